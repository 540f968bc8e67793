package sourcebook.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sourcebook.parse.Review.Entry;

/**
 * Finds the entry of each statement: one that says the same, or else the most similar of those that are left, if it shares
 * at least half of its words. Where two statements say the same, the one with the same evidence comes first.
 */
final class Matching {
    /** A word that stands in more entries tells nothing apart. */
    private static final int TOO_COMMON = 20;

    private final List<Statement> statements;
    private final List<Entry> entries;
    private final @Nullable Entry[] matched;
    private final Set<Integer> left = new TreeSet<>();

    /** A statement and an entry that is not the same, by their numbers. */
    private record Pair(int statement, int entry, int shared) {}

    Matching(List<Statement> statements, List<Entry> entries) {
        this.statements = statements;
        this.entries = entries;
        this.matched = new Entry[statements.size()];
        for (int i = 0; i < entries.size(); i++) {
            left.add(i);
        }
    }

    Reading reading() {
        match(s -> List.of(s.text(), s.lines()), e -> List.of(e.statement(), sorted(e)));
        match(Statement::text, Entry::statement);
        matchSimilar();
        List<Reading.Read> read = new ArrayList<>();
        for (int i = 0; i < matched.length; i++) {
            read.add(new Reading.Read(statements.get(i), state(statements.get(i), matched[i]), matched[i]));
        }
        return new Reading(read, left.stream().map(entries::get).toList());
    }

    private static Reading.State state(Statement statement, @Nullable Entry entry) {
        if (entry == null) {
            return Reading.State.UNREAD;
        }
        // Where nothing was known of the evidence, nothing of it can have changed.
        boolean same = entry.statement().equals(statement.text())
                && (entry.restsOn().isEmpty() || sorted(entry).equals(statement.lines()));
        return same ? Reading.State.READ : Reading.State.CHANGED;
    }

    private static List<String> sorted(Entry entry) {
        return entry.restsOn().stream().distinct().sorted().toList();
    }

    /** Gives each statement that has none the first entry with the same key. */
    private void match(Function<Statement, Object> key, Function<Entry, Object> sameKey) {
        Map<Object, Deque<Integer>> byKey = new HashMap<>();
        left.forEach(e -> byKey.computeIfAbsent(sameKey.apply(entries.get(e)), k -> new ArrayDeque<>())
                .add(e));
        for (int i = 0; i < matched.length && !byKey.isEmpty(); i++) {
            Integer entry = matched[i] != null
                    ? null
                    : byKey.getOrDefault(key.apply(statements.get(i)), new ArrayDeque<>())
                            .poll();
            if (entry != null) {
                take(i, entry);
            }
        }
    }

    private void take(int statement, int entry) {
        matched[statement] = entries.get(entry);
        left.remove(entry);
    }

    private void matchSimilar() {
        if (left.isEmpty()) {
            return;
        }
        Map<String, List<Integer>> byWord = new HashMap<>();
        Map<Integer, Integer> sizes = new HashMap<>();
        for (int entry : left) {
            Set<String> words = words(entries.get(entry).statement());
            sizes.put(entry, words.size());
            words.forEach(w -> byWord.computeIfAbsent(w, k -> new ArrayList<>()).add(entry));
        }
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < matched.length; i++) {
            if (matched[i] == null) {
                addSimilar(i, byWord, sizes, pairs);
            }
        }
        pairs.sort(Comparator.comparingInt(Pair::shared)
                .reversed()
                .thenComparingInt(Pair::statement)
                .thenComparingInt(Pair::entry));
        for (Pair pair : pairs) {
            if (matched[pair.statement] == null && left.contains(pair.entry)) {
                take(pair.statement, pair.entry);
            }
        }
    }

    private void addSimilar(
            int statement, Map<String, List<Integer>> byWord, Map<Integer, Integer> sizes, List<Pair> pairs) {
        Set<String> words = words(statements.get(statement).text());
        Map<Integer, Integer> shared = new TreeMap<>();
        int common = 0;
        for (String word : words) {
            List<Integer> holders = byWord.getOrDefault(word, List.of());
            if (holders.size() > TOO_COMMON) {
                common++;
            } else {
                holders.forEach(e -> shared.merge(e, 1, Integer::sum));
            }
        }
        int everywhere = common;
        shared.forEach((entry, own) -> {
            int larger = Math.max(words.size(), sizes.getOrDefault(entry, 0)) - everywhere;
            if (2 * own >= larger) {
                pairs.add(new Pair(statement, entry, own));
            }
        });
    }

    private static Set<String> words(String text) {
        return new HashSet<>(Arrays.asList(text.split("[\\s\\p{P}]+")));
    }
}
