package sourcebook.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.safety.Safelist;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.date.EdtfDate;
import sourcebook.message.English;
import sourcebook.message.Messages;

class CitationsTest {
    private static final Name GEORGE = new Name("Neha Tresa", "George");
    private static final Name KIM = new Name(null, "Kim Jong Un");
    private static final String SITE = "Russia and North Korea, 2023–2024";

    private final Citations citations = new Citations();

    private String cite(Style style, Work work) {
        return citations.of(work, English.WORDING).get(style.ordinal()).html();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-06-20 | 20 июня 2024 г.",
                "2024-05-03 | 3 мая 2024 г.",
                "2024-06 | июнь 2024 г.",
                "2024-05 | май 2024 г.",
                "2024-06-20/2024-06-22 | июня 2024 г."
            })
    void russianMonthsBesideADayAreInTheGenitive(String date, String shown) {
        String russian = citations.of(source("Паром", "статья", date), Messages.in("ru", null)).stream()
                .map(Citations.Citation::html)
                .collect(Collectors.joining("\n"))
                .replace('\u00a0', ' ');
        assertThat(russian).contains(shown).doesNotContain("20 июнь", "3 май ");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ru | Паром «Ласточка» идёт | «Паром „Ласточка“ Идёт",
                "de | Das „Bad“ bleibt | „Das ‚Bad‘ Bleibt",
                "en | The “Swallow” sails | “The ‘Swallow’ Sails",
                "fr | Le bac «\u00a0Hirondelle\u00a0» part | «\u00a0Le Bac “Hirondelle” Part"
            })
    void marksWithinATitleAreToldFromThoseAroundIt(String language, String title, String quoted) {
        Work work = source(title, "news report", "2024-06-20");
        assertThat(citations
                        .of(work, Messages.in(language, null))
                        .get(Style.CHICAGO.ordinal())
                        .html())
                .contains(quoted);
    }

    private static Work source(String title, String genre, @Nullable String date, Name... authors) {
        return new Work(
                "id",
                Work.Kind.of(genre),
                title,
                List.of(authors),
                "NATO",
                date == null ? null : EdtfDate.parse(date),
                genre,
                "en",
                null,
                null,
                null,
                null,
                null);
    }

    private static Work page(String title, @Nullable String date, @Nullable String url) {
        return new Work(
                "id",
                Work.Kind.PAGE,
                title,
                List.of(),
                SITE,
                date == null ? null : EdtfDate.parse(date),
                null,
                "en-US",
                url,
                null,
                null,
                null,
                null);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        2024-06-18            | (2024, June 18)     | June 18, 2024            | 18 June 2024
        2024-06               | (2024, June)        | June 2024                | June 2024
        2024                  | (2024)              | 2024                     | 2024
                              | (n.d.)              | n.d.                     |
        2024-06~              | (ca. 2024, June)    | [June 2024?]             | circa June 2024
        2024-06-19?           | (ca. 2024, June 19) | [June 19, 2024?]         | circa 19 June 2024
        2023%                 | (ca. 2023)          | [2023?]                  | circa 2023
        2024-06-19/..         | (ca. 2024, June 19) | [June 19, 2024?]         | circa 19 June 2024
        ../2024-06            | (ca. 2024, June)    | [June 2024?]             | circa June 2024
        /2024                 | (ca. 2024)          | [2024?]                  | circa 2024
        2024-06-XX            | (2024, June)        | June 2024                | June 2024
        2024-XX               | (2024)              | 2024                     | 2024
        2024-21               | (2024)              | 2024                     | 2024
        202X                  | (ca. 2020–2029)     | [2020–2029?]             | circa 2020–2029
        20XX                  | (ca. 2000–2099)     | [2000–2099?]             | circa 2000–2099
        2024-06-18/2024-06-19 | (2024, June 18–19)  | June 18–19, 2024         | 18–19 June 2024
        2024-03/2024-05       | (2024, March–May)   | March–May 2024           | Mar.–May 2024
        2023-11/2024-05       | (2023–2024)         | 2023–2024                | 2023–2024
        2024-03/2024-05-02    | (2024, March–May)   | March–May 2024           | Mar.–May 2024
        """)
    void aDateIsAsPreciseAsItIsKnown(@Nullable String date, String apa, String chicago, @Nullable String mla) {
        Work work = source("A note", "note", date);
        assertThat(cite(Style.APA, work)).isEqualTo("NATO. " + apa + ". <i>A note</i> [Note].");
        assertThat(cite(Style.CHICAGO, work))
                .isEqualTo(("“A Note.” Note. NATO, " + chicago + ".").replace("n.d..", "n.d."));
        assertThat(cite(Style.MLA, work))
                .isEqualTo("<i>A Note</i>. Note. NATO" + (mla == null ? "." : ", " + mla + "."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"news report", "policy comment", "briefing note", "country report", "speech"})
    void whateverTheKindItIsNamed(String kind) {
        Work work = source("A title", kind, "2024-06-18", GEORGE);
        String named = kind.substring(0, 1).toUpperCase(Locale.ROOT) + kind.substring(1);
        assertThat(cite(Style.APA, work))
                .isEqualTo("George, N. T. (2024, June 18). <i>A title</i> [" + named + "]. NATO.");
        assertThat(cite(Style.CHICAGO, work))
                .isEqualTo("George, Neha Tresa. “A Title.” " + named + ". NATO, June 18, 2024.");
        assertThat(cite(Style.MLA, work))
                .isEqualTo("George, Neha Tresa. <i>A Title</i>. " + named + ". NATO, 18 June 2024.");
    }

    @Test
    void aNameThatIsNotCutStaysAsItIs() {
        Work work = source("A title", "note", "2024", GEORGE, KIM);
        assertThat(cite(Style.APA, work)).startsWith("George, N. T., &amp; Kim Jong Un. (2024).");
        assertThat(cite(Style.MLA, work)).startsWith("George, Neha Tresa, and Kim Jong Un. ");
    }

    private static Work read(@Nullable String date, @Nullable String url, @Nullable String doi) {
        return new Work(
                "id",
                Work.Kind.REPORT,
                "A title",
                List.of(),
                "NATO",
                date == null ? null : EdtfDate.parse(date),
                "note",
                "en",
                url,
                EdtfDate.parse("2024-06-20"),
                doi,
                null,
                null);
    }

    @Test
    void aSourceLeadsToItsAddressOrDoi() {
        Work atAddress = read("2024-06-18", "https://example.org/a", null);
        assertThat(cite(Style.APA, atAddress))
                .endsWith("(2024, June 18). <i>A title</i> [Note]. https://example.org/a");
        assertThat(cite(Style.CHICAGO, atAddress)).endsWith("June 18, 2024. https://example.org/a.");
        assertThat(cite(Style.MLA, atAddress)).endsWith("18 June 2024, https://example.org/a.");
        for (Style style : Style.values()) {
            assertThat(cite(style, read("2024", "https://example.org/a", "10.1000/182")))
                    .contains("https://doi.org/10.1000/182")
                    .doesNotContain("example.org");
        }
    }

    @Test
    void ofATextWithoutADateTheDayOfReadingIsSaid() {
        Work undated = read(null, "https://example.org/a", null);
        assertThat(cite(Style.APA, undated))
                .contains("(n.d.)")
                .endsWith("Retrieved June 20, 2024, from https://example.org/a");
        assertThat(cite(Style.MLA, undated)).endsWith("https://example.org/a. Accessed 20 June 2024.");
        assertThat(cite(Style.CHICAGO, undated)).contains("ccessed June 20, 2024");
    }

    @Test
    void onlyEnglishTitlesGetCapitals() {
        Work work = new Work(
                "id",
                Work.Kind.NEWS,
                "Ein langer Titel",
                List.of(),
                "DW",
                null,
                "news report",
                "de",
                null,
                null,
                null,
                null,
                null);
        assertThat(cite(Style.CHICAGO, work)).startsWith("“Ein langer Titel.”");
        assertThat(cite(Style.MLA, source("A long title", "note", null))).startsWith("<i>A Long Title</i>");
    }

    @Test
    void whatIsWrittenInCapitalsOnlyStaysSoUnlessItIsASentence() {
        assertThat(cite(Style.MLA, source("NATO", "note", null))).startsWith("<i>NATO</i>");
        assertThat(cite(Style.MLA, source("RUSSIA AND KOREA SIGN", "note", null)))
                .startsWith("<i>Russia and Korea Sign</i>");
        Work page = new Work(
                "id",
                Work.Kind.PAGE,
                "A title",
                List.of(),
                "BRIEFING",
                null,
                null,
                "en-US",
                null,
                null,
                null,
                null,
                null);
        assertThat(cite(Style.APA, page)).endsWith(" BRIEFING.");
        assertThat(cite(Style.MLA, page)).endsWith(" <i>BRIEFING</i>.");
    }

    @Test
    void quotationMarksWithinQuotationMarksAreSingle() {
        Work work = source("He said “no” twice", "note", "2024");
        assertThat(cite(Style.CHICAGO, work)).startsWith("“He Said ‘No’ Twice.”");
        assertThat(cite(Style.APA, work)).contains("<i>He said “no” twice</i>");
    }

    @Test
    void aPageNamesTheSiteAsWhatItIsPartOf() {
        Work work = page("Arms transfers", "2026-11-22", "https://www.example.org/a?b=1&c=2");
        String url = "https://www.example.org/a?b=1&amp;c=2";
        assertThat(cite(Style.APA, work)).isEqualTo("<i>Arms transfers</i>. (2026, November 22). " + SITE + ". " + url);
        assertThat(cite(Style.CHICAGO, work))
                .isEqualTo("“Arms Transfers.” " + SITE + ", November 22, 2026. " + url + ".");
        assertThat(cite(Style.MLA, work))
                .isEqualTo("“Arms Transfers.” <i>" + SITE + "</i>, 22 Nov. 2026, " + url + ".");
    }

    @Test
    void aPageWithoutDateSpeaksOfNoDayOfReading() {
        Work work = page("Arms transfers", null, "https://www.example.org/a");
        assertThat(cite(Style.APA, work))
                .isEqualTo("<i>Arms transfers</i>. (n.d.). " + SITE + ". https://www.example.org/a");
        assertThat(cite(Style.CHICAGO, work))
                .isEqualTo("“Arms Transfers.” " + SITE + ", n.d. https://www.example.org/a.");
        assertThat(cite(Style.MLA, work))
                .isEqualTo("“Arms Transfers.” <i>" + SITE + "</i>, https://www.example.org/a.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<i>a</i> & <b>b</b> &lt;",
                "\"quoted\" 'and' <span class=\"nocase\">x</span>",
                "[a](b) *c* _d_ \\e {f} %g $h #i ~j ^k",
                "]]> --> </dd><img src=x onerror=alert(1)>"
            })
    void whateverATitleHoldsNothingButSlantedTypeGetsOut(String text) {
        Work work = new Work(
                "id",
                Work.Kind.NEWS,
                text,
                List.of(new Name(text, text)),
                text,
                null,
                text,
                "en",
                "https://x/" + text,
                null,
                null,
                null,
                null);
        OutputSettings same = new OutputSettings().prettyPrint(false);
        for (Citations.Citation citation : citations.of(work, English.WORDING)) {
            String clean = Jsoup.clean(citation.html(), "", Safelist.none().addTags("i", "b", "sup", "sub"), same);
            assertThat(Jsoup.parseBodyFragment(citation.html()).body().html()).isEqualTo(clean);
            assertThat(Jsoup.parseBodyFragment(citation.html()).text())
                    .containsIgnoringCase(text.split(" ")[0].replace("\"quoted\"", "quoted"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de    | Mai 2024
            de-AT | Mai 2024
            ru    | мая 2024
            ko    | 2024년 5월
            en-GB | May 2024
            tlh   | May 2024
            """)
    void datesAreInTheLanguageOfTheSite(String language, String date) {
        Work work = source("Some title", "note", "2024-05-07", GEORGE);
        assertThat(citations
                        .of(work, Messages.in(language, null))
                        .get(Style.MLA.ordinal())
                        .html())
                .contains(date);
    }

    @Test
    void manyThreadsWriteWhatOneWrites() throws Exception {
        List<Work> works = new ArrayList<>();
        for (int i = 1; i <= 28; i++) {
            String day = String.format(Locale.ROOT, "2024-%02d-%02d", i % 12 + 1, i);
            works.add(source("Title " + i, "note", i % 3 == 0 ? day + "/.." : day, GEORGE));
        }
        List<List<Citations.Citation>> alone =
                works.stream().map(w -> citations.of(w, English.WORDING)).toList();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<Citations.Citation>>> together = new ArrayList<>();
            for (int round = 0; round < 20; round++) {
                works.forEach(w -> together.add(threads.submit(() -> citations.of(w, English.WORDING))));
            }
            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i % works.size()));
            }
        } finally {
            threads.shutdown();
        }
    }
}
