package sourcebook.cite;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.ris.RISConverter;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.date.EdtfDate;
import sourcebook.message.English;

/** What is written for reference managers is read back, with citeproc-java's parsers and, where they fall short, by eye. */
class ReferenceManagersTest {
    private static Work work(String genre, String title, @Nullable String date, Name... authors) {
        return new Work(
                "the-id",
                Work.Kind.of(genre),
                title,
                List.of(authors),
                "Smith & Sons",
                date == null ? null : EdtfDate.parse(date),
                genre,
                "en",
                null,
                null,
                null,
                inWords(date),
                inWords(date) == null ? null : "Date of publication: " + inWords(date));
    }

    private static @Nullable String inWords(@Nullable String date) {
        EdtfDate given = date == null ? null : EdtfDate.parse(date);
        return given == null || given.isPlain() ? null : given.display(English.WORDING);
    }

    private static CSLItemData bibtex(Work work) throws Exception {
        BibTeXConverter converter = new BibTeXConverter();
        byte[] file = Bibtex.of(work).getBytes(UTF_8);
        return converter
                .toItemData(converter.loadDatabase(new ByteArrayInputStream(file)))
                .get(work.id());
    }

    private static CSLItemData ris(Work work) throws Exception {
        RISConverter converter = new RISConverter();
        byte[] file = Ris.of(work).getBytes(UTF_8);
        return converter
                .toItemData(converter.loadLibrary(new ByteArrayInputStream(file)))
                .get(work.id());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Putin visits North Korea after 24 years",
                "[Quick Comment on the talks at Vostochny]",
                "100 % of R&D for $5 #1 under_score",
                "Curly {braces} and a lone } here",
                "A back\\slash, a tilde ~ and a caret ^",
                "Über Łódź and Київ – “quoted”",
                "An @article{that, looks = {like} one}",
                "ends with a backslash \\",
                "\"straight\" quotes"
            })
    void titlesComeBackAsTheyWere(String title) throws Exception {
        Work work = work("policy comment", title, "2024-06-18");
        assertThat(bibtex(work).getTitle()).isEqualTo(title);
        assertThat(ris(work).getTitle()).isEqualTo(title);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\r\n", "\n", "\r", "\u2028", "\u2029", "\u0085", "\u000B", "\f"})
    void aLineEndInAFieldEndsNoField(String end) {
        String title = "A" + end + "ER  - " + end + "TY  - BOOK";
        Work work = work("report", title, "2024", new Name(null, "F" + end + "UR  - x"));
        assertThat(Ris.of(work)).doesNotContainPattern("[\\v&&[^\r\n]]").contains("TI  - A ER - TY - BOOK\r\n");
        assertThat(Ris.of(work).lines().filter(l -> l.startsWith("ER  -"))).hasSize(1);
        assertThat(Bibtex.of(work)).doesNotContainPattern("[\\v&&[^\n]]").contains("{{A} {ER} - {TY} - {BOOK}}");
    }

    @ParameterizedTest
    @CsvSource({
        "news report, ARTICLE_JOURNAL, ARTICLE_NEWSPAPER",
        "News analysis, ARTICLE_JOURNAL, ARTICLE_NEWSPAPER",
        "policy comment, REPORT, REPORT",
        "briefing note, REPORT, REPORT",
        "country report, REPORT, REPORT"
    })
    void kindsBecomeTypes(String genre, CSLType inBibtex, CSLType inRis) throws Exception {
        Work work =
                work(genre, "A title", "2024-06-18", new Name("Neha Tresa", "George"), new Name(null, "Kim Jong Un"));
        CSLItemData bibtex = bibtex(work);
        CSLItemData ris = ris(work);
        assertThat(bibtex.getType()).isEqualTo(inBibtex);
        assertThat(ris.getType()).isEqualTo(inRis);
        assertThat(inBibtex == CSLType.REPORT ? bibtex.getPublisher() : bibtex.getContainerTitle())
                .isEqualTo("Smith & Sons");
        assertThat(ris.getPublisher()).isEqualTo("Smith & Sons");
        assertThat(bibtex.getLanguage()).isEqualTo("en");
        assertThat(ris.getLanguage()).isEqualTo("en");
        for (CSLItemData item : List.of(bibtex, ris)) {
            assertThat(item.getAuthor()[0].getFamily()).isEqualTo("George");
            assertThat(item.getAuthor()[0].getGiven()).isEqualTo("Neha Tresa");
        }
        CSLName whole = bibtex.getAuthor()[1];
        assertThat(whole.getGiven()).isNull();
        assertThat(whole.getLiteral() == null ? whole.getFamily() : whole.getLiteral())
                .isEqualTo("Kim Jong Un");
        assertThat(Ris.of(work)).contains("\r\nAU  - Kim Jong Un\r\n", "\r\nM3  - " + genre + "\r\n");
    }

    /** The parsers take these forms of a date for any text, and keep it. */
    @ParameterizedTest
    @CsvSource({"2024-06-18, 2024/06/18/, jun", "2024-06, 2024/06//, jun", "2024, 2024///,"})
    void aPlainDateComesBackAsPreciseAsItWas(String date, String ris, @Nullable String month) throws Exception {
        Work work = work("note", "A title", date);
        assertThat(bibtex(work).getIssued().getRaw()).isEqualTo(date);
        assertThat(ris(work).getIssued().getRaw()).isEqualTo(ris);
        assertThat(Bibtex.of(work)).contains("  year = {2024},\n").doesNotContain("note = ");
        assertThat(Bibtex.of(work).contains("  month = jun,\n")).isEqualTo(month != null);
        assertThat(Ris.of(work)).contains("\r\nPY  - 2024\r\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2024-06~              | 2024       | jun | 2024/06//about June 2024
        2024-06-19/..         | 2024       | jun | 2024/06/19/on or after June 19, 2024
        ../2024-06-19         | 2024       | jun | 2024/06/19/on or before June 19, 2024
        2024-21               | 2024       |     | 2024///spring 2024
        202X                  | 2020--2029 |     | 2020///the 2020s
        2023-11/2024-05       | 2023--2024 |     | 2023/11//November 2023 to May 2024
        2024-06-18/2024-06-19 | 2024       | jun | 2024/06/18/June 18–19, 2024
        0900                  | 0900       |     | 0900///
        """)
    void whatAPlainDateCannotSayIsSaidInWords(String date, String year, @Nullable String month, String ris) {
        Work work = work("note", "A title", date);
        String bibtex = Bibtex.of(work);
        assertThat(bibtex).contains("  year = {" + year + "},\n");
        assertThat(bibtex.contains("  month = ")).isEqualTo(month != null);
        assertThat(bibtex).contains(month == null ? "" : "  month = " + month + ",\n");
        String words = ris.substring(ris.lastIndexOf('/') + 1);
        assertThat(bibtex.contains("note = {Date of publication: " + words + "}"))
                .isEqualTo(!words.isEmpty());
        assertThat(Ris.of(work)).contains("\r\nPY  - " + year.substring(0, 4) + "\r\nDA  - " + ris + "\r\n");
    }

    @Test
    void whatHasNoDateGetsNone() throws Exception {
        Work work = work("note", "A title", null);
        assertThat(bibtex(work).getIssued()).isNull();
        assertThat(Bibtex.of(work)).doesNotContain("year", "month", "date", "n.d.");
        assertThat(Ris.of(work)).doesNotContain("PY", "DA");
    }

    @Test
    void everyLineOfARecordHasItsTag() {
        String record = Ris.of(work("note", "A title\nof two\r\n\tlines", "2024"));
        assertThat(record)
                .startsWith("TY  - RPRT\r\n")
                .endsWith("\r\nER  - \r\n")
                .contains("TI  - A title of two lines\r\n");
        assertThat(record.replace("\r\n", "").chars().filter(c -> c == '\r' || c == '\n'))
                .isEmpty();
        assertThat(record.split("\r\n")).allMatch(l -> l.matches("[A-Z][A-Z0-9]  - .*"));
    }

    @Test
    void bracesKeepCapitals() {
        assertThat(Bibtex.of(work("note", "The U.S. and éÉ in a title", "2024")))
                .contains("  title = {{The} {U.S.} and {éÉ} in a title},\n");
    }

    @Test
    void aPageLeadsToItsAddress() throws Exception {
        Work page = new Work(
                "arms",
                Work.Kind.PAGE,
                "Arms",
                List.of(),
                "The Site",
                null,
                null,
                "en-US",
                "https://www.example.org/a_b/arms.html",
                null,
                null,
                null,
                null);
        assertThat(Bibtex.of(page)).startsWith("@misc{arms,\n").contains("  howpublished = {The Site},\n");
        assertThat(bibtex(page).getURL()).isEqualTo("https://www.example.org/a_b/arms.html");
        assertThat(Ris.of(page))
                .startsWith("TY  - ELEC\r\n")
                .contains("T2  - The Site\r\n", "UR  - https://www.example.org/a_b/arms.html\r\n");
    }

    @Test
    void aSourceLeadsToItsAddressAndDoi() throws Exception {
        Work source = new Work(
                "report",
                Work.Kind.REPORT,
                "Report",
                List.of(),
                "Harbor office",
                EdtfDate.parse("2024-06-18"),
                "report",
                "en",
                "https://www.example.org/a_b?c=1&d=%20",
                EdtfDate.parse("2024-06-20"),
                "10.1000/a_b",
                null,
                null);
        CSLItemData read = bibtex(source);
        assertThat(read.getURL()).isEqualTo("https://www.example.org/a_b?c=1&d=%20");
        assertThat(read.getDOI()).isEqualTo("10.1000/a_b");
        assertThat(Bibtex.of(source)).contains("  urldate = {2024-06-20},\n");
        assertThat(Ris.of(source))
                .contains(
                        "DO  - 10.1000/a_b\r\n",
                        "UR  - https://www.example.org/a_b?c=1&d=%20\r\n",
                        "Y2  - 2024/06/20/\r\n");
    }

    @Test
    void manyRecordsAreReadAsMany() throws Exception {
        List<Work> works = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Work one = work("note", "Title " + i, "2024");
            works.add(new Work(
                    "id-" + i,
                    one.kind(),
                    one.title(),
                    List.of(),
                    "P",
                    one.published(),
                    "note",
                    "en",
                    null,
                    null,
                    null,
                    null,
                    null));
        }
        String bibtex = works.stream().map(Bibtex::of).reduce("", String::concat);
        String ris = works.stream().map(Ris::of).reduce("", String::concat);
        BibTeXConverter converter = new BibTeXConverter();
        assertThat(converter.toItemData(converter.loadDatabase(new ByteArrayInputStream(bibtex.getBytes(UTF_8)))))
                .containsOnlyKeys("id-0", "id-1", "id-2");
        RISConverter reader = new RISConverter();
        assertThat(reader.toItemData(reader.loadLibrary(new ByteArrayInputStream(ris.getBytes(UTF_8)))))
                .containsOnlyKeys("id-0", "id-1", "id-2");
    }
}
