package sourcebook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import sourcebook.link.LinkedSite;

/** Since when something is known, and in which order what has no date stands. */
class KnownDaysTest {
    private final Map<String, String> files = new TreeMap<>(Map.of(
            "content/actors/ada.md",
            "---\nname: Ada\nkind: person\n---\n",
            "content/topics/t.md",
            "---\ntitle: T\norder: 1\n---\n",
            "content/events/opening.md",
            "---\ntitle: Opening\ndate: 2023-09-13\n---\n",
            "content/events/talks.md",
            "---\ntitle: Talks\ndate: 2024-06\n---\n"));

    private void source(String id, String published, String more) {
        files.put("content/sources/" + id + ".md", """
                ---
                title: %1$s
                label: %1$s
                publisher: ada
                language: en
                kind: report
                obtained: original
                published: "%2$s"
                topics: [t]
                %3$s
                ---
                """.formatted(id, published, more));
    }

    private OverviewViews views() {
        LinkedSite linked = LinkedSite.of(files, Set.of());
        assertThat(linked.diagnostics().sorted()).isEmpty();
        return new OverviewViews(linked.site(), "timeline.html");
    }

    private List<String> timeline() {
        return views().timeline().stream()
                .map(e -> e.link().text() + ": "
                        + (e.reported() == null
                                ? "never"
                                : e.reported().text() + " = " + e.reported().known()))
                .toList();
    }

    @Test
    void whatStandsInAnUndatedOrOpenTextIsCertainOnNoDay() {
        source("open", "2023-09-13/..", "events: [opening, talks]");
        source("before", "../2024-07-01", "events: [talks]");

        assertThat(timeline())
                .contains(
                        "open: on or after September 13, 2023 = null",
                        "Opening: never",
                        "Talks: on or before July 1, 2024 = 2024-07-01");
    }

    @Test
    void eventIsReportedOnTheDateThatItsFirstSourceGives() {
        source("month", "2024-07", "events: [talks]");
        source("year", "2024", "events: [talks]");
        source("open", "2024-06-30/..", "events: [talks]");

        assertThat(timeline()).contains("Talks: July 2024 = 2024-07-31");
    }

    @Test
    void reactionWithoutADateStandsAtItsEvent() {
        source("note", "2024-07", """
                reactions:
                  - {by: [ada], stance: supports, act: "to nothing"}
                  - {by: [ada], event: talks, stance: supports, act: "to the talks"}
                  - {by: [ada], stance: supports, act: "dated", date: 2024-05}
                  - {by: [ada], event: opening, stance: supports, act: "to the opening"}""");

        assertThat(views().reactions().groups().get(0).reactions())
                .extracting(PageModel.Reaction::act)
                .containsExactly("to the opening", "dated", "to the talks", "to nothing");
    }
}
