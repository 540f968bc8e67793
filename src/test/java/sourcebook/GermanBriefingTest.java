package sourcebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.diagnostic.DiagnosticPrinter;
import sourcebook.pdf.Pdf;
import sourcebook.sample.InventedBriefing;

/**
 * A briefing in German on another subject than foreign policy, invented as a whole: built with everything that is made, and
 * read as a German reader would.
 */
@Tag("slow")
class GermanBriefingTest {
    /** English words that the program may say, and that are no German words in any case. */
    private static final Pattern ENGLISH = Pattern.compile(
            "\\b(?:Topics?|Sources?|Claims?|Actors?|Events?|Agreements?|Timeline|Quotations?|Reactions?|Corrections?|Coverage"
                    + "|Positions|Reading|Published|Publisher|Search|Download|Home|Menu|Skip|Content|Contents|About|Page|Pages"
                    + "|Says?|Said|Denies|Denied|Affirms|Doubts|Thinks?|Possible|Likely|Unlikely|Silent|Passes|Nobody|Which"
                    + "|Cite|Copy|Copied|License|Found|Words?|Quoted|Translated|Original text|Author|Authors|Language|Kind"
                    + "|Study|Signed|Parties|Provisions?|Figures?|Estimate|Projection|Unknown|Since|Until|More|Fewer|Least"
                    + "|January|February|March|May|June|July|October|December|Spring|Autumn|Million|Thousand|Per"
                    + "|People|Organizations|States|Supports|Concerned|Condemns|Opposes|Updates?|Changed|Read|Mark"
                    + "|The|And|Of|By|With|From|To|On|Or|Is|Are|It|This|That|There|None|Not|As|At|For|Who|How)\\b",
            Pattern.CASE_INSENSITIVE);

    /** What looks like such a word, and is German or a name. */
    private static final Pattern GERMAN = Pattern.compile("\\b(?:Million|Original|Per|Not|Updates?)\\b");

    /** A quotation mark that opens in English and never in German. */
    private static final Pattern ENGLISH_MARK = Pattern.compile("“(?=[\\p{L}\\p{N}])");

    private static final Pattern ENGLISH_NUMBER = Pattern.compile("\\b\\d{1,3}(?:,\\d{3})+\\b|\\b\\d\\.\\d\\b(?!\\.)");

    /** Names stay as they are. */
    private static final List<String> NAMES =
            List.of("BibTeX", "Aquatic Courier", "Courier", "Chicago", "CC BY 4.0", "Attribution 4.0", "EPUB");

    /** Addresses, names of files, and what the page of the data says of them in the words of the files. */
    private static final Pattern CODE = Pattern.compile(
            "https?://\\S+|\\b[a-z]+\\.(?:csv|json(?:ld)?)\\b|#[a-z]+/n|„[a-z_]+“|(?<=Spalten von )[a-z]+|Eines von: [^.]*");

    private static final String ENGLISH_TITLE = "A small town and its pool bill";

    @TempDir
    static Path folder;

    private static InventedBriefing briefing;

    /** What is wrong stops no page here, so that each test can say what it sees; {@link #nothingIsWrongWithIt} is as strict. */
    @BeforeAll
    static void build() throws IOException {
        briefing = InventedBriefing.build("hallenbad", folder);
    }

    /** Returns what a page says in German: all its texts and labels, without what is marked as English, and without code. */
    private static List<String> german(Document page) {
        // Notes in the margin repeat for the eye what stands on other pages, where it is marked.
        return InventedBriefing.said(page, "body [lang^=en]").stream()
                .map(text -> CODE.matcher(text).replaceAll(""))
                .map(text -> text.replaceAll("(?i)" + ENGLISH_TITLE, ""))
                .map(text -> NAMES.stream().reduce(text, (t, name) -> t.replace(name, "")))
                .toList();
    }

    private static Stream<String> english(String text) {
        return ENGLISH.matcher(GERMAN.matcher(text).replaceAll("")).results().map(MatchResult::group);
    }

    @Test
    void nothingIsWrongWithIt() {
        assertThat(new DiagnosticPrinter(false).format(briefing.outcome().diagnostics(), Integer.MAX_VALUE))
                .isEmpty();
    }

    @Test
    void theValidatorFindsNothingInPages() throws IOException {
        MarkupValidator.passPages(briefing.site());
    }

    @Test
    void everyPageSaysThatItIsGerman() {
        assertThat(briefing.onEachPage(
                        p -> Stream.of(p.select("html").attr("lang")).filter(l -> !l.equals("de"))))
                .isEmpty();
    }

    @Test
    void noEnglishWordIsLeft() {
        assertThat(briefing.onEachPage(p -> german(p).stream()
                        .filter(text -> english(text).findAny().isPresent())
                        .map(text -> text + " " + english(text).distinct().toList())
                        .distinct()))
                .isEmpty();
    }

    @Test
    void editionsHoldThePicturesOfFigures() throws IOException {
        List<String> described = Stream.of("claims/sanierung-teuer.html", "claims/besucher-sinken.html")
                .map(c -> briefing.page(c).selectFirst(".figures-chart"))
                .map(d -> d.select("> title").text() + ". " + d.select("> desc").text())
                .toList();
        assertThat(Pdf.figures(Files.readAllBytes(briefing.site().resolve("briefing.pdf"))))
                .extracting(Pdf.Figure::description)
                .containsAll(described);
    }

    @Test
    void datesAreGerman() {
        assertThat(briefing.page("events/ratssitzung.html").text()).contains("18. März 2024");
        assertThat(briefing.page("sources/bote-vertagt.html").text()).contains("19. März 2024");
        assertThat(briefing.page("timeline.html").text()).contains("24. Februar 2024", "Juni 2021", "April 2024");
        assertThat(briefing.page("sources/courier-pool-bill.html").text()).contains("5. April 2024");
    }

    @Test
    void numbersAreGerman() {
        assertThat(briefing.page("claims/sanierung-teuer.html").text())
                .contains("1.250.000", "4,8 Millionen", "3,1 Millionen", "4,2–5,1 Millionen");
        assertThat(briefing.page("claims/besucher-sinken.html").text()).contains("86.000", "110.000");
        assertThat(briefing.page("claims/buerger-fuer-bad.html").text()).contains("Dutzende Bürger", "6.214 Menschen");
        assertThat(briefing.onEachPage(p -> german(p).stream()
                        .filter(text -> ENGLISH_NUMBER.matcher(text).find())))
                .isEmpty();
    }

    @Test
    void quotationMarksAreGerman() {
        for (String path : List.of("topics/sanierung.html", "sources/bote-vertagt.html")) {
            assertThat(briefing.page(path).text()).as(path).contains("„Wir sanieren das Bad, und es bleibt offen“");
        }
        assertThat(briefing.onEachPage(p -> german(p).stream()
                        .filter(text -> ENGLISH_MARK.matcher(text).find())))
                .isEmpty();
    }

    @Test
    void englishQuotationsAreMarked() {
        for (String path :
                List.of("sources/courier-pool-bill.html", "quotations.html", "sources/rundbrief-april.html")) {
            assertThat(briefing.page(path).select("[lang=en]").eachText())
                    .as(path)
                    .anyMatch(t -> t.contains("Every month of waiting adds to the bill"));
        }
        assertThat(briefing.onEachPage(p -> german(p).stream().filter(text -> text.contains("Every month of waiting"))))
                .isEmpty();
    }

    @Test
    void titlesOfEnglishSourcesAreMarked() {
        assertThat(briefing.page("sources/courier-pool-bill.html").select("h1[lang=en]"))
                .hasSize(1);
        assertThat(briefing.page("sources/index.html").select("a[href$=courier-pool-bill.html][lang=en]"))
                .hasSize(1);
        assertThat(briefing.page("sources/bote-vertagt.html").select("h1[lang]"))
                .isEmpty();
    }

    @Test
    void translationStandsBesideItsOriginal() {
        Element translation = briefing.page("sources/rundbrief-april.html").getElementById("winfield-warten");
        assertThat(translation).isNotNull();
        assertThat(translation.text())
                .contains("Jeder Monat des Wartens", "Every month of waiting", "Schwimmverein Lindenbrück");
    }

    @Test
    void renamedFamilyHasItsNameInTheNavigation() {
        assertThat(briefing.onEachPage(p ->
                        p.select("nav.menu").stream().map(Element::text).filter(text -> !text.contains("Dokumente"))))
                .isEmpty();
        assertThat(briefing.page("index.html")
                        .select("nav.menu a[href^=agreements/]")
                        .text())
                .isEqualTo("Dokumente");
        assertThat(briefing.page("agreements/index.html").select("h1").text()).isEqualTo("Dokumente");
        assertThat(briefing.page("agreements/gutachten-2024.html").text()).contains("Studie");
    }

    @Test
    void actorsStandUnderTheHeadingsOfTheBriefing() {
        assertThat(briefing.page("actors/index.html").select("h2").eachText()).contains("Behörden und Räte", "Vereine");
    }

    @Test
    void ownLooksAreUsed() {
        assertThat(briefing.files()).contains("css/hallenbad.css", "welle.svg");
        assertThat(briefing.onEachPage(p -> Stream.of("css/hallenbad.css")
                        .filter(css -> p.select("link[rel=stylesheet][href$=" + css + "]")
                                .isEmpty())))
                .isEmpty();
        assertThat(briefing.onEachPage(p -> p.select(".site-title").stream()
                        .filter(title ->
                                title.select("img.logo[src$=welle.svg]").isEmpty())
                        .map(Element::text)))
                .isEmpty();
        assertThat(briefing.page("index.html").select("footer").text())
                .contains("Alles in diesem Dossier ist erfunden");
    }

    @Test
    void copiesInMarkdownAreGerman() throws IOException {
        assertThat(briefing.read("index.md")).contains("„Niemand in diesem Rathaus will das Hallenbad schließen.“");
        assertThat(briefing.read("index.md")).doesNotContainPattern(ENGLISH_MARK);
    }

    @Test
    void everyQuotationIsFoundInItsText() {
        for (String source : List.of("bote-vertagt", "rundbrief-april", "gutachten-hallenbad", "courier-pool-bill")) {
            assertThat(Path.of("src/test/resources/hallenbad/content/sources", source + ".attestation.yaml"))
                    .as(source)
                    .exists();
        }
        assertThat(briefing.outcome().diagnostics())
                .noneMatch(d -> d.code().id().matches("SB31[123]|SB34[1-5]"));
    }

    @Test
    void editionsAreGerman() throws IOException {
        for (String edition : List.of("briefing.pdf", "topics/sanierung.pdf", "topics/besucher.pdf")) {
            assertThat(briefing.files()).contains(edition);
            byte[] bytes = Files.readAllBytes(briefing.site().resolve(edition));
            try (PDDocument document = Loader.loadPDF(bytes)) {
                assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("de");
            }
            String text = Pdf.text(bytes).replaceAll("\\s+", " ");
            assertThat(text).contains("Stadtverwaltung", "2024");
            assertThat(Stream.of(
                                    "Contents",
                                    "Sources",
                                    "Claims",
                                    "says so",
                                    "denies",
                                    "Published",
                                    "Quotations",
                                    "Page ",
                                    "March")
                            .filter(text::contains))
                    .as(edition)
                    .isEmpty();
        }
        assertThat(Pdf.text(Files.readAllBytes(briefing.site().resolve("briefing.pdf")))
                        .replaceAll("\\s+", " "))
                .contains("19. März 2024", "1.250.000");
    }

    @Test
    void feedsAreGerman() throws IOException {
        for (String feed : List.of("index.xml", "corrections.xml")) {
            Document document = Jsoup.parse(briefing.read(feed), "", org.jsoup.parser.Parser.xmlParser());
            assertThat(document.selectFirst("feed").attr("xml:lang")).as(feed).isEqualTo("de");
            assertThat(document.select("title, subtitle, summary, content").stream()
                            .map(Element::text)
                            .map(text -> text.replace(ENGLISH_TITLE, "").replace("Courier", ""))
                            .flatMap(GermanBriefingTest::english))
                    .as(feed)
                    .isEmpty();
        }
        assertThat(briefing.read("index.json")).contains("\"language\": \"de\"").doesNotContain("Corrections");
    }

    @Test
    void searchIsGerman() throws IOException {
        assertThat(briefing.read("search/manifest.js"))
                .contains("\"Dokumente\"")
                .doesNotContain("\"Topics\"", "\"Sources\"", "\"Claims\"", "\"Actors\"", "\"Events\"", "\"Pages\"");
        for (String file : briefing.files()) {
            if (file.matches("search/text-.*\\.js")) {
                assertThat(briefing.read(file)).doesNotContain("April 5, 2024", "says so", "\\u201CWir ");
            }
        }
        assertThat(briefing.page("search.html")
                        .select("form label, form button, form input[type=submit]")
                        .text())
                .doesNotContain("Search");
    }
}
