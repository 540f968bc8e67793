package sourcebook.parse;

import com.vladsch.flexmark.ast.BlockQuote;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.util.ast.Node;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
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
import sourcebook.language.QuotationMarks;
import sourcebook.text.Span;
import sourcebook.text.Text;

/**
 * Reads a block quotation: the words, and the last line that says whose they are.
 *
 * <pre>
 * attribution = dash speaker *( ("," | "and" | ", and") speaker ) ["," date] ["," circumstance] ["{" attributes "}"]
 * speaker     = cross-link to an actor
 * attributes  = ["#" id] ["statement=" id] ["lang=" tag] ["original=" [source "#"] id] ["translated-by=" actor]
 * </pre>
 */
final class QuotationReader {
    private static final Pattern DASH = Pattern.compile("(?:—|--)\\s*");
    private static final Pattern BETWEEN_SPEAKERS = Pattern.compile("\\s*(?:,|,?\\s+and)\\s+");
    private static final Pattern DATE = Pattern.compile("\\s*,\\s*((?:[0-9]{2}|\\.\\.)[^\\s,{]*)");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    /** Where a date may begin that does not stand where it belongs. */
    private static final Pattern AFTER_COMMA = Pattern.compile(",\\s*(?:(?:on|in) +)?");

    private static final Pattern ISO_DATE = Pattern.compile("[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?[~?%]?(?= *(?:,|$))");

    private final Problems problems;
    private final QuotationAttributes attributes;
    private @Nullable EdtfDate date;

    QuotationReader(Problems problems) {
        this.problems = problems;
        this.attributes = new QuotationAttributes(problems);
    }

    /**
     * Returns the quotation, or nothing where a diagnostic says what is missing.
     *
     * @param said what it says, block by block
     */
    Optional<Quotation> read(BlockQuote quote, List<PlainText> said) {
        PlainText line = quote.getLastChild() instanceof Paragraph ? said.get(said.size() - 1) : new PlainText();
        List<Reference> speakers = new ArrayList<>();
        int rest = speakers(line, speakers);
        if (speakers.isEmpty()) {
            attributes.lose(problems.text().content().substring(quote.getStartOffset(), quote.getEndOffset()));
            Node last = quote.getLastChild() == null ? quote : quote.getLastChild();
            problems.report(
                    lastLine(last),
                    Code.QUOTATION_WITHOUT_SPEAKER,
                    "the quotation does not say whose words it holds",
                    "end it with a line such as '> — [[actor-id]], 2024-06-19, in Pyongyang'");
            return Optional.empty();
        }
        String words = words(said, line);
        int end = attributes.read(line, rest);
        rest = date(line, rest, end);
        if (date == null) {
            dateInCircumstance(line, rest, end);
        }
        Fragment circumstance = circumstance(line, rest, end);
        List<Reference> citations = new ArrayList<>();
        for (PlainText.At at : line.parts()) {
            if (at.index() >= line.line() && at.part() instanceof Part.Citation citation) {
                citation.sources().forEach(c -> citations.add(c.reference()));
            }
        }
        return Optional.of(new Quotation(
                attributes.id() == null ? "q-" + digest(words) : attributes.id(),
                words,
                problems.text().span(quote.getStartOffset(), trimmedEnd(quote)),
                List.copyOf(speakers),
                date,
                circumstance,
                attributes.statement(),
                attributes.language(),
                attributes.original(),
                attributes.translator(),
                List.copyOf(citations)));
    }

    /** Returns ids that were meant for the quotation, but could not be given to it; diagnostics say why. */
    Set<String> lostIds() {
        return attributes.lostIds();
    }

    /** Collects the speakers behind the dash that begins the last line, and returns the index behind the last one. */
    private int speakers(PlainText line, List<Reference> speakers) {
        Matcher dash = DASH.matcher(line.text()).region(line.line(), line.text().length());
        if (!dash.lookingAt()
                || !beginsAt(line.offset(line.line()), dash.group().charAt(0))) {
            return line.line();
        }
        int index = dash.end();
        for (PlainText.At at : line.parts()) {
            if (at.index() >= line.line() && at.part() instanceof Part.CrossLink link) {
                String between = line.text().substring(index, Math.max(index, at.index()));
                boolean expected = speakers.isEmpty()
                        ? between.isEmpty()
                        : BETWEEN_SPEAKERS.matcher(between).matches();
                if (!expected) {
                    break;
                }
                speakers.add(link.reference());
                index = at.end();
            }
        }
        return index;
    }

    /** Says whether a line begins with a character that stands for itself. */
    private boolean beginsAt(int offset, char c) {
        String content = problems.text().content();
        return content.charAt(offset) == c && (offset == 0 || " \t\r\n>".indexOf(content.charAt(offset - 1)) >= 0);
    }

    private int date(PlainText line, int rest, int end) {
        Matcher comma = COMMA.matcher(line.text()).region(rest, end);
        Optional<DateInWords> words =
                comma.lookingAt() ? DateInWords.in(line.text(), comma.end(), end) : Optional.empty();
        if (words.isPresent()) {
            Span span = problems.span(line, comma.end(), words.get().end());
            String message = "'" + span.content() + "' is not a date: a date is written in digits";
            problems.report(span, Code.BAD_DATE, message, "write " + words.get().edtf());
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
            int from = matcher.start(1) + Math.min(e.index(), written.length() - 1);
            problems.report(
                    problems.span(line, from, matcher.end(1)),
                    Code.BAD_DATE,
                    "'" + written + "' is not a date: " + e.getMessage(),
                    "write for example 2024-06-19, 2024-06 or 2024-06~");
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
                Span span = problems.span(line, comma.end(), found.get().end());
                problems.report(
                        span,
                        Code.DATE_IN_CIRCUMSTANCE,
                        "'" + span.content() + "' is shown as a part of the circumstance, not as the date",
                        "if the words are of that date, write it right behind the speakers: — [[actor-id]], "
                                + found.get().edtf());
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
        for (PlainText.At at : line.parts()) {
            if (at.index() >= index && at.index() < end && at.part() instanceof Part.CrossLink) {
                addText(parts, line.text().substring(index, at.index()));
                parts.add(at.part());
                index = at.end();
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
    private String words(List<PlainText> said, PlainText line) {
        List<String> paragraphs = new ArrayList<>();
        for (PlainText plain : said) {
            int end = plain == line ? line.line() : plain.text().length();
            String shown = plain.text().substring(0, end).strip();
            if (!shown.isEmpty()) {
                paragraphs.add(shown);
            }
            for (PlainText.At at : plain.parts()) {
                if (at.index() < end && at.part() instanceof Part.CrossLink link && link.label() == null) {
                    problems.report(
                            problems.span(plain, at.index(), at.end()),
                            Code.MALFORMED_REFERENCE,
                            "a cross-link among quoted words must show the words that the source prints",
                            "write [[" + link.reference().target() + "|the words]]");
                }
            }
        }
        String words = String.join("\n\n", paragraphs);
        List<QuotationMarks.Pair> pairs =
                QuotationMarks.read(words, 0, words.length()).pairs();
        boolean enclosed = pairs.size() == 1 && pairs.get(0).equals(new QuotationMarks.Pair(0, words.length() - 1));
        return enclosed ? words.substring(1, words.length() - 1).strip() : words;
    }

    private Span lastLine(Node node) {
        Text text = problems.text();
        int end = trimmedEnd(node);
        int start = Math.max(node.getStartOffset(), text.lineStart(text.line(end)));
        return text.span(Math.min(start, end), end);
    }

    private int trimmedEnd(Node node) {
        int end = node.getEndOffset();
        while (end > node.getStartOffset()
                && Character.isWhitespace(problems.text().content().charAt(end - 1))) {
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
