package sourcebook.draft;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What pages say of themselves in ways that were seen on saved pages of the web; all that these say is invented. */
class HtmlMetadataTest {
    private static Metadata of(String page) {
        return HtmlMetadata.of(Jsoup.parse(page));
    }

    private static String value(Metadata.@Nullable Stated stated) {
        return stated == null ? "-" : stated.value() + " (" + stated.from() + ")";
    }

    private static List<String> authors(String page) {
        return of(page).authors().stream().map(Metadata.Stated::value).toList();
    }

    private static String ld(String json) {
        return "<script type='application/ld+json'>" + json + "</script>";
    }

    private static String meta(String name, String content) {
        return "<meta name='" + name + "' content='" + content + "'>";
    }

    @Test
    void theHeadingCountsIfTheTitleForMachinesHasItAndMore() {
        String page = meta("og:title", "Wells run dry in June | Dara Quist | Lakeside Today | 10.06.2021")
                + meta("og:site_name", "Lakeside Today - all of the lake") + "<h1>Wells run dry in June</h1>";
        assertThat(value(of(page).title())).isEqualTo("Wells run dry in June (h1)");
    }

    @Test
    void theHeadingCountsBeforeADescriptionOfTheSubject() {
        String page = "<title>Ground-water table - Openpedia</title>"
                + ld("{'@type':'Article','headline':'depth below which soil is wet'}".replace('\'', '"'))
                + "<h1>Ground-water table</h1>";
        assertThat(value(of(page).title())).isEqualTo("Ground-water table (h1)");
    }

    @Test
    void theHeadingDoesNotCountAloneOrIfItIsThatOfTheHouse() {
        assertThat(value(of(meta("og:title", "Wells run dry in June") + "<h1>Newest pages</h1>")
                        .title()))
                .isEqualTo("Wells run dry in June (og:title)");
        assertThat(value(of(meta("og:title", "Wells run dry, and nobody knows why, in June - Lakeside Today")
                                + "<h1>Lakeside Today</h1>")
                        .title()))
                .startsWith("Wells run dry, and nobody knows why, in June");
    }

    @Test
    void jsonThatIsHiddenFromReadersOfXmlIsRead() {
        for (String hidden : List.of("<![CDATA[%s]]>", "//<![CDATA[\n%s\n//]]>", "<!-- %s -->")) {
            String page = ld(hidden.formatted("{\"@type\":\"NewsArticle\",\"datePublished\":\"2021-06-10\"}"));
            assertThat(value(of(page).published())).isEqualTo("2021-06-10 (JSON-LD datePublished)");
        }
    }

    @Test
    void anAuthorIsAPersonAndNeitherMarkupNorTheHouseNorTheTitle() {
        String json = "{\"@type\":\"Article\",\"author\":{\"name\":\"<a href=\\\"/x\\\">Dara Quist</a>\"}}";
        assertThat(authors(ld(json))).containsExactly("Dara Quist");
        String byline = "<p><a rel=author href=/dq>View all posts by Dara Quist</a>";
        assertThat(authors(meta("author", "Lakeside Today GmbH, Exampleton")
                        + meta("og:site_name", "Lakeside Today")
                        + byline))
                .containsExactly("Dara Quist");
        String address = "<link rel=canonical href='https://www.lake.example/a'>";
        assertThat(authors(address + meta("author", "Voice of the Lake (www.lake.example)") + byline))
                .containsExactly("Dara Quist");
        assertThat(authors(meta("og:title", "Wells run dry in June") + meta("author", "Wells run dry in June")))
                .isEmpty();
        assertThat(authors(meta("author", "editor2007"))).isEmpty();
    }

    @Test
    void microdataNamesAuthorAndPublisher() {
        String page = "<div itemprop=author itemscope><span itemprop=name>Author: Dara Quist</span></div>"
                + "<div itemprop=publisher itemscope><meta itemprop=name content='Lakeside Today'></div>";
        assertThat(authors(page)).containsExactly("Dara Quist");
        assertThat(value(of(page).publisher())).isEqualTo("Lakeside Today (itemprop=publisher)");
    }

    @Test
    void theNameOfTheHouseIsTheLastPartOfWhatStandsBesideTheTitle() {
        String page = "<title>Wells run dry in June | News | Lakeside Today</title><h1>Wells run dry in June</h1>";
        assertThat(value(of(page).publisher())).isEqualTo("Lakeside Today (title)");
    }

    @Test
    void daysAreReadHoweverTheirNamesAreSpelled() {
        assertThat(value(of(meta("lake:publicationDate", "2021-06-10T08:00")).published()))
                .startsWith("2021-06-10");
        assertThat(value(of("<span itemprop=datePublished>10.6.2021 13:15</span>")
                        .published()))
                .startsWith("2021-06-10");
        // The more exact one of two that agree.
        assertThat(value(of(meta("citation_publication_date", "2021/06") + meta("citation_online_date", "2021/06/10"))
                        .published()))
                .isEqualTo("2021-06-10 (citation_online_date)");
    }

    @Test
    void aSecondDayAndTheDayOfAChangeAreRemembered() {
        Metadata metadata = of(meta("dcterms.date", "2021-06-10") + meta("article:modified_time", "2021-07-01")
                + "<time datetime='2021-06-14'>14 June</time>");
        assertThat(value(metadata.published())).isEqualTo("2021-06-10 (dcterms.date)");
        assertThat(value(metadata.publishedOtherwise())).isEqualTo("2021-06-14 (first time)");
        assertThat(value(metadata.changed())).isEqualTo("2021-07-01 (article:modified_time)");
        assertThat(of(meta("dcterms.date", "2021-06-10") + meta("article:modified_time", "2021-06-10"))
                        .changed())
                .isNull();
    }

    @Test
    void aDayInTheAddressOrTheTitleIsProposedAndNotTaken() {
        Metadata metadata = of("<link rel=canonical href='https://lake.example/news/2021/06/10/wells'>");
        assertThat(metadata.published()).isNull();
        assertThat(value(metadata.supposed())).isEqualTo("2021-06-10 (its address has this day)");
        assertThat(value(of("<title>Wells | 10.06.2021</title>").supposed()))
                .isEqualTo("2021-06-10 (the title of the page has this day)");
    }

    @Test
    void theFirstLinesCanHaveTheDayAndSentencesCannot() {
        Metadata german = of("<html lang=de>");
        PrintedDay.propose("Rede am See\n\nLakeside, 31. März 2021\n\nWer kommt?", german);
        assertThat(value(german.supposed())).isEqualTo("2021-03-31 (line 3 of the text has this day)");
        Metadata english = of("<html lang=en>");
        PrintedDay.propose("Wells\nBy Dara Quist\nJune 10, 2021 | 6:00 PM", english);
        assertThat(value(english.supposed())).startsWith("2021-06-10");
        Metadata none = of("<html lang=en>");
        PrintedDay.propose(
                "The wells of the lake had water until June 10, 2021, when the pump of the town was moved.", none);
        assertThat(none.supposed()).isNull();
    }

    @Test
    void aBrowserWritesTheAddressIntoThePageThatItSaves() {
        assertThat(value(of("<!-- saved from url=(0028)https://lake.example/wells --><html>")
                        .url()))
                .startsWith("https://lake.example/wells (");
        assertThat(value(of("<html><!--\n Page saved with SingleFile \n url: https://lake.example/wells \n saved"
                                + " date: Thu --><head>")
                        .url()))
                .startsWith("https://lake.example/wells (");
    }

    @Test
    void theDoiCanBePartOfTheAddress() {
        assertThat(value(of(meta("og:url", "https://journal.example/doi/abs/10.99999/W21-7?x=1"))
                        .doi()))
                .isEqualTo("10.99999/W21-7 (its address)");
    }

    @Test
    void smallWordsShowALanguage() {
        assertThat(CommonWords.languageOf("El agua del lago que la ciudad usa para beber no basta, y los pozos de las"
                        + " afueras están secos como en junio por la sequía."))
                .contains("es");
        assertThat(CommonWords.languageOf("The wells of the town are dry, and that was said by the people who live with"
                        + " them for years, in the town and out of it."))
                .contains("en");
        assertThat(CommonWords.languageOf("Lorem ipsum dolor sit amet consectetur adipiscing elit sed eiusmod tempor"
                        + " incididunt ut labore et dolore magna aliqua ut enim ad minim veniam"))
                .isEmpty();
        assertThat(CommonWords.languageOf("The wells")).isEmpty();
    }
}
