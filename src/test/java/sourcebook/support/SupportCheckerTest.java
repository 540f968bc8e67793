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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.link.LinkedSite;

/** Each sentence of a list gets the warnings that the list says, and no others. */
class SupportCheckerTest {
    private static final Path FOLDER = Path.of("src/test/resources/support");
    private static final Pattern LINE = Pattern.compile("(ok|SB\\d+(?: SB\\d+)*) +(.+)");
    private static final String TOPIC = "content/topics/ferry.md";

    private record Case(List<String> codes, String sentence) {}

    static List<Case> sentences() throws IOException {
        try (Stream<String> lines = Files.lines(FOLDER.resolve("sentences.txt"))) {
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

    private static Map<String, String> site() throws IOException {
        Map<String, String> files = new HashMap<>();
        Path site = FOLDER.resolve("site");
        try (Stream<Path> paths = Files.walk(site)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                files.put(site.relativize(path).toString().replace('\\', '/'), Files.readString(path));
            }
        }
        return files;
    }

    private static List<Diagnostic> check(String frontMatter, String body) throws IOException {
        Map<String, String> files = site();
        files.put(TOPIC, "---\ntitle: Ferry\norder: 1\n" + frontMatter + "---\n" + body + "\n");
        LinkedSite linked = LinkedSite.of(files, Set.of());
        assertThat(linked.diagnostics().sorted()).isEmpty();
        Diagnostics found = new Diagnostics();
        found.addAll(SupportChecker.of(linked.site(), null).findings());
        return found.sorted();
    }

    private static List<String> codes(List<Diagnostic> found) {
        return found.stream().map(d -> d.code().id()).distinct().sorted().toList();
    }

    @ParameterizedTest
    @MethodSource("sentences")
    void sentenceGetsItsWarnings(Case sentence) throws IOException {
        assertThat(codes(check("", sentence.sentence))).isEqualTo(sentence.codes);
    }

    @Test
    void waiverSilencesItsCheckAndNoOther() throws IOException {
        String waiver = "waivers: [{check: SB607, words: \"Every boat\", reason: \"There are two.\"}]\n";
        assertThat(codes(check(waiver, "Every boat carries 80 passengers, says the Gazette [@gazette-ferry].")))
                .containsExactly("SB601");
    }

    @Test
    void waiverThatNothingNeedsIsReported() throws IOException {
        String waiver = "waivers: [{check: SB601, words: \"ninety\", reason: \"As counted.\"}]\n";
        List<Diagnostic> found =
                check(waiver, "The boat carries ninety passengers, says the Gazette [@gazette-ferry].");
        assertThat(codes(found)).containsExactly("SB650");
        assertThat(found.get(0).span().content()).isEqualTo("\"ninety\"");
    }

    @Test
    void placeIsThatOfTheWords() throws IOException {
        List<Diagnostic> found = check("", "The boat carries **80 passengers**, says the Gazette [@gazette-ferry].");
        assertThat(found)
                .singleElement()
                .satisfies(d -> assertThat(d.span().content()).isEqualTo("80"));
    }
}
