package sourcebook.picture;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What styles in a picture ask for (W3C, CSS Syntax 3): they may load what is embedded, and files of the site. */
final class PictureStyle {
    /** Where something is loaded, in comments, too: what begins one may stand in a string, and begin none. */
    private static final Pattern LOADS = Pattern.compile(
            "@import|-moz-binding|expression\\(|(?<![\\w-])(?:-webkit-)?(?:image-set|cross-fade|image|src)\\("
                    + "|url\\(\\s*[\"']?",
            Pattern.CASE_INSENSITIVE);

    /** As much of an address is pointed to. */
    private static final int SHOWN = 60;

    /** Digits that the number of a character may have. */
    private static final int DIGITS = 6;

    private PictureStyle() {}

    /** Returns why a style may not stand in a picture, or nothing. */
    static Optional<Fault> fault(String written) {
        String style = written.indexOf('\\') < 0 ? written : unescaped(written);
        Matcher loads = LOADS.matcher(style);
        while (loads.find()) {
            Optional<Fault> fault = loads.group().toLowerCase(Locale.ROOT).startsWith("url")
                    ? PictureAddress.fault(style, loads.end(), PictureAddress.Use.STYLE)
                    : Optional.of(new Fault(
                            "a style in a picture may not say '" + loads.group() + "'",
                            "write the styles into the picture, and name what is embedded by url(…)"));
            if (fault.isPresent()) {
                String rest = style.substring(loads.end(), Math.min(style.length(), loads.end() + SHOWN));
                String token = loads.group() + rest.split("[\\s\"')]", 2)[0];
                return fault.map(f -> new Fault(f.message(), f.help(), token));
            }
        }
        return Optional.empty();
    }

    private static String unescaped(String style) {
        StringBuilder plain = new StringBuilder(style.length());
        for (int i = 0; i < style.length(); i++) {
            char c = style.charAt(i);
            int end = i + 1;
            while (c == '\\' && end < style.length() && end <= i + DIGITS && isDigit(style.charAt(end))) {
                end++;
            }
            if (end > i + 1) {
                int number = Integer.parseInt(style.substring(i + 1, end), 16);
                plain.appendCodePoint(Character.isValidCodePoint(number) ? number : '\uFFFD');
                // The space that ends a number belongs to it; a line end may be two characters.
                boolean two = style.startsWith("\r\n", end);
                boolean space = end < style.length() && " \t\n\r\f".indexOf(style.charAt(end)) >= 0;
                i = end - 1 + (two ? 2 : space ? 1 : 0);
            } else if (c != '\\') {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static boolean isDigit(char c) {
        return c < 0x80 && Character.digit(c, 16) >= 0;
    }
}
