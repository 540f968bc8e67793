package sourcebook.parse;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.text.Text;

/** Reads the Markdown part of a content file. */
final class BodyReader {
    /** Returns the body that begins at an offset, or nothing where a diagnostic says why it cannot be read. */
    Optional<Body> read(Text text, int start, Diagnostics diagnostics) {
        Optional<Diagnostic> tooLarge = Bounds.exceededBy(text, start);
        if (tooLarge.isPresent()) {
            diagnostics.add(tooLarge.get());
            return Optional.empty();
        }
        try {
            // Offsets stay those of the whole file, because the sequence keeps its base.
            Document document =
                    Dialect.PARSER.parse(BasedSequence.of(text.content()).subSequence(start));
            tooLarge = Bounds.exceededBy(document, text);
            if (tooLarge.isPresent()) {
                diagnostics.add(tooLarge.get());
                return Optional.empty();
            }
            BodyCollector collector = new BodyCollector(text, diagnostics);
            collector.walk(document);
            document.set(Dialect.COLLECTOR, collector);
            return Optional.of(collector.body(Dialect.RENDERER.render(document)));
        } catch (StackOverflowError e) {
            // Flexmark's regular expressions recurse on long runs; where it was, nobody knows.
            diagnostics.add(
                    Diagnostic.in(text.path(), Code.TOO_LARGE, "the body holds a line that is too long to be read")
                            .help("look for a long run of the same characters, such as ****"));
            return Optional.empty();
        }
    }
}
