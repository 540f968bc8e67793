package sourcebook.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import sourcebook.language.Amount;
import sourcebook.language.DatePart;
import sourcebook.language.QuotationMarks;
import sourcebook.language.WordKind;
import sourcebook.language.WordList;
import sourcebook.language.Words;

/** What a text says that can be compared with another one. */
final class Features {
    /** So many words may stand between a name and its verb, or between a word and what turns it. */
    static final int REACH = 2;

    /** So many words around one that turns or weakens them belong to it. */
    private static final int NEAR = 4;

    /** So many in a text, which may say it at greater length. */
    private static final int WIDE = 7;

    /** So many quoted words are a clause. */
    private static final int QUOTED = 3;

    private static final int SHORT = 4;

    /** In letters; what words of one family have in common. */
    private static final int STEM = 5;

    private static final int ROOT = 4;

    private final Words words;
    private final FeatureReader reader;
    private final List<Amount> amounts;
    private final Sieve numbers = new Sieve();
    private final List<DatePart> dates;
    private final List<ActorNames.Named> named;
    private final List<WordList.Hit> hits;
    private final List<WordList.Hit> own;
    private final Sayers sayers;
    private volatile @Nullable Clauses clauses;
    private volatile @Nullable List<Tie> ties;
    private volatile @Nullable List<Clauses.Order> orders;
    private volatile @Nullable Set<String> roots;
    private volatile @Nullable Map<String, List<Amount>> byNumber;
    private final BitSet namedWords = new BitSet();
    private final BitSet quotedWords = new BitSet();
    private final BitSet turning = new BitSet();
    private final Set<String> content = new LinkedHashSet<>();
    private final Set<String> stems = new LinkedHashSet<>();

    /** @param quoted places whose words are somebody else's and do not count as what the text itself says */
    Features(Words words, List<QuotationMarks.Pair> quoted, FeatureReader reader) {
        this.words = words;
        this.reader = reader;
        this.amounts = reader.amounts(words);
        amounts.forEach(a -> a.ends().forEach(numbers::add));
        this.dates = reader.dates(words);
        this.named = reader.named(words);
        int[] nameEnds = new int[words.size()];
        named.forEach(n -> Arrays.fill(nameEnds, n.from(), n.to(), n.to()));
        // "State" in the name of a ministry is no verb.
        this.hits = reader.hits(words).stream()
                .filter(h -> nameEnds[h.from()] < h.to())
                .toList();
        int next = 0;
        for (QuotationMarks.Pair pair : quoted) {
            for (; next < words.size() && words.get(next).start() < pair.close(); next++) {
                quotedWords.set(next, words.get(next).start() > pair.open());
            }
        }
        this.own = hits.stream().filter(h -> !quotedWords.get(h.from())).toList();
        this.sayers = new Sayers(words, named, own, reader);
        named.forEach(n -> namedWords.set(n.from(), n.to()));
        hits.forEach(h -> turning.set(h.from(), h.to()));
        for (int i = 0; i < words.size(); i++) {
            if (isWord(i)) {
                stems.add(stem(words.get(i).text()));
            }
            if (isContent(i)) {
                content.add(stem(words.get(i).text()));
            }
        }
    }

    /** Says whether it quotes a clause, which can say no without a word for it. */
    boolean quotes() {
        return quotedWords.cardinality() >= QUOTED;
    }

    Words words() {
        return words;
    }

    /** Returns the parts of the text; what it quotes does not count as said. */
    Clauses clauses() {
        Clauses parts = clauses;
        if (parts == null) {
            parts = new Clauses(words, named, reader.clauseStarts(words), hits, quotedWords, reader.grammar());
            clauses = parts;
        }
        return parts;
    }

    /** Returns what the text says of the order of things. */
    List<Clauses.Order> orders() {
        List<Clauses.Order> all = orders;
        if (all == null) {
            all = clauses().orders(reader.grammar());
            orders = all;
        }
        return all;
    }

    /** Returns the words to which names are tied, and how. */
    List<Tie> ties() {
        List<Tie> all = ties;
        if (all == null) {
            all = new Ties(words, named, clauses(), reader.grammar()).all();
            ties = all;
        }
        return all;
    }

    List<Amount> amounts() {
        return amounts;
    }

    /** Says at a glance whether it may have an amount that is one of some numbers. */
    boolean mayHaveNumber(List<String> some) {
        for (int i = 0; i < some.size(); i++) {
            if (numbers.mayHold(some.get(i))) {
                return true;
            }
        }
        return false;
    }

    /** Returns the amounts that are a number, or a range at whose end it stands, in order. */
    List<Amount> amounts(String number) {
        if (!numbers.mayHold(number)) {
            return List.of();
        }
        Map<String, List<Amount>> all = byNumber;
        if (all == null) {
            all = new HashMap<>();
            for (Amount amount : amounts) {
                for (String end : amount.ends()) {
                    all.computeIfAbsent(end, n -> new ArrayList<>()).add(amount);
                }
            }
            byNumber = all;
        }
        return all.getOrDefault(number, List.of());
    }

    /** Says whether it has a number by itself. */
    boolean hasNumber(String number) {
        return amounts(number).stream().anyMatch(a -> a.value().equals(number));
    }

    List<DatePart> dates() {
        return dates;
    }

    /** Returns the actors whom the text names, in order. */
    List<ActorNames.Named> named() {
        return named;
    }

    /** Says whether a word of some kinds stands in it, be it in a quotation. */
    boolean holds(Collection<WordKind> kinds) {
        return hits.stream().anyMatch(h -> kinds.contains(h.kind()));
    }

    /** Says whether the text itself has a word of some kinds. */
    boolean has(Collection<WordKind> kinds) {
        return own.stream().anyMatch(h -> kinds.contains(h.kind()));
    }

    boolean has(WordKind kind) {
        return has(EnumSet.of(kind));
    }

    List<WordList.Hit> hits(Collection<WordKind> kinds) {
        return own.stream().filter(h -> kinds.contains(h.kind())).toList();
    }

    List<WordList.Hit> hits(WordKind kind) {
        return hits(EnumSet.of(kind));
    }

    /** Says whether the words of a hit are of another kind, too. */
    boolean is(WordKind kind, WordList.Hit hit) {
        return reader.is(kind, written(hit.from(), hit.to()));
    }

    /** Returns words of the text as they are written. */
    String written(int from, int to) {
        return String.join(" ", words.plain().subList(from, to));
    }

    /** Returns the first word with a stem, as it is written. */
    String wordOf(String stem) {
        return words.plain().stream()
                .filter(w -> stem(w).equals(stem))
                .findFirst()
                .orElse(stem);
    }

    boolean isAboutTexts() {
        return words.plain().stream().anyMatch(reader::countsTexts);
    }

    /** Returns the sign for a unit, or null. */
    @Nullable
    String sign(String unit) {
        return reader.sign(unit);
    }

    boolean isCountOfTexts(Amount amount) {
        return amount.to() < words.size()
                && reader.countsTexts(words.get(amount.to()).text());
    }

    /** Says whether an amount counts countries or people who were named before, as in "the two leaders". */
    boolean isCountOfParties(Amount amount) {
        return amount.to() < words.size()
                && reader.countsParties(words.get(amount.to()).text());
    }

    /** Returns the stems of the words that say what the text is about; names and words of a few letters do not. */
    Set<String> content() {
        return content;
    }

    /** Returns the words that say what the text is about, and the actors whom it names. */
    Set<Object> marks() {
        Set<Object> marks = new HashSet<>(2 * (content.size() + named.size()));
        marks.addAll(content);
        named().forEach(n -> marks.add(n.actor()));
        return marks;
    }

    /** As {@link #content}, with the words that turn or weaken what the text says. */
    Set<String> stems() {
        return stems;
    }

    /** Returns what a name and the words made of it have in common: "Sweden", "Swedish". */
    static String root(String name) {
        String folded = Words.folded(name);
        return folded.substring(0, Math.min(ROOT, folded.length()));
    }

    /** Returns the {@link #root} of each of its words. */
    Set<String> roots() {
        Set<String> all = roots;
        if (all == null) {
            all = words.plain().stream().map(Features::root).collect(Collectors.toUnmodifiableSet());
            roots = all;
        }
        return all;
    }

    static String stem(String word) {
        String folded = Words.folded(word);
        return folded.substring(0, Math.min(STEM, folded.length()));
    }

    private boolean isWord(int index) {
        return words.get(index).text().length() > SHORT && !namedWords.get(index);
    }

    private boolean isContent(int index) {
        return isWord(index) && !turning.get(index);
    }

    /** Returns the stems of the words around one that turns or weakens them: those behind it, or before it at an end. */
    Set<String> around(WordList.Hit hit) {
        Set<String> stems = stemsBetween(hit.to(), hit.to() + NEAR);
        return stems.isEmpty() ? stemsBetween(hit.from() - NEAR, hit.from()) : stems;
    }

    private Set<String> stemsBetween(int from, int to) {
        return IntStream.range(Math.max(0, from), Math.min(to, words.size()))
                .filter(this::isContent)
                .mapToObj(i -> stem(words.get(i).text()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Says whether a word of a kind stands near one of some stems. */
    boolean hasNear(WordKind kind, Set<String> stems) {
        return hits(kind).stream()
                .anyMatch(h ->
                        stemsBetween(h.from() - WIDE, h.to() + WIDE).stream().anyMatch(stems::contains));
    }

    /** Says whether a clause such as "that he came" begins at a word. */
    boolean isDependent(int index) {
        return index < words.size()
                && !words.isParted(index)
                && reader.grammar().isDependent(words.get(index).text());
    }

    /** Says whether a word means a whole: "all", "every". */
    boolean isWhole(WordList.Hit hit) {
        return reader.grammar().isWhole(written(hit.from(), hit.to()));
    }

    /** Says whether a word means two: "both". */
    boolean isPair(WordList.Hit hit) {
        return reader.grammar().isPair(written(hit.from(), hit.to()));
    }

    /** Returns the first word that says that something will be, or nothing. */
    OptionalInt future() {
        return IntStream.range(0, words.size())
                .filter(i -> !quotedWords.get(i)
                        && reader.grammar().isFuture(words.get(i).text()))
                .findFirst();
    }

    /** Returns the stem of the word behind another one; empty at the end. */
    String after(WordList.Hit hit) {
        return hit.to() < words.size() ? stem(words.get(hit.to()).text()) : "";
    }

    /** Returns who says something in the text. */
    List<ActorNames.Named> sayers() {
        return sayers.sayers();
    }

    /** Returns who denies something in the text. */
    List<ActorNames.Named> deniers() {
        return sayers.deniers();
    }

    /** Says whether a negation turns a denial: "does not rule out". */
    boolean isDoubled(WordList.Hit negation) {
        return hits.stream()
                .anyMatch(h -> (h.kind() == WordKind.DENIALS || h.kind() == WordKind.DISPUTES)
                        && h.from() >= negation.to()
                        && h.from() <= negation.to() + REACH);
    }

    /** Says whether a negation turns a word, be it quoted. */
    boolean negates(String stem) {
        return hits.stream()
                .anyMatch(h -> h.kind() == WordKind.NEGATIONS
                        && !isDoubled(h)
                        && around(h).stream().limit(1).anyMatch(stem::equals));
    }

    /** Says whether a word of some kinds stands in a part of the text, be it quoted. */
    boolean holds(Collection<WordKind> kinds, int from, int to) {
        return hits.stream().anyMatch(h -> kinds.contains(h.kind()) && h.from() >= from && h.to() <= to);
    }

    /** Returns the indexes of words that are names by their capitals, and of no actor. */
    List<Integer> otherNames() {
        return IntStream.range(1, words.size())
                .filter(i -> isContent(i)
                        && Character.isUpperCase(words.get(i).text().charAt(0))
                        && words.follows(i)
                        && dates.stream().noneMatch(d -> d.from() <= i && i < d.to())
                        && amounts.stream().noneMatch(a -> a.from() <= i && i < a.to())
                        && reader.isName(words.get(i).text()))
                .boxed()
                .toList();
    }
}
