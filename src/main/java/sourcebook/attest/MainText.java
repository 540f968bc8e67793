package sourcebook.attest;

import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of a page for comparison, complete rather than pretty: that of its main part, without navigation; a line for each block, and white space as browsers show it. Work is linear in the page.
 */
public final class MainText {
    /** What a script has to fill in: "{{page.title}}", "<%= title %>". */
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{[^{}]++\\}\\}|<%[^%]++%>");

    private MainText() {}

    /** Says whether a page has places that a script was to fill in, and has not filled in. */
    public static boolean isUnfilled(Document page) {
        return page.body().nodeStream(TextNode.class).anyMatch(MainText::isPlaceholder);
    }

    /** Says whether words are nothing but what a script has to fill in, with signs between; code that is shown is none. */
    private static boolean isPlaceholder(TextNode node) {
        String words = node.getWholeText();
        return PLACEHOLDER.matcher(words).find()
                && Stream.of("code", "pre").noneMatch(node::parentNameIs)
                && PLACEHOLDER.matcher(words).replaceAll("").codePoints().noneMatch(Character::isLetterOrDigit);
    }

    /** Returns the text of a page. */
    public static String of(Document page) {
        Skipped skipped = Skipped.of(page);
        return text(MainPart.of(page, skipped), skipped);
    }

    private static String text(Element main, Skipped skipped) {
        StringBuilder text = new StringBuilder();
        main.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    append(isPlaceholder(words) ? "" : words.getWholeText(), text);
                } else if (node instanceof Element element) {
                    if (skipped.is(element)) {
                        return FilterResult.SKIP_ENTIRELY;
                    }
                    breakLine(element, text);
                }
                return FilterResult.CONTINUE;
            }

            @Override
            public FilterResult tail(Node node, int depth) {
                if (node instanceof Element element) {
                    breakLine(element, text);
                }
                return FilterResult.CONTINUE;
            }
        });
        return text.toString().strip();
    }

    private static void append(String words, StringBuilder text) {
        words.codePoints().forEach(c -> {
            if (Character.isWhitespace(c)) {
                if (!text.isEmpty() && !Character.isWhitespace(text.charAt(text.length() - 1))) {
                    text.append(' ');
                }
            } else {
                text.appendCodePoint(c);
            }
        });
    }

    /** A cell of a table does not run into the next one, and an empty line parts blocks. */
    private static void breakLine(Element element, StringBuilder text) {
        boolean br = element.nameIs("br");
        if (element.nameIs("td") || element.nameIs("th")) {
            append(" ", text);
        } else if ((element.isBlock() || br) && !text.isEmpty()) {
            int last = text.length() - 1;
            if (text.charAt(last) == ' ') {
                text.setLength(last--);
            }
            boolean broken = last >= 0 && text.charAt(last) == '\n';
            boolean parted = broken && last > 0 && text.charAt(last - 1) == '\n';
            text.append(parted ? "" : broken || br ? "\n" : "\n\n");
        }
    }
}
