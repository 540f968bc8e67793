package sourcebook.parse;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.block.CharacterNodeFactory;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.CommonmarkInlineParser;
import com.vladsch.flexmark.parser.internal.LinkDestinationParser;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKey;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.text.Span;
import sourcebook.text.Text;

/**
 * How much a body may hold in one place. Flexmark's work grows with the square of a paragraph's lines and characters,
 * and its recursion with the nesting; within these bounds a body of any size is read in reasonable time.
 */
final class Bounds {
    static final int MAX_NESTING = 60;
    static final int MAX_PARAGRAPH = 5_000;
    static final int MAX_LINES = 1_000;
    static final int MAX_BLOCK = 50_000;

    /** Lines that are not empty, markers of lists and block quotes, and bars between the cells of tables, in one body. */
    static final int MAX_PARTS = 50_000;

    /** Headings, footnotes, cross-links and citations of one body; a page that is meant to be read has fewer. */
    static final int MAX_MARKS = 10_000;

    /** The first paragraph, heading or table row that was left unread because it is too long. */
    private static final DataKey<BasedSequence> TOO_LONG = new DataKey<>("SOURCEBOOK_TOO_LONG", BasedSequence.NULL);

    static final int MAX_SENTENCES = 20_000;

    /** Each of them is compared with hundreds of things where its citations lead. */
    static final int MAX_CITING = 5_000;

    /** In sentences; each is looked for in hundreds of texts, and a digit group counts as one. */
    static final int MAX_NUMBERS = 20_000;

    private Bounds() {}

    /** Returns the first place that cannot be given to the parser. */
    static Optional<Diagnostic> exceededBy(Text text, int start) {
        int first = start;
        int lines = 0;
        int parts = 0;
        for (int line = text.line(start); line <= text.lineCount(); line++) {
            int from = Math.max(start, text.lineStart(line));
            int to = Math.max(from, text.lineEnd(line));
            if (to - from > MAX_PARAGRAPH) {
                return Optional.of(tooLarge(text.span(from, to), "the line is longer than 5,000 characters")
                        .help("put an empty line where a new thought begins"));
            }
            int nesting = markers(text.content(), from, to);
            if (nesting > MAX_NESTING) {
                return Optional.of(tooLarge(text.span(from, to), "block quotes or lists are nested too deeply"));
            }
            if (isEmpty(text.content(), from, to)) {
                lines = 0;
            } else {
                first = lines == 0 ? from : first;
                lines++;
                parts += 1 + nesting + count('|', text.content(), from, to);
            }
            if (parts > MAX_PARTS) {
                return Optional.of(tooLarge(
                                text.span(from, to),
                                "the page has more than 50,000 lines, list items, block quotes and table cells")
                        .help("split the page"));
            }
            if (lines > MAX_LINES || (lines > 1 && to - first > MAX_BLOCK)) {
                return Optional.of(tooLarge(text.span(from, to), "there are too many lines without an empty one")
                        .help("put an empty line between paragraphs, or split the table or list"));
            }
        }
        return Optional.empty();
    }

    private static int count(char wanted, CharSequence text, int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += text.charAt(i) == wanted ? 1 : 0;
        }
        return count;
    }

    /** An empty line in a block quote has its marker. */
    private static boolean isEmpty(String content, int from, int to) {
        for (int i = from; i < to; i++) {
            if (" \t>".indexOf(content.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Counts the markers of block quotes and list items at the beginning of a line; where they and its indentation nest too
     * deeply, the result is more than what may be.
     */
    private static int markers(String content, int from, int to) {
        int markers = 0;
        int indent = 0;
        int at = from;
        while (at < to) {
            char c = content.charAt(at);
            int marker = markerLength(content, at, to);
            if (c == ' ' || c == '\t') {
                indent += c == ' ' ? 1 : 4;
                at++;
            } else if (marker > 0) {
                markers++;
                if (markers + indent / 2 > MAX_NESTING) {
                    return MAX_NESTING + 1;
                }
                at += marker;
                // One space belongs to the marker.
                at += at < to && content.charAt(at) == ' ' ? 1 : 0;
            } else {
                return markers;
            }
        }
        return markers;
    }

    /** Returns the length of the marker at an index, or 0; a list item's marker is followed by white space. */
    private static int markerLength(String content, int at, int to) {
        int end = at;
        if (content.charAt(at) == '>') {
            return 1;
        } else if ("-*+".indexOf(content.charAt(at)) >= 0) {
            end++;
        } else {
            while (end < to && end - at < 9 && content.charAt(end) >= '0' && content.charAt(end) <= '9') {
                end++;
            }
            boolean ordered = end > at && end < to && (content.charAt(end) == '.' || content.charAt(end) == ')');
            end = ordered ? end + 1 : at;
        }
        boolean followed = end == to || content.charAt(end) == ' ' || content.charAt(end) == '\t';
        return followed ? end - at : 0;
    }

    /** Returns the first place that was too long to be read, is nested too deeply to be walked over, or is one mark too many. */
    static Optional<Diagnostic> exceededBy(Document document, Text text) {
        BasedSequence tooLong = TOO_LONG.get(document);
        if (tooLong.isNotNull()) {
            Span span = text.span(tooLong.getStartOffset(), text.lineEnd(text.line(tooLong.getStartOffset())));
            return Optional.of(tooLarge(span, "the paragraph is longer than 5,000 characters")
                    .help("put an empty line where a new thought begins"));
        }
        return tooDeep(document, 0)
                .map(node -> tooLarge(toEndOfLine(node, text), "emphasis or links are nested too deeply"))
                .or(() -> new Count()
                        .exceededIn(document)
                        .map(node -> tooLarge(
                                        toEndOfLine(node, text),
                                        "the page has more than 10,000 headings, footnotes, cross-links and citations")
                                .help("split the page")));
    }

    private static Span toEndOfLine(Node node, Text text) {
        return text.span(node.getStartOffset(), text.lineEnd(text.line(node.getStartOffset())));
    }

    /** Counts marks; in one pair of brackets may stand several citations. */
    private static final class Count {
        private int marks;

        Optional<Node> exceededIn(Node parent) {
            Optional<Node> found = Optional.empty();
            for (Node node = parent.getFirstChild(); node != null && found.isEmpty(); node = node.getNext()) {
                if (node instanceof Dialect.InBrackets) {
                    marks += 1 + count(';', node.getChars(), 0, node.getTextLength());
                } else if (node instanceof Heading || node instanceof Footnote || node instanceof FootnoteBlock) {
                    marks++;
                }
                found = marks > MAX_MARKS ? Optional.of(node) : exceededIn(node);
            }
            return found;
        }
    }

    /** Returns the first sentence that is one too many. */
    static Optional<Diagnostic> exceededBy(Body body) {
        return body.sentences().stream()
                .skip(MAX_SENTENCES)
                .findFirst()
                .map(s -> tooLarge(s.span(), "the page has more than 20,000 sentences"))
                .or(() -> body.sentences().stream()
                        .filter(s -> !s.citations().isEmpty())
                        .skip(MAX_CITING)
                        .findFirst()
                        .map(s -> tooLarge(s.span(), "the page has more than 5,000 sentences that cite sources")))
                .or(() -> oneTooMany(body))
                .map(d -> d.help("split the page"));
    }

    /** Returns the sentence with the first number that is one too many. */
    private static Optional<Diagnostic> oneTooMany(Body body) {
        int numbers = 0;
        for (Sentence sentence : body.sentences()) {
            String text = sentence.text();
            for (int i = 0; i < text.length(); i++) {
                boolean begins =
                        Character.isDigit(text.charAt(i)) && (i == 0 || !Character.isDigit(text.charAt(i - 1)));
                numbers += begins ? 1 : 0;
            }
            if (numbers > MAX_NUMBERS) {
                return Optional.of(tooLarge(sentence.span(), "the page has more than 20,000 numbers"));
            }
        }
        return Optional.empty();
    }

    private static Optional<Node> tooDeep(Node parent, int depth) {
        for (Node node = parent.getFirstChild(); node != null; node = node.getNext()) {
            int inlines = node instanceof Block ? depth : depth + 1;
            Optional<Node> found = inlines > MAX_NESTING ? Optional.of(node) : tooDeep(node, inlines);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Diagnostic tooLarge(Span span, String message) {
        return Diagnostic.at(span, Code.TOO_LARGE, message);
    }

    /** Leaves what is too long unread, and remembers the first such place. */
    static final class InlineParser extends CommonmarkInlineParser {
        private static final String ESCAPED = "\\\\[!\"#$%&'()*+,./:;<=>?@\\[\\]\\\\^_`{|}~-]";

        /** A backslash that escapes nothing; the library lets one that escapes something stand for itself, too. */
        private static final String ALONE = "\\\\(?!" + ESCAPED.substring(2) + ")";

        private static final Map<String, Pattern> PLAIN = new ConcurrentHashMap<>();

        private @Nullable Document read;

        /** Returns the pattern with one way to read each text; what CommonMark calls a link is the same. */
        private static Pattern plain(Pattern pattern) {
            String written = pattern.pattern().replace(ESCAPED + "|\\\\", ESCAPED + "|" + ALONE);
            for (String end : List.of("\"", "'", ")")) {
                written = written.replace(
                        ESCAPED + "|[^" + end + "\\x00]", ESCAPED + "|[^\\\\" + end + "\\x00]|" + ALONE);
            }
            return written.equals(pattern.pattern()) ? pattern : Pattern.compile(written, pattern.flags());
        }

        InlineParser(
                DataHolder options,
                BitSet specialCharacters,
                BitSet delimiterCharacters,
                Map<Character, DelimiterProcessor> delimiterProcessors,
                LinkRefProcessorData linkRefProcessors,
                List<InlineParserExtensionFactory> extensions) {
            super(options, specialCharacters, delimiterCharacters, delimiterProcessors, linkRefProcessors, extensions);
            linkDestinationParser = new Destinations();
        }

        @Override
        public void initializeDocument(Document document) {
            super.initializeDocument(document);
            read = document;
        }

        @Override
        public void parse(BasedSequence content, Node node) {
            if (fits(content)) {
                super.parse(content, node);
            }
        }

        /**
         * Matches without a copy of all of the text, which the library makes for each match, and without the library's two
         * ways to read a backslash, which double the work for each one in a row.
         */
        @Override
        public @Nullable BasedSequence match(Pattern pattern) {
            if (index >= input.length()) {
                return null;
            }
            Matcher matcher = PLAIN.computeIfAbsent(pattern.pattern(), p -> plain(pattern))
                    .matcher(input)
                    .region(index, input.length());
            // Where an anchored pattern does not match here, finding would try it at each place behind, in vain.
            boolean matches = pattern.pattern().startsWith("^") ? matcher.lookingAt() : matcher.find();
            if (!matches) {
                return null;
            }
            index = matcher.end();
            return input.subSequence(matcher.start(), matcher.end());
        }

        /** Adds the characters to a set of its own, because all texts share the other one. */
        @Override
        public @Nullable List<Node> parseCustom(
                BasedSequence content, Node node, BitSet characters, Map<Character, CharacterNodeFactory> nodes) {
            specialCharacters = (BitSet) specialCharacters.clone();
            return super.parseCustom(content, node, characters, nodes);
        }

        /** Text is mostly of one piece. */
        @Override
        public boolean flushTextNode() {
            if (currentText == null || currentText.size() > 1) {
                return super.flushTextNode();
            }
            block.appendChild(new com.vladsch.flexmark.ast.Text(currentText.get(0)));
            currentText = null;
            return true;
        }

        private boolean fits(BasedSequence content) {
            if (content.length() <= MAX_PARAGRAPH) {
                return true;
            }
            if (read != null && !read.contains(TOO_LONG)) {
                read.set(TOO_LONG, content);
            }
            return false;
        }
    }

    /**
     * Reads addresses of links, with parentheses that are nested at most 32 deep, as CommonMark permits. The library would
     * read from each one that is never closed to the end of the paragraph.
     */
    private static final class Destinations extends LinkDestinationParser {
        private static final int MAX_PARENTHESES = 32;

        /** With parentheses that match; without spaces, macros of templates and marks of an editor. */
        Destinations() {
            super(true, false, false, false);
        }

        @Override
        public BasedSequence parseLinkDestination(BasedSequence input, int start) {
            return nestsTooDeeply(input, start)
                    ? input.subSequence(start, start)
                    : super.parseLinkDestination(input, start);
        }

        private static boolean nestsTooDeeply(BasedSequence input, int start) {
            int open = 0;
            for (int i = start; i < input.length() && open >= 0 && input.charAt(i) > ' '; i++) {
                char c = input.charAt(i);
                if (c == '\\') {
                    i++;
                } else if (c == '(' && ++open > MAX_PARENTHESES) {
                    return true;
                } else if (c == ')') {
                    open--;
                }
            }
            return false;
        }
    }
}
