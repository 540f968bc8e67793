package sourcebook.sample;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.text.Span;

/**
 * A problem that must be found, written where it must be found:
 *
 * <pre>
 * &lt;!-- expect SB201 at 23: did you mean 'vladimir-putin' --&gt;    of the next line, at column 23
 * # expect SB114: known here | help                              in YAML and properties
 * &lt;#-- expect SB403 +2 at 5 --&gt;                                  of the second line after the next one
 * # expect SB107 of the file                                     has no place
 * content/pages/note.md:3:1 SB111: tab                           in expected.txt, beside the files
 * templates/page.ftl SB402                                       in expected.txt, has no place
 * </pre>
 *
 * The message or the help must hold what stands behind the colon; of parts with {@code |} between them, each.
 *
 * @param path file, relative to the project
 * @param line 1-based; 0 where the problem is the file itself
 * @param column 1-based; 0 for any
 */
public record Expectation(String code, String path, int line, int column, List<String> parts) {
    /** A file of expectations for files that cannot carry any. */
    private static final String BESIDE = "expected.txt";

    private static final String WHAT = "(?<code>SB[0-9]{3})";
    private static final String TEXT = "(?:: (?<text>.*?))?";
    private static final Pattern MARK = Pattern.compile("\\s*(?:<!--|#|<#--) expect " + WHAT
            + "(?<file> of the file)?(?: \\+(?<down>[0-9]+))?(?: at (?<column>[0-9]+))?" + TEXT + "\\s*(?:-->)?");
    private static final Pattern ENTRY =
            Pattern.compile("(?<path>\\S+?)(?::(?<line>[0-9]+):(?<column>[0-9]+))? " + WHAT + TEXT);

    /** Returns all expectations in a sample. */
    public static List<Expectation> of(Path sample) throws IOException {
        List<Expectation> found = new ArrayList<>();
        for (String path : SampleProject.files(sample)) {
            List<String> lines =
                    Files.readString(sample.resolve(path), UTF_8).lines().toList();
            if (path.equals(BESIDE)) {
                lines.forEach(line -> found.add(beside(line)));
            } else {
                inside(path, lines, found);
            }
        }
        return found;
    }

    private static Expectation beside(String entry) {
        Matcher matcher = ENTRY.matcher(entry);
        if (!matcher.matches()) {
            throw new IllegalArgumentException(BESIDE + ": " + entry);
        }
        return new Expectation(
                matcher.group("code"),
                matcher.group("path"),
                number(matcher.group("line")),
                number(matcher.group("column")),
                parts(matcher.group("text")));
    }

    private static void inside(String path, List<String> lines, List<Expectation> found) {
        List<Matcher> open = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher mark = MARK.matcher(lines.get(i));
            if (mark.matches()) {
                open.add(mark);
            } else if (lines.get(i).contains("expect SB")) {
                throw new IllegalArgumentException(path + ":" + (i + 1) + ": " + lines.get(i));
            } else {
                int line = i + 1;
                open.forEach(m -> found.add(marked(m, path, line)));
                open.clear();
            }
        }
        if (!open.isEmpty()) {
            throw new IllegalArgumentException(path + ": nothing follows an expectation");
        }
    }

    private static Expectation marked(Matcher mark, String path, int next) {
        return new Expectation(
                mark.group("code"),
                path,
                mark.group("file") != null ? 0 : next + number(mark.group("down")),
                number(mark.group("column")),
                parts(mark.group("text")));
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static List<String> parts(@Nullable String text) {
        return text == null ? List.of() : Arrays.asList(text.split(" \\| "));
    }

    /** Says whether a problem is the expected one. */
    public boolean isMetBy(Diagnostic diagnostic) {
        Span span = diagnostic.span();
        String said = diagnostic.message() + "\n" + diagnostic.help();
        return diagnostic.code().id().equals(code)
                && diagnostic.path().equals(path)
                && (span == null ? 0 : span.line()) == line
                && (column == 0 || (span != null && span.column() == column))
                && parts.stream().allMatch(said::contains);
    }

    @Override
    public String toString() {
        String place = line == 0 ? path : path + ":" + line + ":" + (column == 0 ? "?" : String.valueOf(column));
        return place + " " + code + (parts.isEmpty() ? "" : ": " + String.join(" | ", parts));
    }
}
