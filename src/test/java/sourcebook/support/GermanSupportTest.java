package sourcebook.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.language.Vocabulary;
import sourcebook.link.LinkedSite;
import sourcebook.message.Messages;
import sourcebook.sample.SampleProject;

/** Each German sentence of a list gets the warnings that the list says, and no others, in the briefing on a swimming pool. */
class GermanSupportTest {
    private static final Path SENTENCES = SampleProject.SAMPLES.resolve("support/german.txt");
    private static final Path BRIEFING = SampleProject.SAMPLES.resolve("hallenbad");
    private static final String TOPIC = "content/topics/sanierung.md";

    static List<JudgedSentences.Case> sentences() throws IOException {
        return JudgedSentences.in(SENTENCES);
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void sentenceGetsItsWarnings(JudgedSentences.Case sentence) throws IOException {
        Map<String, String> files = new HashMap<>();
        for (String file : SampleProject.files(BRIEFING)) {
            if (file.matches("content/.*\\.md")) {
                files.put(file, Files.readString(BRIEFING.resolve(file)));
            }
        }
        files.put(TOPIC, "---\ntitle: Sanierung\norder: 1\n---\n" + sentence.sentence() + "\n");
        LinkedSite linked = LinkedSite.of(files, Set.of(), Vocabulary.of("de", Map.of()), Messages.in("de", null));
        assertThat(linked.diagnostics().sorted()).isEmpty();
        Diagnostics found = new Diagnostics();
        found.addAll(SupportChecker.of(linked.site(), null).findings());
        assertThat(found.sorted().stream()
                        .filter(d -> TOPIC.equals(d.path()))
                        .map(d -> d.code().id())
                        .distinct()
                        .sorted()
                        .toList())
                .isEqualTo(sentence.codes());
    }
}
