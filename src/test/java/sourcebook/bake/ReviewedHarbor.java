package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.review.Agenda;
import sourcebook.review.Dialogue;
import sourcebook.sample.SampleProject;

/** A small project whose statements are read, and which changes afterwards. */
abstract class ReviewedHarbor {
    static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    private static final String TOPIC = """
            ---
            title: Harbor
            order: 1
            ---
            The mayor says that the harbor will not be sold [@report#never]. She denies a sale [@report#sale].

            - The paper calls the plan a surrender [@report].
            """;

    @TempDir
    Path folder;

    @TempDir
    Path texts;

    SampleProject project;
    final StringWriter shown = new StringWriter();

    @BeforeEach
    void writeProject() throws IOException {
        project = SampleProject.withTemplates(folder, "${page.title}")
                .write("content/topics/harbor.md", TOPIC)
                .write("content/actors/mayor.md", "---\nname: The mayor\nkind: person\n---\n")
                .write("content/actors/paper.md", "---\nname: The Paper\nkind: organization\n---\n")
                .write("content/claims/sale.md", "---\ntitle: The harbor is sold\ntopics: [harbor]\n---\n")
                .write("content/claims/rent.md", "---\ntitle: The harbor is let\ntopics: [harbor]\n---\n")
                .write("content/sources/report.md", """
                        ---
                        title: A report
                        label: Report
                        publisher: paper
                        language: en
                        kind: news report
                        obtained: original
                        topics: [harbor]
                        positions:
                          - claim: sale
                            by: [mayor]
                            direction: denies
                            certainty: fact
                            quotation: never
                          - claim: rent
                            by: [mayor]
                            direction: denies
                            certainty: possible
                            note: She leaves it open.
                        ---
                        The paper calls the plan a surrender.

                        > We will never sell the harbor
                        >
                        > — [[mayor]], 2026-01-05, in the town hall {#never}
                        """)
                .plain();
    }

    Agenda agenda() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Agenda agenda = Reviewing.agenda(Project.open(folder, null, diagnostics), 2, diagnostics)
                .orElseThrow();
        assertThat(diagnostics.hasErrors()).isFalse();
        return agenda;
    }

    int review(List<String> pages, @Nullable Path folderOfTexts, String... answers) throws IOException {
        BufferedReader in = new BufferedReader(new StringReader(String.join("\n", answers)));
        return review(pages, folderOfTexts, in);
    }

    int review(List<String> pages, @Nullable Path folderOfTexts, BufferedReader in) throws IOException {
        Agenda agenda = agenda();
        return new Dialogue(in, new PrintWriter(shown), false, folderOfTexts)
                .walk(agenda, agenda.items(pages, false), "A. B.", DAY);
    }

    void readAll(String... pages) throws IOException {
        String[] answers = new String[50];
        Arrays.fill(answers, "y");
        review(List.of(pages), null, answers);
        assertThat(agenda().items(List.of(pages), false)).isEmpty();
    }

    List<Diagnostic> lapsed() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Project opened = Project.open(folder, null, diagnostics);
        return BriefingOven.bake(
                        opened,
                        new BriefingOven.Options(folder.resolve("site"), true, false, true, 2),
                        diagnostics,
                        Progress.SILENT)
                .diagnostics()
                .stream()
                .filter(d -> d.code() == Code.REVIEW_LAPSED)
                .toList();
    }

    List<String> lapses() throws IOException {
        return lapsed().stream()
                .map(d -> Objects.requireNonNull(d.span()) + " " + d.message())
                .toList();
    }

    void change(String path, String was, String now) throws IOException {
        String content = Files.readString(folder.resolve(path));
        assertThat(content).contains(was);
        project.write(path, content.replace(was, now));
    }

    Path record(String page) {
        return folder.resolve("content/" + page + ".review.yaml");
    }
}
