package sourcebook.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Writes the blocks of a page: paragraphs, headings, lists, tables and quotations, each ready to stand between empty lines. */
final class Blocks {
    private static final Pattern CLOSING_MARKS = Pattern.compile(" (#+)$");
    private static final Pattern NUMBERED = Pattern.compile("\\d+\\. ");

    private static final Evaluator HEADINGS = Selector.evaluatorOf("h1, h2, h3, h4, h5, h6");
    private static final Evaluator PARAGRAPHS = Selector.evaluatorOf("p");
    private static final Evaluator DEFINITIONS = Selector.evaluatorOf("dt, dd");
    private static final Evaluator QUOTATIONS = Selector.evaluatorOf("blockquote");
    private static final Evaluator HEADS = Selector.evaluatorOf("thead");
    private static final Evaluator ROWS = Selector.evaluatorOf("tr");
    private static final Evaluator LINES = Selector.evaluatorOf("li, p");

    private final Lines lines;

    Blocks(Lines lines) {
        this.lines = lines;
    }

    /** Returns what an element holds, block by block. */
    List<String> of(Element parent) {
        List<String> blocks = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (Node child : parent.childNodes()) {
            if (child instanceof Element element && !Lines.isInline(element)) {
                closeLine(line, blocks);
                lines.addAnchor(element);
                block(element, blocks);
            } else {
                lines.add(child, line);
            }
        }
        closeLine(line, blocks);
        return blocks;
    }

    private void closeLine(StringBuilder line, List<String> blocks) {
        String text = lines.of(line);
        if (!text.isEmpty()) {
            blocks.add(text);
        }
        line.setLength(0);
    }

    private void addLine(Element element, List<String> blocks) {
        String text = lines.of(element);
        if (!text.isEmpty()) {
            blocks.add(text);
        }
    }

    private void block(Element element, List<String> blocks) {
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" -> heading(element, blocks);
            case "hgroup" -> {
                // The title comes first, as in any text.
                element.select(HEADINGS).forEach(h -> heading(h, blocks));
                element.select(PARAGRAPHS).forEach(p -> addLine(p, blocks));
            }
            case "ul" -> list(element, blocks, false);
            // Beside dates, numbers would be taken for a part of them.
            case "ol" -> list(element, blocks, !element.hasClass("timeline"));
            case "dl" -> definitions(element, blocks);
            case "blockquote" -> blocks.add(quoted(of(element)));
            case "figure" -> figure(element, blocks);
            case "table" -> table(element, blocks);
            case "pre" -> {
                String text = element.wholeText().stripTrailing();
                String fence = Lines.fence(text, 3);
                blocks.add(fence + "\n" + text + "\n" + fence);
            }
            case "hr" -> blocks.add("---");
            case "section" -> {
                List<String> content = of(element);
                boolean onlyHeading = content.size() == 1 && content.get(0).startsWith("#");
                if (!onlyHeading) {
                    blocks.addAll(content);
                }
            }
            default -> blocks.addAll(of(element));
        }
    }

    private void heading(Element element, List<String> blocks) {
        String text = lines.of(element);
        if (!text.isEmpty()) {
            String marks = "#".repeat(element.normalName().charAt(1) - '0');
            blocks.add(marks + " " + CLOSING_MARKS.matcher(text).replaceFirst(" \\\\$1"));
        }
    }

    private void list(Element list, List<String> blocks, boolean numbered) {
        List<List<String>> items = new ArrayList<>();
        for (Element item : list.children()) {
            lines.addAnchor(item);
            List<String> content = of(item);
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
        for (Element part : list.select(DEFINITIONS)) {
            lines.addAnchor(part);
            if (part.normalName().equals("dt")) {
                term = strong(lines.of(part)) + ": ";
            } else {
                List<String> content = of(part);
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
        Element words = figure.selectFirst(QUOTATIONS);
        if (words == null) {
            blocks.addAll(of(figure));
            return;
        }
        List<String> content = of(words);
        for (Element caption : children(figure, "figcaption")) {
            List<String> said = of(caption);
            if (beginsInLine(caption)) {
                said.set(0, "— " + said.get(0));
            }
            content.addAll(said);
        }
        // Words of which these are a translation stand in a figure of their own.
        children(figure, "figure").forEach(f -> figure(f, content));
        blocks.add(quoted(content));
    }

    private static boolean beginsInLine(Element parent) {
        return parent.childNodes().stream()
                .filter(n -> !(n instanceof TextNode text && text.isBlank()))
                .findFirst()
                .filter(n -> n instanceof TextNode || n instanceof Element element && Lines.isInline(element))
                .isPresent();
    }

    // ---- Tables ------------------------------------------------------------------------------------------------

    private void table(Element table, List<String> blocks) {
        children(table, "caption").forEach(c -> addLine(c, blocks));
        List<Element> rows = table.select(ROWS);
        boolean facts = table.selectFirst(HEADS) == null
                && rows.stream()
                        .allMatch(r ->
                                r.childrenSize() == 2 && r.child(0).normalName().equals("th"));
        if (facts) {
            List<String> items = rows.stream()
                    .map(r -> "- " + strong(lines.of(r.child(0))) + ": " + lines.of(r.child(1)))
                    .toList();
            addList(items, true, blocks);
            return;
        }
        int columns = rows.stream().mapToInt(Element::childrenSize).max().orElse(0);
        if (columns == 0) {
            return;
        }
        List<String> written = new ArrayList<>();
        boolean headed = table.selectFirst(HEADS) != null
                || rows.get(0).children().stream().allMatch(c -> c.normalName().equals("th"));
        if (!headed) {
            written.add("|" + " |".repeat(columns));
            written.add("|" + " --- |".repeat(columns));
        }
        for (Element row : rows) {
            lines.addAnchor(row);
            written.add(row(row, columns));
            if (written.size() == 1) {
                written.add("|" + " --- |".repeat(columns));
            }
        }
        blocks.add(String.join("\n", written));
    }

    private String row(Element row, int columns) {
        StringBuilder cells = new StringBuilder("|");
        for (Element cell : row.children()) {
            String text = cell(cell);
            cells.append(text.isEmpty() ? "" : " ").append(text).append(" |");
        }
        return cells.append(" |".repeat(columns - row.childrenSize())).toString();
    }

    /** A cell is one line; what would be several blocks is set apart by line breaks, which tables know only as HTML. */
    private String cell(Element cell) {
        lines.addAnchor(cell);
        List<String> parts = new ArrayList<>();
        List<Element> items = cell.select(LINES);
        if (items.isEmpty()) {
            parts.add(lines.of(cell));
        } else {
            items.forEach(i -> parts.add(lines.of(i)));
        }
        return String.join("<br>", parts).replace("\\\n", "<br>").replace("|", "\\|");
    }

    private static List<Element> children(Element parent, String name) {
        return parent.children().stream()
                .filter(c -> c.normalName().equals(name))
                .toList();
    }
}
