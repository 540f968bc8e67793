package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.pdf.Pdf;
import sourcebook.sample.SampleProject;

/** Builds this repository's briefing, and compares its PDF editions with its pages. */
@Tag("slow")
class EditionsTest {
    private static final String BRIEFING = "briefing.pdf";
    private static final String ARMS = "topics/arms-transfers";

    /** What somebody wrote on a topic's page; the rest is derived. */
    private static final String TEXT = ":is(.bottom-line, .text > section:not([id^=s-]))";

    @TempDir
    static Path folder;

    @TempDir
    Path samples;

    private static Path site;

    @BeforeAll
    static void build() throws IOException {
        site = bake("site", null, 2);
    }

    private static Path bake(String name, String url, int threads) throws IOException {
        Path destination = folder.resolve(name);
        Diagnostics diagnostics = new Diagnostics();
        Project project = Project.open(Path.of("").toAbsolutePath(), url, diagnostics);
        Outcome outcome = BriefingOven.bake(
                project,
                new BriefingOven.Options(destination, true, false, true, threads),
                diagnostics,
                Progress.SILENT);
        assertThat(outcome.published()).isTrue();
        return destination;
    }

    private static byte[] pdf(String path) throws IOException {
        return Files.readAllBytes(site.resolve(path));
    }

    private static Document page(String path) throws IOException {
        return Jsoup.parse(site.resolve(path).toFile(), "UTF-8");
    }

    private static final String LICENSE = "https://creativecommons.org/licenses/by/4.0/";

    /** Where a line of print ends is no matter. */
    private static String joined(String text) {
        return text.replaceAll("[\\s\\u00a0]+", "");
    }

    // ---- Which there are ---------------------------------------------------------------------------------------

    @Test
    void eachTopicAndTheWholeBriefingHaveOneToWhichTheirPagesLead() throws IOException {
        List<String> editions = SampleProject.files(site).stream()
                .filter(f -> f.endsWith(".pdf"))
                .toList();
        assertThat(editions)
                .containsExactly(
                        BRIEFING,
                        "topics/arms-transfers.pdf",
                        "topics/defense-pact.pdf",
                        "topics/international-reactions.pdf");
        assertThat(page("index.html").select("main a[type=application/pdf]").eachAttr("href"))
                .containsExactly(BRIEFING);
        assertThat(page(ARMS + ".html").select("main a[type=application/pdf]").eachAttr("href"))
                .containsExactly("../" + ARMS + ".pdf");
        assertThat(page("topics/index.html").select("[type=application/pdf]")).isEmpty();
    }

    @Test
    void thereIsNoneWithoutTheFeature() throws IOException {
        Baking baking = Baking.of(SampleProject.valid(samples.resolve("project"))
                .write("templates/home.ftl", "${pdf!'none'}")
                .write("templates/edition.ftl", "${nobody}"));
        assertThat(baking.text("index.html")).isEqualTo("none");
        assertThat(baking.files().keySet()).noneMatch(f -> f.endsWith(".pdf"));
    }

    @Test
    void whatRestsOnVeryManySourcesHasNone() throws IOException {
        SampleProject sample = SampleProject.valid(samples.resolve("project"))
                .write("jbake.properties", "render.pdf=true\n")
                .write("content/topics/other.md", "---\ntitle: Other\norder: 2\n---\n")
                .write("templates/home.ftl", "${pdf!'none'}")
                .write("templates/topic.ftl", "${pdf!'none'}");
        for (int i = 0; i < 200; i++) {
            sample.write("content/sources/many-" + i + ".md", """
                    ---
                    title: Many
                    label: Many %d
                    publisher: cnbc
                    language: en
                    kind: news report
                    obtained: original
                    topics: [arms-transfers%s]
                    ---
                    """.formatted(i, i == 0 ? ", other" : ""));
        }
        Baking baking = Baking.of(sample);
        assertThat(baking.text("index.html")).isEqualTo("none");
        assertThat(baking.text("topics/arms-transfers.html")).isEqualTo("none");
        assertThat(baking.text("topics/other.html")).isEqualTo("../topics/other.pdf");
        assertThat(baking.files().keySet().stream().filter(f -> f.endsWith(".pdf")))
                .containsExactly("topics/other.pdf");
    }

    @Test
    void aFailingTemplateIsReportedAndNothingIsPublished() throws IOException {
        Baking baking = Baking.of(SampleProject.valid(samples.resolve("project"))
                .write("jbake.properties", "render.pdf=true\n")
                .write("templates/edition.ftl", "${page.title}\n${edition.titel}"));
        assertThat(baking.said()).containsExactly("templates/edition.ftl:2:3 SB403: 'edition.titel' has no value");
        assertThat(baking.files()).isEmpty();
    }

    @Test
    void aStyleSheetThatLeavesNoRoomIsReportedAndNothingIsPublished() throws IOException {
        Baking baking = Baking.of(SampleProject.valid(samples.resolve("project"))
                .write("jbake.properties", "render.pdf=true\n")
                .write(
                        "templates/edition.ftl",
                        "<html lang='en'><head><title>T</title><style>@page { size: A4; margin: 120mm }</style></head>"
                                + "<body><p>Text</p></body></html>"));
        assertThat(baking.said())
                .isNotEmpty()
                .allMatch(said -> said.startsWith("templates/edition.ftl SB403: it cannot be laid out: "));
        assertThat(baking.files()).isEmpty();
    }

    // ---- What is in them ---------------------------------------------------------------------------------------

    @ParameterizedTest
    @ValueSource(strings = {BRIEFING, "topics/arms-transfers.pdf", "topics/defense-pact.pdf"})
    void screenReadersUnderstandThem(String path) throws Exception {
        assertThat(Pdf.violations(pdf(path))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"arms-transfers", "defense-pact", "international-reactions"})
    void aTopicsEditionHasItsSectionsClaimsAndSources(String topic) throws IOException {
        Document page = page("topics/" + topic + ".html");
        byte[] pdf = pdf("topics/" + topic + ".pdf");
        List<String> expected = new ArrayList<>(List.of(page.select("h1").text(), "  Bottom line"));
        for (Element section : page.select(".text > section:not([id^=s-])")) {
            expected.add("  " + section.select("> h2").text());
        }
        // The page shows some claims above the others; print has all in one place.
        List<String> claims = page.select(".strips h3, #s-claims h3").eachText().stream()
                .map(title -> "    " + title)
                .distinct()
                .toList();
        assertThat(claims).isNotEmpty();
        expected.add("  Claims and who takes which side");
        expected.add("  Sources");
        expected.add("  Changes");
        List<String> bookmarks = Pdf.bookmarks(pdf);
        assertThat(bookmarks).containsSubsequence(expected).endsWith("  Changes");
        assertThat(bookmarks.subList(bookmarks.indexOf("  Claims and who takes which side"), bookmarks.size()))
                .containsAll(claims);
        String text = joined(Pdf.text(pdf));
        for (Element paragraph : page.select(".question, " + TEXT + " :is(p, li)")) {
            paragraph.select(".citation, .permalink, .beside").remove();
            for (String sentence : paragraph.text().split("(?<=[.?!]) ")) {
                assertThat(text).contains(joined(sentence.replaceAll("\\s*\\.$", "")));
            }
        }
        for (Element source : page.select("#s-sources .entry-title")) {
            assertThat(text).contains(joined(source.text()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"arms-transfers", "defense-pact", "international-reactions"})
    void citedWordsArePrintedWithTheirSource(String topic) throws IOException {
        String text = joined(Pdf.text(pdf("topics/" + topic + ".pdf")));
        int quoted = 0;
        for (Element citation : page("topics/" + topic + ".html").select(TEXT + " .citation a[href*=#]")) {
            String[] target = citation.attr("href").split("#");
            Element cited = page("topics/" + target[0]).getElementById(target[1]);
            assertThat(cited).as(citation.attr("href")).isNotNull();
            cited.select(".citation, .permalink, .beside").remove();
            if (cited.is(".quotation")) {
                assertThat(text).contains(joined(cited.select("blockquote p").text()));
                quoted++;
            } else if (cited.is("span")) {
                assertThat(text).contains(joined("As we summarize it: " + cited.text()));
            } else {
                assertThat(text)
                        .contains(joined("On the claim “" + cited.select("h3").text() + "”"));
            }
        }
        assertThat(quoted).isPositive();
    }

    @Test
    void theWholeBriefingHasAllTopicsClaimsSourcesAndQuotations() throws IOException {
        byte[] pdf = pdf(BRIEFING);
        List<String> bookmarks = Pdf.bookmarks(pdf);
        assertThat(bookmarks).contains("Claims and who takes which side", "Timeline", "Sources");
        assertThat(bookmarks)
                .containsAll(page("topics/index.html").select("main h2").eachText());
        String text = joined(Pdf.text(pdf));
        for (String overview : List.of("claims/index.html", "sources/index.html", "events/index.html")) {
            for (Element title : page(overview).select("main .entry-title, main .claims h2")) {
                assertThat(text).contains(joined(title.text()));
            }
        }
        for (Element words : page("quotations.html").select("blockquote p")) {
            assertThat(text).contains(joined(words.text()));
        }
    }

    @Test
    void referencesLeadToAPlaceInTheSameDocument() throws IOException {
        for (String path : List.of(BRIEFING, ARMS + ".pdf")) {
            Pdf.of(pdf(path), document -> {
                List<PDAnnotationLink> links = Pdf.links(document);
                assertThat(links).hasSizeGreaterThan(50);
                for (PDAnnotationLink link : links) {
                    if (link.getAction() instanceof PDActionURI) {
                        continue;
                    }
                    assertThat(page(link, document))
                            .as(link.getContents())
                            .isBetween(0, document.getNumberOfPages() - 1);
                }
                return null;
            });
        }
    }

    private static int page(PDAnnotationLink link, PDDocument document) throws IOException {
        PDPageDestination destination = (PDPageDestination)
                (link.getAction() instanceof PDActionGoTo go ? go.getDestination() : link.getDestination());
        return document.getPages().indexOf(destination.getPage());
    }

    @Test
    void pagesAreNumberedAndNoneIsEmpty() throws IOException {
        Pdf.of(pdf(ARMS + ".pdf"), document -> {
            int count = document.getNumberOfPages();
            for (int page = 1; page <= count; page++) {
                var stripper = new org.apache.pdfbox.text.PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                assertThat(text).contains(page + " / " + count).hasSizeGreaterThan(200);
                assertThat(text.contains("Russia and North Korea, 2023–2024 · Arms transfers"))
                        .isEqualTo(page > 1);
            }
            return null;
        });
    }

    // ---- Pictures ----------------------------------------------------------------------------------------------

    @Test
    void picturesStandWhereTheirDescriptionsSay() throws IOException {
        byte[] pdf = pdf(ARMS + ".pdf");
        Element timeline = page(ARMS + ".html").selectFirst(".timeline-chart");
        assertThat(timeline).isNotNull();
        Pdf.Figure figure = Pdf.figures(pdf).get(0);
        assertThat(figure.description()).isEqualTo(described(timeline));

        assertThat(figure.box().getHeight()).isGreaterThan(300);
        assertThat(figure.box().getLowerLeftY()).isGreaterThan(60);
        // Events, statements, and the day on which the agreement was signed.
        for (int color : List.of(0x16598f, 0x623c95, 0xfff6dc)) {
            assertThat(Pdf.pixels(pdf, figure, color))
                    .as(Integer.toHexString(color))
                    .isGreaterThan(20);
        }
    }

    @Test
    void theWholeBriefingHasThePicturesOfTheWhole() throws IOException {
        assertThat(Pdf.figures(pdf(BRIEFING)))
                .extracting(Pdf.Figure::description)
                .containsExactly(
                        described(page("origins.html").selectFirst(".origins-chart")),
                        described(page("timeline.html").selectFirst(".timeline-chart")));
    }

    private static String described(Element svg) {
        return svg.select("> title").text() + ". " + svg.select("> desc").text();
    }

    // ---- Addresses ---------------------------------------------------------------------------------------------

    @Test
    void addressesAreThoseOfTheSiteIfItHasOne() throws IOException {
        Path named = bake("named", "https://www.example.org/briefing", 1);
        byte[] with = Files.readAllBytes(named.resolve(ARMS + ".pdf"));
        assertThat(Pdf.text(with))
                .contains("https://www.example.org/briefing/topics/arms-transfers.html")
                .contains("https://www.example.org/briefing/sources/gp-short-note-917.html");
        List<String> addresses = Pdf.of(
                with,
                d -> Pdf.links(d).stream()
                        .map(PDAnnotationLink::getAction)
                        .filter(PDActionURI.class::isInstance)
                        .map(a -> ((PDActionURI) a).getURI())
                        .distinct()
                        .toList());
        assertThat(addresses)
                .contains("https://www.example.org/briefing/actors/victor-cha.html")
                .contains(LICENSE)
                .allMatch(a -> a.startsWith("https://www.example.org/briefing/") || a.equals(LICENSE));
        for (String address : addresses.stream().filter(a -> !a.equals(LICENSE)).toList()) {
            String path = address.substring("https://www.example.org/briefing/".length());
            assertThat(named.resolve(path.replaceFirst("#.*", ""))).exists();
        }
        assertThat(Pdf.text(pdf(ARMS + ".pdf"))).doesNotContain("http", ".html");
    }

    @Test
    void aPlaceHasTheSameLetterInAllEditionsAndTheContentsSayOnWhichPageAPartBegins() throws IOException {
        String whole = joined(Pdf.text(pdf(BRIEFING)));
        List<String> cited = Pattern.compile("[A-Za-z]+\\[[A-Z][^\\[\\]]*:[a-z][^\\]]*\\]")
                .matcher(joined(Pdf.text(pdf(ARMS + ".pdf"))))
                .results()
                .map(MatchResult::group)
                .distinct()
                .toList();
        assertThat(cited).hasSizeGreaterThan(10);
        assertThat(whole).contains(cited);

        int page = Pdf.of(pdf(BRIEFING), document -> {
            for (int number = 1; number <= document.getNumberOfPages(); number++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(number);
                stripper.setEndPage(number);
                if (joined(stripper.getText(document)).contains("AboutandmethodWhatthissiteis")) {
                    return number;
                }
            }
            return 0;
        });
        assertThat(page).isGreaterThan(10);
        assertThat(whole).containsPattern("Aboutandmethod\\.{5,}" + page + "\\D");
    }

    @Test
    void severalPlacesInOneSourceAreNamedOnce() throws IOException {
        Map<String, String> expected = Map.of(
                "[@cnbc-pact#munitions-supplied; @cnbc-pact#putin-assistance]", "[CNBC: b, a]",
                "[@cnbc-pact; @cnbc-pact#putin-assistance]", "[CNBC, CNBC: a]",
                "[@cnbc-pact#putin-assistance, p. 2; @cnbc-pact#munitions-supplied]", "[CNBC: a, p. 2, CNBC: b]");
        for (Map.Entry<String, String> citation : expected.entrySet()) {
            Baking baking = Baking.of(SampleProject.valid(samples.resolve("project"))
                    .write("jbake.properties", "render.pdf=true\n")
                    .write(
                            "content/topics/arms-transfers.md",
                            "---\ntitle: Arms\norder: 1\n---\nSaid " + citation.getKey() + ".\n")
                    .write(
                            "templates/edition.ftl",
                            "<html lang='en'><title>T</title><h1>T</h1><#list edition.chapters as c>"
                                    + "<#list c.body.lead as b><#if b.html??>${b.html}</#if></#list></#list>"));
            assertThat(Pdf.text(baking.files()
                                    .get("topics/arms-transfers.pdf")
                                    .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1))
                            .replace('\u00a0', ' '))
                    .contains("Said " + citation.getValue() + ".");
        }
    }
}
