package sourcebook.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
    void theTitleIsNoHouse() {
        String page = meta("og:title", "Wells run dry") + meta("application-name", "Wells run dry");
        assertThat(of(page).publisher()).isNull();
        assertThat(value(of(page + meta("publisher", "Lakeside Today")).publisher()))
                .isEqualTo("Lakeside Today (publisher)");
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
        assertThat(value(of("<link rel=canonical href='https://lake.example/2021/jun/10/wells'>")
                        .supposed()))
                .startsWith("2021-06-10");
        assertThat(of("<link rel=canonical href='https://lake.example/2021/abc/10/wells'>")
                        .supposed())
                .isNull();
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

    /** Dublin Core has a day, and does not say of what; what a page prints above its text is what its readers saw. */
    @Test
    void aDayWithoutAMeaningGivesWayToTheOneThatReadersSee() {
        String time = "<time datetime='2021-06-10'>10 June</time>";
        Metadata core = of(meta("dcterms.date", "2021-07-01") + time);
        PrintedDay.propose("Wells\n\n10.06.2021\n\nThey are dry.", core);
        assertThat(value(core.published())).isEqualTo("2021-06-10 (line 3 of the text)");
        assertThat(value(core.publishedOtherwise())).isEqualTo("2021-07-01 (dcterms.date)");
        Metadata issued = of(meta("dcterms.issued", "2021-07-01") + time);
        PrintedDay.propose("Wells\n\n10.06.2021\n\nThey are dry.", issued);
        assertThat(value(issued.published())).isEqualTo("2021-07-01 (dcterms.issued)");
        assertThat(value(issued.publishedOtherwise())).isEqualTo("2021-06-10 (first time)");
        Metadata same = of(meta("dcterms.date", "2021-06-10"));
        PrintedDay.propose("Wells\n\n10.06.2021", same);
        assertThat(value(same.published())).isEqualTo("2021-06-10 (dcterms.date)");
        assertThat(same.publishedOtherwise()).isNull();
    }

    private static String printed(String line) {
        Metadata metadata = of("<html>");
        PrintedDay.propose("Wells\n" + line, metadata);
        return value(metadata.supposed()).replaceFirst(" .*", "");
    }

    @Test
    void daysArePrintedInManyWays() {
        assertThat(printed("2021年6月10日 07:17")).isEqualTo("2021-06-10");
        assertThat(printed("2021-06-10 09:58 来源：湖报")).isEqualTo("2021-06-10");
        assertThat(printed("2021년 6월 10일")).isEqualTo("2021-06-10");
        assertThat(printed("14/06/2021")).isEqualTo("2021-06-14");
        assertThat(printed("06/14/2021")).isEqualTo("2021-06-14");
        // Nobody can see whether it is March or April.
        assertThat(printed("03/04/2021")).isEqualTo("-");
        assertThat(printed("ISBN 2021-06-10-3")).isEqualTo("-");
    }

    private static String byline(String page, String text) {
        Metadata metadata = of(page);
        Byline.propose(text, metadata);
        return metadata.supposedAuthors().stream().map(Metadata.Stated::value).collect(Collectors.joining("; "));
    }

    @Test
    void whoIsNamedBelowTheTitleIsProposedWhereNothingElseNamesAnybody() {
        String page = "<title>Wells run dry</title>";
        assertThat(byline(page, "By Someone Else\n\nWells run dry\n\nBy Dara Quist\n\n10 June"))
                .isEqualTo("Dara Quist");
        assertThat(byline(page, "Wells run dry\nVon Dara Quist und Bo van Marsh, Seestadt"))
                .isEqualTo("Dara Quist; Bo van Marsh");
        assertThat(byline(page, "Wells run dry\npar Dara Quist , le 10 juin 2021"))
                .isEqualTo("Dara Quist");
        assertThat(byline(page, "Wells run dry\nEine Analyse von Dara Quist")).isEqualTo("Dara Quist");
        assertThat(byline(page, "Wells run dry\nBy\n\nDara Quist\n\nReporter")).isEqualTo("Dara Quist");
        assertThat(byline(page, "Wells run dry\nby Dara Quist @dq June 10, 2021"))
                .isEqualTo("Dara Quist");
        assertThat(byline(page, "Wells run dry\nPhoto by Dara Quist")).isEmpty();
        assertThat(byline(page, "Wells run dry\nBy Lake Street they stand in line"))
                .isEmpty();
        assertThat(byline(page + meta("author", "Cleo Adler"), "Wells run dry\nBy Dara Quist"))
                .isEmpty();
        assertThat(byline(page + meta("publisher", "Lakeside Today"), "Wells run dry\nBy Lakeside Today"))
                .isEmpty();
    }

    @Test
    void chinesePagesPartTheirTitlesWithLowLines() {
        String page = "<title>湖水干涸_环境_湖报网</title><h1>湖水干涸</h1>";
        assertThat(value(of(page).publisher())).isEqualTo("湖报网 (title)");
    }

    @Test
    void aScriptShowsALanguage() {
        assertThat(CommonWords.languageOf("湖水今年下降了三米，城里的井也干了。市长说，六月以前不会有新的水源，居民必须节约用水，学校也要关闭。"))
                .contains("zh");
        assertThat(CommonWords.languageOf("今年は湖の水位が三メートル下がり、町の井戸も干上がった。市長は六月までに新しい水源は見つからないと述べた。"))
                .contains("ja");
        assertThat(CommonWords.languageOf(
                        "올해 호수의 수위가 3미터 낮아졌고 마을의 우물도 말랐다. 시장은 6월까지 새로운 수원이 없을 것이라고 말했다. 주민들은 물을 아껴야 한다."))
                .contains("ko");
        assertThat(CommonWords.languageOf("Озеро высохло этим летом. Мэр города объявил об этом вчера вечером."))
                .contains("ru");
        assertThat(
                        CommonWords.languageOf(
                                "انخفض منسوب البحيرة هذا العام ثلاثة أمتار وجفت آبار المدينة، وقال رئيس البلدية إن المياه لن تعود."))
                .contains("ar");
        // Persian has letters that Arabic has not, and who writes Ukrainian does not write Russian.
        assertThat(CommonWords.languageOf(
                        "سطح آب دریاچه امسال سه متر پایین رفت و چاه‌های شهر خشک شد و شهردار گفت که آب نیست."))
                .isEmpty();
        assertThat(CommonWords.languageOf("Озеро пересохло цього літа. Міський голова оголосив про це вчора ввечері."))
                .isEmpty();
        assertThat(CommonWords.languageOf(
                        "The mayor (市長) spoke of 湖水今年下降了三米 and left it at that, to the regret of many of those there."))
                .isNotEqualTo(Optional.of("zh"));
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

    /** Each would take minutes if its text were read anew for each element, or from each blank. */
    @ParameterizedTest
    @ValueSource(strings = {"<span itemprop=author>", "<div itemprop=headline>", "<div><h1>x"})
    void whatLiesInOneAnotherIsReadAtOnce(String nested) {
        Document page = Jsoup.parse(nested.repeat(200_000) + "Ann Lee");
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> HtmlMetadata.of(page));
        Document blank = Jsoup.parse("<!--" + " ".repeat(1 << 20) + "-->" + nested);
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> HtmlMetadata.of(blank));
    }
}
