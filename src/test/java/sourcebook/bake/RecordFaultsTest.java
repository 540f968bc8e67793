package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sourcebook.attest.Attester;
import sourcebook.attest.Texts;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.fault.Fault;
import sourcebook.fault.Faults;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.review.Agenda;
import sourcebook.review.Dialogue;

/**
 * Whichever call fails with which {@code attest} or {@code review} changes a record, it is the old one or a new one, whole; what is
 * said names the file; and the next run is as if nothing had happened.
 */
class RecordFaultsTest extends ReviewedHarbor {
    private static final String NONE = "there is none";
    private static final List<String> TOPIC = List.of("harbor");

    /** Something that writes a record in a project. */
    private interface Writing {
        void in(Path project) throws IOException;
    }

    @BeforeEach
    void writeText() throws IOException {
        folder = folder.toRealPath();
        Files.writeString(
                texts.resolve("report.txt"),
                "The mayor spoke on Monday. “We will never sell the harbor or the old town,” the mayor said.\n");
    }

    private Site site() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        try (Workshop workshop = new Workshop(1)) {
            return Snapshot.of(Project.open(folder, null, diagnostics), false, workshop, null)
                    .site();
        }
    }

    private void attest(Path where) throws IOException {
        Site site = site();
        Attester.Making making = new Attester.Making(DAY, true, null);
        Attester attester = new Attester(site, where, Texts.in(texts), making, new Diagnostics());
        for (Document source : site.family(Family.SOURCE)) {
            attester.attest(source);
        }
    }

    private void sign(Path where, int signatures) throws IOException {
        String answers = "y\n".repeat(signatures) + "n\n".repeat(5);
        Agenda agenda = new Agenda(site(), where);
        new Dialogue(new BufferedReader(new StringReader(answers)), new PrintWriter(new StringWriter()), false, null)
                .walk(agenda, agenda.items(TOPIC, false), "A. B.", DAY);
    }

    private static String content(Path file) throws IOException {
        return Files.exists(file) ? Files.readString(file) : NONE;
    }

    private static void restore(Path file, String content) throws IOException {
        if (content.equals(NONE)) {
            Files.deleteIfExists(file);
        } else {
            Files.writeString(file, content);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachCallOfAnAttestationMayFail(Fault fault) throws IOException {
        Path record = folder.resolve("content/sources/report.attestation.yaml");
        attest(folder);
        String older = content(record);
        change("content/sources/report.md", "> We will never sell the harbor", "> We will never sell");
        attest(folder);
        String newer = content(record);
        assertThat(newer).isNotEqualTo(older).isNotEqualTo(NONE);

        for (String before : List.of(NONE, older)) {
            eachMayFail(fault, record, before, Set.of(before, newer), newer, this::attest);
        }
    }

    @ParameterizedTest
    @EnumSource
    void eachCallOfAReviewMayFail(Fault fault) throws IOException {
        Path record = record("topics/harbor");
        Set<String> signed = new LinkedHashSet<>(Set.of(NONE));
        for (int signatures = 1; signatures <= 3; signatures++) {
            Files.deleteIfExists(record);
            sign(folder, signatures);
            signed.add(content(record));
        }
        assertThat(signed).hasSize(4);

        eachMayFail(fault, record, NONE, signed, content(record), where -> sign(where, 3));
    }

    private void eachMayFail(Fault fault, Path record, String before, Set<String> whole, String after, Writing writing)
            throws IOException {
        restore(record, before);
        Faults none = new Faults(fault, 0);
        writing.in(none.at(folder));
        assertThat(content(record)).isEqualTo(after);
        assertThat(none.calls()).isPositive();

        for (int call = 1; call <= none.calls(); call++) {
            restore(record, before);
            boolean failed = false;
            try {
                writing.in(new Faults(fault, call).at(folder));
            } catch (IOException e) {
                failed = true;
                assertThat(e)
                        .as("%s at call %s", fault, call)
                        .hasMessageContaining(record.getFileName().toString());
            }
            assertThat(content(record)).as("%s at call %s", fault, call).isIn(whole);
            assertThat(failed || content(record).equals(after))
                    .as("%s at call %s is reported", fault, call)
                    .isTrue();
            writing.in(folder);
            assertThat(content(record)).as("after %s at call %s", fault, call).isEqualTo(after);
            try (Stream<Path> beside = Files.list(record.getParent())) {
                assertThat(beside.map(p -> p.getFileName().toString()))
                        .as("after %s at call %s", fault, call)
                        .noneMatch(name -> name.endsWith(".tmp"));
            }
        }
    }
}
