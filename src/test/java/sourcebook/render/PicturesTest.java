package sourcebook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sourcebook.artifact.Plan;
import sourcebook.artifact.Planned;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.language.Vocabulary;
import sourcebook.link.Linker;
import sourcebook.link.Site;
import sourcebook.message.English;
import sourcebook.parse.DocumentParser;
import sourcebook.parse.Parsed;
import sourcebook.read.ContentFile;
import sourcebook.read.ContentFolder;
import sourcebook.read.TextReader;
import sourcebook.work.Parallel;

/** Looks at the pictures of the briefing itself: they must say what its pages say in words. */
class PicturesTest {
    private static Site site;
    private static Plan plan;

    @BeforeAll
    static void readBriefing() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        DocumentParser parser = new DocumentParser();
        List<Parsed> parsed = new ArrayList<>();
        for (ContentFolder.Entry entry : ContentFolder.list(
                Path.of("").toAbsolutePath(),
                Path.of("content").toAbsolutePath(),
                ".jbakeignore",
                Parallel.ALONE,
                diagnostics)) {
            ContentFile file = entry.file();
            if (!file.isAttestation()) {
                TextReader.read(file, diagnostics)
                        .flatMap(t -> parser.parse(file, t, diagnostics))
                        .ifPresent(parsed::add);
            }
        }
        Linker linker = new Linker(parsed, false, null, Vocabulary.ENGLISH, English.WORDING, diagnostics);
        plan = Planned.plan(linker, Set.of(), diagnostics);
        site = linker.link(plan);
        assertThat(diagnostics.hasErrors()).isFalse();
    }

    private static Object data(String path, String key) {
        return ((Page) plan.at(path).orElseThrow().value(site)).model().get(key);
    }

    private static Document drawing(Html html) {
        return Jsoup.parse(html.markup(), "", Parser.xmlParser());
    }

    @Test
    void figuresEachInAUnitOfItsOwnHaveNoPicture() {
        PageModel.Claim claim = (PageModel.Claim) data("claims/munitions-supplied.html", "claim");

        assertThat(claim.positions().stream().flatMap(p -> p.figures().stream()))
                .hasSizeGreaterThan(1);
        assertThat(claim.figuresChart()).isNull();
    }

    @Test
    void claimWithoutFiguresHasNoPicture() {
        assertThat(((PageModel.Claim) data("claims/labor-supply.html", "claim")).figuresChart())
                .isNull();
    }

    @Test
    void timelineShowsEveryEntryOfTheList() {
        @SuppressWarnings("unchecked")
        List<OverviewModel.TimelineEntry> entries =
                (List<OverviewModel.TimelineEntry>) data("timeline.html", "timeline");
        List<String> links = drawing((Html) data("timeline.html", "timelineChart"))
                .select("a")
                .eachAttr("href");

        assertThat(entries)
                .filteredOn(e -> !e.kind().equals("statement"))
                .isNotEmpty()
                .allSatisfy(e -> assertThat(links).contains(e.link().href()));
        assertThat(links).filteredOn(l -> l.startsWith("agreements/")).hasSize(1);
        assertThat(links)
                .filteredOn(l -> l.contains("#"))
                .allSatisfy(
                        l -> assertThat(entries).anyMatch(e -> e.link().href().equals(l)));
        assertThat(drawing((Html) data("timeline.html", "lanesChart"))
                        .select("a")
                        .eachAttr("href"))
                .isEqualTo(links);
    }

    @Test
    void linksInATopicsTimelineLeadThereFromItsFolder() {
        PageModel.Topic topic = (PageModel.Topic) data("topics/defense-pact.html", "topic");

        assertThat(drawing(topic.timelineChart()).select("a").eachAttr("href"))
                .contains("../events/vostochny-meeting.html")
                .allMatch(l -> l.startsWith("../"));
    }

    @Test
    void actorsPageNamesItsCompanionsAndLeavesAffiliationsToItsFacts() {
        PageModel.Actor putin = (PageModel.Actor) data("actors/vladimir-putin.html", "actor");

        assertThat(putin.companions().get(0).actor().text()).isEqualTo("Kim Jong Un");
        assertThat(putin.companions().get(0).occasions())
                .extracting(PageModel.Link::href)
                .containsExactly("../events/vostochny-meeting.html", "../events/pyongyang-visit.html");
        assertThat(putin.companions()).noneMatch(c -> c.actor().text().equals("Russia"));
    }

    @Test
    void originsHaveAnArrowForEachEntryAndSayTheSameInWords() {
        OverviewModel.Origins origins = (OverviewModel.Origins) data("origins.html", "origins");
        Document drawing = drawing(origins.chart());

        long entries = origins.rests().stream().mapToLong(r -> r.on().size()).sum();
        assertThat(drawing.select(".arc")).hasSize((int) entries).isNotEmpty();
        assertThat(drawing.select("a").eachAttr("href"))
                .containsExactlyElementsOf(
                        origins.rests().stream().map(r -> r.source().href()).toList());
        assertThat(drawing.select("desc").text()).contains("GP Note 917 rests on The New York Times");
    }

    @Test
    void drawingTwiceGivesTheSame() {
        assertThat(data("timeline.html", "timelineChart")).isEqualTo(data("timeline.html", "timelineChart"));
    }

    @Test
    void idsBelongToThePictures() {
        for (Html picture : List.of(
                (Html) data("timeline.html", "timelineChart"),
                (Html) data("timeline.html", "lanesChart"),
                ((OverviewModel.Origins) data("origins.html", "origins")).chart())) {
            Document drawing = drawing(picture);
            assertThat(drawing.select("[id]").eachAttr("id")).allMatch(id -> id.startsWith("s-"));
            Element svg = drawing.selectFirst("svg");
            assertThat(drawing.getElementById(svg.attr("aria-labelledby"))).isNotNull();
            assertThat(drawing.getElementById(svg.attr("aria-describedby"))).isNotNull();
            assertThat(svg.attr("role")).isEqualTo("group");
        }
    }
}
