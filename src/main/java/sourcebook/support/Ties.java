package sourcebook.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import sourcebook.language.Words;
import sourcebook.parse.Parsed.Document;

/** Finds out to which words the names of a text are tied. It knows their order, and passives, and no more. */
final class Ties {
    /** So many words may stand between a name and the word to which it is tied. */
    private static final int REACH = 3;

    private static final int SHORT = 3;

    private static final int MAX_JOINING = 2;

    /** So many names are joined at most, which keeps the work linear. */
    private static final int MAX_JOINED = 8;

    private final Words words;
    private final Clauses clauses;
    private final Grammar grammar;
    private final Map<Integer, Clauses.Said> said = new HashMap<>();
    private final List<Tie> all = new ArrayList<>();

    Ties(Words words, List<ActorNames.Named> named, Clauses clauses, Grammar grammar) {
        this.words = words;
        this.clauses = clauses;
        this.grammar = grammar;
        clauses.said().forEach(s -> said.put(s.index(), s));
        for (int k = 0; k < named.size(); k++) {
            int from = all.size();
            before(named.get(k));
            behind(named.get(k));
            // "Ann and Ben helped"
            for (int j = k; j > Math.max(0, k - MAX_JOINED) && isJoined(named.get(j - 1), named.get(j)); j--) {
                Document other = named.get(j - 1).actor();
                List.copyOf(all.subList(from, all.size()))
                        .forEach(t -> all.add(new Tie(other, t.relation(), t.key(), t.direction(), t.index())));
            }
        }
    }

    List<Tie> all() {
        return all;
    }

    /** "Ann, Ben", "Ann and Ben". */
    private boolean isJoined(ActorNames.Named one, ActorNames.Named other) {
        int between = other.from() - one.to();
        return between <= MAX_JOINING
                && (between > 0 || words.isParted(other.from()))
                && IntStream.range(one.to(), other.from())
                        .mapToObj(i -> words.get(i).text())
                        .allMatch(w -> grammar.isArticle(w) || grammar.joins(w));
    }

    private boolean isNamed(int index) {
        return clauses.name(index) != null;
    }

    private void add(Document actor, String relation, int index) {
        Clauses.Said word = said.get(index);
        if (word != null && !grammar.isMutual(words.get(index).text())) {
            all.add(new Tie(actor, relation, word.key(), word.direction(), index));
        }
    }

    /** "the summit of Ann", "helped Ann", "was helped by Ann". */
    private void before(ActorNames.Named name) {
        int i = name.from() - 1;
        while (i >= 0
                && !words.isParted(i + 1)
                && grammar.isArticle(words.get(i).text())) {
            i--;
        }
        if (i < 0 || words.isParted(i + 1)) {
            return;
        }
        String word = words.get(i).text();
        if (!grammar.isPreposition(word)) {
            if (!words.isPossessive(i) && !words.isPossessive(name.to() - 1)) {
                add(name.actor(), Tie.SUFFERS, i);
            }
        } else if (i > 0 && !words.isParted(i) && !words.isPossessive(name.to() - 1)) {
            String relation = grammar.isOwner(word) ? Tie.HAS : grammar.isAgent(word) ? Tie.DOES : word;
            add(name.actor(), relation, i - 1);
        }
    }

    /** "Ann helped", "Ann’s summit", "Ann was helped". */
    private void behind(ActorNames.Named name) {
        String relation = words.isPossessive(name.to() - 1) ? Tie.HAS : Tie.DOES;
        for (int i = name.to(); i < Math.min(words.size(), name.to() + REACH); i++) {
            if (words.isParted(i)
                    || isNamed(i)
                    || grammar.isPreposition(words.get(i).text())) {
                return;
            }
            if (said.containsKey(i)) {
                add(name.actor(), relation, i);
                return;
            }
            String word = words.get(i).text();
            if (grammar.isPassive(word)) {
                relation = Tie.SUFFERS;
            } else if (grammar.joins(word) || !grammar.isFunction(word) && word.length() > SHORT) {
                return;
            }
        }
    }
}
