package sourcebook.parse;

import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.read.TextReader;
import sourcebook.read.Unseen;
import sourcebook.text.Span;
import sourcebook.text.Text;

/** Reads the Markdown part of a content file. */
final class BodyReader {
    /** As Flexmark reads it, with more digits than CommonMark allows (section 2.5). */
    private static final Pattern CHARACTER_REFERENCE =
            Pattern.compile("&(?:#(?:[xX]([0-9a-fA-F]{1,8})|([0-9]{1,8}))|[a-zA-Z][a-zA-Z0-9]{1,31});");

    private final SentenceSplitter splitter;

    BodyReader(SentenceSplitter splitter) {
        this.splitter = splitter;
    }

    /** Returns the body that begins at an offset, or nothing where a diagnostic says why it cannot be read. */
    Optional<Body> read(Text text, int start, Diagnostics diagnostics) {
        Optional<Diagnostic> unreadable =
                forbiddenReference(text, start, diagnostics).or(() -> Bounds.exceededBy(text, start));
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
            Body body = BodyWalk.read(document, splitter, new Problems(text, diagnostics));
            unreadable = Bounds.exceededBy(body);
            unreadable.ifPresent(diagnostics::add);
            return unreadable.isPresent() ? Optional.empty() : Optional.of(body);
        } catch (StackOverflowError e) {
            // Flexmark's regular expressions recurse on long runs; where it was, nobody knows.
            diagnostics.add(
                    Diagnostic.in(text.path(), Code.TOO_LARGE, "the body holds a line that is too long to be read")
                            .help("look for a long run of the same characters, such as ****"));
            return Optional.empty();
        }
    }

    /** What may not stand in a file may not be written as a number or a name, either; what cannot be seen is reported. */
    private static Optional<Diagnostic> forbiddenReference(Text text, int start, Diagnostics diagnostics) {
        Matcher reference = CHARACTER_REFERENCE.matcher(text.content());
        boolean unseen = false;
        for (int at = text.content().indexOf('&', start);
                at >= 0;
                at = text.content().indexOf('&', at + 1)) {
            if (!reference.region(at, text.length()).lookingAt()) {
                continue;
            }
            Span span = text.span(at, reference.end());
            // What the library makes of it counts; of a number that it takes for none, the number.
            String meant = Escaping.unescapeString(reference.group());
            OptionalInt forbidden = IntStream.concat(number(reference).stream(), meant.codePoints())
                    .filter(TextReader::isForbidden)
                    .findFirst();
            if (forbidden.isPresent()) {
                return Optional.of(Diagnostic.at(
                                span,
                                Code.FORBIDDEN_CHARACTER,
                                String.format("the invisible character U+%04X is not allowed", forbidden.getAsInt()))
                        .help("delete it"));
            } else if (!unseen) {
                Optional<Diagnostic> warning = Unseen.in(meant, span);
                warning.ifPresent(diagnostics::add);
                unseen = warning.isPresent();
            }
        }
        return Optional.empty();
    }

    /** Returns the number of a numeric reference; no character has one of more than 31 bits. */
    private static OptionalInt number(Matcher reference) {
        if (reference.group(1) != null) {
            return OptionalInt.of((int) Long.parseLong(reference.group(1), 16));
        }
        return reference.group(2) == null ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(reference.group(2)));
    }
}
