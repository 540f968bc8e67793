package sourcebook.parse;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.read.TextReader;
import sourcebook.text.Text;

/** Reads the Markdown part of a content file. */
final class BodyReader {
    /** As CommonMark has it (section 2.5). */
    private static final Pattern CHARACTER_REFERENCE = Pattern.compile("&#(?:[xX]([0-9a-fA-F]{1,6})|([0-9]{1,7}));");

    /** Returns the body that begins at an offset, or nothing where a diagnostic says why it cannot be read. */
    Optional<Body> read(Text text, int start, Diagnostics diagnostics) {
        Optional<Diagnostic> unreadable = forbiddenReference(text, start).or(() -> Bounds.exceededBy(text, start));
        if (unreadable.isPresent()) {
            diagnostics.add(unreadable.get());
            return Optional.empty();
        }
        try {
            // Offsets stay those of the whole file, because the sequence keeps its base.
            Document document =
                    Dialect.PARSER.parse(BasedSequence.of(text.content()).subSequence(start));
            unreadable = Bounds.exceededBy(document, text);
            if (unreadable.isPresent()) {
                diagnostics.add(unreadable.get());
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

    /** What may not stand in a file may not be written as a number, either. */
    private static Optional<Diagnostic> forbiddenReference(Text text, int start) {
        Matcher reference = CHARACTER_REFERENCE.matcher(text.content()).region(start, text.length());
        while (reference.find()) {
            int codePoint = reference.group(1) == null
                    ? Integer.parseInt(reference.group(2))
                    : Integer.parseInt(reference.group(1), 16);
            if (TextReader.isForbidden(codePoint)) {
                return Optional.of(Diagnostic.at(
                                text.span(reference.start(), reference.end()),
                                Code.FORBIDDEN_CHARACTER,
                                String.format("the invisible character U+%04X is not allowed", codePoint))
                        .help("delete it"));
            }
        }
        return Optional.empty();
    }
}
