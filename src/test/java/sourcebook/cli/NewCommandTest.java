package sourcebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sourcebook.parse.Family;
import sourcebook.sample.SampleProject;

/** From a document to a checked source, and from nothing to a page; all that is read is invented. */
class NewCommandTest {
    private static final String DELAYED = """
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><title>Night bus a month late - Exampleton Gazette</title>
            <link rel="canonical" href="https://gazette.example/late">
            <meta property="og:site_name" content="The Exampleton Gazette">
            <meta property="og:title" content="Night bus a month late">
            <meta property="article:published_time" content="2020-04-02T08:00:00+02:00">
            <meta name="author" content="Ada Quill"></head>
            <body><nav>Home</nav><article><h1>Night bus a month late</h1>
            <p>The night bus will begin in June.
            "We need four more drivers before the first bus can leave," Exampleton council said.</p>
            <p>“Nobody told us that the drivers were missing,” said Bo Trask, who sells tickets.</p>
            <p>Up to 250 passengers a night were expected, according to the weekly Harbor Post.</p></article></body></html>
            """;

    @TempDir
    Path folder;

    private Path briefing;
    private String source;
    private Path draft;
    private StringWriter out = new StringWriter();
    private StringWriter err = new StringWriter();

    @BeforeEach
    void begin() {
        briefing = folder.resolve("briefing");
        source = briefing.toString();
        draft = briefing.resolve("content/sources/night-bus-a-month-late.md");
        assertThat(run("init", source)).isZero();
    }

    private int run(String... arguments) {
        out = new StringWriter();
        err = new StringWriter();
        return Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }

    private int add(Path... documents) {
        return run(Stream.concat(
                        Stream.of("new", "source", "--source", source),
                        Arrays.stream(documents).flatMap(d -> Stream.of("--from", d.toString())))
                .toArray(String[]::new));
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }

    /** Returns what {@code check} says, as places with codes. */
    private List<String> problems() {
        run("check", "--source", source);
        return err.toString()
                .lines()
                .filter(l -> l.contains(": error ") || l.contains(": warning "))
                .map(l -> l.replaceFirst(".*/", "").replaceFirst(" (?:error|warning) (SB\\d+): .*", " $1"))
                .toList();
    }

    @Test
    void aSpeakerWhomOnlyAPronounNamesIsAQuestion() throws IOException {
        String page = "<title>Late</title><p>Exampleton council spoke on Monday.</p>"
                + "<p>\"We need four more drivers before the first bus can leave\", it said.</p>";
        assertThat(add(file("late.html", page))).isZero();
        assertThat(Files.readString(briefing.resolve("content/sources/late.md")))
                .doesNotContain("— [[exampleton-council]]")
                .contains("> — [[who?");
    }

    @Test
    void aSavedPageBecomesACheckedSource() throws IOException {
        assertThat(add(file("page.html", DELAYED))).isZero();
        Path text = briefing.resolve("texts/night-bus-a-month-late.txt");
        assertThat(out.toString()).startsWith("made " + draft + " and " + text).contains("check", "attest --texts");
        assertThat(text).content().startsWith("Night bus a month late\n\nThe night bus will begin in June. \"We need");
        String drafted = Files.readString(draft);
        assertThat(drafted)
                .contains(
                        "title: \"Night bus a month late\" # TO CONFIRM: from h1\n",
                        "publisher: exampleton-gazette # TO CONFIRM: from og:site_name\n",
                        "language: \"en\" # TO CONFIRM: from html lang\n",
                        "authors: [\"Ada Quill\"] # TO CONFIRM: from author\n",
                        "published: \"2020-04-02\" # TO CONFIRM: from article:published_time\n",
                        "url: \"https://gazette.example/late\" # TO CONFIRM: from link rel=canonical\n",
                        "#   - {actor: exampleton-council, written: \"Exampleton council\"}\n",
                        "#   - {amount: 250, bound: up to, unit: \"passengers\", item: } # line 7: Up to 250",
                        "#   - \"weekly Harbor Post\" # line 7: Up to 250 passengers",
                        "> We need four more drivers before the first bus can leave\n>\n> — [[exampleton-council]]\n",
                        "said Bo Trask, who sells tickets.\n\n> Nobody told us that the drivers were missing\n>\n> — [[who");

        // What a person has to decide is named, and nothing else.
        assertThat(problems()).hasSize(4).allMatch(p -> p.endsWith(" SB116"));
        String decided = drafted.replace("\nlabel:\n", "\nlabel: Late\n")
                .replace("\nkind:\n", "\nkind: news report\n")
                .replace("\nobtained:\n", "\nobtained: original\n")
                .replace("\ntopics:\n", "\ntopics: [night-bus]\n");
        Files.writeString(draft, decided);
        assertThat(run("check", "--strict", "--source", source)).isZero();
        assertThat(err.toString()).contains("SB107");

        // Without being a draft, it is refused until each mark is gone.
        String published = decided.replaceFirst("status: draft.*\n", "");
        Files.writeString(draft, published);
        long marks = published.lines().filter(l -> l.contains("TO CONFIRM:")).count();
        assertThat(problems().stream().filter(p -> p.endsWith(" SB325")))
                .hasSize((int) marks)
                .hasSizeGreaterThan(10);

        String confirmed = published
                .replaceAll(" # TO CONFIRM: from .*", "")
                .replaceAll("(?m)^# .*\n|^#  .*\n", "")
                .replaceFirst("<!-- TO CONFIRM: nothing .*", "The council needs more drivers.")
                .replaceFirst("<!-- TO CONFIRM: .*\n\n(> We need.*\n>\n> .*\n)\n-->\n", "$1")
                .replaceFirst("(?s)<!-- TO CONFIRM: .*?-->\n", "");
        Files.writeString(draft, confirmed);
        assertThat(run(
                        "attest",
                        "--source",
                        source,
                        "--texts",
                        briefing.resolve("texts").toString()))
                .as(err.toString())
                .isZero();
        assertThat(run("check", "--strict", "--source", source))
                .as(err.toString())
                .isZero();
        assertThat(err.toString()).isEmpty();
    }

    /** Of a long report, too, who speaks is read where it quotes, and figures wherever they stand, but for those of a table. */
    @Test
    void aLongReportSaysAsMuchAsAShortOne() throws IOException {
        String filler = "<p>The depot is open and the road is wet.</p>".repeat(6_000);
        String page = DELAYED.replace("<p>The night bus", filler + "<p>The night bus")
                .replace("<p>Up to", "<p>" + "12 passengers ".repeat(2_000) + "</p>" + filler + "<p>Up to");
        assertThat(add(file("report.html", page))).isZero();
        assertThat(Files.readString(draft))
                .contains(
                        "#   - {actor: exampleton-council, written: \"Exampleton council\"}\n",
                        "#   - {amount: 250, bound: up to, unit: \"passengers\", item: } # line ",
                        "#   - \"weekly Harbor Post\" # line ",
                        "> We need four more drivers before the first bus can leave\n>\n> — [[exampleton-council]]\n",
                        "said Bo Trask, who sells tickets.\n\n> Nobody told us that the drivers were missing\n>\n> — [[who")
                .doesNotContain("amount: 12,");
    }

    @Test
    void aUnitIsWhatIsPrintedBesideTheAmount() throws IOException {
        assertThat(
                        add(
                                file(
                                        "fines.txt",
                                        "Fines\n\nIt costs £1,000, or 40 dollars. The bell weighs 800 pounds. Rates of 80 and 25 are up 3 percent.\n")))
                .as(err.toString())
                .isZero();
        assertThat(Files.readString(briefing.resolve("content/sources/fines.md")))
                .contains(
                        "{amount: 1000, unit: \"£\",",
                        "{amount: 40, unit: \"dollars\",",
                        "{amount: 800, unit: \"pounds\",",
                        "{amount: 3, unit: \"%\",")
                .doesNotContain("\"and\"");
    }

    /** Notes that a program has made of a page have keys without a value, and are read all the same. */
    @Test
    void aNoteWithEmptyKeysIsRead() throws IOException {
        assertThat(
                        add(
                                file(
                                        "note.md",
                                        "---\ntitle: Wells run dry\nauthor:\n  - Ada Quill\npublished:\ntags: \"\"\nlanguage: en\n---\nThey are dry.\n")))
                .as(err.toString())
                .isZero();
        assertThat(Files.readString(briefing.resolve("content/sources/wells-run-dry.md")))
                .contains(
                        "title: \"Wells run dry\" # TO CONFIRM: from front matter title\n", "authors: [\"Ada Quill\"]");
    }

    @Test
    void nothingThatExistsIsTouched() throws IOException {
        Path page = file("page.html", DELAYED);
        add(page);
        Map<String, String> before = SampleProject.contents(briefing);
        assertThat(add(page)).isEqualTo(Main.USAGE);
        assertThat(err.toString())
                .contains("there is already a page 'night-bus-a-month-late'", "such as night-bus-a-month-late-2");
        assertThat(SampleProject.contents(briefing)).isEqualTo(before);
        Files.writeString(briefing.resolve("texts/other.html"), "<p>Mine.");
        assertThat(run("new", "source", "--source", source, "--from", page.toString(), "--id", "other"))
                .isEqualTo(Main.USAGE);
        assertThat(err.toString()).contains("there is already a text");
        assertThat(briefing.resolve("content/sources/other.md")).doesNotExist();
        // With another id, it is one more source, though the first one is not finished.
        assertThat(run(
                        "new",
                        "source",
                        "--source",
                        source,
                        "--from",
                        page.toString(),
                        "--id",
                        "late",
                        "--topic",
                        "night-bus",
                        "--publisher",
                        "exampleton-council",
                        "--url",
                        "https://gazette.example/other"))
                .isZero();
        assertThat(briefing.resolve("content/sources/late.md"))
                .content()
                .contains(
                        "topics: [night-bus]\n",
                        "publisher: exampleton-council\n",
                        "url: \"https://gazette.example/other\"\n");
    }

    @Test
    void aBibliographyBecomesManyDrafts() throws IOException {
        Path library = file("library.bib", """
                @misc{a, title = {On the bus}, publisher = {Exampleton Gazette}, year = {2019}, doi = {10.9999/bus}}
                @misc{b, title = {On the bus}, year = {2018}}
                @misc{c, note = {Nothing}}
                """);
        assertThat(add(library)).isZero();
        assertThat(out.toString()).contains("on-the-bus.md, without a text", "on-the-bus-2.md", "c.md, without a text");
        assertThat(briefing.resolve("content/sources/on-the-bus.md"))
                .content()
                .contains(
                        "publisher: exampleton-gazette # TO CONFIRM: from BibTeX",
                        "published: \"2019\"",
                        "doi: \"10.9999/bus\"")
                .contains("Its text is not at hand");
        assertThat(add(library)).isZero();
        assertThat(err.toString()).contains("left out: there is already a page 'c'");
        assertThat(problems()).isNotEmpty().allMatch(p -> p.endsWith(" SB116"));
    }

    @Test
    void aPageThatAScriptHasNotFilledInIsRefused() throws IOException {
        assertThat(add(file("unfilled.html", "<p>{{page.text}}</p><p>Share</p>")))
                .isEqualTo(Main.USAGE);
        assertThat(err.toString()).contains("unfilled.html: is a page without text: a script was to write it");
        String text = "The council of Exampleton says that the bus will run in the winter. ".repeat(7);
        assertThat(add(file("filled.html", "<p>{{page.teaser}}</p><p>" + text + "</p>")))
                .isZero();
    }

    @Test
    void aBadDocumentIsRefusedWithAReason() throws IOException {
        Map<Path, String> documents = Map.of(
                file("empty.html", ""), "is empty",
                file("blank.txt", " \n "), "nothing but white space",
                Files.write(folder.resolve("binary.txt"), new byte[] {0, 1, 2, 3}), "is not text",
                Files.write(folder.resolve("latin.txt"), "Zoë".getBytes(StandardCharsets.ISO_8859_1)),
                        "save it as UTF-8",
                Files.write(folder.resolve("latin.html"), "<p>Zoë".getBytes(StandardCharsets.ISO_8859_1)),
                        "save it as UTF-8",
                file("script.html", "<script>text()</script>"), "a page without text",
                file("no.pdf", "no PDF"), "cannot be read as a PDF",
                file("picture.png", "x"), "is none of .html",
                folder.resolve("missing.html"), "does not exist",
                Files.write(folder.resolve("huge.pdf"), new byte[50 << 20]), "is larger than 32 mebibytes");
        Map<String, String> before = SampleProject.contents(briefing);
        documents.forEach((document, reason) -> {
            assertThat(add(document)).as(reason).isEqualTo(Main.USAGE);
            assertThat(err.toString()).contains(document.getFileName().toString(), reason);
        });
        assertThat(SampleProject.contents(briefing)).isEqualTo(before);
        assertThat(run("new", "source", "--source", source, "--from", "x.html", "--texts", "nowhere"))
                .isEqualTo(Main.USAGE);
        assertThat(run("new", "source", "--source", source, "--from", "x.html", "--url", "x y"))
                .isEqualTo(Main.USAGE);
    }

    @Test
    void aHostilePageBecomesAHarmlessDraft() throws IOException {
        String title =
                "A \\ \"title\": # [x] {y}\n---\nstatus: published\u202E\u0007 --> <script>alert(1)</script> & 'more' % @";
        Path page = file(
                "page.html",
                "<html lang='en\" x: [}'><head><title>" + title.replace("<", "&lt;") + "</title>"
                        + "<meta property='og:site_name' content='x\"\n# TO CONFIRM: publisher: y --> \u2028 - z'>"
                        + "<meta name=author content='&quot;]\nstatus: published'>"
                        + "<link rel=canonical href='javascript:alert(1)'>"
                        + "<meta name=citation_doi content='10.1234/\"x --> y'></head><body>"
                        + "<div>".repeat(30_000) + "deep" + "<aside></aside>".repeat(30_000)
                        + "<p x='" + "y".repeat(2_000_000)
                        + "'>“*Words* --> of a [[link]] &lt;b&gt; `code` {#id} that are many,” Exampleton council"
                        + " said.<p>“2024. --> # A list of - six words > and more\u200B,” she said. 12 -->--> x.</body></html>");
        assertThat(run("new", "source", "--source", source, "--from", page.toString(), "--id", "hostile"))
                .as(err.toString())
                .isZero();
        assertThat(problems()).hasSize(6).allMatch(p -> p.endsWith(" SB116"));
        Path file = briefing.resolve("content/sources/hostile.md");
        String drafted = Files.readString(file);
        assertThat(drafted.codePoints()).noneMatch(c -> c == 7 || c == 0x202E || c == 0x2028 || c == 0x200B);
        assertThat(drafted.lines()).filteredOn("---"::equals).hasSize(2);
        assertThat(drafted)
                .contains(
                        "title: \"A \\\\ \\\"title\\\": # [x] {y} --- status: published --> <script>alert(1)</script> & 'more' % @\"")
                .doesNotContain("javascript");
        // Out of their comments, the words are those that the text has, and nothing more.
        Files.writeString(
                file,
                drafted.replaceFirst("\nlabel:\n", "\nlabel: H\n")
                        .replaceFirst("\npublisher:\n", "\npublisher: exampleton-gazette\n")
                        .replaceFirst("\nlanguage:\n", "\nlanguage: en\n")
                        .replaceFirst("\nkind:\n", "\nkind: page\n")
                        .replaceFirst("\nobtained:\n", "\nobtained: original\n")
                        .replace("[[who? exampleton-council]]", "[[exampleton-council]]")
                        .replaceFirst("\ntopics:\n", "\ntopics: [night-bus]\n")
                        .replaceAll(" # TO CONFIRM: from .*|status: draft.*\n|(?m)^#.*\n", "")
                        .replaceAll("(?s)<!-- TO CONFIRM: (?:nothing.*?-->|.*?\n\n)|\n-->\n", "")
                        .replace("[[who?]]", "[[exampleton-council]]"));
        assertThat(run("check", "--source", source)).as(err.toString()).isZero();
        assertThat(run("build", "--source", source)).as(err.toString()).isZero();
        assertThat(briefing.resolve("site/sources/hostile.html"))
                .content()
                .contains("*Words* --&gt; of a [[link]] &lt;b&gt; `code` {#id} that are many", "2024. --&gt; # A list")
                .doesNotContain("<script>alert");
    }

    @ParameterizedTest
    @EnumSource(value = Family.class, names = "SOURCE", mode = EnumSource.Mode.EXCLUDE)
    void aSkeletonLacksWhatMustBeWrittenAndNothingElse(Family family) throws IOException {
        assertThat(run("new", family.noun(), "something", "--source", source)).isZero();
        Path file = briefing.resolve("content").resolve(family.folder()).resolve("something.md");
        assertThat(out.toString()).startsWith("made " + file).contains("check", "serve --open");
        List<String> lines = Files.readAllLines(file);
        List<String> empty = lines.stream().filter(l -> l.endsWith(":")).collect(Collectors.toList());
        assertThat(empty)
                .isNotEmpty()
                .allSatisfy(key -> assertThat(lines.get(lines.indexOf(key) - 1)).startsWith("# "));
        assertThat(problems())
                .containsExactlyElementsOf(empty.stream()
                        .map(key -> "something.md:" + (lines.indexOf(key) + 1) + ":1: SB116")
                        .toList());
        assertThat(run("new", family.noun(), "named", "--title", "A \"name\": x", "--source", source))
                .isZero();
        assertThat(Files.readString(file.resolveSibling("named.md"))).contains(": \"A \\\"name\\\": x\"\n");
    }

    @Test
    void anIdThatCannotBeIsAnsweredWithOneThatCan() throws IOException {
        Map<String, String> before = SampleProject.contents(briefing);
        assertThat(run("new", "topic", "Über Fähren", "--source", source)).isEqualTo(Main.USAGE);
        assertThat(err.toString()).contains("'Über Fähren' is not an id", "such as uber-fahren");
        assertThat(run("new", "topic", "con", "--source", source)).isEqualTo(Main.USAGE);
        assertThat(run("new", "actor", "night-bus", "--source", source)).isEqualTo(Main.USAGE);
        assertThat(err.toString()).contains("there is already a page 'night-bus'", "such as night-bus-2");
        assertThat(SampleProject.contents(briefing)).isEqualTo(before);
    }
}
