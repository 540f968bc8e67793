package sourcebook.review;

import java.util.Arrays;
import java.util.List;

/**
 * Shows what has changed between two versions of a line, in the notation of wdiff: {@code [-only before-] {+only now+}}, with
 * a few words around; everything between the first and the last change counts as changed.
 */
final class WordChange {
    private static final int CONTEXT = 5;
    private static final int MAX_LENGTH = 200;

    private WordChange() {}

    static String between(String before, String now) {
        List<String> old = Arrays.asList(before.split(" "));
        List<String> other = Arrays.asList(now.split(" "));
        int shorter = Math.min(old.size(), other.size());
        int start = 0;
        while (start < shorter && old.get(start).equals(other.get(start))) {
            start++;
        }
        int end = 0;
        while (end < shorter - start && old.get(old.size() - 1 - end).equals(other.get(other.size() - 1 - end))) {
            end++;
        }
        StringBuilder shown = new StringBuilder();
        int from = Math.max(0, start - CONTEXT);
        shown.append(from > 0 ? "… " : "");
        shown.append(joined(old.subList(from, start)));
        append(shown, "[-", old.subList(start, old.size() - end), "-]");
        append(shown, "{+", other.subList(start, other.size() - end), "+}");
        int behind = other.size() - end;
        int to = Math.min(other.size(), behind + CONTEXT);
        append(shown, "", other.subList(behind, to), "");
        return shown.append(to < other.size() ? " …" : "").toString();
    }

    private static void append(StringBuilder shown, String opening, List<String> words, String closing) {
        if (!words.isEmpty()) {
            boolean needsSpace = !shown.isEmpty() && shown.charAt(shown.length() - 1) != ' ';
            shown.append(needsSpace ? " " : "").append(opening);
            shown.append(shortened(joined(words))).append(closing);
        }
    }

    private static String joined(List<String> words) {
        return String.join(" ", words);
    }

    /** Returns a line with its middle left out where it is too long for a message. */
    static String shortened(String line) {
        if (line.length() <= MAX_LENGTH) {
            return line;
        }
        int half = MAX_LENGTH / 2;
        int first = line.offsetByCodePoints(0, Math.min(half, line.codePointCount(0, half)));
        int last = line.length() - half;
        if (Character.isLowSurrogate(line.charAt(last))) {
            last++;
        }
        return line.substring(0, first) + " … " + line.substring(last);
    }
}
