package sourcebook.attest;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sourcebook.language.WordKind;
import sourcebook.language.WordList;
import sourcebook.language.Words;
import sourcebook.link.Site;
import sourcebook.parse.SentenceSplitter;
import sourcebook.parse.Source;

/**
 * Finds in a text the sentences that say from whom it has something: "with reference to the Gazette", "according to the
 * agency Nord", "Nord quoted her". Persons and states are speakers and no origins. Work is linear in the text.
 */
final class Attributions {
    /** So many are read in one text, which keeps the work linear. */
    private static final int MAX = 500;

    /** So many words in small letters may stand between a phrase and the name: "according to the state-owned agency Nord". */
    private static final int REACH = 3;

    /** The longest name, in words. */
    private static final int MAX_NAME = 12;

    /** What may stand behind a name in small letters without belonging to it. */
    private static final Set<WordKind> BEHIND = EnumSet.of(
            WordKind.PREPOSITIONS,
            WordKind.ATTRIBUTIONS,
            WordKind.RELAYS,
            WordKind.DEPENDENTS,
            WordKind.CLAUSES,
            WordKind.CONDITIONS);

    /** What says from whom something comes, or that somebody passes it on. */
    private static final Set<WordKind> PASSED_ON =
            EnumSet.of(WordKind.ASCRIPTIONS, WordKind.REFERENCES, WordKind.RELAYS);

    private final WordList list;
    private final KnownNames names;
    private final @Nullable String publisher;
    private final String content;
    private final List<Attribution> found = new ArrayList<>();

    /** The last origin of the paragraph, to which "the report" goes back. */
    private Optional<String> last = Optional.empty();

    /**
     * An attribution.
     *
     * @param origin id of an actor, or the name as the text prints it
     * @param from offset of the sentence in the text
     * @param to offset behind it
     */
    record Attribution(String origin, int from, int to) {}

    private Attributions(String content, WordList list, KnownNames names, @Nullable String publisher) {
        this.list = list;
        this.names = names;
        this.publisher = publisher;
        this.content = content;
    }

    /** Returns the attributions of a text in order; none where the program has no words of its language. */
    static List<Attribution> in(ReadText text, Site site) {
        Source source = text.source().source();
        return site.vocabulary()
                .words(source.language().value())
                .map(list -> in(
                        text.content(),
                        list,
                        KnownNames.of(source.actors(), site),
                        source.publisher().value(),
                        new SentenceSplitter(site.vocabulary()
                                .abbreviations(source.language().value()))))
                .orElse(List.of());
    }

    /** @param publisher id of whoever published the text, which is no origin of its own; null where nobody has said so */
    static List<Attribution> in(
            String content, WordList list, KnownNames names, @Nullable String publisher, SentenceSplitter splitter) {
        Attributions attributions = new Attributions(content, list, names, publisher);
        int from = 0;
        for (String line : content.split("\n", -1)) {
            if (attributions.isFull()) {
                break;
            }
            attributions.last = Optional.empty();
            int start = 0;
            for (int end : splitter.ends(line)) {
                attributions.read(from + start, from + end);
                start = end;
            }
            from += line.length() + 1;
        }
        return attributions.found;
    }

    private void read(int from, int to) {
        Sentence sentence = new Sentence(from, to, Words.of(content.substring(from, to)));
        for (WordList.Hit hit : list.find(sentence.words.plain(), PASSED_ON)) {
            if (isFull()) {
                break;
            } else if (hit.kind() == WordKind.RELAYS) {
                readBefore(sentence, hit.from());
            } else {
                readBehind(sentence, hit.to());
            }
        }
    }

    private record Sentence(int from, int to, Words words) {}

    /** Reads the names behind a phrase; names of known actors may follow one another. */
    private void readBehind(Sentence sentence, int at) {
        List<String> words = sentence.words.plain();
        int i = at;
        while (i < words.size() && i <= at + REACH && !isApart(sentence, i - 1)) {
            Optional<KnownNames.Named> known = names.from(words, i);
            if (known.isPresent() && isWhole(sentence, known.get())) {
                while (known.isPresent()) {
                    add(known.get(), sentence);
                    int behind = known.get().to();
                    known = names.from(words, behind).or(() -> names.from(words, behind + 1));
                }
                return;
            }
            if (isCapital(words.get(i))) {
                break;
            }
            i++;
        }
        readUnknown(sentence, at);
    }

    /** "The Russian media" speak not for Russia. */
    private boolean isWhole(Sentence sentence, KnownNames.Named known) {
        int behind = known.to();
        return behind == sentence.words.size()
                || isApart(sentence, behind - 1)
                || medium(sentence.words.plain(), behind) == behind;
    }

    private void readUnknown(Sentence sentence, int at) {
        List<String> words = sentence.words.plain();
        boolean definite = at < words.size() && list.is(WordKind.ARTICLES, words.get(at));
        int from = definite ? at + 1 : at;
        int to = from;
        boolean named = false;
        boolean medium = false;
        while (to < words.size() && to - from < MAX_NAME && (to == at || !isApart(sentence, to - 1))) {
            int behindMedium = medium(words, to);
            boolean capital = isCapital(words.get(to));
            if (behindMedium > to) {
                medium = true;
                to = behindMedium;
            } else if (capital || (!named && !medium && to - from < REACH)) {
                named |= capital;
                to++;
            } else {
                break;
            }
        }
        boolean ends = medium
                || to == words.size()
                || isApart(sentence, to - 1)
                || !list.find(words.subList(to, to + 1), BEHIND).isEmpty();
        Optional<KnownNames.Named> known = to > from ? names.to(words.subList(from, to), to - from) : Optional.empty();
        if (known.isPresent() && ends) {
            add(known.get(), sentence);
        } else if (medium && to - from == 1) {
            last.filter(o -> definite).ifPresent(o -> addLast(o, sentence));
        } else if ((medium || named) && ends) {
            add(written(sentence, from, to), sentence);
        }
    }

    private void readBefore(Sentence sentence, int at) {
        List<String> words = sentence.words.plain();
        if (at == 0 || isApart(sentence, at - 1)) {
            return;
        }
        Optional<KnownNames.Named> known = names.to(words, at);
        if (known.isPresent()) {
            add(known.get(), sentence);
            return;
        }
        int from = at;
        boolean medium = false;
        while (from > 0 && at - from < MAX_NAME && (from == at || !isApart(sentence, from - 1))) {
            boolean isMedium = list.is(WordKind.MEDIA, words.get(from - 1));
            if (!isMedium && !isCapital(words.get(from - 1)) && !(medium && at - from < REACH)) {
                break;
            }
            medium |= isMedium;
            from--;
        }
        while (from < at && list.is(WordKind.ARTICLES, words.get(from))) {
            from++;
        }
        boolean one = at - from == 1;
        if (medium ? !one : from < at && (from > 0 || !one) && !list.is(WordKind.PRONOUNS, words.get(from))) {
            add(written(sentence, from, at), sentence);
        }
    }

    private void add(KnownNames.Named known, Sentence sentence) {
        if (known.isOrganization() && !known.actor().id().equals(publisher)) {
            add(known.actor().id(), sentence);
        }
    }

    private void add(String origin, Sentence sentence) {
        last = Optional.of(origin);
        addLast(origin, sentence);
    }

    private void addLast(String origin, Sentence sentence) {
        if (!isFull()) {
            found.add(new Attribution(origin, sentence.from, sentence.to));
        }
    }

    private boolean isFull() {
        return found.size() == MAX;
    }

    /** Returns the index behind a word for a medium that begins at a word, or the same index. */
    private int medium(List<String> words, int at) {
        return list.find(words.subList(at, Math.min(words.size(), at + 2)), EnumSet.of(WordKind.MEDIA)).stream()
                .filter(h -> h.from() == 0)
                .map(h -> at + h.to())
                .findFirst()
                .orElse(at);
    }

    /** Says whether a sign stands behind a word, which divides what is said. */
    private boolean isApart(Sentence sentence, int word) {
        if (word < 0 || word + 1 >= sentence.words.size()) {
            return false;
        }
        int from = sentence.from + sentence.words.get(word).end();
        int to = sentence.from + sentence.words.get(word + 1).start();
        return !content.substring(from, to)
                .chars()
                .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c));
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    private String written(Sentence sentence, int from, int to) {
        return content.substring(
                sentence.from + sentence.words.get(from).start(),
                sentence.from + sentence.words.get(to - 1).end());
    }
}
