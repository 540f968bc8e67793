package sourcebook.support;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sourcebook.language.WordKind;
import sourcebook.language.WordList;
import sourcebook.language.Words;

/** The parts of a sentence between its marks and conjunctions, and what each of their words says. */
final class Clauses {
    /** So many words behind a negation it turns. */
    private static final int TURNS = 6;

    /** So many behind one, it turns a word that has an opposite. */
    private static final int CLOSE = 3;

    /** So many words behind a hedge it weakens, and so many before it. */
    private static final int WEAKENS = 7;

    private static final int WEAKENS_BEFORE = 3;

    /** So many words around one speak of the same. */
    private static final int NEAR = 7;

    private static final int SHORT = 3;

    /** Kinds of words that say something themselves. */
    private static final Set<WordKind> MEANING = EnumSet.of(WordKind.HEDGES, WordKind.DENIALS, WordKind.DISPUTES);

    /** How a word is said; {@code MIXED} where it cannot be told. */
    enum Sign {
        PLUS,
        MINUS,
        MIXED
    }

    /**
     * A word that says something.
     *
     * @param index 0-based index of the word in the text
     * @param unsure whether a hedge weakens it
     */
    record Said(Grammar.Key key, int index, Sign sign, boolean unsure) {
        /** Returns the sign with that of the word among its opposites. */
        Sign direction() {
            return !key.turned() || sign == Sign.MIXED ? sign : sign == Sign.PLUS ? Sign.MINUS : Sign.PLUS;
        }
    }

    private final Words words;
    private final int[] clause;
    private final Grammar.@Nullable Key[] keys;
    private final List<Said> said = new ArrayList<>();
    private final List<ActorNames.Named> named;

    /**
     * @param starts words that begin a clause
     * @param hits words that turn or weaken others
     * @param mute words that do not count as said here, such as quoted ones
     */
    Clauses(
            Words words,
            List<ActorNames.Named> named,
            Set<Integer> starts,
            List<WordList.Hit> hits,
            BitSet mute,
            Grammar grammar) {
        this.words = words;
        this.named = named;
        this.clause = new int[words.size()];
        this.keys = new Grammar.@Nullable Key[words.size()];
        BitSet names = new BitSet();
        named.forEach(n -> names.set(n.from(), n.to()));
        for (int i = 1; i < words.size(); i++) {
            clause[i] = clause[i - 1] + (words.isParted(i) || starts.contains(i) ? 1 : 0);
        }
        BitSet turning = new BitSet();
        hits.stream().filter(h -> !MEANING.contains(h.kind())).forEach(h -> turning.set(h.from(), h.to()));
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).text();
            Grammar.Key key = grammar.key(word);
            boolean counts = !names.get(i)
                    && (key.paired() || word.length() >= SHORT && !turning.get(i) && !grammar.isFunction(word));
            keys[i] = counts ? key : null;
        }
        for (int i = 0; i < words.size(); i++) {
            Grammar.Key key = keys[i];
            if (key != null && !mute.get(i)) {
                said.add(said(key, i, hits, grammar));
            }
        }
    }

    private Said said(Grammar.Key key, int index, List<WordList.Hit> hits, Grammar grammar) {
        boolean unsure = false;
        boolean negative = false;
        boolean denies = false;
        boolean turned = false;
        boolean lastIsNegation = false;
        for (WordList.Hit hit : hits) {
            if (clause[hit.from()] != clause[index] || hit.from() <= index && index < hit.to()) {
                continue;
            }
            int behind = index - hit.to();
            int before = hit.from() - index;
            boolean negation = hit.kind() == WordKind.NEGATIONS;
            if (hit.kind() == WordKind.HEDGES) {
                unsure |= behind >= 0 ? behind < WEAKENS : before <= WEAKENS_BEFORE;
            } else if (key.paired()) {
                turned ^= negation && behind >= 0 && behind < CLOSE;
            } else if (negation || hit.kind() == WordKind.DENIALS || hit.kind() == WordKind.DISPUTES) {
                // "Does not rule out" says neither; and what somebody condemns is so.
                denies |= negative && (negation ^ lastIsNegation);
                lastIsNegation = negation;
                negative = true;
                turned |= hit.kind() != WordKind.DENIALS && behind >= 0 && behind < TURNS;
            }
        }
        boolean mentioned = index > 0 && grammar.mentions(words.get(index - 1).text());
        Sign sign = mentioned ? Sign.MIXED : turned && !denies ? Sign.MINUS : negative ? Sign.MIXED : Sign.PLUS;
        return new Said(key, index, sign, unsure);
    }

    List<Said> said() {
        return said;
    }

    /** Says whether two words stand in one clause. */
    boolean isOne(int index, int other) {
        return clause[index] == clause[other];
    }

    /** Returns the names and the meanings from a word to the end of its clause. */
    Set<Object> behind(int index) {
        int end = index;
        while (end < words.size() && isOne(index, end)) {
            end++;
        }
        return between(index, end);
    }

    /** Returns all names and meanings. */
    Set<Object> all() {
        return between(0, words.size());
    }

    private Set<Object> between(int from, int to) {
        Set<Object> between = new HashSet<>();
        for (int i = from; i < to; i++) {
            Grammar.Key key = keys[i];
            if (key != null) {
                between.add(key.name());
            }
        }
        named.stream().filter(n -> n.from() >= from && n.to() <= to).forEach(n -> between.add(n.actor()));
        return between;
    }

    /** Returns the words that say something and stand behind another one in its clause. */
    List<Said> saidBehind(int index) {
        return said.stream()
                .filter(s -> s.index() >= index && s.index() <= index + CLOSE && isOne(index - 1, s.index()))
                .toList();
    }

    /** Says which order a word gives to what follows it in its clause: "before the war". */
    record Order(Grammar.Key key, Object next) {}

    /** Returns what is said of the order of things. */
    List<Order> orders(Grammar grammar) {
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Grammar.Key key = grammar.order(words.get(i).text());
            Object next = key == null ? null : next(i);
            if (key != null && next != null) {
                orders.add(new Order(key, next));
            }
        }
        return orders;
    }

    /** Returns the name or the meaning that follows a word closely, or null. */
    @Nullable
    Object next(int index) {
        for (int k = index + 1; k <= Math.min(index + CLOSE, words.size() - 1) && isOne(index, k); k++) {
            int at = k;
            Optional<ActorNames.Named> name =
                    named.stream().filter(n -> n.from() == at).findFirst();
            Grammar.Key key = keys[k];
            if (name.isPresent() || key != null) {
                return name.isPresent() ? name.get().actor() : key.name();
            }
        }
        return null;
    }

    /** Returns the names and the meanings around a word, without those of the word itself. */
    Set<Object> around(int index) {
        Set<Object> around = new HashSet<>();
        for (int i = Math.max(0, index - NEAR); i <= Math.min(words.size() - 1, index + NEAR); i++) {
            Grammar.Key key = keys[i];
            if (i != index && key != null) {
                around.add(key.name());
            }
        }
        named.stream()
                .filter(n -> n.to() > index - NEAR && n.from() <= index + NEAR)
                .forEach(n -> around.add(n.actor()));
        Grammar.Key own = keys[index];
        if (own != null) {
            around.remove(own.name());
        }
        return around;
    }
}
