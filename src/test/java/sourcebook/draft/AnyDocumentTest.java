package sourcebook.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sourcebook.attest.TextProposals;
import sourcebook.check.UnconfirmedChecker;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.parse.DocumentParser;
import sourcebook.parse.HeaderValue;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Quotation;
import sourcebook.read.ContentFile;
import sourcebook.read.TextReader;
import sourcebook.text.Text;

/** Whatever a document says, its draft is well formed and says the same. */
class AnyDocumentTest {
    private static final List<String> PIECES = List.of(
            "a",
            "The ferry",
            "2024.",
            " ",
            "\n",
            "\n\n",
            "\r",
            "\t",
            "---",
            "\"",
            "'",
            ":",
            ": ",
            " #",
            "#",
            "\\",
            "\\n",
            "{",
            "}",
            "[[",
            "]]",
            "[@",
            "<!--",
            "-->",
            "--",
            ">",
            "<b>",
            "&amp;",
            "*",
            "_",
            "`",
            "~~",
            "|",
            "!",
            "%",
            "@",
            "- ",
            "+ ",
            "1) ",
            "=",
            "“",
            "”",
            "\u0000",
            "\u0007",
            "\u0085",
            "\u2028",
            "\u202E",
            "\u200B",
            "\uFEFF",
            "\uD800",
            "\uFFFE",
            "é",
            "日本",
            "\uD83D\uDEA2",
            "TO CONFIRM:",
            "{#id}");

    private final Random random = new Random(325);

    private String any() {
        return random.ints(1 + random.nextInt(12), 0, PIECES.size())
                .mapToObj(PIECES::get)
                .collect(Collectors.joining());
    }

    @Test
    void itsDraftIsWellFormedAndSaysTheSame() {
        for (int i = 0; i < 2_000; i++) {
            Metadata metadata = new Metadata();
            String title = any();
            String author = any();
            metadata.title(title, "any");
            metadata.author(author, "any");
            metadata.publisher(any(), "any");
            String draft = SourceDraft.of(
                    metadata,
                    new TextProposals(
                            List.of(new TextProposals.Named("ada", any())),
                            List.of(new TextProposals.Quoted(any(), List.of("ada"), true, 1, any())),
                            List.of(new TextProposals.Counted("dozens", null, any(), 1, any())),
                            List.of(new TextProposals.Origin(any(), 1, any()))),
                    null,
                    List.of(),
                    Optional.empty(),
                    true);
            Diagnostics diagnostics = new Diagnostics();
            assertThat(TextReader.decode("x.md", draft.getBytes(java.nio.charset.StandardCharsets.UTF_8), diagnostics))
                    .isPresent();
            new DocumentParser().parse(file(), new Text("x.md", draft), diagnostics);
            assertThat(diagnostics.sorted())
                    .as(draft)
                    .extracting(Diagnostic::code)
                    .containsOnly(Code.WRONG_TYPE);
            List<String> values = HeaderValue.of(new Text("x.md", filled(draft))).stream()
                    .map(v -> v.path() + "=" + v.value().value())
                    .toList();
            assertThat(values)
                    .as(draft)
                    .containsAll(Stream.of("title=" + Plain.of(title), "authors/0=" + author(author))
                            .filter(v -> !v.endsWith("="))
                            .filter(v -> !metadata.authors().isEmpty() || v.startsWith("title"))
                            .toList());
        }
    }

    private static String author(String given) {
        return Plain.of(given).replaceFirst("(?i)^by:? ", "");
    }

    private static ContentFile file() {
        return new ContentFile(Path.of("x.md"), "content/sources/x.md", "sources", "x");
    }

    private static String filled(String draft) {
        return draft.replaceAll("(?m)^([a-z]+):$", "$1: x")
                .replaceFirst("topics: x", "topics: [x]")
                .replaceFirst("language: x", "language: en")
                .replaceFirst("obtained: x", "obtained: original");
    }

    @Test
    void wordsOutOfTheirCommentAreThoseOfTheText() {
        for (int i = 0; i < 2_000; i++) {
            String words = "Words " + any() + " of " + any();
            String page = filled(
                    "---\ntitle: x\nlabel: x\npublisher: x\nlanguage: en\nkind: x\nobtained: original\ntopics: [x]\n---\n> "
                            + Plain.markdown(words) + "\n>\n> — [[ada]]\n");
            Diagnostics diagnostics = new Diagnostics();
            List<Quotation> read = new DocumentParser()
                    .parse(file(), new Text("x.md", page), diagnostics)
                    .filter(Document.class::isInstance)
                    .map(p -> ((Document) p).body().quotations())
                    .orElse(List.of());
            assertThat(read).as(page + diagnostics.sorted()).hasSize(1);
            assertThat(read.get(0).words()).isEqualTo(Plain.of(words));
        }
    }

    @Test
    void nothingInACommentEndsIt() {
        for (int i = 0; i < 2_000; i++) {
            assertThat("<!-- " + Plain.markdown(any()) + " "
                            + Plain.comment(any()).replace(">", "›") + UnconfirmedChecker.MARK)
                    .doesNotContain("-->");
        }
    }
}
