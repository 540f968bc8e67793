package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sourcebook.attest.Attester;
import sourcebook.attest.SigningKey;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.sample.SampleProject;

/** Records are signed, and who changes, moves or forges one is found out. */
class SigningTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String TEXT = "“We will never sell the harbor”, the mayor said.";

    @TempDir
    Path folder;

    private Path project;
    private Path texts;
    private SigningKey ada;
    private String adasKey;

    @BeforeEach
    void write() throws IOException {
        project = Files.createDirectory(folder.resolve("project"));
        texts = Files.createDirectory(folder.resolve("texts"));
        SampleProject sample = SampleProject.withTemplates(project, "${page.title}")
                .write(
                        "templates/page.ftl",
                        "<#if vouching??>${vouching.records}, ${vouching.unsigned} unsigned<#list"
                                + " vouching.signers as s>; ${s.name} ${s.records}</#list></#if>")
                .write("content/pages/method.md", "---\ntitle: Method\n---\n")
                .write("content/topics/harbor.md", "---\ntitle: Harbor\norder: 1\n---\n")
                .write("content/actors/mayor.md", "---\nname: The mayor\nkind: person\n---\n")
                .write("content/actors/paper.md", "---\nname: The Paper\nkind: organization\n---\n");
        for (String id : List.of("one", "two")) {
            sample.write("content/sources/" + id + ".md", """
                    ---
                    title: Report %1$s
                    label: Report %1$s
                    publisher: paper
                    language: en
                    kind: news report
                    obtained: original
                    topics: [harbor]
                    ---
                    > We will never sell the harbor
                    >
                    > — [[mayor]] {#never}
                    """.formatted(id));
            Files.writeString(texts.resolve(id + ".txt"), TEXT);
        }
        adasKey = SigningKey.make(folder.resolve("ada.pem"));
        ada = SigningKey.read(folder.resolve("ada.pem"));
        settings("attest.key=Ada Lindqvist " + adasKey);
    }

    private void settings(String line) throws IOException {
        Files.writeString(project.resolve("jbake.properties"), line + "\n");
        new SampleProject(project).plain();
    }

    private Path record(String id) {
        return project.resolve("content/sources/" + id + ".attestation.yaml");
    }

    private void attest(@Nullable SigningKey key) throws IOException {
        Diagnostics found = new Diagnostics();
        Attesting.attest(
                Project.open(project, null, found), texts, new Attester.Making(DAY, true, key), false, 2, found);
    }

    /** Returns the codes of errors and warnings, with the names of the files. */
    private List<String> build() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        return BriefingOven.bake(
                        Project.open(project, null, diagnostics),
                        new BriefingOven.Options(folder.resolve("site"), true, false, true, 2),
                        diagnostics,
                        Progress.SILENT)
                .diagnostics()
                .stream()
                .map(d -> d.code().id() + " " + Path.of(d.path()).getFileName())
                .toList();
    }

    private String method() throws IOException {
        return Files.readString(folder.resolve("site/method.html")).strip();
    }

    @Test
    void whoSignedIsSaidAndWhoDidNotIsAWarning() throws IOException {
        attest(null);
        assertThat(build()).containsExactly("SB347 one.attestation.yaml", "SB347 two.attestation.yaml");
        assertThat(method()).isEqualTo("2, 2 unsigned");
        attest(ada);
        assertThat(build()).isEmpty();
        assertThat(method()).isEqualTo("2, 0 unsigned; Ada Lindqvist 2");
    }

    @Test
    void signingAgainChangesNothingAndAttestingWithoutAKeyKeepsTheSignature() throws IOException {
        attest(ada);
        String signed = Files.readString(record("one"));
        assertThat(signed).containsPattern("\nsignature: \"[A-Za-z0-9+/]{86}==\"\n$");
        attest(ada);
        assertThat(record("one")).hasContent(signed);
        attest(null);
        assertThat(record("one")).hasContent(signed);
        Files.writeString(texts.resolve("one.txt"), TEXT + " He left.");
        attest(null);
        assertThat(build()).containsExactly("SB347 one.attestation.yaml");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            longest-copied: \\d+ | longest-copied: 3
            length: \\d+        | length: 4000
            date: .*           | date: "2026-11-23"
            start: \\d+         | start: 2
            seal: .            | seal: 0
            """)
    void aChangedRecordIsAnError(String what, String change) throws IOException {
        attest(ada);
        String signed = Files.readString(record("one"));
        String changed = signed.replaceFirst(what, change);
        Files.writeString(record("one"), changed.equals(signed) ? signed.replaceFirst("seal: .", "seal: f") : changed);
        assertThat(build()).containsExactly("SB346 one.attestation.yaml");
    }

    @Test
    void aRecordBesideAnotherSourceIsAnError() throws IOException {
        attest(ada);
        Files.copy(record("one"), record("two"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(build()).contains("SB346 two.attestation.yaml");
    }

    @Test
    void aSignatureOfSomebodyElseIsAnError() throws IOException {
        SigningKey.make(folder.resolve("eve.pem"));
        SigningKey eve = SigningKey.read(folder.resolve("eve.pem"));
        attest(eve);
        assertThat(build()).containsExactly("SB346 one.attestation.yaml", "SB346 two.attestation.yaml");
        settings("site.title=A");
        assertThat(build()).containsExactly("SB346 one.attestation.yaml", "SB346 two.attestation.yaml");
    }

    @Test
    void severalSignAndEachIsNamed() throws IOException {
        String bosKey = SigningKey.make(folder.resolve("bo.pem"));
        settings("attest.key=Ada Lindqvist " + adasKey + " , Bo " + bosKey);
        attest(ada);
        String one = Files.readString(record("one"));
        attest(SigningKey.read(folder.resolve("bo.pem")));
        Files.writeString(record("one"), one);
        assertThat(build()).isEmpty();
        assertThat(method()).isEqualTo("2, 0 unsigned; Ada Lindqvist 1; Bo 1");
    }

    @Test
    void aKeyThatIsNoneIsNamed() throws IOException {
        settings("attest.key=Ada Lindqvist " + adasKey.substring(4));
        assertThat(build()).containsExactly("SB502 jbake.properties");
    }

    @Test
    void onlyTheOwnerReadsAPrivateKeyAndEverybodyARecord() throws IOException {
        assumeTrue(Files.getFileStore(folder).supportsFileAttributeView("posix"), "files have an owner and others");
        assertThat(Files.getPosixFilePermissions(folder.resolve("ada.pem")))
                .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE);
        attest(null);
        Path ordinary = Files.createFile(folder.resolve("ordinary"));
        assertThat(Files.getPosixFilePermissions(record("one"))).isEqualTo(Files.getPosixFilePermissions(ordinary));
    }
}
