package sourcebook.markdown;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import sourcebook.artifact.Overview;
import sourcebook.artifact.Rendition;
import sourcebook.artifact.SiteFile;
import sourcebook.site.Publication;

/**
 * Copies the main part of a rendered page into Markdown. What serves the screen only is left out: navigation, forms,
 * pictures that the page's words describe, and permanent links. Links to pages lead to their copies, to the same places:
 * what can be linked to carries its anchor.
 */
public final class MarkdownCopy {
    private static final String DROPPED = "nav, form, script, style, template, button, input, [hidden],"
            + " [aria-hidden=true], .permalink, .screen-only, caption.visually-hidden, svg, figure:has(svg):not(:has(blockquote, table, img))";

    /** What stands in a line; everything else makes blocks of its own. */
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "bdi", "bdo", "br", "cite", "code", "data", "del", "dfn", "em", "i", "img", "ins", "kbd",
            "mark", "q", "s", "samp", "small", "span", "strong", "sub", "sup", "time", "u", "var", "wbr");

    private static final Pattern PAGE_LINK = Pattern.compile("((?:\\.\\./)*)([^:?#]*\\.html)(#.*)?");

    private static final Pattern PLAIN_ADDRESS = Pattern.compile("[^\\s()]+");
    private static final Pattern CLOSING_MARKS = Pattern.compile(" (#+)$");
    private static final Pattern NUMBERED = Pattern.compile("\\d+\\. ");
    private static final Pattern BACKTICKS = Pattern.compile("`+");

    private final String folder;
    private final Set<String> pages;
    private final Set<String> targets;
    private final StringBuilder anchors = new StringBuilder();

    /** @param content the page without what is dropped */
    private MarkdownCopy(Element content, String path, Set<String> pages) {
        this.folder = path.substring(0, path.lastIndexOf('/') + 1);
        this.pages = pages;
        this.targets = content.select("a[href^=#]").stream()
                .map(a -> a.attr("href").substring(1))
                .collect(Collectors.toSet());
    }

    /**
     * Returns the copy of a page. At its end stands where it is from, because a copy may travel alone.
     *
     * @param html the rendered page
     * @param path path on the site of the page
     * @param pages paths of all pages that have a copy
     */
    public static SiteFile of(String html, String path, Set<String> pages, Publication publication) {
        String origin = origin(path, publication);
        String text = text(html, path, pages) + (origin.isEmpty() ? "" : "\n---\n\n" + origin + "\n");
        return new SiteFile(Rendition.MARKDOWN.path(path), text.getBytes(StandardCharsets.UTF_8));
    }

    private static String origin(String path, Publication publication) {
        String home = (path.contains("/") ? "../" : "") + Rendition.MARKDOWN.path(Overview.HOME.path());
        List<String> origin = new ArrayList<>();
        if (publication.url() != null || !path.equals(Overview.HOME.path())) {
            origin.add(link(publication.title(), home));
        }
        if (publication.url() != null) {
            origin.add("<" + publication.address(path, path) + ">");
        }
        if (publication.license() != null) {
            origin.add(link(publication.license().title(), publication.license().url()));
        }
        return String.join(" · ", origin);
    }

    private static String link(String text, String address) {
        return "[" + MarkdownText.linkText(MarkdownText.escape(text)) + "](" + destination(address) + ")";
    }

    /** Returns the text of a copy, which ends with a line feed. */
    static String text(String html, String path, Set<String> pages) {
        Element page = Jsoup.parse(html).body();
        Element main = page.selectFirst("main");
        Element content = main == null ? page : main;
        content.select(DROPPED).remove();
        return String.join("\n\n", new MarkdownCopy(content, path, pages).blocks(content)) + "\n";
    }

    // ---- Blocks ------------------------------------------------------------------------------------------------

    private List<String> blocks(Element parent) {
        List<String> blocks = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element && !isInline(element)) {
                closeLine(line, blocks);
                addAnchor(element);
                block(element, blocks);
            } else {
                inline(child, line);
            }
        }
        closeLine(line, blocks);
        return blocks;
    }

    private static boolean isInline(Element element) {
        return INLINE.contains(element.normalName())
                && element.children().stream().allMatch(MarkdownCopy::isInline);
    }

    private void closeLine(StringBuilder line, List<String> blocks) {
        String text = line(line);
        if (!text.isEmpty()) {
            blocks.add(text);
        }
        line.setLength(0);
    }

    private String line(CharSequence inline) {
        String text = MarkdownText.line(collapsed(inline));
        if (text.isEmpty()) {
            return text;
        }
        String anchored = anchors + text;
        anchors.setLength(0);
        return anchored;
    }

    private String line(Element element) {
        StringBuilder line = new StringBuilder();
        inlines(element, line);
        return line(line);
    }

    private void block(Element element, List<String> blocks) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, blocks);
            case "hgroup" -> {
                // The title comes first, as in any text.
                element.select("h1, h2, h3, h4, h5, h6").forEach(h -> heading(h, blocks));
                element.select("p").forEach(p -> closeLine(inlined(p), blocks));
            }
            case "ul" -> list(element, blocks, false);
            // Beside dates, numbers would be taken for a part of them.
            case "ol" -> list(element, blocks, !element.hasClass("timeline"));
            case "dl" -> definitions(element, blocks);
            case "blockquote" -> blocks.add(quoted(blocks(element)));
            case "figure" -> figure(element, blocks);
            case "table" -> table(element, blocks);
            case "pre" -> {
                String text = element.wholeText().stripTrailing();
                String fence = fence(text, 3);
                blocks.add(fence + "\n" + text + "\n" + fence);
            }
            case "hr" -> blocks.add("---");
            case "section" -> {
                List<String> content = blocks(element);
                boolean onlyHeading = content.size() == 1 && content.get(0).startsWith("#");
                if (!onlyHeading) {
                    blocks.addAll(content);
                }
            }
            default -> blocks.addAll(blocks(element));
        }
    }

    private void heading(Element element, List<String> blocks) {
        String text = line(element);
        if (!text.isEmpty()) {
            String marks = "#".repeat(element.normalName().charAt(1) - '0');
            blocks.add(marks + " " + CLOSING_MARKS.matcher(text).replaceFirst(" \\\\$1"));
        }
    }

    private void list(Element list, List<String> blocks, boolean numbered) {
        List<List<String>> items = new ArrayList<>();
        for (Element item : list.children()) {
            addAnchor(item);
            List<String> content = blocks(item);
            if (!content.isEmpty()) {
                items.add(content);
            }
        }
        int number = 1;
        List<String> marked = new ArrayList<>();
        for (List<String> item : items) {
            marked.add(indented(numbered ? number++ + ". " : "- ", item));
        }
        addList(marked, items.stream().allMatch(i -> i.size() == 1), blocks);
    }

    /** Lists cannot follow each other, nor can a list stand without something before it that ends the last one. */
    private static void addList(List<String> items, boolean tight, List<String> blocks) {
        if (!items.isEmpty()) {
            if (!blocks.isEmpty() && isList(blocks.get(blocks.size() - 1))) {
                blocks.add("<!-- -->");
            }
            blocks.add(String.join(tight ? "\n" : "\n\n", items));
        }
    }

    private static boolean isList(String block) {
        return block.startsWith("- ") || NUMBERED.matcher(block).lookingAt();
    }

    private static String indented(String marker, List<String> blocks) {
        String indent = " ".repeat(marker.length());
        return marker + String.join("\n\n", blocks).replace("\n", "\n" + indent).replace("\n" + indent + "\n", "\n\n");
    }

    private void definitions(Element list, List<String> blocks) {
        List<String> items = new ArrayList<>();
        boolean tight = true;
        String term = "";
        for (Element part : list.select("dt, dd")) {
            addAnchor(part);
            if (part.normalName().equals("dt")) {
                term = strong(line(part)) + ": ";
            } else {
                List<String> content = blocks(part);
                String first = content.isEmpty() ? "" : content.remove(0);
                content.add(0, term + first);
                tight &= content.size() == 1;
                items.add(indented("- ", content));
            }
        }
        addList(items, tight, blocks);
    }

    private static String strong(String text) {
        String bare = text.startsWith("**") && text.endsWith("**") ? text.substring(2, text.length() - 2) : text;
        return "**" + bare + "**";
    }

    private static String quoted(List<String> blocks) {
        return String.join("\n\n", blocks)
                .lines()
                .map(l -> l.isEmpty() ? ">" : "> " + l)
                .collect(Collectors.joining("\n"));
    }

    /** Under a quotation, the caption says whose words they are, as at the end of a quotation in the content. */
    private void figure(Element figure, List<String> blocks) {
        Element words = figure.selectFirst("blockquote");
        if (words == null) {
            blocks.addAll(blocks(figure));
            return;
        }
        List<String> content = blocks(words);
        for (Element caption : figure.select("> figcaption")) {
            List<String> said = blocks(caption);
            if (beginsInLine(caption)) {
                said.set(0, "— " + said.get(0));
            }
            content.addAll(said);
        }
        blocks.add(quoted(content));
    }

    private static boolean beginsInLine(Element parent) {
        return parent.childNodes().stream()
                .filter(n -> !(n instanceof TextNode text && text.isBlank()))
                .findFirst()
                .filter(n -> n instanceof TextNode || n instanceof Element element && isInline(element))
                .isPresent();
    }

    // ---- Tables ------------------------------------------------------------------------------------------------

    private void table(Element table, List<String> blocks) {
        table.select("> caption").forEach(c -> closeLine(inlined(c), blocks));
        List<Element> rows = table.select("tr");
        boolean facts = table.selectFirst("thead") == null
                && rows.stream()
                        .allMatch(r ->
                                r.childrenSize() == 2 && r.child(0).normalName().equals("th"));
        if (facts) {
            List<String> items = rows.stream()
                    .map(r -> "- " + strong(line(r.child(0))) + ": " + line(r.child(1)))
                    .toList();
            addList(items, true, blocks);
            return;
        }
        int columns = rows.stream().mapToInt(Element::childrenSize).max().orElse(0);
        if (columns == 0) {
            return;
        }
        List<String> lines = new ArrayList<>();
        boolean headed = table.selectFirst("thead") != null
                || rows.get(0).children().stream().allMatch(c -> c.normalName().equals("th"));
        if (!headed) {
            lines.add(row(Stream.empty(), columns));
            lines.add("|" + " --- |".repeat(columns));
        }
        for (Element row : rows) {
            addAnchor(row);
            lines.add(row(row.children().stream().map(this::cell), columns));
            if (lines.size() == 1) {
                lines.add("|" + " --- |".repeat(columns));
            }
        }
        blocks.add(String.join("\n", lines));
    }

    private static String row(Stream<String> cells, int columns) {
        List<String> all = new ArrayList<>(cells.toList());
        while (all.size() < columns) {
            all.add("");
        }
        return all.stream().map(c -> c.isEmpty() ? " |" : " " + c + " |").collect(Collectors.joining("", "|", ""));
    }

    /** A cell is one line; what would be several blocks is set apart by line breaks, which tables know only as HTML. */
    private String cell(Element cell) {
        addAnchor(cell);
        List<String> parts = new ArrayList<>();
        List<Element> items = cell.select("li, p");
        if (items.isEmpty()) {
            parts.add(line(cell));
        } else {
            items.forEach(i -> parts.add(line(i)));
        }
        return String.join("<br>", parts).replace("\\\n", "<br>").replace("|", "\\|");
    }

    // ---- What stands in a line ---------------------------------------------------------------------------------

    private StringBuilder inlined(Element element) {
        StringBuilder line = new StringBuilder();
        inlines(element, line);
        return line;
    }

    private void inlines(Element parent, StringBuilder line) {
        parent.childNodes().forEach(child -> inline(child, line));
    }

    private void inline(Node node, StringBuilder line) {
        if (node instanceof TextNode text) {
            line.append(MarkdownText.escape(text.getWholeText()));
        } else if (node instanceof Element element) {
            addAnchor(element);
            inline(element, line);
        }
    }

    private void inline(Element element, StringBuilder line) {
        String content = inlined(element).toString();
        switch (element.normalName()) {
            case "a" -> link(element, content, line);
            case "strong", "b" -> around("**", content, line);
            case "em", "i" -> around("*", content, line);
            case "del", "s" -> around("~~", content, line);
            case "q" -> line.append('“').append(content).append('”');
            case "code", "kbd", "samp" -> code(element.wholeText(), line);
            case "br" -> line.append("\u0000");
            case "img" -> image(element, line);
            default -> {
                if (element.hasClass("badge")) {
                    around("**", content, line);
                } else {
                    line.append(content);
                }
            }
        }
    }

    /** Marks that touch white space on their inner side would stand for themselves. */
    private static void around(String mark, String content, StringBuilder line) {
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

    private static String fence(String text, int least) {
        Matcher run = BACKTICKS.matcher(text);
        int longest = least - 1;
        while (run.find()) {
            longest = Math.max(longest, run.end() - run.start());
        }
        return "`".repeat(longest + 1);
    }

    private void link(Element element, String content, StringBuilder line) {
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

    private static void image(Element element, StringBuilder line) {
        String text = MarkdownText.linkText(MarkdownText.escape(collapsed(element.attr("alt"))));
        line.append("![")
                .append(text)
                .append("](")
                .append(destination(element.attr("src")))
                .append(')');
    }

    private String target(String href) {
        Matcher link = PAGE_LINK.matcher(href);
        if (!link.matches()) {
            return href;
        }
        // Pages lie at the top or in a folder there, so that a link either climbs to the top or stays.
        String page = (link.group(1).isEmpty() ? folder : "") + link.group(2);
        String anchor = link.group(3) == null ? "" : link.group(3);
        return pages.contains(page) ? link.group(1) + Rendition.MARKDOWN.path(link.group(2)) + anchor : href;
    }

    private static String destination(String address) {
        String safe = address.replace("<", "%3C").replace(">", "%3E").replace("\\", "%5C");
        return PLAIN_ADDRESS.matcher(safe).matches() ? safe : "<" + safe.replaceAll("\\s", "%20") + ">";
    }

    // ---- Anchors -----------------------------------------------------------------------------------------------

    /** Readers of Markdown make anchors of headings themselves; those of the program's own parts only the page itself links to. */
    private void addAnchor(Element element) {
        String id = element.id();
        if (id.isEmpty() || (id.startsWith("s-") && !targets.contains(id))) {
            return;
        }
        Element heading = element.selectFirst("> h2, > h3");
        if (heading == null
                || !id.equals(heading.text().toLowerCase(Locale.ROOT).replace(' ', '-'))) {
            anchors.append("<a id=\"").append(id.replaceAll("[^\\w.:-]", "")).append("\"></a>");
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
