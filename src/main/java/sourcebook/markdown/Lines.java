package sourcebook.markdown;

import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import sourcebook.artifact.Rendition;

/**
 * Writes what stands in a line of a page. Links to pages lead to their copies, to the same places: what can be linked to
 * carries its anchor.
 */
final class Lines {
    /** What stands in a line; everything else makes blocks of its own. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "img", "ins", "kbd",
            "mark", "q", "s", "samp", "small", "span", "strong", "sub", "summary", "sup", "time", "u", "var", "wbr");

    private static final Pattern PARTING = Pattern.compile("[\\s()]");
    private static final Pattern UNSAFE = Pattern.compile("[^\\w.:-]");
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private final String folder;
    private final Set<String> pages;
    private final Set<String> targets;
    private final UnaryOperator<String> quoted;

    /** Anchors that wait for a text to stand before. */
    private final StringBuilder anchors = new StringBuilder();

    /**
     * @param path path on the site of the page
     * @param pages paths of all pages that have a copy
     * @param targets ids of the places to which the page itself links
     * @param quoted puts words between the quotation marks of the page's language
     */
    Lines(String path, Set<String> pages, Set<String> targets, UnaryOperator<String> quoted) {
        this.folder = path.substring(0, path.lastIndexOf('/') + 1);
        this.pages = pages;
        this.targets = targets;
        this.quoted = quoted;
    }

    static boolean isInline(Element element) {
        if (!INLINE.contains(element.normalName())) {
            return false;
        }
        for (Element child = element.firstElementChild(); child != null; child = child.nextElementSibling()) {
            if (!isInline(child)) {
                return false;
            }
        }
        return true;
    }

    /** Returns the line that an element's content makes; empty if it holds nothing. */
    String of(Element element) {
        return of(content(element));
    }

    /** Returns a finished line, with the anchors that wait. */
    String of(CharSequence inline) {
        String text = MarkdownText.line(collapsed(inline));
        if (text.isEmpty()) {
            return text;
        }
        String anchored = anchors + text;
        anchors.setLength(0);
        return anchored;
    }

    private StringBuilder content(Element element) {
        StringBuilder content = new StringBuilder();
        addAll(element, content);
        return content;
    }

    private void addAll(Element parent, StringBuilder line) {
        for (int i = 0; i < parent.childNodeSize(); i++) {
            add(parent.childNode(i), line);
        }
    }

    /** Adds a node to a line in the making. */
    void add(Node node, StringBuilder line) {
        if (node instanceof TextNode text) {
            MarkdownText.escape(text.getWholeText(), line);
        } else if (node instanceof Element element) {
            addAnchor(element);
            add(element, line);
        }
    }

    private void add(Element element, StringBuilder line) {
        switch (element.normalName()) {
            case "a" -> link(element, line);
            case "strong", "b" -> around("**", element, line);
            case "em", "i" -> around("*", element, line);
            case "del", "s" -> around("~~", element, line);
            case "q" -> line.append(quoted.apply(content(element).toString()));
            case "code", "kbd", "samp" -> {
                content(element);
                code(element.wholeText(), line);
            }
            case "br" -> line.append("\u0000");
            case "img" -> image(element, line);
            default -> {
                if (element.hasClass("badge")) {
                    around("**", element, line);
                } else {
                    addAll(element, line);
                }
            }
        }
    }

    /** Marks that touch white space on their inner side would stand for themselves. */
    private void around(String mark, Element element, StringBuilder line) {
        String content = content(element).toString();
        String bare = content.strip();
        if (bare.isEmpty() || bare.contains(mark)) {
            line.append(content);
            return;
        }
        int start = content.indexOf(bare);
        line.append(content, 0, start).append(mark).append(bare).append(mark);
        line.append(content, start + bare.length(), content.length());
    }

    private static void code(String text, StringBuilder line) {
        String collapsed = collapsed(text);
        String fence = fence(collapsed, 1);
        String space = collapsed.startsWith("`") || collapsed.endsWith("`") ? " " : "";
        line.append(collapsed.isEmpty() ? "" : fence + space + collapsed + space + fence);
    }

    /** Returns more backticks than a text has in a row. */
    static String fence(String text, int least) {
        Matcher run = BACKTICKS.matcher(text);
        int longest = least - 1;
        while (run.find()) {
            longest = Math.max(longest, run.end() - run.start());
        }
        return "`".repeat(longest + 1);
    }

    // ---- Links -------------------------------------------------------------------------------------------------

    private void link(Element element, StringBuilder line) {
        StringBuilder content = content(element);
        String text = MarkdownText.linkText(collapsed(content));
        if (!element.hasAttr("href") || text.isEmpty()) {
            line.append(content);
        } else {
            line.append('[')
                    .append(text)
                    .append("](")
                    .append(destination(target(element.attr("href"))))
                    .append(')');
        }
    }

    /** Returns a link whose text is plain. */
    static String link(String text, String address) {
        return "[" + MarkdownText.linkText(MarkdownText.escape(text)) + "](" + destination(address) + ")";
    }

    private static void image(Element element, StringBuilder line) {
        line.append('!').append(link(collapsed(element.attr("alt")), element.attr("src")));
    }

    private String target(String href) {
        int end = href.indexOf('#') < 0 ? href.length() : href.indexOf('#');
        int start = 0;
        while (href.startsWith("../", start)) {
            start += 3;
        }
        // Pages lie at the top or in a folder there, so that a link either climbs to the top or stays.
        String page = href.substring(Math.min(start, end), end);
        return pages.contains(start == 0 ? folder + page : page)
                ? href.substring(0, start) + Rendition.MARKDOWN.path(page) + href.substring(end)
                : href;
    }

    private static String destination(String address) {
        String safe = address.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C");
        boolean isPlain = !safe.isEmpty() && !PARTING.matcher(safe).find();
        return isPlain ? safe : "<" + safe.replaceAll("\\s", "%20") + ">";
    }

    /** Readers of Markdown make anchors of headings themselves; those of the program's own parts only the page itself links to. */
    void addAnchor(Element element) {
        String id = element.id();
        if (id.isEmpty() || (id.startsWith("s-") && !targets.contains(id))) {
            return;
        }
        boolean isHeading = element.children().stream()
                .filter(c -> c.normalName().equals("h2") || c.normalName().equals("h3"))
                .limit(1)
                .anyMatch(h -> id.equals(h.text().toLowerCase(Locale.ROOT).replace(' ', '-')));
        if (!isHeading) {
            anchors.append("<a id=\"").append(UNSAFE.matcher(id).replaceAll("")).append("\"></a>");
        }
    }

    /** Makes one space of all white space, and line breaks of what stands for them. */
    private static String collapsed(CharSequence text) {
        StringBuilder collapsed = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f') {
                gap = true;
            } else if (c == '\u0000') {
                if (!collapsed.isEmpty()) {
                    collapsed.append("\\\n");
                }
                gap = false;
            } else {
                if (gap && !collapsed.isEmpty() && collapsed.charAt(collapsed.length() - 1) != '\n') {
                    collapsed.append(' ');
                }
                gap = false;
                collapsed.append(c);
            }
        }
        if (collapsed.length() > 1 && collapsed.charAt(collapsed.length() - 1) == '\n') {
            collapsed.setLength(collapsed.length() - 2);
        }
        return collapsed.toString();
    }
}
