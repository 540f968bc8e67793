package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.parse.DocumentParser;
import sourcebook.probe.Area;
import sourcebook.probe.Falsification;
import sourcebook.probe.Kind;
import sourcebook.probe.Probe;
import sourcebook.probe.Survey;
import sourcebook.probe.Tried;
import sourcebook.probe.Verdict;
import sourcebook.sample.SampleProject;
import sourcebook.text.Text;

/** Probes a small invented briefing. */
class ProbingTest {
    private static final String TEXT =
            "On Monday Mayor Ada Bell said “We will never sell the harbor” and counted more than 40 ferries.\n";

    @TempDir
    Path folder;

    @TempDir
    Path texts;

    private SampleProject project;

    @BeforeEach
    void writeProject() throws IOException {
        project = SampleProject.withTemplates(folder, "${page.title}")
                .write("content/actors/mayor.md", "---\nname: Ada Bell\nkind: person\nvariants: [Bell]\n---\n")
                .write("content/actors/sailor.md", "---\nname: Cy Dove\nkind: person\nvariants: [Dove]\n---\n")
                .write("content/actors/paper.md", "---\nname: The Paper\nkind: organization\n---\n")
                .write("content/actors/gazette.md", "---\nname: The Gazette\nkind: organization\n---\n")
                .write("content/claims/ferries.md", "---\ntitle: There are 40 ferries\ntopics: [harbor]\n---\n")
                .write("content/claims/sale.md", "---\ntitle: The harbor is sold\ntopics: [harbor]\n---\n")
                .write("content/sources/report.md", """
                        ---
                        title: A report
                        label: Report
                        publisher: paper
                        published: "2024-06-18"
                        language: en
                        kind: news report
                        obtained: original
                        topics: [harbor]
                        positions:
                          - claim: ferries
                            by: [mayor]
                            direction: affirms
                            certainty: fact
                            note: "In a speech."
                            figures:
                              - {amount: 40, bound: more than, unit: ferries, item: ferries, period: "2022/.."}
                          - claim: sale
                            by: [mayor]
                            direction: denies
                            certainty: fact
                            quotation: never
                        ---
                        The mayor counts ferries.

                        > We will never sell the harbor
                        >
                        > — [[mayor]], 2024-06-17 {#never}
                        """);
        write("[[mayor]] counted more than 40 ferries [@report#ferries].");
        Files.writeString(texts.resolve("report.txt"), TEXT);
        attest();
    }

    private void write(String sentence) throws IOException {
        project.write("content/topics/harbor.md", "---\ntitle: Harbor\norder: 1\n---\n" + sentence + "\n");
    }

    private void attest() throws IOException {
        Diagnostics found = new Diagnostics();
        Attesting.attest(opened(), texts, LocalDate.of(2026, 11, 22), true, 1, found);
        assertThat(found.sorted()).isEmpty();
    }

    private Project opened() throws IOException {
        return Project.open(folder, null, new Diagnostics());
    }

    private Survey probe(@Nullable Path withTexts, int threads) throws IOException {
        Diagnostics found = new Diagnostics();
        Probing.Options options = new Probing.Options(withTexts, p -> true, 1, 10_000, threads);
        Survey survey = Probing.probe(opened(), options, found)
                .orElseThrow(() -> new AssertionError("not probed: " + found.sorted()));
        assertThat(survey.all()).isNotEmpty();
        return survey;
    }

    private static List<Tried> of(Kind kind, Area area, Survey survey) {
        return survey.all().stream()
                .filter(t ->
                        t.falsification().kind() == kind && t.falsification().area() == area)
                .toList();
    }

    private static Snapshot snapshot(Path source) throws IOException {
        try (Workshop workshop = new Workshop(1)) {
            return Snapshot.of(Project.open(source, null, new Diagnostics()), false, workshop, null);
        }
    }

    private static List<Falsification> falsifications(Snapshot snapshot, long seed) {
        return Probe.of(snapshot.site(), p -> true, seed);
    }

    // ---- In another language -----------------------------------------------------------------------------------

    @Test
    void aGermanBriefingIsFalsifiedInGerman() throws IOException {
        Snapshot german = snapshot(Path.of("src/test/resources/hallenbad"));
        // Of each kind, one is drawn in a sentence.
        assertThat(Stream.iterate(1L, seed -> seed + 1).limit(12).flatMap(s -> falsifications(german, s).stream()))
                .filteredOn(f -> f.area() == Area.PROSE)
                .extracting(f -> f.kind().name() + " " + f.shown())
                .contains(
                        "AMOUNT '86.000' -> '87.000'",
                        "AMOUNT '1.250.000' -> '1.350.000'",
                        "BOUND 'mindestens' -> 'höchstens'",
                        "DATE 'März' -> 'April'",
                        "NEGATION_LOST 'Kein' -> 'Ein'",
                        "NEGATION_ADDED 'ist' -> 'ist nicht'",
                        "OPPOSITE 'bestreitet' -> 'bestätigt'",
                        "HEDGE_LOST 'soll' -> 'wird'");
    }

    @Test
    void aRussianBriefingIsFalsifiedInRussian() throws IOException {
        Snapshot russian = snapshot(Path.of("src/test/resources/parom"));
        assertThat(Stream.iterate(1L, seed -> seed + 1).limit(12).flatMap(s -> falsifications(russian, s).stream()))
                .extracting(f -> f.kind().name() + " " + f.shown())
                .contains(
                        "AMOUNT '12 400' -> '13\u00a0400'",
                        "AMOUNT '9 812' -> '9\u00a0912'",
                        "DATE 'мая' -> 'июня'",
                        "NEGATION_LOST 'не' -> nothing",
                        "HEDGE_LOST 'может не' -> 'не'",
                        "OPPOSITE 'говорит' -> 'отрицает'");
    }

    @ParameterizedTest
    @CsvSource({"hallenbad", "parom"})
    void whatIsWrongInAnotherLanguageIsNoticed(String briefing) throws IOException {
        Probing.Options prose = new Probing.Options(null, p -> p.contains("/topics/"), 1, 1_000, 1);
        Survey survey = Probing.probe(
                        Project.open(Path.of("src/test/resources", briefing), null, new Diagnostics()),
                        prose,
                        new Diagnostics())
                .orElseThrow();
        for (Kind kind : List.of(Kind.AMOUNT, Kind.BOUND)) {
            List<Tried> tried = of(kind, Area.PROSE, survey);
            assertThat(tried.stream().filter(t -> t.verdict() != Verdict.UNNOTICED))
                    .as("%s", tried)
                    .hasSizeGreaterThan(tried.size() * 3 / 4);
        }
    }

    @Test
    void aUnitThatIsASignIsNoWord() throws IOException {
        project.write(
                "content/sources/report.md",
                Files.readString(folder.resolve("content/sources/report.md")).replace("unit: ferries", "unit: \"%\""));
        assertThat(falsifications(snapshot(folder), 1)).isNotEmpty();
    }

    // ---- What is noticed ---------------------------------------------------------------------------------------

    @Test
    void aFalsificationThatACheckFindsIsNoticed() throws IOException {
        assertThat(of(Kind.AMOUNT, Area.PROSE, probe(null, 1))).singleElement().satisfies(tried -> {
            assertThat(tried.verdict()).isEqualTo(Verdict.NOTICED);
            assertThat(tried.codes()).contains(Code.UNSUPPORTED_NUMBER);
            assertThat(tried.falsification().shown()).isEqualTo("'40' -> '41'");
            assertThat(tried.falsification().place()).hasToString("content/topics/harbor.md:5:29");
        });
    }

    @Test
    void aFalsificationThatNothingFindsIsListed() throws IOException {
        Survey survey = probe(null, 1);
        assertThat(survey.unnoticed())
                .isNotEmpty()
                .allSatisfy(t -> assertThat(t.verdict()).isEqualTo(Verdict.UNNOTICED));
        assertThat(survey.count(f -> true).unnoticed())
                .isEqualTo(survey.unnoticed().size());
    }

    @Test
    void whatNoLongerFitsARecordIsCountedApartUnlessTheTextIsAtHand() throws IOException {
        assertThat(of(Kind.QUOTED_WORD, Area.QUOTATIONS, probe(null, 1)))
                .singleElement()
                .satisfies(tried -> {
                    assertThat(tried.verdict()).isEqualTo(Verdict.UNSIGNED);
                    assertThat(tried.codes()).containsExactly(Code.QUOTATION_STALE);
                });
        assertThat(of(Kind.QUOTED_WORD, Area.QUOTATIONS, probe(texts, 1)))
                .singleElement()
                .satisfies(tried -> {
                    assertThat(tried.verdict()).isEqualTo(Verdict.NOTICED);
                    assertThat(tried.codes()).contains(Code.QUOTATION_MISMATCH);
                });
    }

    @Test
    void whatIsWrongAnywayIsNotNoticed() throws IOException {
        write("[[mayor]] counted more than 70 ferries [@report#ferries].");
        assertThat(of(Kind.AMOUNT, Area.PROSE, probe(null, 1)))
                .singleElement()
                .satisfies(tried -> assertThat(tried.verdict()).isEqualTo(Verdict.UNNOTICED));
    }

    @Test
    void aTranslationIsGivenAnotherTranslatorAndAnotherOriginal() throws IOException {
        project.write("content/sources/avis.md", """
                ---
                title: En avis
                label: Avis
                publisher: paper
                published: "2024-06-18"
                language: sv
                kind: news report
                obtained: original
                topics: [harbor]
                ---
                The paper prints what the mayor and a sailor said.

                > Vi selger aldri havnen.
                >
                > — [[mayor]], 2024-06-17 {#aldri statement=no-sale}

                > Havnen er vakker.
                >
                > — [[sailor]], 2024-06-17 {#vakker}

                > We never sell the harbor.
                >
                > — [[mayor]], 2024-06-17 {#never-sv statement=no-sale lang=en original=aldri translated-by=paper}
                """);
        Survey survey = probe(null, 1);
        assertThat(of(Kind.ORIGINAL, Area.QUOTATIONS, survey)).singleElement().satisfies(tried -> {
            assertThat(tried.falsification().shown()).isEqualTo("'aldri' -> 'vakker'");
            assertThat(tried.verdict()).isEqualTo(Verdict.NOTICED);
            assertThat(tried.codes()).contains(Code.NO_ORIGINAL);
        });
        assertThat(of(Kind.TRANSLATOR, Area.QUOTATIONS, survey))
                .singleElement()
                .satisfies(tried -> assertThat(tried.falsification().shown()).isEqualTo("'paper' -> 'gazette'"));
    }

    @Test
    void nothingIsWritten() throws IOException {
        List<String> before = contents();
        probe(texts, 2);
        assertThat(contents()).isEqualTo(before);
    }

    private List<String> contents() throws IOException {
        List<String> contents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                contents.add(file + ": " + Files.readString(file));
            }
        }
        return contents;
    }

    // ---- Which are made ----------------------------------------------------------------------------------------

    @Test
    void numbersOfThreadsDoNotMatter() throws IOException {
        assertThat(probe(texts, 3)).hasToString(probe(texts, 1).toString());
    }

    @Test
    void aSampleIsTheBeginningOfALargerOneAndAnotherSeedGivesAnotherOne() throws IOException {
        Snapshot snapshot = snapshot(Path.of("."));
        List<Falsification> all = falsifications(snapshot, 1);
        assertThat(falsifications(snapshot, 1)).isEqualTo(all);
        assertThat(falsifications(snapshot, 2).subList(0, 20)).isNotEqualTo(all.subList(0, 20));
        // Our briefing has no translation whose original it knows.
        assertThat(all.stream().map(Falsification::kind).distinct())
                .containsExactlyInAnyOrderElementsOf(EnumSet.complementOf(EnumSet.of(Kind.ORIGINAL, Kind.TRANSLATOR)));
    }

    @Test
    void everyFalsificationOfOurBriefingIsWellFormedAndChangesItsFile() throws IOException {
        Snapshot snapshot = snapshot(Path.of("."));
        for (Falsification falsification : falsifications(snapshot, 7)) {
            ParsedFile file = snapshot.files().get(falsification.path());
            ParsedFile changed =
                    file.with(new Text(falsification.path(), falsification.content()), new DocumentParser());
            assertThat(changed.problems().stream().map(Diagnostic::code).map(Code::id))
                    .as(falsification.place() + " " + falsification.shown())
                    .noneMatch(id -> id.startsWith("SB1"));
            assertThat(falsification.content())
                    .isNotEqualTo(falsification.place().text().content());
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AMOUNT         | It has 11,000 ferries.                    | It has 12,000 ferries.
            AMOUNT         | It has 3.5 ferries.                       | It has 3.6 ferries.
            AMOUNT         | It has 1,249.75 ferries.                  | It has 1,349.75 ferries.
            AMOUNT         | It has 0.09 ferries.                      | It has 0.10 ferries.
            AMOUNT_SWAP    | From 3.5 it rose to 40 ferries.           | From 40 it rose to 3.5 ferries.
            AMOUNT         | It has two ferries.                       | It has three ferries.
            BOUND          | It has up to 40 ferries.                  | It has at least 40 ferries.
            COUNT          | Three texts say so.                       | Two texts say so.
            DATE           | It sank in June.                          | It sank in July.
            DATE           | It sank in 1912.                          | It sank in 1911.
            NAME           | Bell spoke.                               | Dove spoke.
            NAME           | [[mayor¦She]] spoke.                     | [[sailor]] spoke.
            SWAP           | Bell saw Dove.                            | Dove saw Bell.
            NEGATION_LOST  | It did not sink.                          | It did sink.
            NEGATION_ADDED | It was sold.                              | It was not sold.
            OPPOSITE       | Bell denies it.                           | Bell says it.
            HEDGE_LOST     | It may sink.                              | It will sink.
            HEDGE_ADDED    | It was sold.                              | It may have been sold.
            GENERALIZATION | Some ferries sank.                        | All ferries sank.
            CITATION       | It sank [@report].                        | It sank [@letter].
            ANCHOR         | It sank [@report#sale].                   | It sank [@report#ferries].
            """)
    void wordsAreFalsified(Kind kind, String sentence, String falsified) throws IOException {
        project.write("content/sources/letter.md", """
                ---
                title: A letter
                label: Letter
                publisher: gazette
                language: en
                kind: letter
                obtained: original
                topics: [harbor]
                ---
                It is short.
                """);
        write(sentence.replace('¦', '|'));
        assertThat(made(kind)).containsExactly(falsified);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            HEDGE_LOST     | It sank in May 1912.
            HEDGE_ADDED    | It may be that it was sold.
            NEGATION_LOST  | It is not only old.
            NEGATION_ADDED | It was not sold.
            SWAP           | Bell and Dove spoke.
            SWAP           | Bell met Dove.
            NAME           | The mayor said “Bell spoke”.
            AMOUNT         | It sank on June 18.
            """)
    void whatMightMeanTheSameIsLeftAsItIs(Kind kind, String sentence) throws IOException {
        write(sentence);
        assertThat(made(kind)).isEmpty();
    }

    private Set<String> made(Kind kind) throws IOException {
        Set<String> made = new java.util.TreeSet<>();
        for (Falsification falsification : falsifications(snapshot(folder), 1)) {
            if (falsification.kind() == kind && falsification.path().contains("/topics/")) {
                made.add(falsification
                        .content()
                        .replaceFirst("(?s)^---.*---\n", "")
                        .strip());
            }
        }
        return made;
    }
}
