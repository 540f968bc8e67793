package sourcebook.chart;

import java.util.ArrayList;
import java.util.List;

/** Breaks text into lines, because SVG does not; how wide a text will be can only be estimated. */
final class TextLines {
    /** Hundredths of its size that a letter is wide on average, in a wide font. */
    private static final int LETTER_WIDTH = 59;

    private static final int BOLD_WIDTH = 67;

    /** The first character of the scripts whose letters are as wide as high. */
    private static final int FIRST_WIDE = 0x2E80;

    private TextLines() {}

    /**
     * Returns the text in lines; a single word that is too wide for one is broken.
     *
     * @param width in the picture's units
     */
    static List<String> wrap(String text, int width) {
        return wrapLetters(text, width * 100 / Svg.FONT_SIZE / LETTER_WIDTH);
    }

    /** Returns the lines of a text that is shown in bold type. */
    static List<String> wrapBold(String text, int width) {
        return wrapLetters(text, width * 100 / Svg.FONT_SIZE / BOLD_WIDTH);
    }

    private static List<String> wrapLetters(String text, int width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            if (!line.isEmpty() && letters(line + " " + word) > width) {
                lines.add(line);
                line = "";
            }
            String rest = word;
            while (letters(rest) > width) {
                int end = fitting(rest, width);
                lines.add(rest.substring(0, end));
                rest = rest.substring(end);
            }
            line = line.isEmpty() ? rest : line + " " + rest;
        }
        lines.add(line);
        return lines;
    }

    private static int fitting(String word, int width) {
        int end = word.offsetByCodePoints(0, 1);
        while (letters(word.substring(0, word.offsetByCodePoints(end, 1))) <= width) {
            end = word.offsetByCodePoints(end, 1);
        }
        return end;
    }

    private static int letters(String text) {
        return text.codePoints().map(c -> c < FIRST_WIDE ? 1 : 2).sum();
    }
}
