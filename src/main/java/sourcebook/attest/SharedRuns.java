package sourcebook.attest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds runs of words that texts share, by an index of all rows of {@value #LEAST} words. A run is compared with the first
 * text that has it, so that the work is linear in all texts together, however many share it.
 */
final class SharedRuns {
    /** The shortest run, in words. */
    static final int LEAST = 8;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*");

    /** The first text, and the index of the word, at which a row of words stands. */
    private final Map<String, Place> firsts = new HashMap<>();

    private final List<Run> found = new ArrayList<>();

    private record Place(ReadText text, List<Word> words, int word) {}

    private record Word(String folded, int start, int end) {}

    /**
     * A run that two texts share, with 0-based offsets in both.
     *
     * @param words how many words it has
     */
    record Run(ReadText first, int from, int to, ReadText other, int otherFrom, int otherTo, int words) {}

    private SharedRuns() {}

    /** Returns the runs that each text shares with one before it, in the order of the texts. */
    static List<Run> of(List<ReadText> texts) {
        SharedRuns runs = new SharedRuns();
        texts.forEach(runs::add);
        return runs.found;
    }

    private void add(ReadText text) {
        List<Word> words = words(text.content());
        int i = 0;
        while (i + LEAST <= words.size()) {
            Place first = firsts.putIfAbsent(row(words, i), new Place(text, words, i));
            if (first == null || first.text == text) {
                i++;
                continue;
            }
            int length = LEAST;
            while (i + length < words.size()
                    && first.word + length < first.words.size()
                    && words.get(i + length).folded.equals(first.words.get(first.word + length).folded)) {
                length++;
            }
            found.add(new Run(
                    first.text,
                    first.words.get(first.word).start,
                    first.words.get(first.word + length - 1).end,
                    text,
                    words.get(i).start,
                    words.get(i + length - 1).end,
                    length));
            i += length;
        }
    }

    private static String row(List<Word> words, int at) {
        StringBuilder row = new StringBuilder();
        words.subList(at, at + LEAST).forEach(w -> row.append(w.folded).append(' '));
        return row.toString();
    }

    private static List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String folded = matcher.group().toLowerCase(Locale.ROOT).replace("’", "'");
            words.add(new Word(folded, matcher.start(), matcher.end()));
        }
        return words;
    }
}
