package sourcebook;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Each promise of SECURITY.md names tests that are there. */
class SecurityTest {
    private static final Path TESTS = Path.of("src/test/java");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:\\.(\\w+))?`");

    @Test
    void everyPromiseNamesItsTests() throws IOException {
        Map<String, String> tests = tests();
        int promises = 0;
        for (String line : Files.readAllLines(Path.of("SECURITY.md"))) {
            if (line.startsWith("| ") && line.contains("Test")) {
                promises++;
                Matcher named = NAMED.matcher(line);
                assertThat(named.find()).as(line).isTrue();
                do {
                    assertThat(tests).containsKey(named.group(1));
                    if (named.group(2) != null) {
                        assertThat(tests.get(named.group(1))).contains("void " + named.group(2) + "(");
                    }
                } while (named.find());
            }
        }
        assertThat(promises).isGreaterThan(10);
    }

    private static Map<String, String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(TESTS)) {
            return files.filter(f -> f.toString().endsWith("Test.java"))
                    .collect(toMap(f -> f.getFileName().toString().replace(".java", ""), SecurityTest::content));
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
