package sourcebook.parse;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.util.ast.Node;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sourcebook.date.DateInWords;
import sourcebook.date.EdtfDate;
import sourcebook.date.EdtfException;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.text.Located;
import sourcebook.text.Span;
import sourcebook.text.Text;

/**
 * Reads a block quotation: the words, and the last line that says whose they are.
 *
 * <pre>
 * attribution = dash speaker *( ("," | "and" | ", and") speaker ) ["," date] ["," circumstance] ["{" attributes "}"]
 * speaker     = cross-link to an actor
 * attributes  = ["#" id] ["statement=" id]
 * </pre>
 */
final class QuotationReader {
    private static final Pattern DASH = Pattern.compile("(?:—|--)\\s*");
    private static final Pattern BETWEEN_SPEAKERS = Pattern.compile("\\s*(?:,|,?\\s+and)\\s+");
    private static final Pattern DATE = Pattern.compile("\\s*,\\s*((?:[0-9]{2}|\\.\\.)[^\\s,{]*)");
    private static final Pattern ATTRIBUTES = Pattern.compile("\\{([^{}]*)}\\s*$");
    private static final Pattern ATTRIBUTE =
            Pattern.compile("#(?<id>\\S+)|statement=(?<statement>\\S+)|(?<other>\\S+)");
    /** Attributes that are not complete, or do not stand at the end, and would be shown to readers. */
    private static final Pattern STRAY_ATTRIBUTES =
            Pattern.compile("(?<open>\\{ *(?:#|statement=)[^{}]*)}?|(?<bare>#[a-z0-9-]+ *}) *$");

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    /** Where a date may begin that does not stand where it belongs. */
    private static final Pattern AFTER_COMMA = Pattern.compile("\\s*,\\s*(?:(?:on|in) +)?");

    private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?[~?%]?(?= *(?:,|$))");
    private static final Pattern OUTER_MARKS = Pattern.compile("“([^“”]*)”|\"([^\"]*)\"", Pattern.DOTALL);

    private static final Pattern ANY_ID = Pattern.compile("\\{[^{}]*#([^{}\\s]+)");

    private final Text text;
    private final Diagnostics diagnostics;
    private final Set<String> lostIds = new HashSet<>();
    private @Nullable String id;
    private @Nullable Located<String> statement;
    private @Nullable EdtfDate date;

    QuotationReader(Text text, Diagnostics diagnostics) {
        this.text = text;
        this.diagnostics = diagnostics;
    }

    /** Returns the quotation, or nothing where a diagnostic says what is missing. */
    Optional<Quotation> read(BlockQuote quote) {
        List<Node> attribution = attribution(quote);
        List<Dialect.CrossLinkNode> speakers = new ArrayList<>();
        PlainText line = new PlainText();
        int rest = 0;
        if (!attribution.isEmpty()) {
            attribution.forEach(line::add);
            rest = speakers(line, speakers);
        }
        if (speakers.isEmpty()) {
            Matcher lost = ANY_ID.matcher(text.content()).region(quote.getStartOffset(), quote.getEndOffset());
            while (lost.find()) {
                lostIds.add(lost.group(1));
            }
            Node last = quote.getLastChild() == null ? quote : quote.getLastChild();
            diagnostics.add(Diagnostic.at(
                            lastLine(last),
                            Code.QUOTATION_WITHOUT_SPEAKER,
                            "the quotation does not say whose words it holds")
                    .help("end it with a line such as '> — [[actor-id]], 2024-06-19, in Pyongyang'"));
            return Optional.empty();
        }
        String words = words(quote, attribution.get(0));
        int end = attributes(line, rest);
        end = strayAttributes(line, rest, end);
        rest = date(line, rest, end);
        if (date == null) {
            dateInCircumstance(line, rest, end);
        }
        Fragment circumstance = circumstance(line, rest, end);
        List<Reference> citations = line.citations().stream()
                .flatMap(c -> c.node().cited.stream())
                .map(Part.Citation.Cited::reference)
                .toList();
        return Optional.of(new Quotation(
                id == null ? "q-" + digest(words) : id,
                words,
                text.span(quote.getStartOffset(), trimmedEnd(quote)),
                speakers.stream().map(s -> s.reference).toList(),
                date,
                circumstance,
                statement,
                citations));
    }

    /** Returns ids that were meant for the quotation, but could not be given to it; diagnostics say why. */
    Set<String> lostIds() {
        return lostIds;
    }

    /** The inline nodes behind the last line break of the last paragraph, when they begin with a dash. */
    private static List<Node> attribution(BlockQuote quote) {
        Node last = quote.getLastChild();
        List<Node> line = new ArrayList<>();
        if (!(last instanceof Paragraph)) {
            return line;
        }
        for (Node node = last.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
                line.clear();
            } else {
                line.add(node);
            }
        }
        boolean dashed = !line.isEmpty() && DASH.matcher(line.get(0).getChars()).lookingAt();
        return dashed ? line : List.of();
    }

    /** Collects the speakers at the beginning of the line and returns the index behind the last one. */
    private static int speakers(PlainText line, List<Dialect.CrossLinkNode> speakers) {
        Matcher dash = DASH.matcher(line.text());
        int index = dash.lookingAt() ? dash.end() : 0;
        for (PlainText.At<Dialect.CrossLinkNode> link : line.crossLinks()) {
            String between = line.text().substring(index, Math.max(index, link.index()));
            boolean expected = speakers.isEmpty()
                    ? between.isEmpty()
                    : BETWEEN_SPEAKERS.matcher(between).matches();
            if (!expected || link.node().reference == null) {
                break;
            }
            speakers.add(link.node());
            index = link.index()
                    + (link.node().label == null ? 1 : link.node().label.length());
        }
        return index;
    }

    /** Reads the attributes at the end of the line, behind the speakers, and returns the index at which they begin. */
    private int attributes(PlainText line, int rest) {
        Matcher braces = ATTRIBUTES.matcher(line.text());
        if (!braces.find(rest)) {
            return line.text().length();
        }
        Matcher attribute = ATTRIBUTE.matcher(line.text());
        attribute.region(braces.start(1), braces.end(1));
        while (attribute.find()) {
            Span span = text.span(line.offset(attribute.start()), line.end(attribute.end() - 1));
            String value = attribute.group("id") != null ? attribute.group("id") : attribute.group("statement");
            if (value == null) {
                diagnostics.add(Diagnostic.at(span, Code.BAD_VALUE, "'" + attribute.group() + "' means nothing here")
                        .help("write {#id} or {#id statement=id}"));
            } else if (!DocumentParser.isId(value)) {
                lostIds.add(value);
                diagnostics.add(Diagnostic.at(span, Code.BAD_ID, "'" + value + "' is not an id")
                        .help("use a-z, 0-9 and single hyphens"));
            } else if (attribute.group("id") != null) {
                id = value;
            } else {
                statement = new Located<>(value, span);
            }
        }
        return braces.start();
    }

    /** Reports what looks like attributes before an index, and returns where the circumstance ends. */
    private int strayAttributes(PlainText line, int rest, int end) {
        Matcher stray = STRAY_ATTRIBUTES.matcher(line.text()).region(rest, end);
        if (!stray.find()) {
            return end;
        }
        boolean isOpen = stray.group("open") != null;
        Matcher lost = ANY_ID.matcher("{" + stray.group());
        if (lost.find()) {
            lostIds.add(lost.group(1));
        }
        boolean isClosed = isOpen && stray.end("open") < stray.end();
        Span span = text.span(line.offset(stray.start()), line.end(stray.end() - 1));
        diagnostics.add(Diagnostic.at(
                        span,
                        Code.BAD_VALUE,
                        isClosed
                                ? "what stands in braces must be the end of the attribution"
                                : isOpen ? "the brace is not closed" : "the brace was not opened")
                .help(isClosed ? "put it behind everything else" : "write {#id} or {#id statement=id}"));
        return stray.start();
    }

    private int date(PlainText line, int rest, int end) {
        Matcher comma = COMMA.matcher(line.text()).region(rest, end);
        Optional<DateInWords> words =
                comma.lookingAt() ? DateInWords.in(line.text(), comma.end(), end) : Optional.empty();
        if (words.isPresent()) {
            Span span = text.span(line.offset(comma.end()), line.end(words.get().end() - 1));
            diagnostics.add(Diagnostic.at(
                            span, Code.BAD_DATE, "'" + span.content() + "' is not a date: a date is written in digits")
                    .help("write " + words.get().edtf()));
            return words.get().end();
        }
        Matcher matcher = DATE.matcher(line.text()).region(rest, end);
        if (!matcher.lookingAt()) {
            return rest;
        }
        String written = matcher.group(1);
        try {
            date = EdtfDate.parse(written);
        } catch (EdtfException e) {
            int from = line.offset(matcher.start(1) + Math.min(e.index(), written.length() - 1));
            Span span = text.span(from, line.end(matcher.end(1) - 1));
            diagnostics.add(Diagnostic.at(span, Code.BAD_DATE, "'" + written + "' is not a date: " + e.getMessage())
                    .help("write for example 2024-06-19, 2024-06 or 2024-06~"));
        }
        return matcher.end();
    }

    /** It may be the date of something else; so it is asked, not refused. */
    private void dateInCircumstance(PlainText line, int rest, int end) {
        Matcher comma = AFTER_COMMA.matcher(line.text()).region(rest, end);
        while (comma.find()) {
            Matcher iso = ISO_DATE.matcher(line.text()).region(comma.end(), end);
            Optional<DateInWords> found = iso.lookingAt()
                    ? Optional.of(new DateInWords(iso.end(), iso.group()))
                    : DateInWords.in(line.text(), comma.end(), end);
            if (found.isPresent()) {
                Span span =
                        text.span(line.offset(comma.end()), line.end(found.get().end() - 1));
                diagnostics.add(Diagnostic.at(
                                span,
                                Code.DATE_IN_CIRCUMSTANCE,
                                "'" + span.content() + "' is shown as a part of the circumstance, not as the date")
                        .help("if the words are of that date, write it right behind the speakers: — [[actor-id]], "
                                + found.get().edtf()));
                return;
            }
        }
    }

    private Fragment circumstance(PlainText line, int start, int end) {
        List<Part> parts = new ArrayList<>();
        int index = start;
        while (index < end && (line.text().charAt(index) == ',' || line.text().charAt(index) == ' ')) {
            index++;
        }
        for (PlainText.At<Dialect.CrossLinkNode> link : line.crossLinks()) {
            if (link.index() >= index && link.index() < end && link.node().reference != null) {
                addText(parts, line.text().substring(index, link.index()));
                parts.add(new Part.CrossLink(link.node().reference, link.node().label));
                index = link.index()
                        + (link.node().label == null ? 1 : link.node().label.length());
            }
        }
        addText(parts, line.text().substring(index, Math.max(index, end)).stripTrailing());
        return new Fragment(parts);
    }

    private static void addText(List<Part> parts, String content) {
        if (!content.isEmpty()) {
            parts.add(new Part.Markup(Html.escape(content)));
        }
    }

    /** The paragraphs before the attribution, without quotation marks around the whole. */
    private String words(BlockQuote quote, Node attributionStart) {
        List<String> paragraphs = new ArrayList<>();
        for (Node block = quote.getFirstChild(); block != null; block = block.getNext()) {
            PlainText plain = new PlainText();
            for (Node node = block.getFirstChild(); node != null && node != attributionStart; node = node.getNext()) {
                plain.add(node);
            }
            plain.crossLinks().stream().map(PlainText.At::node).forEach(this::checkShowsWords);
            if (!plain.text().isBlank()) {
                paragraphs.add(plain.text().strip());
            }
        }
        String words = String.join("\n\n", paragraphs);
        Matcher marks = OUTER_MARKS.matcher(words);
        if (!marks.matches()) {
            return words;
        }
        return marks.group(1) == null ? marks.group(2) : marks.group(1);
    }

    /** The title of a page is not what a source prints. */
    private void checkShowsWords(Dialect.CrossLinkNode link) {
        if (link.reference != null && link.label == null) {
            diagnostics.add(Diagnostic.at(
                            text.span(link.getStartOffset(), link.getEndOffset()),
                            Code.MALFORMED_REFERENCE,
                            "a cross-link among quoted words must show the words that the source prints")
                    .help("write [[" + link.reference.target() + "|the words]]"));
        }
    }

    private Span lastLine(Node node) {
        int end = trimmedEnd(node);
        int start = Math.max(node.getStartOffset(), text.lineStart(text.line(end)));
        return text.span(Math.min(start, end), end);
    }

    private int trimmedEnd(Node node) {
        int end = node.getEndOffset();
        while (end > node.getStartOffset()
                && Character.isWhitespace(text.content().charAt(end - 1))) {
            end--;
        }
        return end;
    }

    /** Stable as long as the words are, wherever the quotation stands. */
    private static String digest(String words) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 5);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
