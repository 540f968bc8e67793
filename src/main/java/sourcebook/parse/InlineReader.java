package sourcebook.parse;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.Link;
import com.vladsch.flexmark.ast.LinkRef;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.text.Located;

/** Reads inline elements in one pass: what they show, what they say, and what they refer to. */
final class InlineReader {
    /** The name of a sentence, unless a backslash stands before it. */
    private static final Pattern NAME = Pattern.compile("(?<!\\\\)\\{#([^{}\\s]*)\\}");

    private final Problems problems;
    private final References references;
    private final LooseReferences looseReferences;
    private final Addresses addresses;
    private final Footnotes footnotes;

    private PartWriter html = new PartWriter();
    private PlainText plain = new PlainText();
    private PlainText written = new PlainText();
    private boolean inLink;

    /** Takes down where sentences can begin; null in what is divided into none. */
    private @Nullable SentenceBounds bounds;

    private int depth;

    InlineReader(Problems problems, Footnotes footnotes) {
        this.problems = problems;
        this.footnotes = footnotes;
        references = new References(problems);
        looseReferences = new LooseReferences(problems);
        addresses = new Addresses(problems);
    }

    References references() {
        return references;
    }

    List<LocalPath> paths() {
        return addresses.paths();
    }

    List<Located<String>> outside() {
        return addresses.outside();
    }

    /** Returns what was meant as a citation if a source has the id. */
    List<Located<String>> uncited() {
        return looseReferences.candidates();
    }

    /** Writes what the elements of a block show, and adds what they say to a text. */
    void read(Node block, PartWriter shown, PlainText said) {
        html = shown;
        plain = said;
        written = new PlainText();
        children(block);
        looseReferences.read(written);
    }

    /** Reads a block that is divided into sentences, and takes down where they can begin and what they are named. */
    SentenceBounds readSentences(Node block, PartWriter shown, PlainText said) {
        SentenceBounds found = new SentenceBounds();
        bounds = found;
        read(block, shown, said);
        bounds = null;
        return found;
    }

    private void children(Node parent) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            plain.endAt(node.getEndOffset());
            markBeginning();
            if (node instanceof Text) {
                text(node.getChars());
            } else if (node instanceof Emphasis) {
                wrapped("<em>", node, "</em>");
            } else if (node instanceof StrongEmphasis) {
                wrapped("<strong>", node, "</strong>");
            } else if (node instanceof RefNode reference && !reference.isDefined()) {
                undefined(node);
            } else if (node instanceof Footnote mark) {
                checkLink(mark);
                footnotes.read(mark, html);
                unsaid(node);
            } else {
                written.append(LooseReferences.OTHER, node.getStartOffset(), node.getStartOffset() + 1);
                PlainText outer = written;
                written = new PlainText();
                other(node);
                written = outer;
            }
        }
    }

    private void markBeginning() {
        if (bounds != null && plain.canSentenceBegin()) {
            bounds.add(plain.length(), depth, html.position());
        }
    }

    private void text(BasedSequence chars) {
        String raw = PlainText.of(chars);
        written.append(chars, raw);
        if (bounds == null) {
            html.text(said(chars, raw));
            return;
        }
        int from = 0;
        Matcher name = NAME.matcher(raw);
        while (name.find()) {
            int end = raw.substring(from, name.start()).stripTrailing().length() + from;
            sentences(chars, raw, from, end);
            BasedSequence id = chars.subSequence(name.start(1), name.end(1));
            plain.name(new Located<>(name.group(1), problems.span(id)));
            from = name.end();
        }
        sentences(chars, raw, from, raw.length());
    }

    /** Adds text piece by piece, each from where a sentence can begin. */
    private void sentences(BasedSequence chars, String raw, int start, int end) {
        int from = start;
        for (int i = start + 1; i < end; i++) {
            char before = raw.charAt(i - 1);
            if ((Character.isWhitespace(before) || SentenceSplitter.endsWithoutSpace(before))
                    && !Character.isWhitespace(raw.charAt(i))) {
                int last = i - 1;
                while (last > from && Character.isWhitespace(raw.charAt(last))) {
                    last--;
                }
                // An entity ends with a semicolon, whatever it stands for.
                if (raw.charAt(last) == ';' || last == from || SentenceSplitter.canEnd(raw.charAt(last))) {
                    piece(chars, raw, from, i);
                    from = i;
                    markBeginning();
                }
            }
        }
        piece(chars, raw, from, end);
    }

    private void piece(BasedSequence chars, String raw, int from, int to) {
        if (from < to) {
            html.text(said(chars.subSequence(from, to), raw.substring(from, to)));
        }
    }

    /** Adds characters with what backslash escapes and entities stand for, and returns what was added. */
    private String said(BasedSequence chars, String raw) {
        boolean escaped = raw.indexOf('\\') >= 0 || raw.indexOf('&') >= 0;
        String shown = escaped ? Escaping.unescapeString(raw) : raw;
        plain.append(chars, shown);
        return shown;
    }

    /** Brackets that refer to nothing are what they look like, such as an insertion in a quotation. */
    private void undefined(Node node) {
        BasedSequence chars = node.getChars();
        Node first = node.getFirstChild();
        Node last = node.getLastChild();
        text(chars.subSequence(0, first == null ? chars.length() : first.getStartOffset() - node.getStartOffset()));
        children(node);
        text(chars.subSequence(last == null ? chars.length() : last.getEndOffset() - node.getStartOffset()));
        plain.endAt(node.getEndOffset());
    }

    private void wrapped(String before, Node node, String behind) {
        html.raw(before);
        depth++;
        children(node);
        depth--;
        html.raw(behind);
    }

    /** Reads the children of a node for what they refer to only. */
    private void unsaid(Node node) {
        PlainText outer = plain;
        plain = new PlainText();
        unshown(node);
        plain = outer;
    }

    private void unshown(Node node) {
        PartWriter outer = html;
        SentenceBounds outerBounds = bounds;
        boolean outerLink = inLink;
        html = new PartWriter();
        bounds = null;
        inLink = false;
        children(node);
        bounds = outerBounds;
        html = outer;
        inLink = outerLink;
    }

    private void link(Node node) {
        checkLink(node);
        boolean outerLink = inLink;
        inLink = true;
        Addresses.href(html.raw("<a"), addresses.read(node));
        wrapped(">", node, "</a>");
        inLink = outerLink;
    }

    /** HTML has no link in a link, and a browser would end the first one where the second begins. */
    private void checkLink(Node node) {
        if (inLink) {
            problems.report(
                    node.getChars(),
                    Code.MALFORMED_REFERENCE,
                    "a link stands in the text of a link",
                    "end the first link before it");
        }
    }

    /** Reads an element in which no reference can be begun by mistake. */
    private void other(Node node) {
        if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
            html.raw(node instanceof HardLineBreak ? "<br>" : "").newLine();
            plain.addBreak(node);
        } else if (node instanceof Dialect.InBrackets inBrackets) {
            Part part = references.read(inBrackets);
            if (part == null) {
                html.text(node.getChars().toString());
            } else {
                checkLink(node);
                plain.add(part, node);
                html.part(part);
            }
        } else if (node instanceof com.vladsch.flexmark.ast.Code code) {
            int start = plain.length();
            said(code.getText(), PlainText.of(code.getText()));
            plain.codeFrom(start);
            html.raw("<code>")
                    .text(Escaping.collapseWhitespace(code.getText(), true))
                    .raw("</code>");
        } else if (node instanceof HtmlEntity) {
            String shown = node.getChars().unescape();
            plain.append(shown, node.getStartOffset(), node.getEndOffset());
            html.text(shown);
        } else if (node instanceof HtmlInline) {
            problems.reportHtml(node.getChars());
            html.text(said(node.getChars(), PlainText.of(node.getChars())));
        } else if (node instanceof Link || node instanceof LinkRef) {
            link(node);
        } else if (node instanceof AutoLink || node instanceof MailLink) {
            checkLink(node);
            String shown = node.getChars().midSequence(1, -1).toString();
            Addresses.href(html.raw("<a"), addresses.read(node))
                    .raw(">")
                    .text(shown)
                    .raw("</a>");
            unshown(node);
        } else if (node instanceof Image || node instanceof ImageRef) {
            Part address = addresses.read(node);
            int start = plain.text().length();
            unshown(node);
            String said = plain.named(start);
            if (said.isBlank()) {
                problems.report(
                        node.getChars(),
                        Code.NO_ALT_TEXT,
                        "the image has no description for readers who do not see it",
                        "write it in the square brackets: ![what the image shows](path)");
            }
            html.raw("<img src=\"").part(address).raw("\" alt=\"" + Html.escape(said) + "\">");
        }
    }
}
