package sourcebook.attest;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * The text of a page for comparison, complete rather than pretty: the longest article, or else the main part, or else all
 * that is no navigation; a line for each block, and white space as browsers show it. Work is linear in the page.
 */
public final class MainText {
    private static final Set<String> NO_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "nav",
            "footer",
            "aside",
            "iframe",
            "object",
            "svg",
            "select",
            "button",
            "textarea");

    private MainText() {}

    /** Returns the text of a page. */
    public static String of(Document page) {
        List<Element> articles = new ArrayList<>();
        List<Element> mains = new ArrayList<>();
        page.body().filter((node, depth) -> {
            if (!(node instanceof Element element)) {
                return NodeFilter.FilterResult.CONTINUE;
            } else if (isNoText(element, false)) {
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            } else if (element.nameIs("article")) {
                articles.add(element);
                return NodeFilter.FilterResult.SKIP_ENTIRELY;
            } else if (mains.isEmpty()
                    && (element.nameIs("main") || element.attr("role").equals("main"))) {
                mains.add(element);
            }
            return NodeFilter.FilterResult.CONTINUE;
        });
        return Stream.of(articles, mains, List.of(page.body()))
                .flatMap(candidates -> candidates.stream()
                        .map(MainText::text)
                        .filter(text -> !text.isBlank())
                        .max(Comparator.comparingInt(String::length))
                        .stream())
                .findFirst()
                .orElse("");
    }

    /** The head of an article holds its title and its first lines, that of a page its navigation; so with forms. */
    private static boolean isNoText(Element element, boolean inArticle) {
        return NO_TEXT.contains(element.normalName())
                || element.nameIs("header") && !inArticle
                || element.nameIs("form") && element.selectFirst("p") == null
                || element.hasAttr("hidden");
    }

    private static String text(Element main) {
        StringBuilder text = new StringBuilder();
        boolean inArticle = main.nameIs("article");
        main.filter(new NodeFilter() {
            @Override
            public FilterResult head(Node node, int depth) {
                if (node instanceof TextNode words) {
                    append(words.getWholeText(), text);
                } else if (node instanceof Element element) {
                    if (isNoText(element, inArticle)) {
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
