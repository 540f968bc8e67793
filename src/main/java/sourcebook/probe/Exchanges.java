package sourcebook.probe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import sourcebook.language.Sections;
import sourcebook.language.Words;

/**
 * Words of one language with others that make a sentence say something else. The list is a text that people can read: a
 * line {@code words = other words} below the name of its section; nothing behind the equals sign takes the words out. An
 * entry with a capital letter counts in exactly these letters.
 */
final class Exchanges {
    private final Map<String, Map<String, List<Entry>>> sections = new HashMap<>();

    private record Entry(List<String> words, boolean exact, String now) {}

    /**
     * Words that can be exchanged.
     *
     * @param from 0-based index of the first
     * @param to index behind the last
     * @param now what can stand in their place
     */
    record Found(int from, int to, String now) {}

    private Exchanges(Map<String, List<String>> list) {
        list.forEach((section, entries) -> {
            for (String entry : entries) {
                String[] sides = entry.split(" *= *", 2);
                List<String> words = List.of(sides[0].split(" "));
                sections.computeIfAbsent(section, s -> new HashMap<>())
                        .computeIfAbsent(lower(words.get(0)), w -> new ArrayList<>())
                        .add(new Entry(words, !sides[0].equals(lower(sides[0])), sides[1]));
            }
        });
        Comparator<Entry> longestFirst =
                Comparator.comparing((Entry e) -> e.words.size()).reversed();
        sections.values().forEach(s -> s.values().forEach(entries -> entries.sort(longestFirst)));
    }

    /** Returns the list of a language (its two letters), or nothing where there is none. */
    static Optional<Exchanges> of(String language) {
        return Sections.of(Exchanges.class, language + ".txt").map(Exchanges::new);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }

    /** Returns the words of a section that begin at an index; of several, the longest. */
    Optional<Found> at(int index, String section, Words words) {
        String first = words.get(index).text();
        return sections.getOrDefault(section, Map.of()).getOrDefault(lower(first), List.of()).stream()
                .filter(e -> stands(e, words.plain(), index))
                .findFirst()
                .map(e -> new Found(index, index + e.words.size(), likewise(first, e)));
    }

    /** Returns the word that says no of what follows: "not". */
    String refusal() {
        return sections.getOrDefault("refusal", Map.of()).keySet().iterator().next();
    }

    /** Says whether a section has a word. */
    boolean has(String section, String word) {
        return sections.getOrDefault(section, Map.of()).containsKey(lower(word));
    }

    /** Returns all words of a section, in order. */
    List<Found> all(String section, Words words) {
        List<Found> all = new ArrayList<>();
        int i = 0;
        while (i < words.size()) {
            Optional<Found> found = at(i, section, words);
            found.ifPresent(all::add);
            i = found.map(Found::to).orElse(i + 1);
        }
        return all;
    }

    private static boolean stands(Entry entry, List<String> words, int index) {
        int to = index + entry.words.size();
        if (to > words.size()) {
            return false;
        }
        List<String> there = words.subList(index, to);
        return entry.words.equals(
                entry.exact ? there : there.stream().map(Exchanges::lower).toList());
    }

    /** What begins with a capital goes on to do so. */
    private static String likewise(String first, Entry entry) {
        boolean capital = Character.isUpperCase(first.charAt(0)) && !entry.exact && !entry.now.isEmpty();
        return capital ? Character.toUpperCase(entry.now.charAt(0)) + entry.now.substring(1) : entry.now;
    }
}
