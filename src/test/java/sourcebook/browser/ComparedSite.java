package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import sourcebook.attest.Attester;
import sourcebook.bake.Attesting;
import sourcebook.bake.BriefingOven;
import sourcebook.bake.Outcome;
import sourcebook.bake.Progress;
import sourcebook.bake.Project;
import sourcebook.diagnostic.DiagnosticPrinter;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.sample.SampleProject;

/** A site of one invented source, with this project's templates, whose quotations were compared with an invented text. */
final class ComparedSite implements AutoCloseable {
    /** The source's page. */
    static final String PAGE = "sources/report.html";

    static final String TEXT = """
            The Paper, May 2, 2024

            The mayor, Ada Lind, spoke at the harbor on Thursday. “We will never sell the harbor, which our parents built, to anybody who asks,” she said.

            What the council offers is a “quiet surrender,” the mayor thinks. About 300 ships call at the harbor each year.
            """;

    private final Path folder;
    private final SiteServer server;

    private ComparedSite(Path folder, SiteServer server) {
        this.folder = folder;
        this.server = server;
    }

    static ComparedSite publish(Path folder) throws IOException {
        Path project = folder.resolve("project");
        new SampleProject(project.resolve("templates")).lay(Path.of("templates"));
        new SampleProject(project.resolve("assets")).lay(Path.of("assets"));
        new SampleProject(project)
                .plain()
                .write("content/topics/harbor.md", "---\ntitle: The harbor\norder: 1\n---\n")
                .write("content/actors/mayor.md", "---\nname: Ada Lind\nvariants: [mayor]\nkind: person\n---\n")
                .write("content/actors/paper.md", "---\nname: The Paper\nkind: organization\n---\n")
                .write("content/claims/ships.md", "---\ntitle: Ships call at the harbor\ntopics: [harbor]\n---\n")
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
                          - claim: ships
                            voice: own
                            direction: affirms
                            certainty: fact
                            words: "About 300 ships call"
                        ---
                        In the mayor's words the offer is a “quiet surrender.”

                        ## Quotations

                        > We will never sell the harbor … to anybody who asks
                        >
                        > — [[mayor]] {#never}
                        """);
        new SampleProject(folder).write("texts/report.txt", TEXT);
        Diagnostics diagnostics = new Diagnostics();
        Attester.Result result = Attesting.attest(
                Project.open(project, null, diagnostics),
                folder.resolve("texts"),
                LocalDate.of(2024, 7, 1),
                true,
                1,
                diagnostics);
        assertThat(result.verified())
                .as(new DiagnosticPrinter(false).format(diagnostics.sorted(), 20))
                .isEqualTo(3);
        SiteServer server = SiteServer.start(folder.resolve("site"), 0);
        Outcome outcome = BriefingOven.bake(
                Project.open(project, null, diagnostics),
                new BriefingOven.Options(folder.resolve("site"), true, true, true, 1),
                diagnostics,
                Progress.SILENT);
        assertThat(outcome.published()).isTrue();
        return new ComparedSite(folder, server);
    }

    String onDisk() {
        return folder.resolve("site").resolve(PAGE).toUri().toString();
    }

    String onServer() {
        return server.address(PAGE);
    }

    @Override
    public void close() {
        server.close();
    }
}
