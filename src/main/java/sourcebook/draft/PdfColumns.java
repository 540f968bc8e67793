package sourcebook.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.TextPosition;

/**
 * Two columns, or three of one width, on a page of which the file has each line across all. They are read one after the
 * other: between two lines that cross a space between columns, first what is left of it, then what is right of it.
 */
final class PdfColumns {
    /** In points; between two words of a line, even a justified one, is less. */
    private static final float MIN_GAP = 9;

    /** Where the space between two columns lies, as shares of the page's width. */
    private static final float FIRST = 0.35f;

    private static final float LAST = 0.65f;

    /** In points; so far apart do lines begin that begin at one edge. */
    private static final float AT_ONE_EDGE = 4;

    /** By how much columns of one width differ, as a share of it. */
    private static final float UNEQUAL = 0.15f;

    /** Fewer lines are those of an address or of a table. */
    private static final int MIN_LINES = 8;

    /** In words; the cells of tables have fewer. */
    private static final int MIN_WORDS = 4;

    /** In sizes of the letters; between two lines of a paragraph is less. */
    static final float PARAGRAPH = 1.8f;

    /** So that no file costs more than its size: a word is put together letter by letter. */
    private static final int LONGEST_WORD = 100;

    /** Farther out than any letter. */
    private static final float FAR = 20_000;

    private final List<List<Word>> lines = new ArrayList<>();
    private List<Word> line = new ArrayList<>();
    private int doubtful;

    private record Word(String text, float from, float to, float baseline, float size) {}

    /** Takes the next words, between which the file may have spaces or nothing but a distance. */
    void words(List<TextPosition> letters) {
        boolean inWord = false;
        for (TextPosition letter : letters) {
            float to = letter.getX() + letter.getWidth();
            boolean isBlank = letter.getUnicode().isBlank();
            if (!isBlank && inWord && line.get(line.size() - 1).text.length() < LONGEST_WORD) {
                Word begun = line.remove(line.size() - 1);
                line.add(new Word(begun.text + letter.getUnicode(), begun.from, to, begun.baseline, begun.size));
            } else if (!isBlank) {
                begin(letter, to);
            }
            inWord = !isBlank;
        }
    }

    /** What stands lower or higher, but for small numbers, begins a line. */
    private void begin(TextPosition letter, float to) {
        if (!line.isEmpty() && Math.abs(line.get(0).baseline - letter.getY()) > letter.getFontSizeInPt() / 2) {
            endLine();
        }
        line.add(new Word(letter.getUnicode(), letter.getX(), to, letter.getY(), letter.getFontSizeInPt()));
    }

    private void endLine() {
        if (!line.isEmpty()) {
            lines.add(line);
            line = new ArrayList<>();
        }
    }

    /** Ends a page, and returns its text if its columns are mixed. */
    Optional<String> endPage(PDPage page) {
        endLine();
        List<List<Word>> all = List.copyOf(lines);
        lines.clear();
        float width = page.getCropBox().getWidth();
        List<Float> thirds = thirds(all);
        List<Float> spaces = thirds.isEmpty() ? middle(all, width).map(List::of).orElse(List.of()) : thirds;
        if (!spaces.isEmpty() && page.getRotation() == 0) {
            return Optional.of(read(all, spaces));
        }
        doubtful += all.stream().filter(PdfColumns::hasGap).count() >= MIN_LINES ? 1 : 0;
        return Optional.empty();
    }

    /** Returns on how many pages there seem to be columns that were left as they are, such as four, or tables. */
    int doubtful() {
        return doubtful;
    }

    /** Says whether a line has a gap between running text and running text. */
    private static boolean hasGap(List<Word> line) {
        return IntStream.rangeClosed(MIN_WORDS, line.size() - MIN_WORDS)
                .anyMatch(i -> line.get(i).from - line.get(i - 1).to >= MIN_GAP);
    }

    /** Returns the places between three columns of one width; nothing where there are no such columns of running text. */
    private static List<Float> thirds(List<List<Word>> lines) {
        List<Float> begins = lines.stream()
                .flatMap(l -> IntStream.range(1, l.size())
                        .filter(i -> l.get(i).from - l.get(i - 1).to >= MIN_GAP)
                        .mapToObj(i -> l.get(i).from))
                .sorted()
                .toList();
        List<Float> edges = new ArrayList<>();
        for (int from = 0, to = 1; to <= begins.size(); to++) {
            if (to == begins.size() || begins.get(to) - begins.get(from) > AT_ONE_EDGE) {
                if (to - from >= MIN_LINES) {
                    edges.add(begins.get(from));
                }
                from = to;
            }
        }
        if (edges.size() != 2) {
            return List.of();
        }
        List<Float> spaces = edges.stream().map(e -> e - MIN_GAP / 2).toList();
        List<List<Word>> apart = lines.stream()
                .filter(l -> spaces.stream().noneMatch(s -> isCrossing(l, s)))
                .filter(l -> IntStream.rangeClosed(0, 2)
                        .noneMatch(c -> column(l, spaces, c).isEmpty()))
                .toList();
        double left = apart.stream().mapToDouble(l -> l.get(0).from).min().orElse(FAR);
        double first = edges.get(0) - left;
        double second = edges.get(1) - edges.get(0);
        boolean isText =
                apart.size() >= MIN_LINES && apart.stream().mapToInt(List::size).sum() >= 3 * MIN_WORDS * apart.size();
        return isText && Math.abs(first - second) < UNEQUAL * second ? spaces : List.of();
    }

    /** Returns the words of a line in one of the columns, of which the first has the number 0. */
    private static List<Word> column(List<Word> line, List<Float> spaces, int number) {
        float from = number == 0 ? -FAR : spaces.get(number - 1);
        float to = number == spaces.size() ? FAR : spaces.get(number);
        return line.stream().filter(w -> w.from >= from && w.from < to).toList();
    }

    /** Returns a place between two columns, if most lines with words on both of its sides leave it free. */
    private static Optional<Float> middle(List<List<Word>> lines, float width) {
        List<Float> centers =
                lines.stream().flatMap(l -> gap(l, width).stream()).sorted().toList();
        if (centers.size() < MIN_LINES) {
            return Optional.empty();
        }
        float middle = centers.get(centers.size() / 2);
        long both = lines.stream().filter(l -> isAcross(l, middle)).count();
        long apart = lines.stream().filter(l -> isParted(l, middle)).count();
        return apart >= MIN_LINES && 2 * apart > both ? Optional.of(middle) : Optional.empty();
    }

    /** Returns the center of the first wide gap of a line in the middle of the page. */
    private static Optional<Float> gap(List<Word> line, float width) {
        for (int i = 1; i < line.size(); i++) {
            float from = line.get(i - 1).to;
            float to = line.get(i).from;
            float center = (from + to) / 2;
            if (to - from >= MIN_GAP && center > FIRST * width && center < LAST * width) {
                return Optional.of(center);
            }
        }
        return Optional.empty();
    }

    private static boolean isAcross(List<Word> line, float middle) {
        return line.stream().anyMatch(w -> w.from < middle) && line.stream().anyMatch(w -> w.to > middle);
    }

    /** Says whether a line has running text on both sides, and nothing between. */
    private static boolean isParted(List<Word> line, float middle) {
        return !isCrossing(line, middle)
                && line.stream().filter(w -> w.to < middle).count() >= MIN_WORDS
                && line.stream().filter(w -> w.from > middle).count() >= MIN_WORDS;
    }

    /** Says whether a word, or the small space between two, lies over a place. */
    private static boolean isCrossing(List<Word> line, float middle) {
        float left = -FAR;
        float right = FAR;
        for (Word word : line) {
            if (word.from < middle && word.to > middle) {
                return true;
            } else if (word.to <= middle) {
                left = Math.max(left, word.to);
            } else {
                right = Math.min(right, word.from);
            }
        }
        return right - left < MIN_GAP;
    }

    private static String read(List<List<Word>> lines, List<Float> spaces) {
        StringBuilder text = new StringBuilder();
        List<List<Word>> across = new ArrayList<>();
        List<List<Word>> between = new ArrayList<>();
        List<List<Word>> down = lines.stream()
                .sorted(Comparator.comparing((List<Word> l) -> l.get(0).baseline))
                .toList();
        for (List<Word> line : down) {
            if (spaces.stream().anyMatch(s -> isCrossing(line, s))) {
                appendColumns(between, spaces, text);
                between.clear();
                across.add(line);
            } else {
                append(across, text);
                across.clear();
                between.add(line);
            }
        }
        appendColumns(between, spaces, text);
        append(across, text);
        return text.toString();
    }

    private static void appendColumns(List<List<Word>> lines, List<Float> spaces, StringBuilder text) {
        for (int number = 0; number <= spaces.size(); number++) {
            int column = number;
            append(lines.stream().map(l -> column(l, spaces, column)).toList(), text);
        }
    }

    /** Adds the lines of one column, with an empty line where there is more space than between two lines. */
    private static void append(List<List<Word>> column, StringBuilder text) {
        float last = FAR;
        for (List<Word> line : column) {
            if (!line.isEmpty()) {
                Word first = line.get(0);
                text.append(first.baseline - last > PARAGRAPH * first.size ? "\n" : "");
                text.append(line.stream().map(Word::text).collect(Collectors.joining(" ")))
                        .append('\n');
                last = first.baseline;
            }
        }
        text.append(column.isEmpty() ? "" : "\n");
    }
}
