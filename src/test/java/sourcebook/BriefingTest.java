package sourcebook;

import static org.assertj.core.api.Assertions.assertThat;

import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.html.HtmlRenderer;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.util.data.MutableDataSet;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.bake.BriefingOven;
import sourcebook.bake.Outcome;
import sourcebook.bake.Progress;
import sourcebook.bake.Project;
import sourcebook.diagnostic.DiagnosticPrinter;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.sample.SampleProject;

/** This project's own briefing: built strictly, and read as a browser would. */
@Tag("slow")
class BriefingTest {
    private static final List<String> TOPICS = List.of("arms-transfers", "defense-pact", "international-reactions");
    private static final List<String> SOURCES = List.of(
            "cnbc-mutual-defense-pact",
            "gp-short-note-917",
            "intellinews-russia-country-report-2024-07-p20",
            "sceeus-quick-comment-vostochny",
            "unn-putin-to-visit-dprk");

    /** Words of those parts of the sources' texts that are about something else. */
    private static final Pattern FOREIGN = Pattern.compile(
            "Wildberries|Bakalchuk|Mirzoyan|Kommersant|Tenacious|Kyle Gass|Wall Street|Bullseye|Father-Son"
                    + "|Moldova|Lytvynenko|year wise archive|Products You May Like");

    @TempDir
    static Path folder;

    private static final Map<String, Document> PAGES = new TreeMap<>();
    private static Outcome outcome;
    private static Set<String> files;

    @BeforeAll
    static void build() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Path site = folder.resolve("site");
        outcome = BriefingOven.bake(
                Project.open(Path.of(""), null, diagnostics),
                new BriefingOven.Options(
                        site, true, true, true, Runtime.getRuntime().availableProcessors()),
                diagnostics,
                Progress.SILENT);
        assertThat(outcome.published())
                .as(new DiagnosticPrinter(false).format(outcome.diagnostics(), 20))
                .isTrue();
        files = new TreeSet<>(SampleProject.files(site));
        for (String file : files) {
            if (file.endsWith(".html")) {
                PAGES.put(file, Jsoup.parse(site.resolve(file), "UTF-8"));
            }
        }
    }

    /** Returns a line for each thing found on a page that should not be there. */
    private static List<String> onEachPage(Function<Document, Stream<String>> wrong) {
        return PAGES.entrySet().stream()
                .flatMap(page -> wrong.apply(page.getValue()).map(w -> page.getKey() + ": " + w))
                .toList();
    }

    private static Stream<String> addresses(Document page) {
        return Stream.of("href", "src", "action", "poster", "data")
                .flatMap(a -> page.select("[" + a + "]").stream().map(e -> e.attr(a)));
    }

    private static boolean leadsOut(String address) {
        return address.matches("[A-Za-z][A-Za-z0-9+.-]*:.*");
    }

    /** Returns the path on the site to which an address on a page leads, with its anchor if it has one. */
    private static String target(String page, String address) {
        if (address.startsWith("?")) {
            return page;
        }
        String resolved = URI.create("/" + page).resolve(address).toString().substring(1);
        return resolved.startsWith("#") ? page + resolved : resolved;
    }

    // ---- What is there -----------------------------------------------------------------------------------------

    @Test
    void nothingIsWrongWithTheContent() {
        assertThat(new DiagnosticPrinter(false).format(outcome.diagnostics(), Integer.MAX_VALUE))
                .isEmpty();
    }

    @Test
    void everySourceAndTopicHasItsPage() {
        assertThat(idsIn("topics")).containsExactlyElementsOf(TOPICS);
        assertThat(idsIn("sources")).containsExactlyElementsOf(SOURCES);
    }

    private static List<String> idsIn(String folderName) {
        return files.stream()
                .filter(f -> f.matches(folderName + "/.*\\.html") && !f.endsWith("/index.html"))
                .map(f -> f.substring(folderName.length() + 1, f.length() - ".html".length()))
                .toList();
    }

    @Test
    void everyStatementOnATopicPageLeadsToASource() {
        for (String topic : TOPICS) {
            Document page = PAGES.get("topics/" + topic + ".html");
            for (Element item : page.select(".bottom-line p, main section:not([id^=s-]) li, main section table td")) {
                if (item.tagName().equals("td") && item.nextElementSibling() != null) {
                    continue;
                }
                assertThat(item.select(".citation a[href^=../sources/]"))
                        .as("%s: %s", topic, item.text())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void whatTheTextsHoldBesidesIsOnNoPage() {
        List<String> found = onEachPage(page -> {
            Document copy = page.clone();
            copy.select("#curators-note").remove();
            return FOREIGN.matcher(copy.text()).results().map(MatchResult::group);
        });
        assertThat(found).isEmpty();
    }

    // ---- Links -------------------------------------------------------------------------------------------------

    @Test
    void everyLinkAndAnchorLeadsSomewhere() {
        List<String> broken = new ArrayList<>();
        PAGES.forEach((path, page) -> addresses(page)
                .filter(a -> !leadsOut(a))
                .filter(a -> !exists(target(path, a)))
                .forEach(a -> broken.add(path + ": " + a)));
        assertThat(broken).isEmpty();
    }

    private static boolean exists(String target) {
        int hash = target.indexOf('#');
        String path = hash < 0 ? target : target.substring(0, hash);
        if (hash < 0 || !files.contains(path)) {
            return files.contains(path);
        }
        Document page = PAGES.get(path);
        return page != null && page.getElementById(target.substring(hash + 1)) != null;
    }

    @Test
    void everyPageIsReachedFromTheHomePage() {
        Set<String> reached = new HashSet<>(Set.of("index.html"));
        Deque<String> next = new ArrayDeque<>(reached);
        while (!next.isEmpty()) {
            String path = next.pop();
            PAGES.get(path).select("a[href]").stream()
                    .map(a -> a.attr("href"))
                    .filter(a -> !leadsOut(a))
                    .map(a -> target(path, a).replaceFirst("#.*", ""))
                    .filter(a -> PAGES.containsKey(a) && reached.add(a))
                    .forEach(next::add);
        }
        Set<String> unreached = new TreeSet<>(PAGES.keySet());
        unreached.removeAll(reached);
        assertThat(unreached).containsExactly("404.html");
    }

    @Test
    void addressesOnTheSiteAreRelative() {
        // Without an address, the page for wrong ones has no better guess than the host's root.
        assertThat(onEachPage(page -> addresses(page).filter(a -> a.startsWith("/") || a.startsWith("file:"))))
                .filteredOn(a -> !a.startsWith("404.html: /"))
                .isEmpty();
    }

    @Test
    void nothingIsLoadedFromElsewhere() throws IOException {
        assertThat(onEachPage(page ->
                        page
                                .select("[src], link[href]:not([rel=canonical]):not([rel=license]), object, iframe")
                                .stream()
                                .map(e -> e.hasAttr("src") ? e.attr("src") : e.attr("href"))
                                .filter(BriefingTest::leadsOut)))
                .isEmpty();
        for (String file : files) {
            if (file.endsWith(".css") || file.endsWith(".js")) {
                // A library names its home in a comment.
                String code =
                        Files.readString(folder.resolve("site").resolve(file)).replaceAll("(?s)/\\*.*?\\*/", "");
                assertThat(code).as(file).doesNotContain("http:", "https:", "@import");
            }
        }
    }

    @Test
    void theAnchorsThatLinksRelyOnAreThere() {
        for (String source : SOURCES) {
            Document page = PAGES.get("sources/" + source + ".html");
            for (String id : List.of("positions", "actors", "quotations", "curators-note")) {
                assertThat(page.select("#" + id).text()).as("%s#%s", source, id).isNotBlank();
            }
        }
        assertThat(PAGES.get("sources/cnbc-mutual-defense-pact.html").select("#reactions, #reported-provisions"))
                .hasSize(2);
        Document pact = PAGES.get("agreements/comprehensive-partnership-2024.html");
        assertThat(pact.select("#provisions #mutual-assistance, #provisions #earlier-treaties"))
                .hasSize(2);
    }

    // ---- To share and to take along ----------------------------------------------------------------------------

    @Test
    void everyPageSaysHowALinkToItIsShown() {
        assertThat(onEachPage(page -> Stream.of("title", "description", "type", "site_name", "locale")
                        .filter(p -> page.select("head meta[property=og:" + p + "]").eachAttr("content").stream()
                                        .filter(c -> !c.isBlank())
                                        .count()
                                != 1)))
                .filteredOn(s -> !s.startsWith("embed/"))
                .isEmpty();
        assertThat(PAGES.get("topics/arms-transfers.html")
                        .select("meta[property=article:published_time]")
                        .attr("content"))
                .isEqualTo("2026-11-22");
        assertThat(PAGES.get("index.html").select("meta[property=og:type]").attr("content"))
                .isEqualTo("website");
    }

    @Test
    void everyPageNamesItsFeedsAndItsCopy() {
        assertThat(onEachPage(page -> Stream.of(
                                "link[rel=alternate][type=application/atom+xml][href$=index.xml]",
                                "link[rel=alternate][type=application/feed+json][href$=index.json]",
                                "link[rel=alternate][type=text/markdown]")
                        .filter(s -> page.select("head " + s).size() != 1)))
                .filteredOn(s -> !s.startsWith("evidence/") || !s.endsWith("[type=text/markdown]"))
                .filteredOn(s -> !s.startsWith("embed/"))
                .containsExactly(
                        "404.html: link[rel=alternate][type=text/markdown]",
                        "search.html: link[rel=alternate][type=text/markdown]");
        assertThat(PAGES.get("topics/arms-transfers.html")
                        .select("main a[type=application/atom+xml]")
                        .attr("href"))
                .isEqualTo("../topics/arms-transfers.xml");
    }

    @Test
    void aCopySaysEverythingThatThePageSays() throws IOException {
        MutableDataSet options = new MutableDataSet().set(Parser.EXTENSIONS, List.of(TablesExtension.create()));
        Parser parser = Parser.builder(options).build();
        HtmlRenderer renderer = HtmlRenderer.builder(options).build();
        for (Map.Entry<String, Document> page : PAGES.entrySet()) {
            if (Set.of("404.html", "search.html").contains(page.getKey())
                    || page.getKey().startsWith("evidence/")
                    || page.getKey().startsWith("embed/")) {
                continue;
            }
            String markdown = Files.readString(
                    folder.resolve("site").resolve(page.getKey().replaceAll("html$", "md")));
            Document copy = Jsoup.parse(renderer.render(parser.parse(markdown)));
            Set<String> said = words(copy.body());
            Element main = page.getValue().clone().selectFirst("main");
            main.select(
                            "section:has(> figure.chart) > h2, nav, form, figure.chart, svg, [hidden], [aria-hidden=true], .permalink, .screen-only, caption")
                    .remove();
            assertThat(words(main)).as(page.getKey()).isSubsetOf(said);
            assertThat(copy.select("h1").eachText())
                    .containsExactly(page.getValue().select("h1").text());
            for (String address : copy.select("a[href]").eachAttr("href")) {
                if (!leadsOut(address)) {
                    assertLeadsSomewhere(page.getKey(), address);
                }
            }
        }
    }

    private static Set<String> words(Element element) {
        return new TreeSet<>(List.of(element.text().split("[^\\p{L}\\p{N}]+")));
    }

    private static void assertLeadsSomewhere(String page, String address) throws IOException {
        String[] target = target(page.replaceAll("html$", "md"), address).split("#", 2);
        assertThat(files).as(page).contains(target[0]);
        assertThat(target[0]).as("leads to the copy").doesNotEndWith(".html");
        if (target.length > 1) {
            String copy = Files.readString(folder.resolve("site").resolve(target[0]));
            boolean anchored = copy.contains("<a id=\"" + target[1] + "\"></a>")
                    || copy.lines()
                            .filter(l -> l.startsWith("#"))
                            .map(l -> l.replaceFirst("#+ ", "")
                                    .toLowerCase(Locale.ROOT)
                                    .replace(' ', '-'))
                            .anyMatch(target[1]::equals);
            assertThat(anchored).as("%s: %s", page, address).isTrue();
        }
    }

    // ---- Markup ------------------------------------------------------------------------------------------------

    @Test
    void idsAreUnique() {
        assertThat(onEachPage(page -> {
                    Set<String> seen = new HashSet<>();
                    return page.select("[id]").eachAttr("id").stream().filter(id -> !seen.add(id));
                }))
                .isEmpty();
    }

    @Test
    void everyPageHasOneHeadingOfTheFirstLevelAndNoLevelIsLeftOut() {
        assertThat(onEachPage(page -> {
                    List<String> wrong = new ArrayList<>();
                    int before = 0;
                    for (Element heading : page.select("h1, h2, h3, h4, h5, h6")) {
                        int level = heading.tagName().charAt(1) - '0';
                        if (level > before + 1) {
                            wrong.add("h" + level + " after h" + before + ": " + heading.text());
                        }
                        before = level;
                    }
                    if (page.select("h1").size() != 1) {
                        wrong.add(page.select("h1").size() + " h1");
                    }
                    return wrong.stream();
                }))
                .isEmpty();
    }

    @Test
    void titlesAndDescriptionsAreThereAndTitlesDiffer() {
        assertThat(PAGES.values().stream().map(Document::title).toList())
                .allSatisfy(t -> assertThat(t).isNotBlank())
                .doesNotHaveDuplicates();
        assertThat(onEachPage(page -> page.select("meta[name=description]").eachAttr("content").stream()
                        .filter(d -> d.isBlank() || d.length() > 210)))
                .isEmpty();
        assertThat(onEachPage(page -> Stream.of("meta[name=description]", "meta[charset]", "html[lang]", "main")
                        .filter(s -> page.select(s).size() != 1)))
                .isEmpty();
    }

    @Test
    void scriptAndStyleAreFilesOfTheirOwn() {
        assertThat(onEachPage(page -> Stream.concat(
                        page.select("style, [style], script:not([src]):not([type=application/ld+json])").stream()
                                .map(Element::outerHtml),
                        page.getAllElements().stream()
                                .flatMap(e -> e.attributes().asList().stream())
                                .map(Attribute::getKey)
                                .filter(a -> a.startsWith("on")))))
                .isEmpty();
    }

    @Test
    void theValidatorFindsNothingInPages() throws IOException {
        MarkupValidator.passPages(folder.resolve("site"));
    }

    @Test
    void theValidatorFindsNothingInStyleSheets() throws IOException {
        for (String file : files) {
            if (file.endsWith(".css")) {
                MarkupValidator.passStyle(folder.resolve("site").resolve(file), folder.resolve(file.replace('/', '-')));
            }
        }
    }
}
