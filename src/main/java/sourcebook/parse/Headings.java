package sourcebook.parse;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sourcebook.diagnostic.Code;
import sourcebook.text.Normalized;

/** Reads headings: their anchors, and their text without markup. */
final class Headings {
    private static final Pattern ANCHOR = Pattern.compile("\\{#([^{}\\s]*)(}?)\\s*$");
    private static final Pattern CLOSED = Pattern.compile("(?<!\\\\)\\{#[^{}\\s]*}\\s*$");
    /** In these, Unicode's compatibility decomposition changes nothing; its tables take long to load. */
    private static final Pattern DECOMPOSED = Pattern.compile("[\\x00-~‘’“”–—]*");

    private static final Pattern LEFT_OUT = Pattern.compile("[’'\\p{M}]+");
    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Headings() {}

    /** A heading's anchor and text. */
    record Titled(String id, String title) {}

    /** Takes the anchor in braces off the end of a heading and returns it, braces included; empty where there is none. */
    static String cutAnchor(Heading heading) {
        Node last = heading.getLastChild();
        if (last instanceof Text) {
            Matcher anchor = CLOSED.matcher(last.getChars());
            if (anchor.find()) {
                last.setChars(last.getChars().subSequence(0, anchor.start()).trimEnd());
                return anchor.group();
            }
        }
        return "";
    }

    /** Reads the text of a heading, with the anchor in braces. */
    static Titled read(Heading heading, String text, Problems problems) {
        String title = text.strip();
        BasedSequence chars = heading.getChars();
        Matcher anchor = ANCHOR.matcher(title);
        if (!anchor.find()) {
            return new Titled(slug(title), title);
        }
        if (anchor.group(2).isEmpty()) {
            BasedSequence open = chars.subSequence(chars.lastIndexOf("{#"));
            problems.report(open, Code.BAD_VALUE, "the brace is not closed", "close it behind the anchor: {#anchor}");
            return new Titled(slug(title), title);
        }
        String id = anchor.group(1);
        if (!DocumentParser.isId(id)) {
            String message = "'" + id + "' is not an anchor";
            problems.report(chars, Code.BAD_ID, message, "use a-z, 0-9 and single hyphens");
        }
        return new Titled(id, title.substring(0, anchor.start()).stripTrailing());
    }

    /** Returns an anchor made of a heading's words: "Curator’s note" becomes {@code curators-note}. */
    static String slug(String title) {
        String letters = DECOMPOSED.matcher(title).matches() ? title : Normalized.of(title, Normalizer.Form.NFKD);
        String words = LEFT_OUT.matcher(letters.toLowerCase(Locale.ROOT)).replaceAll("");
        String slug = NOT_WORDS.matcher(words).replaceAll("-");
        int from = slug.startsWith("-") ? 1 : 0;
        int to = slug.length() - (slug.length() > from && slug.endsWith("-") ? 1 : 0);
        return from == to ? "section" : slug.substring(from, to);
    }
}
