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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.link.LinkedSite;

/** How often the checks are right about sentences that were written before anybody looked what they say. */
class SupportRatesTest {
    private static final Path FOLDER = Path.of("src/test/resources/support/dam");
    private static final Pattern LINE = Pattern.compile("(true|false|alarm|missed) +(.+)");
    private static final String TOPIC = "content/topics/dam.md";

    private record Case(String verdict, String sentence) {
        boolean isWarnedOf() {
            return verdict.equals("false") || verdict.equals("alarm");
        }
    }

    private static List<Case> cases() throws IOException {
        try (Stream<String> lines = Files.lines(FOLDER.resolve("sentences.txt"))) {
            return lines.filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> {
                        Matcher line = LINE.matcher(l);
                        assertThat(line.matches()).as(l).isTrue();
                        return new Case(line.group(1), line.group(2));
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

    @Test
    void eachSentenceIsJudgedAsTheListSays() throws IOException {
        Map<String, String> files = site();
        List<String> other = new ArrayList<>();
        for (Case sentence : cases()) {
            files.put(TOPIC, "---\ntitle: The dam\norder: 1\n---\n" + sentence.sentence + "\n");
            LinkedSite linked = LinkedSite.of(files, Set.of());
            assertThat(linked.diagnostics().sorted()).isEmpty();
            List<Diagnostic> found = Supported.findings(linked.site());
            if (found.isEmpty() == sentence.isWarnedOf()) {
                String said = found.isEmpty()
                        ? "nothing"
                        : found.get(0).code().id() + " " + found.get(0).message();
                other.add(sentence.verdict + " " + sentence.sentence + ": " + said);
            }
        }
        assertThat(other).isEmpty();
    }

    @Test
    void fewTrueSentencesAreDoubtedAndFewFalseOnesPass() throws IOException {
        List<String> verdicts = cases().stream().map(Case::verdict).toList();
        long truths = verdicts.stream()
                .filter(v -> v.equals("true") || v.equals("alarm"))
                .count();
        long falsehoods = verdicts.size() - truths;
        long alarms = verdicts.stream().filter("alarm"::equals).count();
        long missed = verdicts.stream().filter("missed"::equals).count();
        assertThat(alarms * 20).as("false alarms in true sentences").isLessThanOrEqualTo(truths);
        assertThat(missed * 4).as("misses in false sentences").isLessThanOrEqualTo(falsehoods);
    }
}
