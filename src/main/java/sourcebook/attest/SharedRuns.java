package sourcebook.attest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds runs of words that texts share, by an index of all rows of {@value #LEAST} words. A run is compared with the first
 * text that has it, so that the work is linear in all texts together, however many share it.
 */
final class SharedRuns {
    /** The shortest run, in words. */
    static final int LEAST = 8;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:['’][\\p{L}]+)*+");

    /** The first text, and the index of the word, at which a row of words stands. */
    private final Map<Row, Row> firsts = new HashMap<>();

    /** Texts have most words in common. */
    private final Map<String, String> vocabulary = new HashMap<>();

    private final List<Run> found = new ArrayList<>();

    /** A row of words at a place in a text, which is equal to the same words elsewhere; it holds no copy of them. */
    private static final class Row {
        private final ReadText text;
        private final List<Word> words;
        private final int word;
        private final int hash;

        Row(ReadText text, List<Word> words, int word) {
            this.text = text;
            this.words = words;
            this.word = word;
            int sum = 1;
            for (int i = word; i < word + LEAST; i++) {
                sum = 31 * sum + words.get(i).folded.hashCode();
            }
            this.hash = sum;
        }

        @Override
        public boolean equals(@Nullable Object object) {
            if (!(object instanceof Row other) || hash != other.hash) {
                return false;
            }
            boolean same = true;
            for (int i = 0; same && i < LEAST; i++) {
                same = words.get(word + i).folded.equals(other.words.get(other.word + i).folded);
            }
            return same;
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }

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
            Row row = new Row(text, words, i);
            Row first = firsts.putIfAbsent(row, row);
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

    private List<Word> words(String text) {
        List<Word> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            String folded = matcher.group().toLowerCase(Locale.ROOT).replace("’", "'");
            words.add(new Word(vocabulary.computeIfAbsent(folded, f -> f), matcher.start(), matcher.end()));
        }
        return words;
    }
}
