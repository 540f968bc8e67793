package sourcebook.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;

/**
 * Where a line may end: behind spaces, and behind hyphens and dashes before letters; also between the characters of
 * scripts that have no spaces. The JDK's own rules differ from release to release and part “Russia’s” at its apostrophe.
 */
final class LineBreaks implements FSTextBreaker {
    private String text = "";
    private int position;

    @Override
    public void setText(String newText) {
        text = newText;
        position = 0;
    }

    /** Returns the next index before which the text may be parted, or -1. */
    @Override
    public int next() {
        while (position < text.length()) {
            position += Character.charCount(text.codePointAt(position));
            if (position < text.length() && isBreak()) {
                return position;
            }
        }
        return -1;
    }

    private boolean isBreak() {
        int before = text.codePointBefore(position);
        int behind = text.codePointAt(position);
        if (isSpace(behind)) {
            return false;
        } else if (isSpace(before)) {
            return true;
        } else if (before == '-' || before == '\u2013' || before == '\u2014' || before == '/') {
            return Character.isLetter(behind);
        }
        return Character.isIdeographic(before) && Character.isIdeographic(behind);
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || c == '\u200B';
    }
}
