package sourcebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.diagnostic.DiagnosticPrinter;
import sourcebook.pdf.Pdf;
import sourcebook.sample.InventedBriefing;

/** A small briefing in Russian, invented as a whole: built with everything that is made, and read as a Russian reader would. */
@Tag("slow")
class RussianBriefingTest {
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}{2,}");

    /** Formats, standards, styles and keys have no Russian names. */
    private static final List<String> NAMES = List.of(
            "APA",
            "Chicago",
            "MLA",
            "BibTeX",
            "RIS",
            "PDF",
            "Atom",
            "JSON",
            "CSV",
            "Markdown",
            "EDTF",
            "ISO",
            "BCP",
            "DOI",
            "UTF",
            "SHA",
            "Data Package",
            "Web Annotations",
            "Creative Commons Attribution",
            "Ctrl",
            "Enter",
            "Escape");

    /** Addresses, names of files, and what the page of the data says of them in the words of the files. */
    private static final Pattern CODE =
            Pattern.compile("https?://\\S+|[\\w/.-]*\\.(?:html|csv|json|jsonld|txt|example\\.org)\\b\\S*"
                    + "|\\b\\w+(?:#\\w+)?/n\\b|\\w+#\\w+|'[a-z_]+'|Одно из: [^.]*|Столбцы таблицы \\w+"
                    + "|\\(person, state, organization\\)");

    @TempDir
    static Path folder;

    private static InventedBriefing briefing;

    @BeforeAll
    static void build() throws IOException {
        briefing = InventedBriefing.build("parom", folder);
    }

    private static String page(String path) {
        return briefing.page(path).text().replace('\u00a0', ' ');
    }

    private static Stream<String> latin(Document page) {
        // Columns of the data are called as in the files.
        return InventedBriefing.said(page, ".type-data .records th, .type-data .records td:nth-child(2)").stream()
                .map(text -> CODE.matcher(text).replaceAll(""))
                .map(text -> NAMES.stream().reduce(text, (t, name) -> t.replace(name, "")))
                .flatMap(text -> LATIN.matcher(text).results().map(MatchResult::group))
                .distinct();
    }

    @Test
    void nothingIsWrong() {
        assertThat(briefing.outcome().diagnostics())
                .as(new DiagnosticPrinter(false).format(briefing.outcome().diagnostics(), 20))
                .isEmpty();
    }

    @Test
    void theValidatorFindsNothingInPages() throws IOException {
        MarkupValidator.passPages(briefing.site());
    }

    @Test
    void everyPageSaysThatItIsRussian() {
        assertThat(briefing.onEachPage(
                        p -> Stream.of(p.select("html").attr("lang")).filter(l -> !l.equals("ru"))))
                .isEmpty();
        assertThat(briefing.onEachPage(p -> p.select("html[dir]").stream().map(html -> html.attr("dir"))))
                .isEmpty();
    }

    @Test
    void noLatinWordIsLeft() {
        assertThat(briefing.onEachPage(RussianBriefingTest::latin)).isEmpty();
    }

    @Test
    void datesAreRussian() {
        assertThat(page("events/sobranie.html")).contains("18 июня 2024 г.");
        assertThat(page("events/pervyi-reis.html")).contains("Май 2011 г.");
        assertThat(page("sources/vestnik-parom.html")).contains("прочитано 3 июля 2024 г.");
        assertThat(page("timeline.html")).contains("18 июн", "май", "13 лет");
        assertThat(briefing.onEachPage(p -> Pattern.compile("г\\.\\s?\\.")
                        .matcher(p.text())
                        .results()
                        .map(MatchResult::group)))
                .as("a date that brings its own stop, with another one behind it")
                .isEmpty();
    }

    @Test
    void numbersAreRussian() {
        assertThat(page("claims/passazhirov-menshe.html"))
                .contains("12 400 пассажиров (подсчёт)", "около 9 800", "3,5 млн рублей (оценка)", "5 000", "15 000");
    }

    @Test
    void pluralsHaveTheirForms() {
        assertThat(page("sources/index.html")).contains("1 цитата", "2 цитаты");
        assertThat(page("actors/index.html")).contains("1 позиция", "3 позиции");
        assertThat(page("sources/vestnik-parom.html")).contains("6 страниц", "2 участника");
        assertThat(page("claims/reisy-prekratyatsya.html"))
                .contains(
                        "Администрация Тихоборска и Пётр Звонарёв отрицают это",
                        "Администрация Тихоборска отрицает это",
                        "Сотрудник порта (Тихоборский вестник имён не называет) считает это вероятным");
    }

    @Test
    void quotationsHaveRussianMarks() {
        assertThat(page("sources/vestnik-parom.html"))
                .contains("«Корпус держится на честном слове.", "„Ласточка“ может");
        assertThat(briefing.onEachPage(
                        p -> p.select("body").stream().map(body -> body.text()).filter(text -> text.contains("”"))))
                .isEmpty();
    }

    @Test
    void editionsAreRussian() throws IOException {
        for (String edition : List.of("briefing.pdf", "topics/pereprava.pdf")) {
            assertThat(briefing.files()).contains(edition);
            byte[] bytes = Files.readAllBytes(briefing.site().resolve(edition));
            try (PDDocument document = Loader.loadPDF(bytes)) {
                assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("ru");
            }
            assertThat(Pdf.text(bytes).replaceAll("[\\s\u00a0]+", " "))
                    .contains("Переправа", "Рейсы парома прекратятся", "Отрицается", "20 июня 2024 г.")
                    .doesNotContain("Contents", "Sources", "denies", "says so", " of ");
        }
        assertThat(Pdf.text(Files.readAllBytes(briefing.site().resolve("briefing.pdf"))))
                .contains("Содержание");
    }

    @Test
    void feedsAreRussian() throws IOException {
        for (String feed : List.of("index.xml", "corrections.xml")) {
            Document document = Jsoup.parse(briefing.read(feed), "", org.jsoup.parser.Parser.xmlParser());
            assertThat(document.selectFirst("feed").attr("xml:lang")).as(feed).isEqualTo("ru");
            assertThat(document.select("title, subtitle, summary").eachText())
                    .as(feed)
                    .isNotEmpty()
                    .noneMatch(text -> LATIN.matcher(text).find());
        }
    }

    @Test
    void searchFindsRussianWords() {
        assertThat(unescaped("search/manifest.js")).contains("\"Участники\"");
        assertThat(briefing.files().stream()
                        .filter(file -> file.matches("search/index-.*\\.js"))
                        .map(RussianBriefingTest::unescaped))
                .anyMatch(index -> index.contains("[\"причала\","));
    }

    /** Returns a script with its letters; scripts are written in ASCII. */
    private static String unescaped(String file) {
        try {
            return Pattern.compile("\\\\u([0-9A-F]{4})")
                    .matcher(briefing.read(file))
                    .replaceAll(letter -> Character.toString(Integer.parseInt(letter.group(1), 16)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
