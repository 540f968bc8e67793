package sourcebook.parse;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.BulletList;
import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.IndentedCodeBlock;
import com.vladsch.flexmark.ast.ListItem;
import com.vladsch.flexmark.ast.OrderedList;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.ThematicBreak;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.footnotes.FootnoteExtension;
import com.vladsch.flexmark.ext.footnotes.internal.FootnoteRepository;
import com.vladsch.flexmark.ext.tables.TableBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCaption;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableHead;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.misc.CharPredicate;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.text.Located;
import sourcebook.text.Span;
import sourcebook.text.Text;

/** Walks over the blocks of one body once: writes what they show, and hands on what they say. */
final class BodyWalk {
    /** A longer head of a column cannot be repeated beside each of its cells. */
    private static final int MAX_LABEL = 40;

    private final Problems problems;
    private final Footnotes footnotes;
    private final InlineReader inlines;
    private final Sentences sentences;
    private final Map<String, Span> anchors = new LinkedHashMap<>();
    private final List<Quotation> quotations = new ArrayList<>();
    private final Set<String> lostAnchors = new HashSet<>();
    private final List<Section> sections = new ArrayList<>();

    private PartWriter html = new PartWriter();
    private Fragment lead = Fragment.EMPTY;
    private int leadSentences;
    private Headings.@Nullable Titled open;

    /** What the quotation says that is being read, block by block; null outside of quotations. */
    private @Nullable List<PlainText> quoted;

    private BodyWalk(SentenceSplitter splitter, Problems problems) {
        this.problems = problems;
        footnotes = new Footnotes(problems);
        inlines = new InlineReader(problems, footnotes);
        sentences = new Sentences(splitter, problems);
    }

    static Body read(Document document, SentenceSplitter splitter, Problems problems) {
        return new BodyWalk(splitter, problems).read(document);
    }

    private Body read(Document document) {
        FootnoteRepository repository = FootnoteExtension.FOOTNOTES.get(document);
        repository.resolveFootnoteOrdinals();
        children(document);
        footnotes.checkMarks();
        html.line();
        footnotes.write(repository.getReferencedFootnoteBlocks(), html);
        closeSection();
        List<Located<String>> places = new ArrayList<>();
        sentences.all().stream()
                .flatMap(s -> Stream.ofNullable(s.name()))
                .forEach(n -> anchor(n.value(), n.span(), "sentence"));
        anchors.forEach((id, span) -> places.add(new Located<>(id, span)));
        return new Body(
                lead,
                List.copyOf(sections),
                List.copyOf(places),
                List.copyOf(quotations),
                List.copyOf(sentences.all()),
                leadSentences,
                List.copyOf(inlines.references().links()),
                List.copyOf(inlines.references().citations()),
                List.copyOf(inlines.paths()),
                List.copyOf(inlines.outside()),
                Set.copyOf(lostAnchors),
                List.copyOf(inlines.uncited()));
    }

    /** Ends the section that is open, or the lead. */
    private void closeSection() {
        Fragment fragment = html.take();
        if (open == null) {
            lead = fragment;
            leadSentences = sentences.all().size();
        } else {
            sections.add(new Section(open.id(), open.title(), fragment));
        }
    }

    // ---- Blocks ------------------------------------------------------------------------------------------------

    private void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            block(node);
        }
    }

    /** Definitions of addresses and comments show nothing. */
    private void block(Node node) {
        if (node instanceof Paragraph paragraph) {
            paragraph(paragraph);
        } else if (node instanceof Heading heading) {
            heading(heading);
        } else if (node instanceof BlockQuote quote) {
            quotation(quote);
        } else if (node instanceof BulletList) {
            container("ul", "", node);
        } else if (node instanceof OrderedList list) {
            int start = list.getStartNumber();
            container("ol", start == 1 ? "" : " start=\"" + start + "\"", node);
        } else if (node instanceof ListItem) {
            html.line().raw("<li>");
            children(node);
            html.raw("</li>").line();
        } else if (node instanceof TableBlock) {
            table(node);
        } else if (node instanceof ThematicBreak) {
            html.line().raw("<hr />").line();
        } else if (node instanceof FencedCodeBlock code) {
            String language =
                    code.getInfoDelimitedByAny(CharPredicate.SPACE_TAB).unescape();
            String shown = String.join("", code.getContentLines());
            code(
                    code.getContentLines(),
                    shown.length(),
                    shown,
                    language.isBlank() ? "" : " class=\"language-" + Html.escape(language) + "\"");
        } else if (node instanceof IndentedCodeBlock code) {
            BasedSequence content =
                    BasedSequence.of(String.join("", code.getContentLines())).trimTailBlankLines();
            code(code.getContentLines(), content.length(), content.normalizeEndWithEOL(), "");
        } else if (node instanceof HtmlBlock) {
            problems.reportHtml(node.getChars());
            html.line().raw("<p>").text(node.getChars().trim().toString());
            html.raw("</p>").line();
        } else if (node instanceof FootnoteBlock block) {
            footnotes.read(block, apart(() -> children(block)));
        }
    }

    /** Returns what is written apart from everything else. */
    private Fragment apart(Runnable writing) {
        PartWriter outer = html;
        html = new PartWriter();
        writing.run();
        Fragment written = html.take();
        html = outer;
        return written;
    }

    private PlainText said(Node node) {
        PlainText said = new PlainText();
        inlines.read(node, html, said);
        return said;
    }

    /** Adds what is said to the quotation in which it stands; returns false where it stands in none. */
    private boolean quote(PlainText said) {
        return quoted != null && quoted.add(said);
    }

    /** An element whose tags stand on lines of their own. */
    private void container(String tag, String attributes, Node node) {
        html.line().raw("<" + tag + attributes + ">").line();
        children(node);
        html.line().raw("</" + tag + ">").line();
    }

    private void paragraph(Paragraph node) {
        boolean tight = node.getParent() instanceof ListItem && Dialect.LISTS.isInTightListItem(node);
        boolean wrapped = !tight && node.hasChildren();
        if (wrapped) {
            html.line().raw("<p>");
        }
        PlainText said = new PlainText();
        if (quoted == null) {
            SentenceBounds bounds = inlines.readSentences(node, html, said);
            bounds.write(sentences.read(said), html);
        } else {
            inlines.read(node, html, said);
            quote(said);
        }
        if (wrapped) {
            html.raw("</p>").line();
        }
    }

    private void heading(Heading node) {
        String anchor = Headings.cutAnchor(node);
        PlainText said = new PlainText();
        Fragment shown = apart(() -> inlines.read(node, html, said));
        Headings.Titled titled = new Headings.Titled("section", "");
        if (!quote(said)) {
            titled = Headings.read(node, said.named(0) + anchor, problems);
            anchor(titled.id(), problems.span(node.getChars()), "heading");
        }
        if (node.getLevel() <= 2 && node.getParent() instanceof Document) {
            html.line();
            closeSection();
            open = titled;
        } else {
            // Within a list item or footnote, no section can begin.
            String tag = "h" + Math.max(3, node.getLevel());
            html.line().raw("<" + tag + " id=\"" + Html.escape(titled.id()) + "\">");
            html.parts(shown);
            html.raw("</" + tag + ">").line();
        }
    }

    /** Takes the lines one by one; a sequence of all is made by the library in time that grows with the square of their number. */
    private void code(List<BasedSequence> lines, int length, String shown, String attributes) {
        html.line().raw("<pre><code" + attributes + ">");
        html.preformatted(shown).raw("</code></pre>").line();
        PlainText said = new PlainText();
        int left = length;
        for (BasedSequence line : lines) {
            BasedSequence kept = line.subSequence(0, Math.min(left, line.length()));
            said.append(kept, PlainText.of(kept));
            left -= kept.length();
        }
        quote(said);
    }

    private void quotation(BlockQuote node) {
        if (quoted != null) {
            apart(() -> children(node));
            return;
        }
        List<PlainText> said = new ArrayList<>();
        quoted = said;
        apart(() -> children(node));
        quoted = null;
        QuotationReader reader = new QuotationReader(problems);
        reader.read(node, said).ifPresent(q -> {
            quotations.add(q);
            anchor(q.id(), q.span(), "quotation");
            html.line().part(new Part.Quote(q)).line();
        });
        lostAnchors.addAll(reader.lostIds());
    }

    /** Keeps an anchor, which stands once on a page; {@code what} is "heading", "quotation" or "sentence". */
    private void anchor(String id, Span span, String what) {
        Span first = anchors.putIfAbsent(id, span);
        if (first != null) {
            problems.report(
                    span,
                    Code.DUPLICATE_ANCHOR,
                    "the anchor '" + id + "' stands twice on the page",
                    "line " + first.line() + " has it too; give this " + what + " another one: {#other-id}");
        }
    }

    // ---- Tables ------------------------------------------------------------------------------------------------

    private void table(Node node) {
        // What stands at the head of each column.
        List<String> labels = new ArrayList<>();
        html.line().raw("<table class=\"records\">").line();
        for (Node part = node.getFirstChild(); part != null; part = part.getNext()) {
            if (part instanceof TableHead) {
                rows("thead", part, labels);
            } else if (part instanceof TableBody) {
                rows("tbody", part, labels);
            } else if (part instanceof TableCaption) {
                html.line().raw("<caption>");
                quote(said(part));
                html.raw("</caption>").line();
            }
        }
        html.line().raw("</table>").line();
    }

    private void rows(String tag, Node part, List<String> labels) {
        html.line().raw("<" + tag + ">");
        for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
            html.line().raw("<tr");
            if (part instanceof TableHead) {
                html.raw(">");
                head(row, labels);
            } else {
                row(row, labels);
            }
            html.raw("</tr>").line();
        }
        html.raw("</" + tag + ">").line();
    }

    private void head(Node row, List<String> labels) {
        labels.clear();
        for (Node child = row.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof TableCell cell) {
                html.raw("<th scope=\"col\"" + alignment(cell) + ">");
                PlainText said = said(cell);
                quote(said);
                String label = said.named(0).strip();
                labels.add(label.length() <= MAX_LABEL ? label : "");
                html.raw("</th>");
            }
        }
    }

    private void row(Node row, List<String> labels) {
        PlainText said = new PlainText();
        PartWriter.Position begin = html.position();
        PartWriter.Position last = begin;
        html.raw(">");
        int column = 0;
        int end = row.getStartOffset();
        for (Node child = row.getFirstChild(); child != null; child = child.getNext()) {
            if (child instanceof TableCell cell) {
                // Where there is no room for columns, the head stands before each cell.
                String label = cell.hasChildren() && column < labels.size() ? labels.get(column) : "";
                html.raw("<td" + alignment(cell));
                html.raw(label.isEmpty() ? ">" : " data-label=\"" + Html.escape(label) + "\">");
                said.append(column == 0 ? "" : " ", cell.getStartOffset(), cell.getStartOffset());
                inlines.read(cell, html, said);
                last = html.position();
                html.raw("</td>");
                column++;
                // Cells that were added stand nowhere.
                end = Math.max(end, cell.getEndOffset());
            }
        }
        checkEnd(end);
        if (!quote(said)) {
            SentenceBounds.writeRow(sentences.readRow(said), begin, last, html);
        }
    }

    private static String alignment(TableCell cell) {
        TableCell.Alignment alignment = cell.getAlignment();
        return alignment == null ? "" : " class=\"" + alignment.name().toLowerCase(Locale.ROOT) + "\"";
    }

    /** The parser drops what the head of the table has no column for. */
    private void checkEnd(int rowEnd) {
        Text text = problems.text();
        int from = rowEnd;
        int to = text.lineEnd(text.line(rowEnd));
        while (from < to && " \t|".indexOf(text.content().charAt(from)) >= 0) {
            from++;
        }
        if (from < to) {
            problems.report(
                    text.span(from, to),
                    Code.SURPLUS_CELL,
                    "the row has more cells than the head of the table, and this is left out",
                    "add a column to the head, or write \\| for a bar that belongs to the text");
        }
    }
}
