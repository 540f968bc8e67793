package sourcebook.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
    private static final Pattern LINE = Pattern.compile("(ok|SB\\d+(?: SB\\d+)*) +(.+)");
    private static final String TOPIC = "content/topics/sanierung.md";

    private record Case(List<String> codes, String sentence) {}

    static List<Case> sentences() throws IOException {
        try (Stream<String> lines = Files.lines(SENTENCES)) {
            return lines.filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> {
                        Matcher line = LINE.matcher(l);
                        assertThat(line.matches()).as(l).isTrue();
                        return new Case(
                                line.group(1).equals("ok")
                                        ? List.of()
                                        : Arrays.asList(line.group(1).split(" ")),
                                line.group(2));
                    })
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void sentenceGetsItsWarnings(Case sentence) throws IOException {
        Map<String, String> files = new HashMap<>();
        for (String file : SampleProject.files(BRIEFING)) {
            if (file.matches("content/.*\\.md")) {
                files.put(file, Files.readString(BRIEFING.resolve(file)));
            }
        }
        files.put(TOPIC, "---\ntitle: Sanierung\norder: 1\n---\n" + sentence.sentence + "\n");
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
                .isEqualTo(sentence.codes);
    }
}
