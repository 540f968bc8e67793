package sourcebook.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for quoted words in a text.
 *
 * <p>Words match when they are the same after folding ({@link FoldedText}), as whole words: neither "possible" in
 * "impossible" nor "1,000" in "11,000" is found. Parts around an ellipsis must follow each other in order. A bracketed
 * insertion matches literally, where the source prints it; otherwise it is left out, and what stands around it must
 * follow in order and near. A final comma or period of the quotation belongs to the sentence around it.
 */
public final class WordSearch {
    /** How far apart the words around an insertion may stand in the text, in characters: what it stands for is short. */
    private static final int MAX_REPLACED = 40;

    private static final Pattern GAP = Pattern.compile("\\s*(?:\\[?\\.\\.\\.\\]?|(\\[[^\\[\\]]*\\]))\\s*");

    private final FoldedText text;

    public WordSearch(FoldedText text) {
        this.text = text;
    }

    /** Returns the first place where the words stand, if there is one. */
    public Optional<Match> find(String words) {
        String wanted = bare(FoldedText.fold(words));
        if (wanted.codePoints().noneMatch(Character::isLetterOrDigit)) {
            return Optional.empty();
        }
        int literal = indexOf(wanted, 0, Integer.MAX_VALUE);
        if (literal >= 0) {
            return Optional.of(match(literal, literal + wanted.length()));
        }
        return findParts(parts(wanted));
    }

    /** A final comma or period is not part of the words. */
    private static String bare(String folded) {
        String bare = folded;
        while (bare.endsWith(",") || (bare.endsWith(".") && !bare.endsWith("..."))) {
            bare = bare.substring(0, bare.length() - 1);
        }
        return bare.strip();
    }

    /** Words without a gap, and how far behind the part before them they may begin. */
    private record Part(String words, int reach) {}

    private static List<Part> parts(String wanted) {
        List<Part> parts = new ArrayList<>();
        Matcher gap = GAP.matcher(wanted);
        int from = 0;
        int reach = Integer.MAX_VALUE;
        while (gap.find()) {
            boolean insertion = gap.group(1) != null;
            boolean beginsGap = add(parts, wanted.substring(from, gap.start()), reach);
            // An ellipsis beside an insertion leaves the distance open.
            reach = insertion && (beginsGap || reach == MAX_REPLACED) ? MAX_REPLACED : Integer.MAX_VALUE;
            from = gap.end();
        }
        add(parts, wanted.substring(from), reach);
        return parts;
    }

    private static boolean add(List<Part> parts, String words, int reach) {
        return !words.isBlank() && parts.add(new Part(words.strip(), reach));
    }

    /** Tries every place of the first part; the others must follow it, each as early as possible. */
    private Optional<Match> findParts(List<Part> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String first = parts.get(0).words;
        int tries = 0;
        for (int start = indexOf(first, 0, Integer.MAX_VALUE);
                start >= 0 && tries++ < 1000;
                start = indexOf(first, start + 1, Integer.MAX_VALUE)) {
            int end = start + first.length();
            boolean all = true;
            for (Part part : parts.subList(1, parts.size())) {
                int at = indexOf(part.words, end, part.reach);
                if (at < 0) {
                    all = false;
                    break;
                }
                end = at + part.words.length();
            }
            if (all) {
                return Optional.of(match(start, end));
            }
        }
        return Optional.empty();
    }

    private Match match(int start, int end) {
        int last = text.offset(end - 1);
        int behind = end < text.folded().length()
                ? text.offset(end)
                : text.original().length();
        // Behind the last character may follow white space that was folded away.
        String original = text.original();
        int stop = Math.max(last + 1, behind);
        while (stop > last + 1 && Character.isWhitespace(original.charAt(stop - 1))) {
            stop--;
        }
        return new Match(text.offset(start), stop);
    }

    /** Returns the first index from {@code from} at which the words stand as whole words, or -1. */
    private int indexOf(String words, int from, int reach) {
        String folded = text.folded();
        long limit = (long) from + reach;
        for (int at = folded.indexOf(words, from); at >= 0 && at <= limit; at = folded.indexOf(words, at + 1)) {
            if (isBoundary(at) && isBoundary(at + words.length())) {
                return at;
            }
        }
        return -1;
    }

    /** Says whether no word or number continues across an index. */
    private boolean isBoundary(int index) {
        String folded = text.folded();
        if (index <= 0 || index >= folded.length()) {
            return true;
        }
        int before = folded.codePointBefore(index);
        int behind = folded.codePointAt(index);
        if (isWordPart(before) && isWordPart(behind)) {
            return false;
        }
        // A sign inside a word or number: "doesn't", "military-technical", "1.5", "11,000".
        if (isWordPart(before) && isJoint(index) && index + 1 < folded.length()) {
            return !joins(before, behind, folded.codePointAt(index + 1));
        }
        if (isJoint(index - 1) && isWordPart(behind) && index >= 2) {
            return !joins(folded.codePointBefore(index - 1), before, behind);
        }
        return true;
    }

    private static boolean isWordPart(int c) {
        int type = Character.getType(c);
        return Character.isLetterOrDigit(c)
                || type == Character.NON_SPACING_MARK
                || type == Character.COMBINING_SPACING_MARK
                // Invisible signs inside a word belong to it.
                || type == Character.FORMAT;
    }

    /** Of the dashes, only hyphens join words; folding has made them one. */
    private boolean isJoint(int index) {
        char c = text.folded().charAt(index);
        char original = text.original().charAt(text.offset(index));
        return c == '-' ? "-\u2010\u2011".indexOf(original) >= 0 : c == '\'' || c == '.' || c == ',';
    }

    private static boolean joins(int before, int joint, int behind) {
        return joint == '.' || joint == ','
                ? Character.isDigit(before) && Character.isDigit(behind)
                : Character.isLetterOrDigit(before) && Character.isLetterOrDigit(behind);
    }
}
