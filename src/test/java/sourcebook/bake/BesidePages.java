package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.sample.SampleProject;

/** A small project with what stands beside its pages. */
abstract class BesidePages {
    static final String URL = "https://www.example.org/briefing";
    private static final Path TEMPLATES = Path.of("templates");

    @TempDir
    Path folder;

    SampleProject sample;

    @BeforeEach
    void lay() throws IOException {
        sample = SampleProject.valid(folder.resolve("project"));
        for (String template : List.of("feed.ftl", "card.ftl", "partials/marks.ftl", "partials/words.ftl")) {
            sample.write("templates/" + template, Files.readString(TEMPLATES.resolve(template)));
        }
    }

    final Baking bake(String properties) throws IOException {
        sample.write("jbake.properties", "site.title=A & <B>\n" + properties);
        Baking baking = Baking.of(sample);
        assertThat(baking.outcome().published()).as(baking.said().toString()).isTrue();
        return baking;
    }

    /** Gives the topic and the claim a history. */
    final void addHistory() throws IOException {
        sample.write("content/topics/arms-transfers.md", """
                ---
                title: Arms & transfers
                order: 1
                first-published: "2024-01-02"
                updates:
                  - {date: "2024-03-01", text: "More <sources>."}
                corrections:
                  - {date: "2024-02-01", was: "12", now: "11", text: "Misread."}
                ---
                A *first* sentence [@cnbc-pact].
                """);
        sample.write("content/claims/munitions-supplied.md", """
                ---
                title: North Korea supplied munitions to Russia
                topics: [arms-transfers]
                first-published: "2024-01-02"
                ---
                One source carries it [@cnbc-pact#munitions-supplied].
                """);
    }

    final void addSource(String id, String topic) throws IOException {
        sample.write("content/sources/" + id + ".md", """
                ---
                title: Title of %1$s
                label: %1$s
                publisher: cnbc
                language: en
                kind: news report
                obtained: original
                topics: [%2$s]
                ---
                Text.
                """.formatted(id, topic));
    }
}
