package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sourcebook.artifact.Overview;
import sourcebook.benchmark.BuildBenchmark;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diagnostic.Severity;
import sourcebook.sample.SampleProject;

/** Briefings that have very much of one thing or nothing of another; everything is made of them but the PDF. */
@Tag("slow")
class OddShapesTest {
    private static final LocalDate DAY = LocalDate.of(2023, 1, 1);

    @TempDir
    Path folder;

    private SampleProject project;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        shape                          | topics | actors | events | claims | sources | quotations
        nothing                        | 0      | 0      | 0      | 0      | 0       | 0
        one actor and nothing else     | 0      | 1      | 0      | 0      | 0       | 0
        one of each                    | 1      | 1      | 1      | 1      | 1       | 1
        one topic of many sources      | 1      | 1      | 0      | 0      | 121     | 0
        one event beside many sources  | 1      | 1      | 1      | 0      | 200     | 0
        one source and many events     | 1      | 1      | 200    | 0      | 1       | 0
        thousands of quotations        | 1      | 2      | 0      | 0      | 2       | 1500
        no claims                      | 3      | 5      | 3      | 0      | 9       | 2
        no quotations                  | 2      | 3      | 2      | 4      | 6       | 0
        one actor in everything        | 2      | 1      | 5      | 5      | 10      | 3
        many actors who are everywhere | 1      | 70     | 2      | 2      | 3       | 1
        many claims in one source      | 1      | 1      | 0      | 150    | 1       | 0
        """, useHeadersInDisplayName = true)
    void isBuilt(String shape, int topics, int actors, int events, int claims, int sources, int quotations)
            throws IOException {
        project = new SampleProject(folder.resolve("project"));
        project.write(
                "jbake.properties", "site.title=" + shape + "\nsite.host=https://example.org\nrender.pdf=false\n");
        project.write("content/pages/index.md", "---\ntitle: Start\n---\nA briefing.\n");
        BuildBenchmark.copy(Path.of("templates"), project.folder().resolve("templates"));
        BuildBenchmark.copy(Path.of("assets"), project.folder().resolve("assets"));
        each("topics", topics, i -> "title: Topic " + i + "\norder: " + (i + 1), i -> "It is so [@sources-" + i + "].");
        each("actors", actors, i -> "name: Actor " + i + "\nkind: organization", i -> "");
        each(
                "events",
                events,
                i -> "title: Event " + i + date("date", i) + "\nparticipants: " + list(actors, n -> "actors-" + n),
                i -> "");
        each("claims", claims, i -> "title: Claim " + i + "\ntopics: " + list(topics, n -> "topics-" + n), i -> "");
        each(
                "sources",
                sources,
                i -> "title: Source " + i + "\nlabel: S" + i + "\npublisher: actors-0" + date("published", i)
                        + "\nlanguage: en\nkind: note\nobtained: original\ntopics: " + list(topics, n -> "topics-" + n)
                        + "\nevents: " + list(events, n -> "events-" + n) + "\npositions: "
                        + list(
                                claims,
                                n -> "{claim: claims-" + n
                                        + ", direction: affirms, certainty: fact, by: [actors-0], note: Said so.}"),
                i -> "A summary.\n\n## Quotations\n"
                        + lines(
                                quotations,
                                q -> "> Words " + q + " of " + i + "\n>\n> — [[actors-" + q % actors + "]], "
                                        + DAY.plusDays(q) + " {#q-" + q + "}\n"));

        Path site = folder.resolve("site");
        Diagnostics diagnostics = new Diagnostics();
        Outcome outcome = BriefingOven.bake(
                Project.open(project.folder(), null, diagnostics),
                new BriefingOven.Options(site, true, false, true, 2),
                diagnostics,
                Progress.SILENT);

        assertThat(outcome.diagnostics()).noneMatch(d -> d.severity() == Severity.ERROR);
        assertThat(outcome.published()).isTrue();
        Document timeline = Jsoup.parse(site.resolve(Overview.TIMELINE.path()));
        int entries = events + sources + sources * quotations;
        assertThat(timeline.select(".timeline > li")).hasSize(entries);
        assertThat(timeline.select(".timeline-chart circle")).hasSize(Math.min(120, entries));
    }

    private interface Text {
        String of(int number);
    }

    private void each(String folder, int count, Text front, Text body) throws IOException {
        for (int i = 0; i < count; i++) {
            String text = "---\n" + front.of(i) + "\n---\n" + body.of(i) + "\n";
            project.write("content/" + folder + "/" + folder + "-" + i + ".md", text);
        }
    }

    private static String list(int count, Text item) {
        return IntStream.range(0, count).mapToObj(item::of).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String lines(int count, Text line) {
        return IntStream.range(0, count).mapToObj(i -> "\n" + line.of(i)).collect(Collectors.joining());
    }

    private static String date(String key, int number) {
        return "\n" + key + ": \"" + DAY.plusDays(number) + "\"";
    }
}
