package sourcebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Records of what texts hold, signed ones too. */
class AttestCommandTest extends CommandRuns {
    @Test
    void recordsAreSignedWithAKeyThatLiesElsewhere() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(
                texts.resolve("cnbc-pact.txt"),
                "“The agreement provides for mutual assistance”, Vladimir Putin said. More than 11,000 containers of munitions came.");
        Path key = folder.resolve("key.pem");
        Run made = run(
                "attest",
                "--new-key",
                key.toString(),
                "--source",
                project.folder().toString());
        assertThat(made.exitCode()).as(made.err()).isZero();
        String setting = made.out()
                .lines()
                .filter(l -> l.startsWith("attest.key="))
                .findFirst()
                .orElseThrow();
        Run again = run(
                "attest",
                "--new-key",
                key.toString(),
                "--source",
                project.folder().toString());
        assertThat(again.exitCode()).isEqualTo(3);
        Run unnamed = command("attest", "--texts", texts.toString(), "--sign", key.toString());
        assertThat(unnamed.exitCode()).isEqualTo(2);
        assertThat(unnamed.err()).contains("--sign: 'attest.key' in jbake.properties does not name");

        project.write("jbake.properties", setting.replace("NAME", "Ada") + "\n").plain();
        Run signed = command("attest", "--texts", texts.toString(), "--sign", key.toString());
        assertThat(signed.exitCode()).as(signed.err()).isZero();
        assertThat(check("--strict").exitCode()).isZero();
        assertThat(command("attest", "--texts", texts.toString(), "--check").exitCode())
                .isZero();
    }

    @Test
    void aPrivateKeyDoesNotLieInTheProjectAndIsNotShown() throws IOException {
        Run inside = run(
                "attest",
                "--new-key",
                project.folder().resolve("key.pem").toString(),
                "--source",
                project.folder().toString());
        assertThat(inside.exitCode()).isEqualTo(2);
        assertThat(inside.err()).contains("a private key does not lie in the project");
        assertThat(project.folder().resolve("key.pem")).doesNotExist();
        Path broken = Files.writeString(
                folder.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\nc2VjcmV0\n-----END PRIVATE KEY-----\n");
        Run run = command("attest", "--texts", folder.toString(), "--sign", broken.toString(), "--verbose");
        assertThat(run.exitCode()).isEqualTo(3);
        assertThat(run.err()).contains("is no private key for Ed25519").doesNotContain("c2VjcmV0", "secret");
    }

    @Test
    void attestingComparesWithTextsAndWritesRecordsUnlessOnlyChecking() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(
                texts.resolve("cnbc-pact.txt"),
                "“The agreement provides for mutual assistance”, Vladimir Putin said. More than 11,000 containers of munitions came.");
        Path record = project.folder().resolve("content/sources/cnbc-pact.attestation.yaml");
        Files.delete(record);
        String found = "1 quotation found in 1 text; no record was written" + System.lineSeparator();
        Run unrecorded = command("attest", "--texts", texts.toString(), "--check");
        assertThat(unrecorded.exitCode()).isEqualTo(1);
        assertThat(unrecorded.err()).contains("error SB343: there is no record of what was found");
        assertThat(record).doesNotExist();
        assertThat(command("attest", "--texts", texts.toString(), "--date", "2024-07-01")
                        .exitCode())
                .isZero();
        assertThat(command("attest", "--texts", texts.toString(), "--check")).isEqualTo(new Run(0, found, ""));
        assertThat(record).content().contains("date: \"2024-07-01\"", "id: putin-assistance");
        assertThat(check().err()).doesNotContain("SB345");
        Path source = project.folder().resolve("content/sources/cnbc-pact.md");
        Files.writeString(source, Files.readString(source).replace("amount: 11000", "amount: 12000"));
        assertThat(check().err())
                .contains(
                        "cnbc-pact.md:14:12: warning SB345: the record does not say that this was compared with the source's text");
        Files.writeString(texts.resolve("cnbc-pact.txt"), "He said nothing.");
        Run changed = command("attest", "--texts", texts.toString());
        assertThat(changed.exitCode()).isEqualTo(1);
        assertThat(changed.err()).contains("error SB311");
    }

    @Test
    void attestingListsWhatTheTextsSuggestIfAsked() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(
                texts.resolve("cnbc-pact.txt"),
                "“The agreement provides for mutual assistance”, Vladimir Putin said, according to the Harbor Times.");
        Run run = command("attest", "--texts", texts.toString(), "--propose");
        assertThat(run.exitCode()).isZero();
        assertThat(run.out().lines())
                .containsSequence(
                        "cnbc-pact.txt:1: the text has this from Harbor Times",
                        "  ““The agreement provides for mutual assistance”, Vladimir Putin said, according to the Harbor Times.”",
                        "  rests-on: [\"Harbor Times\"], at what comes from there; no recorded words stand in the passage")
                .endsWith("1 proposal; write down what is right, and leave the rest");
        assertThat(command("attest", "--texts", texts.toString()).out()).doesNotContain("Harbor");
    }

    @Test
    void attestingWithoutAnyTextFailsBecauseItIsProbablyTheWrongBriefing() throws IOException {
        Path texts = Files.createDirectory(folder.resolve("texts"));
        Files.writeString(texts.resolve("pact.txt"), "A text.");
        Files.writeString(texts.resolve("pact.pdf"), "No text.");
        Run run = command("attest", "--texts", texts.toString());
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .contains(
                        texts.resolve("pact.txt") + ": note SB348: no source has the id of this text",
                        "   help: did you mean 'cnbc-pact'?")
                .endsWith("error: the folder " + texts + " holds no text of a source of "
                        + project.folder().toAbsolutePath() + " (0 of 1), so nothing was compared; is --source right?");
        assertThat(run.err()).contains("warning SB313").doesNotContain("pact.pdf");
    }

    @Test
    void attestingNeedsAFolderOfTexts() {
        assertThat(run("attest").exitCode()).isEqualTo(2);
        Run run = command("attest", "--texts", folder.resolve("nowhere").toString());
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.err()).contains("--texts: there is no folder '" + folder.resolve("nowhere") + "'");
    }
}
