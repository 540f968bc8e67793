package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.attest.Attester;
import sourcebook.attest.Proposal;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.sample.SampleProject;

/** What is common to many sources is derived once; what one of them says stays its own. */
class AttestingManyTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final int SOURCES = 40;
    private static final String SHARED = "The ferry left at noon with nobody but the captain and two dogs on board";

    @TempDir
    Path project;

    @TempDir
    Path texts;

    @BeforeEach
    void writeProject() throws IOException {
        write(project, "content/topics/harbor.md", "---\ntitle: Harbor\norder: 1\n---\n");
        write(project, "content/actors/ada.md", "---\nname: Ada Berg\nkind: person\n---\n");
        write(project, "content/actors/bo.md", "---\nname: Bo Dahl\nkind: person\n---\n");
        write(project, "content/actors/paper.md", "---\nname: The Paper\nkind: organization\n---\n");
        SampleProject.withTemplates(project, "${page.title}");
        for (int i = 0; i < SOURCES; i++) {
            writeSource(i, "");
            // Every fourth text gives the words to somebody else.
            write(
                    texts,
                    "report-" + i + ".txt",
                    (i % 4 == 0 ? "Bo Dahl" : "Ada Berg") + " said: “We will never sell pier number " + i + ".”\n\n"
                            + (i < 2 ? SHARED + "." : "") + "\n");
        }
    }

    private void writeSource(int number, String mention) throws IOException {
        write(project, "content/sources/report-" + number + ".md", """
                ---
                title: Report %1$d
                label: Report %1$d
                publisher: paper
                language: en
                kind: news report
                obtained: original
                topics: [harbor]
                %2$s
                ---
                Pier %1$d stays with the town.

                > We will never sell pier number %1$d.
                >
                > — [[ada]] {#never}
                """.formatted(number, mention));
    }

    private static void write(Path folder, String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private Attesting.Attested attested = new Attesting.Attested(Attester.Result.NOTHING, List.of());

    private List<Diagnostic> attest(int threads) throws IOException {
        Diagnostics found = new Diagnostics();
        attested = Attesting.attest(
                Project.open(project, null, found), texts, new Attester.Making(DAY, true, null), true, threads, found);
        return found.sorted();
    }

    /** Returns the records by their names, and deletes them. */
    private Map<String, String> takenRecords() throws IOException {
        Map<String, String> records = new TreeMap<>();
        try (Stream<Path> files = Files.list(project.resolve("content/sources"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".attestation.yaml"))
                    .toList()) {
                records.put(file.getFileName().toString(), Files.readString(file));
                Files.delete(file);
            }
        }
        return records;
    }

    @Test
    void manyThreadsFindWhatOneFinds() throws IOException {
        List<String> alone = attest(1).stream().map(Diagnostic::toString).toList();
        Attester.Result result = attested.result();
        List<Proposal> proposals = attested.proposals();
        Map<String, String> records = takenRecords();
        assertThat(result).isEqualTo(new Attester.Result(SOURCES, SOURCES * 3 / 4, SOURCES / 4, 0, SOURCES));
        assertThat(records).hasSize(SOURCES);
        assertThat(proposals).extracting(Proposal::passage).containsOnlyOnce(SHARED);

        assertThat(attest(4).stream().map(Diagnostic::toString)).isEqualTo(alone);
        assertThat(attested.result()).isEqualTo(result);
        assertThat(attested.proposals()).isEqualTo(proposals);
        assertThat(takenRecords()).isEqualTo(records);
    }

    @Test
    void howOneSourceCallsAnActorHoldsForItsOwnTextOnly() throws IOException {
        for (int i : new int[] {1, 2}) {
            write(
                    texts,
                    "report-" + i + ".txt",
                    "Bo Dahl was there. The Old Lady said: “We will never sell pier number " + i + ".”\n");
        }
        writeSource(1, "actors:\n  - {actor: ada, role: \"owner\", written: \"The Old Lady\"}");
        assertThat(attest(2))
                .extracting(Diagnostic::path)
                .noneMatch(p -> p.endsWith("report-1.md"))
                .anyMatch(p -> p.endsWith("report-2.md"));
    }
}
