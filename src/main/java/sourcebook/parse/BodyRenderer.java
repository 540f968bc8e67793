package sourcebook.parse;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlCommentBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.HtmlInnerBlock;
import com.vladsch.flexmark.ast.HtmlInnerBlockComment;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.html.HtmlWriter;
import com.vladsch.flexmark.html.renderer.NodeRenderer;
import com.vladsch.flexmark.html.renderer.NodeRendererContext;
import com.vladsch.flexmark.html.renderer.NodeRenderingHandler;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Renders the nodes that CommonMark's own renderer must not render, or cannot: the parts that wait for the site. */
final class BodyRenderer implements NodeRenderer {
    /** A longer head of a column cannot be repeated beside each of its cells. */
    private static final int MAX_LABEL = 40;

    private final BodyCollector collector;

    /** What stands at the head of each column of the table that is being rendered. */
    private List<String> labels = List.of();

    BodyRenderer(DataHolder options) {
        this.collector = Dialect.COLLECTOR.get(options);
    }

    @Override
    public Set<NodeRenderingHandler<?>> getNodeRenderingHandlers() {
        return Set.of(
                new NodeRenderingHandler<>(Dialect.CrossLinkNode.class, this::crossLink),
                new NodeRenderingHandler<>(Dialect.CitationNode.class, this::citation),
                new NodeRenderingHandler<>(BlockQuote.class, this::quotation),
                new NodeRenderingHandler<>(Heading.class, this::heading),
                new NodeRenderingHandler<>(Footnote.class, this::footnote),
                new NodeRenderingHandler<>(TableBlock.class, this::table),
                new NodeRenderingHandler<>(TableRow.class, this::row),
                new NodeRenderingHandler<>(Link.class, this::link),
                new NodeRenderingHandler<>(LinkRef.class, this::linkRef),
                new NodeRenderingHandler<>(AutoLink.class, (n, c, h) -> autoLink(n, h)),
                new NodeRenderingHandler<>(MailLink.class, (n, c, h) -> autoLink(n, h)),
                new NodeRenderingHandler<>(Image.class, (n, c, h) -> image(n, h)),
                new NodeRenderingHandler<>(ImageRef.class, this::imageRef),
                new NodeRenderingHandler<>(HtmlBlock.class, BodyRenderer::rawBlock),
                new NodeRenderingHandler<>(HtmlInnerBlock.class, BodyRenderer::rawBlock),
                new NodeRenderingHandler<>(HtmlInline.class, BodyRenderer::rawInline),
                new NodeRenderingHandler<>(HtmlCommentBlock.class, BodyRenderer::nothing),
                new NodeRenderingHandler<>(HtmlInnerBlockComment.class, BodyRenderer::nothing),
                new NodeRenderingHandler<>(HtmlInlineComment.class, BodyRenderer::nothing));
    }

    private void crossLink(Dialect.CrossLinkNode node, NodeRendererContext context, HtmlWriter html) {
        if (node.reference == null) {
            html.text(node.getChars());
        } else {
            html.raw(collector.hole(new Part.CrossLink(node.reference, node.label)));
        }
    }

    private void citation(Dialect.CitationNode node, NodeRendererContext context, HtmlWriter html) {
        if (!node.cited.isEmpty()) {
            html.raw(collector.hole(new Part.Citation(node.cited)));
        }
    }

    private void quotation(BlockQuote node, NodeRendererContext context, HtmlWriter html) {
        collector
                .quotation(node)
                .ifPresent(
                        q -> html.line().raw(collector.hole(new Part.Quote(q))).line());
    }

    private void heading(Heading node, NodeRendererContext context, HtmlWriter html) {
        BodyCollector.Titled titled = collector.heading(node);
        if (node.getLevel() <= 2 && node.getParent() instanceof Document) {
            html.line().raw(collector.sectionStart(titled)).line();
        } else {
            // Within a list item or footnote, no section can begin.
            String tag = "h" + Math.max(3, node.getLevel());
            html.line().attr("id", titled.id()).withAttr().tag(tag);
            context.renderChildren(node);
            html.tag("/" + tag).line();
        }
    }

    private void footnote(Footnote node, NodeRendererContext context, HtmlWriter html) {
        if (node.getFootnoteBlock() == null) {
            html.text(node.getChars());
            return;
        }
        int ordinal = node.getFootnoteBlock().getFootnoteOrdinal();
        String again = node.getReferenceOrdinal() == 0 ? "" : "-" + node.getReferenceOrdinal();
        html.raw(collector.hole(new Part.FootnoteNumber("<sup id=\"fnref-" + ordinal + again
                + "\"><a class=\"footnote-ref\" href=\"#fn-" + ordinal + "\">" + ordinal + "</a></sup>")));
    }

    private void table(TableBlock node, NodeRendererContext context, HtmlWriter html) {
        labels = List.of();
        html.line().raw("<table class=\"records\">").line();
        context.renderChildren(node);
        html.line().raw("</table>").line();
    }

    private void row(TableRow node, NodeRendererContext context, HtmlWriter html) {
        boolean isHead = node.getParent() instanceof TableHead;
        if (isHead) {
            labels = new ArrayList<>();
        }
        html.line().raw("<tr>");
        int column = 0;
        for (Node child : node.getChildren()) {
            if (child instanceof TableCell cell) {
                if (isHead) {
                    labels.add(label(cell));
                }
                html.raw(isHead ? "<th scope=\"col\"" : "<td").raw(alignment(cell));
                // Where there is no room for columns, the head stands before each cell.
                if (!isHead
                        && cell.hasChildren()
                        && column < labels.size()
                        && !labels.get(column).isEmpty()) {
                    html.raw(" data-label=\"" + Html.escape(labels.get(column)) + "\"");
                }
                html.raw(">");
                context.renderChildren(cell);
                html.raw(isHead ? "</th>" : "</td>");
                column++;
            }
        }
        html.raw("</tr>").line();
    }

    private static String label(TableCell head) {
        String text = PlainText.of(head).strip();
        return text.length() <= MAX_LABEL ? text : "";
    }

    private static String alignment(TableCell cell) {
        TableCell.Alignment alignment = cell.getAlignment();
        return alignment == null ? "" : " class=\"" + alignment.name().toLowerCase(Locale.ROOT) + "\"";
    }

    private void linkRef(LinkRef node, NodeRendererContext context, HtmlWriter html) {
        if (node.isDefined()) {
            link(node, context, html);
        } else {
            literally(node, context, html);
        }
    }

    private void imageRef(ImageRef node, NodeRendererContext context, HtmlWriter html) {
        if (node.isDefined()) {
            image(node, html);
        } else {
            literally(node, context, html);
        }
    }

    private static void literally(Node node, NodeRendererContext context, HtmlWriter html) {
        html.text(PlainText.before(node).unescape());
        context.renderChildren(node);
        html.text(PlainText.behind(node).unescape());
    }

    private void link(Node node, NodeRendererContext context, HtmlWriter html) {
        html.raw("<a href=\"" + collector.address(node) + "\">");
        context.renderChildren(node);
        html.raw("</a>");
    }

    private void autoLink(Node node, HtmlWriter html) {
        html.raw("<a href=\"" + collector.address(node) + "\">");
        html.text(node.getChars().midSequence(1, -1));
        html.raw("</a>");
    }

    private void image(Node node, HtmlWriter html) {
        html.raw("<img src=\"" + collector.address(node) + "\" alt=\"" + Html.escape(PlainText.of(node)) + "\">");
    }

    private static void rawBlock(Node node, NodeRendererContext context, HtmlWriter html) {
        html.line().raw("<p>");
        html.text(node.getChars().trim());
        html.raw("</p>").line();
    }

    private static void rawInline(HtmlInline node, NodeRendererContext context, HtmlWriter html) {
        html.text(node.getChars());
    }

    private static void nothing(Node node, NodeRendererContext context, HtmlWriter html) {}
}
