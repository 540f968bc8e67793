package sourcebook.parse;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ast.HtmlBlock;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.HtmlInnerBlock;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.ext.tables.TableBody;
import com.vladsch.flexmark.ext.tables.TableCell;
import com.vladsch.flexmark.ext.tables.TableRow;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.text.Located;
import sourcebook.text.Span;
import sourcebook.text.Text;

/**
 * Collects what a body holds while walking over its nodes once, and puts the rendered body together.
 *
 * <p>While the body is rendered, a hole stands for each part that waits for the site: its number between two Unicode
 * noncharacters, which no content file may hold.
 */
final class BodyCollector {
    /** For rendering without a body; it collects nothing. */
    static final BodyCollector NONE = new BodyCollector(new Text("", ""), new Diagnostics());

    private static final String FOOTNOTES = "<div class=\"footnotes\">";
    private static final char HOLE_START = '\uFDD0';
    private static final char HOLE_END = '\uFDD1';
    private static final Pattern HOLE = Pattern.compile(HOLE_START + "([0-9]+)" + HOLE_END);
    /** An at sign at which another citation seems to begin. */
    private static final Pattern SECOND_SOURCE = Pattern.compile("@[a-z0-9]");

    private static final Pattern OPEN_ID = Pattern.compile("\\{#[^{}\\s]*$");
    private static final Pattern EXPLICIT_ID = Pattern.compile("\\{#([^{}\\s]*)}$");
    private static final Pattern WHITE_SPACE = Pattern.compile("\\s+");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern QUOTED = Pattern.compile("“([^“”]*)”|\"([^\"]*)\"");

    private final Text text;
    private final Diagnostics diagnostics;
    private final Map<Node, Quotation> quotationsByNode = new IdentityHashMap<>();
    private final Map<Node, Titled> headings = new IdentityHashMap<>();
    private final Map<Node, Address> addresses = new IdentityHashMap<>();
    private final Map<String, Span> anchorPlaces = new HashMap<>();
    private final List<Located<String>> anchors = new ArrayList<>();
    private final List<Quotation> quotations = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private final List<Reference> links = new ArrayList<>();
    private final List<Reference> citations = new ArrayList<>();
    private final List<LocalPath> paths = new ArrayList<>();
    private final Set<String> lostAnchors = new HashSet<>();
    private final List<Located<String>> uncited = new ArrayList<>();
    private final Set<FootnoteBlock> marked = Collections.newSetFromMap(new IdentityHashMap<>());
    private final Map<String, FootnoteBlock> footnotes = new LinkedHashMap<>();
    private final List<Hole> holes = new ArrayList<>();

    BodyCollector(Text text, Diagnostics diagnostics) {
        this.text = text;
        this.diagnostics = diagnostics;
    }

    /** A heading's anchor and text. */
    record Titled(String id, String title) {}

    /** Where a link leads: an address that is ready, or a path on this site. */
    private record Address(String ready, @Nullable LocalPath path) {}

    /** What a hole stands for: a part, or the beginning of a section. */
    private record Hole(@Nullable Part part, @Nullable Titled section) {}

    // ---- Walking -----------------------------------------------------------------------------------------------

    void walk(Document document) {
        resolveReferences(document);
        checkFootnotes();
        walkBlocks(document);
    }

    /** First of all, because plain text needs to know what cross-links say. */
    private void resolveReferences(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Dialect.CrossLinkNode link) {
                crossLink(link);
            } else if (node instanceof Dialect.CitationNode citation) {
                citation(citation);
            } else if (node instanceof Link link) {
                address(node, link.getUrl());
            } else if (node instanceof LinkRef ref && ref.isDefined()) {
                address(node, ref.getReferenceNode(ref.getDocument()).getUrl());
            } else if (node instanceof AutoLink link) {
                address(node, link.getText());
            } else if (node instanceof MailLink link) {
                addresses.put(node, new Address(encoded("mailto:" + link.getText()), null));
            } else if (node instanceof Image image) {
                address(node, image.getUrl());
            } else if (node instanceof ImageRef ref && ref.isDefined()) {
                address(node, ref.getReferenceNode(ref.getDocument()).getUrl());
            } else if (isRawHtml(node)) {
                report(node.getChars().trim(), Code.RAW_HTML, "HTML is not passed through; it is shown as text", null);
            } else if (node instanceof Paragraph || node instanceof Heading || node instanceof TableCell) {
                LooseReferences loose = LooseReferences.in(node, text);
                diagnostics.addAll(loose.problems());
                uncited.addAll(loose.candidates());
            } else if (node instanceof Footnote footnote) {
                footnote(footnote);
            } else if (node instanceof FootnoteBlock block) {
                footnote(block);
            } else if (node instanceof TableRow row && row.getParent() instanceof TableBody) {
                checkCells(row);
            }
            resolveReferences(node);
        }
    }

    private void footnote(Footnote mark) {
        if (mark.getFootnoteBlock() != null) {
            marked.add(mark.getFootnoteBlock());
        } else {
            report(
                    mark.getChars(),
                    Code.FOOTNOTE,
                    "the footnote '" + mark.getText() + "' has no definition, and its mark is shown as text",
                    "add a line '[^" + mark.getText() + "]: …' between empty lines");
        }
    }

    private void footnote(FootnoteBlock block) {
        FootnoteBlock first = footnotes.putIfAbsent(folded(block.getText()).toLowerCase(Locale.ROOT), block);
        if (first != null) {
            report(
                    block.getChars(),
                    Code.FOOTNOTE,
                    "the footnote '" + block.getText() + "' is defined twice, and this definition is left out",
                    "line " + text.line(first.getStartOffset()) + " defines it too; give this one another name");
        }
    }

    private void checkFootnotes() {
        for (FootnoteBlock block : footnotes.values()) {
            if (!marked.contains(block)) {
                report(
                        block.getChars(),
                        Code.FOOTNOTE,
                        "no mark leads to the footnote '" + block.getText() + "', and it is left out",
                        "put its mark [^" + block.getText() + "] behind the words that it explains");
            }
        }
    }

    /** The parser drops what the head of the table has no column for. */
    private void checkCells(TableRow row) {
        int from = row.getStartOffset();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            // Cells that were added stand nowhere.
            from = Math.max(from, cell.getEndOffset());
        }
        int to = text.lineEnd(text.line(row.getStartOffset()));
        while (from < to && " \t|".indexOf(text.content().charAt(from)) >= 0) {
            from++;
        }
        if (from < to) {
            diagnostics.add(Diagnostic.at(
                            text.span(from, to),
                            Code.SURPLUS_CELL,
                            "the row has more cells than the head of the table, and this is left out")
                    .help("add a column to the head, or write \\| for a bar that belongs to the text"));
        }
    }

    private static boolean isRawHtml(Node node) {
        return node instanceof HtmlBlock
                || node instanceof HtmlInnerBlock
                || (node instanceof HtmlInline && !(node instanceof HtmlInlineComment));
    }

    private void walkBlocks(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof Heading heading) {
                headings.put(heading, titled(heading));
            } else if (node instanceof BlockQuote quote) {
                quotation(quote);
            } else if (node instanceof Paragraph) {
                PlainText plain = new PlainText();
                plain.addChildren(node);
                addSentences(plain, SentenceSplitter.ends(plain.text()));
            } else if (node instanceof TableRow row) {
                if (row.getParent() instanceof TableBody) {
                    tableRow(row);
                }
            } else {
                walkBlocks(node);
            }
        }
    }

    /** A row of a table is one statement. */
    private void tableRow(TableRow row) {
        PlainText plain = new PlainText();
        for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
            if (cell instanceof TableCell) {
                if (!plain.text().isEmpty()) {
                    plain.gap(cell.getStartOffset());
                }
                plain.addChildren(cell);
            }
        }
        addSentences(plain, List.of(plain.text().length()));
    }

    private void quotation(BlockQuote quote) {
        QuotationReader reader = new QuotationReader(text, diagnostics);
        reader.read(quote).ifPresent(q -> {
            quotationsByNode.put(quote, q);
            quotations.add(q);
            anchor(q.id(), q.span(), "quotation");
        });
        lostAnchors.addAll(reader.lostIds());
    }

    // ---- References --------------------------------------------------------------------------------------------

    private void crossLink(Dialect.CrossLinkNode node) {
        BasedSequence inner = node.getChars().midSequence(2, -2);
        int bar = inner.indexOf('|');
        BasedSequence target = bar < 0 ? inner : inner.subSequence(0, bar);
        if (bar > 0 && inner.charAt(bar - 1) == '\\') {
            target = inner.subSequence(0, bar - 1);
        }
        String label = bar < 0 ? null : folded(inner.subSequence(bar + 1));
        int hash = target.indexOf('#');
        String name = folded(hash < 0 ? target : target.subSequence(0, hash));
        String anchor = hash < 0 ? null : folded(target.subSequence(hash + 1));
        if ((name.isEmpty() && anchor == null)
                || (anchor != null && anchor.isEmpty())
                || (label != null && label.isEmpty())) {
            report(
                    node.getChars(),
                    Code.MALFORMED_REFERENCE,
                    "the cross-link is incomplete",
                    "write [[id]], [[id|text]] or [[id#anchor|text]]");
            return;
        }
        BasedSequence place = target.trim();
        node.reference = new Reference(
                text.span(place.getStartOffset(), place.getEndOffset()), name, anchor, Reference.Kind.CROSS_LINK, null);
        node.label = name.isEmpty() && label == null ? anchor : label;
        links.add(node.reference);
    }

    private void citation(Dialect.CitationNode node) {
        List<Part.Citation.Cited> cited = new ArrayList<>();
        BasedSequence list = node.getChars().midSequence(1, -1).trim();
        for (BasedSequence item : list.splitList(";")) {
            BasedSequence trimmed = item.trim();
            int comma = trimmed.indexOf(',');
            BasedSequence key = (comma < 0 ? trimmed : trimmed.subSequence(0, comma)).trim();
            int hash = key.indexOf('#');
            String id = key.isEmpty()
                    ? ""
                    : (hash < 0 ? key.subSequence(1) : key.subSequence(1, Math.max(1, hash))).toString();
            String anchor = hash < 0 ? null : key.subSequence(hash + 1).toString();
            // What stands behind a last semicolon is not among the items.
            boolean complete = !list.endsWith(";")
                    && key.startsWith("@")
                    && !id.isEmpty()
                    && id.chars().noneMatch(Character::isWhitespace)
                    && (anchor == null || !anchor.isEmpty());
            if (!complete) {
                report(
                        node.getChars(),
                        Code.MALFORMED_REFERENCE,
                        "the citation is incomplete",
                        "write [@source-id], [@source-id#anchor] or [@one; @other]");
                return;
            }
            Matcher second = SECOND_SOURCE.matcher(trimmed).region(key.length(), trimmed.length());
            if (second.find()) {
                report(
                        trimmed.subSequence(second.start()),
                        Code.MALFORMED_REFERENCE,
                        "another source begins here, behind a comma",
                        "write a semicolon between two sources: [@one; @other]");
                return;
            }
            Reference reference = new Reference(
                    text.span(key.getStartOffset(), key.getEndOffset()),
                    id,
                    anchor,
                    Reference.Kind.CITATION,
                    Family.SOURCE);
            cited.add(new Part.Citation.Cited(reference, comma < 0 ? "" : folded(trimmed.subSequence(comma + 1))));
        }
        node.cited = List.copyOf(cited);
        cited.forEach(c -> citations.add(c.reference()));
    }

    private void address(Node node, BasedSequence url) {
        boolean image = node instanceof Image || node instanceof ImageRef;
        if (image && PlainText.of(node).isBlank()) {
            report(
                    node.getChars(),
                    Code.NO_ALT_TEXT,
                    "the image has no description for readers who do not see it",
                    "write it in the square brackets: ![what the image shows](path)");
        }
        String shown = url.unescape();
        // Browsers ignore control characters and spaces around and inside of a scheme.
        String bare = shown.chars()
                .filter(c -> c > ' ')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        Matcher scheme = SCHEME.matcher(bare);
        if (scheme.matches() || bare.startsWith("//") || bare.startsWith("\\")) {
            boolean allowed = scheme.matches()
                    && !image
                    && List.of("http", "https", "mailto")
                            .contains(scheme.group(1).toLowerCase(Locale.ROOT));
            if (!allowed) {
                String what = scheme.matches()
                        ? "a link may not begin with '" + scheme.group(1) + ":'"
                        : "the address does not say how it is reached";
                report(
                        url,
                        Code.BAD_SCHEME,
                        image ? "an image must be an asset of the site" : what,
                        image ? "put the file into the assets folder" : "use http, https, mailto or a relative link");
            }
            if (allowed) {
                checkComplete(url, bare, scheme.group(1));
            }
            addresses.put(node, new Address(allowed ? encoded(shown) : "", null));
            return;
        }
        int hash = shown.indexOf('#');
        String path = hash < 0 ? shown : shown.substring(0, hash);
        Span span = url.isEmpty() ? span(node.getChars()) : span(url);
        LocalPath local = new LocalPath(span, path, hash < 0 ? null : shown.substring(hash + 1), image);
        paths.add(local);
        addresses.put(node, new Address("", local));
    }

    /** A browser would make something of it, but not what was meant. */
    private void checkComplete(BasedSequence url, String address, String scheme) {
        String rest = address.substring(scheme.length() + 1);
        if (scheme.equalsIgnoreCase("mailto")) {
            if (!rest.contains("@")) {
                report(url, Code.BAD_ADDRESS, "no mail address stands here", "write mailto:name@example.org");
            }
        } else if (!rest.startsWith("//")) {
            report(
                    url,
                    Code.BAD_ADDRESS,
                    "two slashes are missing behind '" + scheme + ":'",
                    "write " + scheme + "://" + rest.replaceFirst("^/+", ""));
        } else if (rest.length() == 2 || "/?#:".indexOf(rest.charAt(2)) >= 0) {
            report(
                    url,
                    Code.BAD_ADDRESS,
                    "the address names no host",
                    "write the whole address: " + scheme + "://example.org/page");
        }
    }

    private static String encoded(String url) {
        return Html.escape(Escaping.percentEncodeUrl(url));
    }

    // ---- Headings ----------------------------------------------------------------------------------------------

    private Titled titled(Heading heading) {
        String title = PlainText.of(heading).strip();
        Matcher explicit = EXPLICIT_ID.matcher(title);
        String id;
        if (explicit.find()) {
            id = explicit.group(1);
            title = title.substring(0, explicit.start()).stripTrailing();
            if (!DocumentParser.isId(id)) {
                report(
                        heading.getChars(),
                        Code.BAD_ID,
                        "'" + id + "' is not an anchor",
                        "use a-z, 0-9 and single hyphens");
            }
            Node last = heading.getLastChild();
            if (last instanceof com.vladsch.flexmark.ast.Text && last.getChars().lastIndexOf("{#") >= 0) {
                last.setChars(last.getChars()
                        .subSequence(0, last.getChars().lastIndexOf("{#"))
                        .trimEnd());
            }
        } else {
            if (OPEN_ID.matcher(title).find()) {
                int brace = heading.getChars().lastIndexOf("{#");
                report(
                        heading.getChars().subSequence(brace),
                        Code.BAD_VALUE,
                        "the brace is not closed",
                        "close it behind the anchor: {#anchor}");
            }
            id = slug(title);
        }
        anchor(id, span(heading.getChars()), "heading");
        return new Titled(id, title);
    }

    /** Returns an anchor made of a heading's words: "Curator’s note" becomes {@code curators-note}. */
    static String slug(String title) {
        String slug = Normalizer.normalize(title, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[’'\\p{M}]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", "-")
                .replaceAll("^-|-$", "");
        return slug.isEmpty() ? "section" : slug;
    }

    private void anchor(String id, Span span, String what) {
        Span first = anchorPlaces.putIfAbsent(id, span);
        if (first == null) {
            anchors.add(new Located<>(id, span));
        } else {
            diagnostics.add(Diagnostic.at(
                            firstLine(span), Code.DUPLICATE_ANCHOR, "the anchor '" + id + "' stands twice on the page")
                    .help("line " + first.line() + " has it too; give this " + what + " another one: {#other-id}"));
        }
    }

    private static Span firstLine(Span span) {
        int end = Math.min(span.end(), Math.max(span.start(), span.text().lineEnd(span.line())));
        return span.text().span(span.start(), end);
    }

    // ---- Sentences ---------------------------------------------------------------------------------------------

    private void addSentences(PlainText plain, List<Integer> ends) {
        String all = plain.text();
        checkQuotationMarks(plain);
        int from = 0;
        for (int i = 0; i < ends.size(); i++) {
            int to = ends.get(i);
            int start = from;
            while (start < to && Character.isWhitespace(all.charAt(start))) {
                start++;
            }
            // A citation behind the period still belongs to the sentence before it.
            int next = to;
            while (next < all.length() && Character.isWhitespace(all.charAt(next))) {
                next++;
            }
            int reach = i + 1 == ends.size() ? all.length() : next;
            addSentence(plain, start, to, i == 0 ? -1 : start, reach);
            from = to;
        }
    }

    /** Adds the sentence from {@code start} to {@code end}; citations count behind {@code after} up to {@code reach}. */
    private void addSentence(PlainText plain, int start, int end, int after, int reach) {
        List<Reference> cited = plain.citations().stream()
                .filter(c -> c.index() > after && c.index() <= reach)
                .flatMap(c -> c.node().cited.stream())
                .map(Part.Citation.Cited::reference)
                .toList();
        List<Sentence.CrossLinked> linked = plain.crossLinks().stream()
                .filter(l -> l.index() >= start && l.index() < end && l.node().reference != null)
                .map(l -> new Sentence.CrossLinked(l.node().reference, l.node().label == null))
                .toList();
        String content = plain.text().substring(start, end);
        if (content.isBlank() && linked.isEmpty() && cited.isEmpty()) {
            return;
        }
        List<Located<String>> quoted = new ArrayList<>();
        Matcher matcher = QUOTED.matcher(content);
        while (matcher.find()) {
            int group = matcher.group(1) == null ? 2 : 1;
            if (!matcher.group(group).isBlank()) {
                quoted.add(new Located<>(
                        matcher.group(group), span(plain, start + matcher.start(), start + matcher.end())));
            }
        }
        sentences.add(new Sentence(span(plain, start, end), content, linked, cited, List.copyOf(quoted)));
    }

    /** Every quotation mark has its counterpart, or nobody knows which words are quoted. */
    private void checkQuotationMarks(PlainText plain) {
        String all = plain.text();
        int open = -1;
        int straight = -1;
        for (int i = 0; i < all.length(); i++) {
            char c = all.charAt(i);
            if (c == '“' && open < 0) {
                open = i;
            } else if (c == '“') {
                lonely(plain, open, "“", "is not closed");
                open = i;
            } else if (c == '”' && open < 0) {
                lonely(plain, i, "”", "closes nothing");
            } else if (c == '”') {
                open = -1;
            } else if (c == '"') {
                straight = straight < 0 ? i : -1;
            }
        }
        if (open >= 0) {
            lonely(plain, open, "“", "is not closed");
        }
        if (straight >= 0) {
            lonely(plain, straight, "\"", "is not closed");
        }
    }

    private void lonely(PlainText plain, int index, String mark, String what) {
        diagnostics.add(Diagnostic.at(
                        span(plain, index, index + 1),
                        Code.UNBALANCED_QUOTATION_MARK,
                        "the quotation mark " + mark + " " + what)
                .help("every quotation mark needs its counterpart in the same paragraph"));
    }

    private Span span(PlainText plain, int start, int end) {
        int from = plain.offset(start);
        int to = end > start ? plain.end(end - 1) : from;
        return text.span(from, Math.max(from, to));
    }

    private Span span(BasedSequence chars) {
        return text.span(chars.getStartOffset(), chars.getEndOffset());
    }

    private void report(BasedSequence chars, Code code, String message, @Nullable String help) {
        diagnostics.add(Diagnostic.at(firstLine(span(chars)), code, message).help(help));
    }

    private static String folded(CharSequence chars) {
        return WHITE_SPACE.matcher(chars.toString().strip()).replaceAll(" ");
    }

    // ---- Rendering ---------------------------------------------------------------------------------------------

    Optional<Quotation> quotation(Node node) {
        return Optional.ofNullable(quotationsByNode.get(node));
    }

    Titled heading(Heading node) {
        Titled titled = headings.get(node);
        return titled == null ? new Titled("section", "") : titled;
    }

    /** Returns the content of an {@code href} or {@code src} attribute. */
    String address(Node node) {
        Address address = addresses.get(node);
        if (address == null) {
            return "";
        }
        return address.path == null ? address.ready : hole(new Part.Address(address.path));
    }

    /** Returns the mark that stands for a part until the body is put together. */
    String hole(Part part) {
        return mark(new Hole(part, null));
    }

    String sectionStart(Titled titled) {
        return mark(new Hole(null, titled));
    }

    private String mark(Hole hole) {
        holes.add(hole);
        return HOLE_START + String.valueOf(holes.size() - 1) + HOLE_END;
    }

    /** Returns the body whose nodes were rendered as {@code html}. */
    Body body(String html) {
        // No other markup can look like this, because HTML in Markdown is not passed through.
        int footnotes = html.lastIndexOf(FOOTNOTES);
        int end = footnotes < 0 ? html.length() : footnotes;
        List<Section> sections = new ArrayList<>();
        List<Part> parts = new ArrayList<>();
        Fragment lead = null;
        Titled current = null;
        Matcher matcher = HOLE.matcher(html).region(0, end);
        int from = 0;
        while (matcher.find()) {
            addMarkup(parts, html.substring(from, matcher.start()));
            from = matcher.end();
            Hole hole = holes.get(Integer.parseInt(matcher.group(1)));
            if (hole.part != null) {
                parts.add(hole.part);
            } else {
                lead = close(lead, current, parts, sections);
                current = hole.section;
            }
        }
        addMarkup(parts, html.substring(from, end));
        if (footnotes >= 0) {
            parts.add(new Part.Footnotes(inner(html.substring(footnotes))));
        }
        lead = close(lead, current, parts, sections);
        return new Body(
                lead,
                List.copyOf(sections),
                List.copyOf(anchors),
                List.copyOf(quotations),
                List.copyOf(sentences),
                List.copyOf(links),
                List.copyOf(citations),
                List.copyOf(paths),
                Set.copyOf(lostAnchors),
                List.copyOf(uncited));
    }

    /** Returns markup in which no section begins. */
    private Fragment inner(String html) {
        List<Part> parts = new ArrayList<>();
        Matcher matcher = HOLE.matcher(html);
        int from = 0;
        while (matcher.find()) {
            addMarkup(parts, html.substring(from, matcher.start()));
            from = matcher.end();
            Hole hole = holes.get(Integer.parseInt(matcher.group(1)));
            if (hole.part != null) {
                parts.add(hole.part);
            }
        }
        addMarkup(parts, html.substring(from));
        return new Fragment(parts);
    }

    private static void addMarkup(List<Part> parts, String html) {
        if (!html.isEmpty()) {
            parts.add(new Part.Markup(html));
        }
    }

    /** Ends the section that was open, or the lead, which it returns. */
    private static Fragment close(
            @Nullable Fragment lead, @Nullable Titled open, List<Part> parts, List<Section> sections) {
        Fragment fragment = new Fragment(parts);
        parts.clear();
        if (open == null) {
            return lead == null ? fragment : lead;
        }
        sections.add(new Section(open.id, open.title, fragment));
        return lead == null ? Fragment.EMPTY : lead;
    }
}
