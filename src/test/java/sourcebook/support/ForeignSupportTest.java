package sourcebook.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.language.Vocabulary;
import sourcebook.link.LinkedSite;
import sourcebook.message.Messages;
import sourcebook.sample.SampleProject;

/** Each sentence of a list gets the warnings that the list says, and no others, in an invented briefing of its language. */
class ForeignSupportTest {
    /**
     * A list of sentences in a language.
     *
     * @param briefing the briefing on one of whose topics they stand, by folder and id
     */
    private record Judged(String language, String list, String briefing, String topic) {}

    private static final List<Judged> LISTS = List.of(
            new Judged("de", "german.txt", "hallenbad", "sanierung"),
            new Judged("ru", "russian.txt", "parom", "pereprava"));

    static Stream<Arguments> sentences() throws IOException {
        List<Arguments> all = new ArrayList<>();
        for (Judged judged : LISTS) {
            JudgedSentences.in(SampleProject.SAMPLES.resolve("support").resolve(judged.list))
                    .forEach(sentence -> all.add(Arguments.of(judged, sentence)));
        }
        return all.stream();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void sentenceGetsItsWarnings(Judged judged, JudgedSentences.Case sentence) throws IOException {
        Path briefing = SampleProject.SAMPLES.resolve(judged.briefing);
        Map<String, String> files = new HashMap<>();
        for (String file : SampleProject.files(briefing)) {
            if (file.matches("content/.*\\.md")) {
                files.put(file, Files.readString(briefing.resolve(file)));
            }
        }
        String topic = "content/topics/" + judged.topic + ".md";
        files.put(topic, "---\ntitle: Topic\norder: 1\n---\n" + sentence.sentence() + "\n");
        LinkedSite linked = LinkedSite.of(
                files, Set.of(), Vocabulary.of(judged.language, Map.of()), Messages.in(judged.language, null));
        assertThat(linked.diagnostics().sorted()).isEmpty();
        Diagnostics found = new Diagnostics();
        found.addAll(Supported.findings(linked.site()));
        assertThat(found.sorted().stream()
                        .filter(d -> topic.equals(d.path()))
                        .map(d -> d.code().id())
                        .distinct()
                        .sorted()
                        .toList())
                .isEqualTo(sentence.codes());
    }
}
