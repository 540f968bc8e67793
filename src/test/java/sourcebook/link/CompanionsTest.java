package sourcebook.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sourcebook.artifact.Planned;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.parse.DocumentParser;
import sourcebook.parse.Parsed;
import sourcebook.read.ContentFile;
import sourcebook.text.Text;

class CompanionsTest {
    private final List<Parsed> files = new ArrayList<>();
    private final Diagnostics diagnostics = new Diagnostics();

    CompanionsTest() {
        add("topics", "t", "title: T\norder: 1", "");
        add("claims", "c", "title: C\ntopics: [t]", "");
    }

    private void add(String folder, String id, String frontMatter, String body) {
        String path = "content/" + folder + "/" + id + ".md";
        Text text = new Text(path, "---\n" + frontMatter + "\n---\n" + body);
        ContentFile file = new ContentFile(Path.of(path), path, folder, id);
        files.add(new DocumentParser().parse(file, text, diagnostics).orElseThrow());
    }

    private void actors(String... ids) {
        for (String id : ids) {
            add("actors", id, "name: " + id.toUpperCase(Locale.ROOT) + "\nkind: person", "");
        }
    }

    private void source(String frontMatter, String body) {
        add("sources", "s", """
                title: S
                label: S
                publisher: a
                language: en
                kind: report
                obtained: original
                topics: [t]
                """ + frontMatter, body);
    }

    /** Returns who appears with an actor, and how. */
    private List<String> with(String actor) {
        Site site = Planned.link(files, Set.of(), diagnostics);
        assertThat(diagnostics.hasErrors()).isFalse();
        return site.companions().with(site.document(actor)).stream()
                .map(c -> c.actor().id() + " "
                        + c.occasions().stream()
                                .map(o -> o.kind() + " " + o.page().id() + "#" + o.anchor())
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    @Test
    void participantsInOneEventAppearTogether() {
        actors("a", "b", "c1");
        add("events", "e", "title: E\ndate: \"2024\"\nparticipants: [a, b]", "");
        add("events", "f", "title: F\ndate: \"2024\"\nparticipants: [c1]", "");

        assertThat(with("a")).containsExactly("b EVENT e#null");
        assertThat(with("b")).containsExactly("a EVENT e#null");
        assertThat(with("c1")).isEmpty();
    }

    @Test
    void speakersOfOneQuotationAppearTogetherButThoseOfTwoDoNot() {
        actors("a", "b", "c1");
        source("", """
                > We agree.
                >
                > — [[a]] and [[b]] {#agreed}

                > I do not.
                >
                > — [[c1]] {#not}
                """);

        assertThat(with("a")).containsExactly("b QUOTATION s#agreed");
        assertThat(with("c1")).isEmpty();
    }

    @Test
    void aPlaceCountsOnce() {
        actors("a", "b", "c1");
        source("""
                positions:
                  - {claim: c, direction: affirms, certainty: fact, by: [a, b], note: Said so.}
                  - {claim: c, direction: affirms, certainty: fact, by: [b, a], note: Said so.}
                  - {claim: c, direction: denies, certainty: fact, by: [c1], note: Said so.}
                """, "");

        assertThat(with("a")).containsExactly("b POSITION s#c");
    }

    @Test
    void sharedReactionAndAffiliationCount() {
        actors("a", "b");
        add("actors", "m", "name: M\nkind: person\naffiliation: [a]", "");
        source("reactions:\n  - {by: [a, b], stance: condemns, act: Condemned it.}", "");

        assertThat(with("a")).containsExactly("b REACTION s#reactions", "m AFFILIATION m#null");
        assertThat(with("m")).containsExactly("a AFFILIATION m#null");
    }

    @Test
    void thoseWhoAppearTogetherMoreOftenComeFirst() {
        actors("a", "b", "z");
        add("events", "e", "title: E\ndate: \"2024\"\nparticipants: [a, b, z]", "");
        add("events", "f", "title: F\ndate: \"2024\"\nparticipants: [a, z]", "");

        assertThat(with("a")).containsExactly("z EVENT e#null, EVENT f#null", "b EVENT e#null");
    }

    @Test
    void crowdDoesNotCount() {
        String[] crowd = IntStream.rangeClosed(0, Companions.CROWD)
                .mapToObj(i -> "p" + i)
                .toArray(String[]::new);
        actors(crowd);
        add("events", "e", "title: E\ndate: \"2024\"\nparticipants: [" + String.join(", ", crowd) + "]", "");

        assertThat(with("p0")).isEmpty();
    }
}
