package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.attest.Attester;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.sample.SampleProject;

/** Attests a small project, and builds it with the records that this leaves. */
class AttestingTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final String TEXT = """
            The mayor spoke on Monday. “We will never sell the harbor,” she said, “nor
            rent it out.” The paper called the plan a “quiet surrender” of the town’s oldest asset.
            """;

    @TempDir
    Path project;

    @TempDir
    Path texts;

    @BeforeEach
    void writeProject() throws IOException {
        write(project, "content/topics/harbor.md", "---\ntitle: Harbor\norder: 1\n---\n");
        write(project, "content/actors/mayor.md", "---\nname: The mayor\nkind: person\n---\n");
        write(project, "content/actors/paper.md", "---\nname: The Paper\nkind: organization\n---\n");
        writeSource("We will never sell the harbor");
        SampleProject.withTemplates(project, "${page.title}");
        write(texts, "report.txt", TEXT);
    }

    private void writeSource(String quotation) throws IOException {
        write(project, "content/sources/report.md", """
                ---
                title: A report
                label: Report
                publisher: paper
                language: en
                kind: news report
                obtained: original
                topics: [harbor]
                ---
                The mayor wants to keep what the paper calls a “quiet surrender”.

                > %s
                >
                > — [[mayor]] {#never}
                """.formatted(quotation));
    }

    private static void write(Path folder, String path, String content) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private Diagnostics found = new Diagnostics();

    private Attester.Result attest(boolean writes) throws IOException {
        found = new Diagnostics();
        return Attesting.attest(Project.open(project, null, found), texts, DAY, writes, 2, found);
    }

    private List<Diagnostic> build() throws IOException {
        return build(false);
    }

    private List<Diagnostic> build(boolean publishes) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Project opened = Project.open(project, null, diagnostics);
        return BriefingOven.bake(
                        opened,
                        new BriefingOven.Options(opened.folder().resolve("site"), publishes, false, true, 2),
                        diagnostics,
                        Progress.SILENT)
                .diagnostics();
    }

    private static List<Code> codes(List<Diagnostic> diagnostics) {
        return diagnostics.stream().map(Diagnostic::code).toList();
    }

    private List<String> messages() {
        return found.sorted().stream().map(Diagnostic::message).toList();
    }

    @Test
    void whatAnInsertionStandsForIsRecordedAndShown() throws IOException {
        write(texts, "report.txt", TEXT.replace("sell the harbor", "sell the town’s old harbor"));
        writeSource("We will never sell [it]");
        Attester.Result edge = attest(true);
        assertThat(edge.mismatched()).isZero();
        assertThat(Files.readString(record())).doesNotContain("instead-of");

        writeSource("We will never sell [its] harbor");
        attest(true);
        assertThat(messages()).isEmpty();
        String yaml = Files.readString(record());
        assertThat(yaml).contains("instead-of: [\"[its] the town’s old\"]");

        SampleProject.withTemplates(project, "${page.title}");
        write(
                project,
                "templates/source.ftl",
                "<#list body.lead as b><#if b.quotation??><#list b.quotation.attested.replacements as r>"
                        + "${r.insertion} = ${r.words}</#list></#if></#list>");
        assertThat(build(true)).isEmpty();
        assertThat(Files.readString(project.resolve("site/sources/report.html")))
                .isEqualTo("[its] = the town’s old");
        assertThat(Files.readString(project.resolve("site/data/quotations.csv")))
                .contains("\"[\"\"[its] the town’s old\"\"]\"");

        write(project, "content/sources/report.attestation.yaml", yaml.replace("[its] the", "[her] the"));
        assertThat(build())
                .extracting(Diagnostic::message)
                .contains("the record says what an insertion stands for that the quotation does not have");
        write(project, "content/sources/report.attestation.yaml", yaml.replace("the town’s old", "the town’s new"));
        attest(false);
        assertThat(codes(found.sorted())).contains(Code.RECORD_DIFFERS);
    }

    private Path record() {
        return project.resolve("content/sources/report.attestation.yaml");
    }

    @Test
    void whatStandsInTheTextIsVerifiedAndRecordedWithItsPlace() throws IOException {
        assertThat(attest(true)).isEqualTo(new Attester.Result(1, 2, 0, 0, 1));
        assertThat(found.sorted()).isEmpty();
        int start = TEXT.indexOf("We will never");
        assertThat(Files.readString(record()))
                .contains("date: \"2026-11-22\"")
                .contains("{id: never, start: " + start + ", end: " + (start + 29) + ", seal: ");
        assertThat(build()).isEmpty();
    }

    /** Web Annotation Data Model, 4.2.5: "in terms of unicode code points (the 'character number')". */
    @Test
    void aPlaceIsCountedInCodePoints() throws IOException {
        write(texts, "report.txt", "\uD83D\uDE00\uD83D\uDE00 " + TEXT);
        attest(true);
        int start = TEXT.indexOf("We will never") + 3;
        assertThat(Files.readString(record())).contains("{id: never, start: " + start + ", end: " + (start + 29) + ",");
    }

    @Test
    void attestingAgainChangesNothingButALaterDayForWhatChanged() throws IOException {
        attest(true);
        String record = Files.readString(record());
        Attesting.attest(Project.open(project, null, found), texts, DAY.plusDays(9), true, 2, found);
        assertThat(Files.readString(record())).isEqualTo(record);
        write(texts, "report.txt", TEXT + "More.");
        Attesting.attest(Project.open(project, null, found), texts, DAY.plusDays(9), true, 2, found);
        assertThat(Files.readString(record())).contains("2026-12-01");
    }

    @Test
    void checkingWritesNoRecordAndWantsOne() throws IOException {
        assertThat(attest(false).verified()).isEqualTo(2);
        assertThat(codes(found.sorted())).containsExactly(Code.RECORD_DIFFERS);
        assertThat(record()).doesNotExist();
    }

    /** A forger who has not got the text can make a record that looks right, but none that the text agrees with. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            start: (\\d)        | start: 1$1
            end: (\\d)          | end: 1$1
            end: (\\d+)         | end: $1, parts: 2, left-out: 3
            end: (\\d+)         | end: $1, inserted: 1
            seal: .            | seal: g
            seal: \\w+          | seal: 00000000000000000000000000000000
            text: \\w{4}        | text: 0000
            length: 1          | length: 2
            longest-copied: \\d | longest-copied: 2
            2026-11-22         | 2026-11-23
            2026-11-22         | 9999-12-31
            words: \\w{4}       | words: 0000
            start:.*seal       | fault: cut, seal
            id: never          | id: ever
            """)
    void checkingNoticesEveryChangeOfARecord(String written, String changed) throws IOException {
        attest(true);
        String record = Files.readString(record());
        String forged = record.replaceFirst(written, changed);
        assertThat(forged).isNotEqualTo(record);
        attest(false);
        assertThat(found.sorted()).isEmpty();
        Files.writeString(record(), forged);
        attest(false);
        assertThat(found.hasErrors()).isTrue();
    }

    @Test
    void aLineOfARecordCannotBeMovedToAnother() throws IOException {
        attest(true);
        List<String> lines = Files.readAllLines(record());
        Files.write(
                record(),
                Stream.concat(
                                lines.subList(0, lines.size() - 2).stream(),
                                Stream.of(lines.get(lines.size() - 1), lines.get(lines.size() - 2)))
                        .toList());
        attest(false);
        assertThat(codes(found.sorted())).containsExactly(Code.RECORD_DIFFERS);
    }

    @Test
    void wordsThatAreGivenToSomebodyElseAreStale() throws IOException {
        attest(true);
        Path source = project.resolve("content/sources/report.md");
        Files.writeString(source, Files.readString(source).replace("[[mayor]] {", "[[paper]] {"));
        assertThat(codes(build())).containsExactly(Code.QUOTATION_STALE);
        attest(true);
        assertThat(codes(found.sorted())).containsExactly(Code.QUOTATION_SPEAKER);
        assertThat(codes(build())).containsExactly(Code.QUOTATION_SPEAKER);
    }

    @Test
    void whatWasDoneToTheWordsIsRecorded() throws IOException {
        writeSource("We will never sell the [old] harbor … rent it out.");
        attest(true);
        assertThat(codes(found.sorted())).containsExactly(Code.QUOTATION_ALTERED);
        writeSource("We will never sell the [old] harbor … nor rent it out.");
        assertThat(attest(true).mismatched()).isZero();
        assertThat(Files.readString(record())).contains(", parts: 2, inserted: 1, seal: ");
    }

    @Test
    void withoutAWordListTheRunSaysWhatWasNotChecked() throws IOException {
        Path source = project.resolve("content/sources/report.md");
        Files.writeString(source, Files.readString(source).replace("language: en", "language: nl"));
        assertThat(attest(true).verified()).isEqualTo(2);
        assertThat(codes(found.sorted())).containsExactly(Code.NO_WORD_LIST);
    }

    @Test
    void aSourceWithoutARecordIsAWarning() throws IOException {
        assertThat(codes(build())).containsExactly(Code.NOT_ATTESTED);
    }

    @Test
    void oneChangedWordInTheTextIsShownInItsPassageAndFailsTheBuild() throws IOException {
        write(texts, "report.txt", TEXT.replace("never", "ever"));
        attest(true);
        assertThat(found.sorted()).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo(Code.QUOTATION_MISMATCH);
            assertThat(d.span()).hasToString("content/sources/report.md:12:1");
            assertThat(d.help()).contains("\"We will [-never-] {+ever+} sell the harbor,\"");
        });
        assertThat(codes(build())).containsExactly(Code.QUOTATION_MISMATCH);
    }

    @Test
    void anEditedQuotationIsStaleUntilItIsAttestedAgain() throws IOException {
        attest(true);
        writeSource("We will sell the harbor");
        assertThat(codes(build())).containsExactly(Code.QUOTATION_STALE);
        writeSource("We will never  sell the\n> harbor,");
        assertThat(build()).as("typography and line breaks do not matter").hasSize(1);
        writeSource("We will never sell the\n> harbor");
        assertThat(build()).isEmpty();
    }

    @Test
    void htmlIsReadWithoutNavigationAndScript() throws IOException {
        Files.delete(texts.resolve("report.txt"));
        write(
                texts,
                "report.html",
                "<nav>We will</nav><article><p>A “quiet <b>surrender</b>”.<p>“We will never sell&nbsp;the harbor”, the mayor said."
                        + "<script>x</script></article>");
        assertThat(attest(true).verified()).isEqualTo(2);
    }

    @Test
    void textsThatCannotBeReadAreRefusedClearly() throws IOException {
        Files.delete(texts.resolve("report.txt"));
        assertThat(attest(true).withoutText()).isEqualTo(1);
        assertThat(messages()).containsExactly("there is no text of the source to compare with");
        write(texts, "report.pdf", "%PDF");
        attest(true);
        assertThat(messages()).containsExactly("report.pdf is neither plain text nor HTML; save it as report.txt");
        write(texts, "report.txt", TEXT);
        write(texts, "report.html", TEXT);
        attest(true);
        assertThat(messages())
                .containsExactly("there are several texts: report.html, report.txt; keep one of them in the folder");
        assertThat(record()).doesNotExist();
    }

    @Test
    void thePdfFromWhichATextWasTakenMayStayBesideIt() throws IOException {
        write(texts, "report.pdf", "%PDF");
        assertThat(attest(true).verified()).isEqualTo(2);
        assertThat(messages()).isEmpty();
    }

    @Test
    void aSummaryThatCopiesItsSourceIsRefusedAndBothPassagesShown() throws IOException {
        String copied = "The harbor is what nobody in this old town by the sea would ever think of giving away";
        write(texts, "report.txt", TEXT + copied);
        Path source = project.resolve("content/sources/report.md");
        Files.writeString(source, Files.readString(source).replace("The mayor wants", copied + ". The mayor wants"));
        attest(true);
        assertThat(found.sorted()).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo(Code.COPIED_TEXT);
            assertThat(d.span()).isNotNull();
            assertThat(d.span().content()).startsWith(copied);
            assertThat(d.help()).contains("“" + copied + "”");
        });
        assertThat(codes(build())).containsExactly(Code.COPIED_TEXT);
    }

    /** What no sentence is ends neither in an endless sum nor in a regular expression that calls itself for each mark. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "million ",
                ",000",
                "9",
                "a-",
                "five-",
                "1.",
                "l’",
                "not ",
                "“",
                "“Ay,” said Bo. ",
                "( ",
                "U.",
                "“ ",
                "“«„‟‹❝",
                "“a ",
                "By ",
                "he said that ",
                "according to the ",
                "A. ",
                "– ",
                "x<br>",
                "\u0301\u0327"
            })
    @Tag("slow")
    void textsThatRepeatOneThingWithoutEndAreRead(String unit) throws IOException {
        write(texts, "report.txt", TEXT + "There were 5 " + unit.repeat(400_000 / unit.length()));
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(60), () -> attest(true))
                        .verified())
                .isEqualTo(2);
        // For a quotation that is not there, what comes nearest is looked for.
        writeSource("We will never sell the ferry");
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(60), () -> attest(false))
                        .mismatched())
                .isEqualTo(1);
    }

    @Test
    void brokenAndLoneRecordsAreReported() throws IOException {
        attest(true);
        Files.writeString(record(), Files.readString(record()).replace("text:", "texxt:"));
        write(project, "content/sources/nobody.attestation.yaml", "text: x\ndate: \"2026-01-01\"\nlongest-copied: 0\n");
        assertThat(codes(build())).contains(Code.LONE_RECORD, Code.UNKNOWN_KEY).doesNotContain(Code.QUOTATION_STALE);
    }
}
