package sourcebook.card;

import java.util.ArrayList;
import java.util.List;
import sourcebook.drawing.Letters;

/**
 * A text broken into lines that fit into a width.
 *
 * @param size of the letters, in units of the drawing
 */
record Lines(List<String> lines, double size) {
    private static final double STEP = 0.94;

    /** Letters that are smaller in relation to those asked for are not drawn; the text is cut instead. */
    private static final double SMALLEST = 0.5;

    private static final String CUT = "…";

    /**
     * Returns the text in the largest letters, up to a size, in which it fits. A text that is too long even in small
     * letters is cut between words.
     */
    static Lines fit(String text, Letters face, double size, double width, int most) {
        String[] words = text.strip().split("[ \\t\\n\\r]+");
        for (double tried = size; tried > size * SMALLEST; tried *= STEP) {
            List<String> lines = broken(words, face, tried, width);
            if (lines.size() <= most && isWithin(lines, face, tried, width)) {
                return new Lines(balanced(words, face, tried, width, lines), tried);
            }
        }
        double small = size * SMALLEST;
        List<String> lines = broken(pieces(words, face, small, width), face, small, width);
        if (lines.size() > most) {
            lines = new ArrayList<>(lines.subList(0, most));
            String last = lines.get(most - 1);
            while (face.width(last + CUT, small) > width) {
                int space = last.lastIndexOf(' ');
                last = last.substring(0, space > 0 ? space : last.offsetByCodePoints(last.length(), -1));
            }
            lines.set(most - 1, last + CUT);
        }
        return new Lines(lines, small);
    }

    private static boolean isWithin(List<String> lines, Letters face, double size, double width) {
        return lines.stream().allMatch(l -> face.width(l, size) <= width);
    }

    private static List<String> broken(String[] words, Letters face, double size, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : words) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && face.width(longer, size) > width) {
                lines.add(line);
                line = word;
            } else {
                line = longer;
            }
        }
        lines.add(line);
        return lines;
    }

    /** Makes the lines about equally long, so that no word stands alone in the last one. */
    private static List<String> balanced(String[] words, Letters face, double size, double width, List<String> lines) {
        List<String> best = lines;
        for (double narrower = width * STEP; narrower > width / 2; narrower *= STEP) {
            List<String> tried = broken(words, face, size, narrower);
            if (tried.size() > lines.size() || !isWithin(tried, face, size, width)) {
                break;
            }
            best = tried;
        }
        return best;
    }

    /** Breaks words that are wider than a line. */
    private static String[] pieces(String[] words, Letters face, double size, double width) {
        List<String> pieces = new ArrayList<>();
        for (String word : words) {
            StringBuilder piece = new StringBuilder();
            word.codePoints().forEach(c -> {
                if (!piece.isEmpty() && face.width(piece + Character.toString(c), size) > width) {
                    pieces.add(piece.toString());
                    piece.setLength(0);
                }
                piece.appendCodePoint(c);
            });
            pieces.add(piece.toString());
        }
        return pieces.toArray(String[]::new);
    }
}
