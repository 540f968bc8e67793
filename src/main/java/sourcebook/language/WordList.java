package sourcebook.language;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.text.ProgramFile;

/**
 * Words of one language that change what a sentence says, by kind. It knows words, not meaning.
 *
 * <p>A list is a text that people can read and extend. Empty lines and what stands behind a number sign do not count. A
 * line {@code [negations]} begins a section ({@link WordKind}); every other line is one entry of it:
 *
 * <ul>
 *   <li>{@code never} a word, in upper or lower case;
 *   <li>{@code no longer} words in a row; of several entries that begin at one place, the longest counts alone;
 *   <li>{@code =may} a word in exactly these letters, so that the month is none;
 *   <li>{@code *n't} words that end so, {@code non-*} words that begin so.
 * </ul>
 */
public final class WordList {
    private static final Pattern SUBTAG = Pattern.compile("[a-z]{2,3}");
    private static final int MAX_AFFIX = 9;

    private static final Set<WordKind> NEUTRAL = Set.of(WordKind.NEUTRAL);

    /** So many letters stay of a name without the ending of its case. */
    private static final int SHORTEST_NAME = 3;

    /** Each list that was asked for is read once. */
    private static final Map<String, Optional<WordList>> LISTS = new ConcurrentHashMap<>();

    private final Map<String, Entries> byFirstWord = new HashMap<>();
    private final Map<String, Set<WordKind>> beginnings;
    private final Map<String, Set<WordKind>> endings;
    private final Set<String> cases;

    /** The kinds that have words by beginning or ending. */
    private final Set<WordKind> affixed = EnumSet.noneOf(WordKind.class);

    private final Set<WordKind> known = EnumSet.noneOf(WordKind.class);

    /** How many letters beginnings and endings have, the fewest first. */
    private final int[] lengths;

    /**
     * Words of a kind in a row of words.
     *
     * @param kind what they do
     * @param from 0-based index of the first
     * @param to index behind the last
     */
    public record Hit(WordKind kind, int from, int to) {}

    private record Entry(WordKind kind, List<String> words, boolean exact) {}

    /** Entries that begin with one word: all, and those that count where one kind is looked for. */
    private record Entries(List<Entry> all, Map<WordKind, List<Entry>> alone, List<Entry> neutral) {
        static final Entries NONE = new Entries(List.of(), Map.of(), List.of());

        static Entries of(List<Entry> all) {
            Map<WordKind, List<Entry>> alone = new EnumMap<>(WordKind.class);
            all.forEach(entry -> alone.computeIfAbsent(entry.kind, kind -> counting(all, kind)));
            return new Entries(all, alone, counting(all, WordKind.NEUTRAL));
        }

        private static List<Entry> counting(List<Entry> all, WordKind kind) {
            return all.stream()
                    .filter(e -> e.kind == kind || e.kind == WordKind.NEUTRAL)
                    .toList();
        }

        List<Entry> counting(Collection<WordKind> kinds) {
            return kinds.size() == 1 ? alone.getOrDefault(kinds.iterator().next(), neutral) : all;
        }
    }

    private WordList(
            Map<String, List<Entry>> entries,
            Map<String, Set<WordKind>> beginnings,
            Map<String, Set<WordKind>> endings,
            Set<String> cases) {
        entries.forEach((first, all) -> byFirstWord.put(first, Entries.of(List.copyOf(all))));
        this.beginnings = beginnings;
        this.endings = endings;
        this.cases = cases;
        beginnings.values().forEach(affixed::addAll);
        endings.values().forEach(affixed::addAll);
        known.addAll(affixed);
        entries.values().forEach(all -> all.forEach(e -> known.add(e.kind)));
        this.lengths = Stream.concat(beginnings.keySet().stream(), endings.keySet().stream())
                .mapToInt(String::length)
                .filter(length -> length >= 1 && length <= MAX_AFFIX)
                .distinct()
                .sorted()
                .toArray();
    }

    /**
     * Returns the list that comes with the program.
     *
     * @param tag a BCP 47 tag, of which the language counts and nothing else
     * @return nothing where there is no list of the language
     */
    public static Optional<WordList> of(String tag) {
        String language = tag.toLowerCase(Locale.ROOT).split("-", 2)[0];
        return SUBTAG.matcher(language).matches() ? LISTS.computeIfAbsent(language, WordList::read) : Optional.empty();
    }

    private static Optional<WordList> read(String language) {
        return text(language + ".txt").map(WordList::parse);
    }

    /** Returns a list of the program as it is written; nothing where there is none of that name. */
    static Optional<String> text(String name) {
        return ProgramFile.findText(WordList.class, name);
    }

    /**
     * Reads a list.
     *
     * @throws IllegalArgumentException if it is not well-formed; the message names the line, counted from 1
     */
    public static WordList parse(String content) {
        return new WordList(Map.of(), Map.of(), Map.of(), Set.of()).with(content);
    }

    /**
     * Returns this list with the entries of another one, as a briefing adds them.
     *
     * @throws IllegalArgumentException if they are not well-formed; the message names the line, counted from 1
     */
    public WordList with(String content) {
        Map<String, List<Entry>> words = new HashMap<>();
        byFirstWord.forEach((first, entries) -> words.put(first, new ArrayList<>(entries.all)));
        Map<String, Set<WordKind>> begin = copy(beginnings);
        Map<String, Set<WordKind>> end = copy(endings);
        Set<String> inflections = new HashSet<>(cases);
        WordKind section = null;
        int number = 0;
        for (String line : content.lines().toList()) {
            number++;
            String entry = line.replaceFirst("#.*", "").strip();
            if (entry.startsWith("[") && entry.endsWith("]")) {
                String name = entry.substring(1, entry.length() - 1);
                int at = number;
                section = WordKind.ofSection(name)
                        .orElseThrow(
                                () -> new IllegalArgumentException("line " + at + ": no section is called " + name));
            } else if (!entry.isEmpty()) {
                if (section == null) {
                    throw new IllegalArgumentException(
                            "line " + number + ": name a section first, such as [negations]");
                }
                if (section == WordKind.CASES) {
                    inflections.add(entry);
                } else {
                    add(entry, section, words, begin, end);
                }
            }
        }
        return new WordList(words, begin, end, inflections);
    }

    private static Map<String, Set<WordKind>> copy(Map<String, Set<WordKind>> affixes) {
        Map<String, Set<WordKind>> copy = new HashMap<>();
        affixes.forEach((affix, kinds) -> copy.put(affix, EnumSet.copyOf(kinds)));
        return copy;
    }

    private static void add(
            String entry,
            WordKind kind,
            Map<String, List<Entry>> words,
            Map<String, Set<WordKind>> begin,
            Map<String, Set<WordKind>> end) {
        String plain = Words.folded(entry);
        if (plain.startsWith("*")) {
            end.computeIfAbsent(plain.substring(1), e -> EnumSet.noneOf(WordKind.class))
                    .add(kind);
        } else if (plain.endsWith("*")) {
            begin.computeIfAbsent(plain.substring(0, plain.length() - 1), b -> EnumSet.noneOf(WordKind.class))
                    .add(kind);
        } else {
            boolean exact = entry.startsWith("=");
            List<String> row = List.of((exact ? entry.substring(1) : plain).split("\\s+"));
            words.computeIfAbsent(Words.folded(row.get(0)), w -> new ArrayList<>())
                    .add(new Entry(kind, row, exact));
        }
    }

    /** Says whether there are words of a kind. */
    public boolean has(WordKind kind) {
        return known.contains(kind);
    }

    /** Says whether names have other endings in other cases. */
    public boolean inflectsNames() {
        return !cases.isEmpty();
    }

    /** Returns what all cases of a word of a name have in common, where names have cases; otherwise the word. */
    public String uninflected(String word) {
        if (cases.isEmpty()) {
            return word;
        }
        String plain = word.replace('ё', 'е');
        return cases.stream()
                .filter(c -> plain.endsWith(c) && plain.length() - c.length() >= SHORTEST_NAME)
                .max(Comparator.comparing(String::length))
                .map(c -> plain.substring(0, plain.length() - c.length()))
                .orElse(plain);
    }

    /** Says whether a word alone is of a kind. */
    public boolean is(WordKind kind, String word) {
        return !find(List.of(word), Set.of(kind)).isEmpty();
    }

    /**
     * Returns what a row of words holds of some kinds, in order. Work is linear in the number of words.
     *
     * @param words words as they are written, without white space and punctuation
     */
    public List<Hit> find(List<String> words, Collection<WordKind> kinds) {
        return find(new Row(words), kinds);
    }

    /**
     * Returns what a row of words holds of each of some kinds, as if that were the only one. Work is linear in the number of
     * words, and in that of the entries that begin with each.
     *
     * @param words words as they are written, without white space and punctuation
     */
    public Map<WordKind, List<Hit>> findEach(List<String> words, Set<WordKind> kinds) {
        Row row = new Row(words);
        Map<WordKind, List<Hit>> hits = new EnumMap<>(WordKind.class);
        kinds.forEach(kind -> hits.put(kind, new ArrayList<>()));
        boolean hasAffixes = !Collections.disjoint(affixed, kinds);
        int[] next = new int[WordKind.values().length];
        for (int i = 0; i < words.size(); i++) {
            Entries entries = row.entries.get(i);
            Hit neutral = longest(row, i, entries.neutral, NEUTRAL);
            Set<WordKind> possible = neutral == null ? row.possible(i, hasAffixes) : kinds;
            for (WordKind kind : possible) {
                List<Hit> found = next[kind.ordinal()] > i ? null : hits.get(kind);
                if (found != null) {
                    Hit hit = hit(row, i, entries.alone.getOrDefault(kind, entries.neutral), Set.of(kind));
                    next[kind.ordinal()] = hit == null ? i + 1 : hit.to;
                    if (hit != null && hit.kind == kind) {
                        found.add(hit);
                    }
                }
            }
        }
        return hits;
    }

    private List<Hit> find(Row row, Collection<WordKind> kinds) {
        List<Hit> hits = new ArrayList<>();
        int i = 0;
        while (i < row.words.size()) {
            Hit hit = hit(row, i, row.entries.get(i).counting(kinds), kinds);
            if (hit != null && kinds.contains(hit.kind)) {
                hits.add(hit);
            }
            i = hit == null ? i + 1 : hit.to;
        }
        return hits;
    }

    /** Returns what begins at a word, be it only what keeps its words from counting alone; or null. */
    private @Nullable Hit hit(Row row, int at, List<Entry> entries, Collection<WordKind> kinds) {
        Hit longest = longest(row, at, entries, kinds);
        if (longest == null && kinds.contains(WordKind.NUMBERS) && row.hasDigit(at)) {
            return new Hit(WordKind.NUMBERS, at, at + 1);
        }
        return longest == null && !Collections.disjoint(affixed, kinds)
                ? affixed(row.folded.get(at), at, kinds)
                : longest;
    }

    /** A row of words, each of which is folded once and looked up once, for however many kinds. */
    private final class Row {
        private final List<String> words;
        private final List<String> folded;
        private final List<Entries> entries;

        Row(List<String> words) {
            this.words = words;
            this.folded = new ArrayList<>(words.size());
            this.entries = new ArrayList<>(words.size());
            for (String word : words) {
                String plain = Words.folded(word);
                folded.add(plain);
                entries.add(byFirstWord.getOrDefault(plain, Entries.NONE));
            }
        }

        boolean hasDigit(int at) {
            return folded.get(at).chars().anyMatch(Character::isDigit);
        }

        /** Returns the kinds of which a word may be the first; of no kind, it may still begin a phrase that is neutral. */
        Set<WordKind> possible(int at, boolean hasAffixes) {
            Set<WordKind> kinds = entries.get(at).alone.keySet();
            String word = folded.get(at);
            for (int i = 0; hasAffixes && i < lengths.length && lengths[i] < word.length(); i++) {
                kinds = union(kinds, byAffix(word, lengths[i]));
            }
            return hasDigit(at) ? union(kinds, Set.of(WordKind.NUMBERS)) : kinds;
        }

        boolean has(Entry entry, int at) {
            int size = entry.words.size();
            if (at + size > words.size()) {
                return false;
            }
            List<String> compared = entry.exact ? words : folded;
            // Under its first word it was found, but for upper and lower case.
            for (int k = entry.exact ? 0 : 1; k < size; k++) {
                if (!entry.words.get(k).equals(compared.get(at + k))) {
                    return false;
                }
            }
            return true;
        }
    }

    private static @Nullable Hit longest(Row row, int at, List<Entry> entries, Collection<WordKind> kinds) {
        Hit longest = null;
        for (Entry entry : entries) {
            int to = at + entry.words.size();
            boolean counts = entry.kind == WordKind.NEUTRAL || kinds.contains(entry.kind);
            if (counts && (longest == null || to > longest.to) && row.has(entry, at)) {
                longest = new Hit(entry.kind, at, to);
            }
        }
        return longest;
    }

    private @Nullable Hit affixed(String word, int at, Collection<WordKind> kinds) {
        for (int i = 0; i < lengths.length && lengths[i] < word.length(); i++) {
            Set<WordKind> possible = byAffix(word, lengths[i]);
            if (!Collections.disjoint(possible, kinds)) {
                return new Hit(
                        possible.stream()
                                .filter(kinds::contains)
                                .min(Comparator.naturalOrder())
                                .orElseThrow(),
                        at,
                        at + 1);
            }
        }
        return null;
    }

    /** Returns the kinds of words that begin or end with as many letters of a word, which has more. */
    private Set<WordKind> byAffix(String word, int length) {
        return union(
                beginnings.getOrDefault(word.substring(0, length), Set.of()),
                endings.getOrDefault(word.substring(word.length() - length), Set.of()));
    }

    /** Most words have no kind, or one of one place only. */
    private static Set<WordKind> union(Set<WordKind> one, Set<WordKind> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        Set<WordKind> union = EnumSet.copyOf(one);
        union.addAll(other);
        return union;
    }
}
