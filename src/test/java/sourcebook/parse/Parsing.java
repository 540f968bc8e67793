package sourcebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.read.ContentFile;
import sourcebook.text.Text;

/** What comes of parsing one file. */
record Parsing(Optional<Parsed> parsed, List<Diagnostic> diagnostics) {
    private static final DocumentParser PARSER = new DocumentParser();

    static Parsing of(String folder, String content) {
        String path = "content/" + folder + "/x.md";
        Diagnostics diagnostics = new Diagnostics();
        Optional<Parsed> parsed =
                PARSER.parse(new ContentFile(Path.of(path), path, folder, "x"), new Text(path, content), diagnostics);
        return new Parsing(parsed, diagnostics.sorted());
    }

    /** Parses a page with a body; its front matter has three lines. */
    static Parsing ofBody(String body) {
        return of("pages", "---\ntitle: T\n---\n" + body);
    }

    static Body body(String body) {
        return ofBody(body).document().body();
    }

    Parsed.Document document() {
        assertThat(shown()).isEmpty();
        return (Parsed.Document) parsed.orElseThrow();
    }

    /** Returns code, place and the characters at the place of every diagnostic, a line for each. */
    String shown() {
        return diagnostics.stream()
                .map(d -> d.span() == null
                        ? d.code().id()
                        : d.code().id() + " " + d.span().line() + ":" + d.span().column() + " "
                                + d.span().content())
                .collect(Collectors.joining("\n"));
    }
}
