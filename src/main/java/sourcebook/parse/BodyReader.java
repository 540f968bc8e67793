package sourcebook.parse;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.text.Text;

/** Reads the Markdown part of a content file. */
final class BodyReader {
    private static final int MAX_NESTING = 60;
    private static final Pattern CONTAINERS = Pattern.compile("([ \\t]*)((?:(?:>|[-*+]|[0-9]{1,9}[.)])[ \\t]*)+)");
    private static final Pattern CONTAINER = Pattern.compile(">|[-*+]|[0-9]{1,9}[.)]");

    /** Returns the body that begins at an offset, or nothing where a diagnostic says why it cannot be read. */
    Optional<Body> read(Text text, int start, Diagnostics diagnostics) {
        if (nestsTooDeeply(text, start, diagnostics)) {
            return Optional.empty();
        }
        try {
            // Offsets stay those of the whole file, because the sequence keeps its base.
            Document document =
                    Dialect.PARSER.parse(BasedSequence.of(text.content()).subSequence(start));
            BodyCollector collector = new BodyCollector(text, diagnostics);
            collector.walk(document);
            document.set(Dialect.COLLECTOR, collector);
            return Optional.of(collector.body(Dialect.RENDERER.render(document)));
        } catch (StackOverflowError e) {
            diagnostics.add(Diagnostic.in(text.path(), Code.TOO_LARGE, "emphasis or links are nested too deeply"));
            return Optional.empty();
        }
    }

    private static boolean nestsTooDeeply(Text text, int start, Diagnostics diagnostics) {
        Matcher line = CONTAINERS.matcher(text.content());
        for (int i = text.line(start); i <= text.lineCount(); i++) {
            line.region(Math.max(start, text.lineStart(i)), Math.max(start, text.lineEnd(i)));
            if (line.lookingAt()) {
                long markers = CONTAINER
                        .matcher(line.group(2))
                        .results()
                        .limit(MAX_NESTING + 1L)
                        .count();
                if (line.group(1).length() / 2 + markers > MAX_NESTING) {
                    diagnostics.add(Diagnostic.at(
                            text.span(line.start(2), line.end(2)),
                            Code.TOO_LARGE,
                            "block quotes or lists are nested too deeply"));
                    return true;
                }
            }
        }
        return false;
    }
}
