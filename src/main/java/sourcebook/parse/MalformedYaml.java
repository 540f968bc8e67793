package sourcebook.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.text.Span;
import sourcebook.text.Text;

/**
 * Says in a curator's words what keeps a piece of YAML from being read, and where.
 *
 * <p>The YAML parser often notices a mistake only lines later: a quotation mark that was not closed when the next one
 * comes. The mistakes that people make most are therefore looked for where they begin.
 */
final class MalformedYaml {
    /** What no plain value may begin with (YAML 1.2.2, 5.3). */
    private static final String INDICATORS = "@`%*&!|>?";

    /** A key with a plain value, in a list or not. */
    private static final Pattern ENTRY = Pattern.compile("[ -]*+([\\w-]++): ++([^\"\\\\\\[{#]*+)");

    /** A key and its value without a space between them. */
    private static final Pattern GLUED = Pattern.compile("[ -]*+([\\w-]++:)[^\\s/].*");

    static final String QUOTE_IT = "put the whole value in quotation marks";

    private final Span yaml;
    private final Text text;
    private final String content;
    private final int problem;
    private final int context;
    private final String said;

    private MalformedYaml(Span yaml, MarkedYamlEngineException failure) {
        this.yaml = yaml;
        this.text = yaml.text();
        this.content = text.content();
        this.problem = offset(failure.getProblemMark().orElse(null));
        this.context = offset(failure.getContextMark().orElse(null));
        this.said = String.valueOf(failure.getProblem());
    }

    static Diagnostic describe(Span yaml, MarkedYamlEngineException failure) {
        MalformedYaml malformed = new MalformedYaml(yaml, failure);
        return malformed.quotation().or(malformed::glued).orElseGet(malformed::other);
    }

    /** SnakeYAML Engine counts code points; a text counts UTF-16 code units. */
    private int offset(@Nullable Mark mark) {
        int points = mark == null ? 0 : Math.min(mark.getIndex(), content.codePointCount(yaml.start(), yaml.end()));
        return content.offsetByCodePoints(yaml.start(), points);
    }

    /** Finds a key without a space behind its colon, in the line where the parser gave up or one of the two before. */
    private Optional<Diagnostic> glued() {
        int last = text.line(problem);
        for (int line = Math.max(text.line(yaml.start()), last - 2); line <= last; line++) {
            Matcher glued = GLUED.matcher(content).region(text.lineStart(line), text.lineEnd(line));
            if (text.lineEnd(line) <= yaml.end() && glued.matches()) {
                return Optional.of(at(
                        glued.start(1),
                        glued.end(1),
                        "no space stands behind the colon",
                        "put a space behind the colon"));
            }
        }
        return Optional.empty();
    }

    private Diagnostic other() {
        int indentEnd = text.lineStart(text.line(problem));
        while (indentEnd < yaml.end() && content.charAt(indentEnd) == ' ') {
            indentEnd++;
        }
        if (isAt(indentEnd, "\t")) {
            return at(indentEnd, indentEnd + 1, "a tab stands here, and YAML wants spaces", "put spaces in its place");
        } else if (said.startsWith("mapping values are not allowed")) {
            return colon();
        } else if (isAt(problem, INDICATORS) && said.contains("cannot start")) {
            return indicator(problem);
        } else if (isAt(context, INDICATORS)) {
            return indicator(context);
        } else if (said.startsWith("could not find expected ':'")) {
            return toLineEnd(context, "a key needs a colon behind it", "write 'key: value'");
        } else if (isAt(context, "[{") && said.startsWith("expected ','")) {
            char bracket = content.charAt(context);
            return at(
                    context,
                    context + 1,
                    "the bracket '" + bracket + "' is not closed",
                    "close it with '" + (bracket == '[' ? ']' : '}') + "', and put a comma between its elements");
        } else if (said.startsWith("expected <block end>")) {
            return toLineEnd(
                    problem,
                    "the line is not indented as those around it",
                    "begin all keys of one mapping, and all elements of one list, in the same column");
        }
        return at(
                problem,
                problem,
                "the YAML cannot be read here: " + said,
                QUOTE_IT + " if it holds special characters");
    }

    private Diagnostic colon() {
        int line = text.line(problem);
        Matcher entry = ENTRY.matcher(content).region(text.lineStart(line), text.lineEnd(line));
        boolean simple = entry.matches() && entry.end(1) < problem;
        if (entry.matches() && entry.end(1) == problem && content.charAt(text.lineStart(line)) == ' ') {
            return at(
                    entry.start(1),
                    entry.end(1),
                    "the line is indented more than the one above",
                    "begin it in the same column as the line above, or put a value of several lines in quotation marks");
        }
        return at(
                problem,
                problem + 1,
                "a value that holds a colon and a space must stand in quotation marks",
                simple ? "write " + entry.group(1) + ": \"" + entry.group(2).stripTrailing() + "\"" : QUOTE_IT);
    }

    private Diagnostic indicator(int offset) {
        return at(offset, offset + 1, "a value cannot begin with '" + content.charAt(offset) + "'", QUOTE_IT);
    }

    private boolean isAt(int offset, String characters) {
        return offset < yaml.end() && characters.indexOf(content.charAt(offset)) >= 0;
    }

    // ---- Quotation marks ---------------------------------------------------------------------------------------

    /** Finds the first quoted value, up to the line in which the parser gave up, that does not end well. */
    private Optional<Diagnostic> quotation() {
        int end = text.lineEnd(text.line(problem));
        int depth = 0;
        char before = '\n';
        for (int i = yaml.start(); i < end; i++) {
            char c = content.charAt(i);
            boolean spaced = i == yaml.start() || Character.isWhitespace(content.charAt(i - 1));
            if ((c == '"' || c == '\'') && (before == '\n' || before == ':' || before == '-' || depth > 0)) {
                int close = close(i);
                if (close < 0 || (!endsValue(close + 1) && text.line(close) > text.line(i))) {
                    return Optional.of(toLineEnd(
                            i, "the quotation mark is not closed", "end the value with " + c + " in the same line"));
                } else if (!endsValue(close + 1)) {
                    return Optional.of(toLineEnd(
                            close + 1,
                            "words stand behind the closing quotation mark",
                            "put the whole value in quotation marks of the other kind"));
                }
                i = close;
                before = c;
            } else if (c == '#' && spaced) {
                i = text.lineEnd(text.line(i));
                before = '\n';
            } else if (c == '\n') {
                before = c;
            } else if (c == ':' || !Character.isWhitespace(c)) {
                depth = Math.max(0, depth + (c == '[' || c == '{' ? 1 : c == ']' || c == '}' ? -1 : 0));
                // A hyphen makes an element of a list only where nothing stands before it.
                before = c == '-' && before != '\n' && before != '-' ? 'x' : c;
            }
        }
        return Optional.empty();
    }

    /** Returns the offset of the mark that closes the one at an offset, or -1. */
    private int close(int open) {
        char mark = content.charAt(open);
        for (int i = open + 1; i < yaml.end(); i++) {
            char c = content.charAt(i);
            if (c == '\\' && mark == '"') {
                i++;
            } else if (c == mark && mark == '\'' && i + 1 < yaml.end() && content.charAt(i + 1) == mark) {
                i++;
            } else if (c == mark) {
                return i;
            }
        }
        return -1;
    }

    private boolean endsValue(int offset) {
        int i = offset;
        while (i < yaml.end() && (content.charAt(i) == ' ' || content.charAt(i) == '\t')) {
            i++;
        }
        return i >= yaml.end() || "\r\n#,:]}".indexOf(content.charAt(i)) >= 0;
    }

    private Diagnostic toLineEnd(int start, String message, String help) {
        int from = start;
        while (from < yaml.end() && content.charAt(from) == ' ') {
            from++;
        }
        return at(from, text.lineEnd(text.line(from)), message, help);
    }

    private Diagnostic at(int start, int end, String message, String help) {
        int from = Math.min(start, yaml.end());
        return Diagnostic.at(text.span(from, Math.max(from, Math.min(end, yaml.end()))), Code.BAD_YAML, message)
                .help(help);
    }
}
