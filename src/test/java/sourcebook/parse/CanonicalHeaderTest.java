package sourcebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.MalformedInputException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.sample.SampleProject;
import sourcebook.text.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

class CanonicalHeaderTest {
    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final Pattern PARTS =
            Pattern.compile("\\A---[ \t]*\\R((?s:.*?)^)---[ \t]*(?:\\R|\\z)((?s:.*))", Pattern.MULTILINE);

    private static String canonical(Family family, String text) {
        return CanonicalHeader.of(new Text("a.md", text), family).orElse("refused");
    }

    private static void isCanonical(Family family, String before, String after) {
        assertThat(canonical(family, before)).isEqualTo(after);
        assertThat(canonical(family, after)).isEqualTo(after);
    }

    @Test
    void keysStandInTheOrderOfTheirRecordWithTheCommentsAboveThem() {
        isCanonical(Family.SOURCE, """
                ---  \r
                # yaml-language-server: $schema=x.json\r
                topics:\r
                - 'one'\r
                # of the two\r
                - "two"   # the second\r
                \r
                # Positions\r
                # in the text's order\r
                positions:\r
                -   # a hyphen alone\r
                    claim: x\r
                \r
                \r
                mine: 1\r
                title: 'It is "so"'\r
                # last\r
                ---\t\r
                Body  \r
                \r
                """, """
                ---\r
                # yaml-language-server: $schema=x.json\r
                title: 'It is "so"'\r
                topics:\r
                  - one\r
                  # of the two\r
                  - two   # the second\r
                \r
                # Positions\r
                # in the text's order\r
                positions:\r
                -   # a hyphen alone\r
                    claim: x\r
                \r
                \r
                mine: 1\r
                # last\r
                ---\r
                Body  \r
                """.replace("# of the two\r", "  # of the two\r")
                .replaceFirst("  (  # of)", "$1"));
    }

    @Test
    void soItIsOnEveryLevel() {
        isCanonical(Family.SOURCE, """
                ---
                positions:
                    -   certainty: fact
                        # on whom
                        claim: "one"
                        note: >
                            Some words
                              and more
                        figures:
                        - {unit: x, amount: 1}
                        -   unit: "a-b"
                            amount: 2
                    # the second
                    -   direction: affirms
                        claim: two
                ---
                """, """
                ---
                positions:
                  # on whom
                  - claim: one
                    certainty: fact
                    note: >
                        Some words
                          and more
                    figures:
                      - {unit: x, amount: 1}
                      - amount: 2
                        unit: a-b
                  # the second
                  - claim: two
                    direction: affirms
                ---
                """.replace("            Some", "        Some")
                .replace("              and", "          and"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "title: \"abc\"     | title: abc",
                "title: 'abc-1'     | title: abc-1",
                "title: 'Abc 1'     | title: \"Abc 1\"",
                "title: \"Abc 1\"   | title: \"Abc 1\"",
                // What would mean something else, or could.
                "title: \"true\"    | title: \"true\"",
                "title: 'no'        | title: \"no\"",
                "title: \"2024\"    | title: \"2024\"",
                "title: 'it''s'     | title: 'it''s'",
                "title: 'a\\b'      | title: 'a\\b'",
                "title: \"\\x61\"   | title: a",
                "{title: \"abc\"}   | {title: abc}",
            })
    void marksStandWhereTheyAreNeeded(String before, String after) {
        isCanonical(Family.PAGE, "---\n" + before + "\n---\n", "---\n" + after + "\n---\n");
    }

    @Test
    void valuesOfSeveralLinesKeepTheirWhiteSpace() {
        String text = "---\ntitle: |\n  one  \n\n   two\n\nvariants: [\n  a,   \n b]\n---\nx";
        isCanonical(Family.PAGE, text, text.replace("a,   ", "a,") + "\n");
    }

    @Test
    void theEndOfABodyIsLeftAloneWhereItMayBeCode() {
        isCanonical(Family.PAGE, "---\ntitle: A\n---\nx\n\n\n", "---\ntitle: A\n---\nx\n");
        isCanonical(Family.PAGE, "---\ntitle: A\n---\n```\nx\n\n\n", "---\ntitle: A\n---\n```\nx\n\n\n");
        isCanonical(Family.PAGE, "---\ntitle: A\n---", "---\ntitle: A\n---\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"no front matter\n", "---\ntitle: [\n---\n", "---\ntitle: A\ntitle: B\n---\n", "---\n---\n"})
    void whatCannotBeReadIsRefused(String text) {
        assertThat(CanonicalHeader.of(new Text("a.md", text), Family.PAGE)).isEmpty();
    }

    /** Files of a project that are in another form in any way that YAML allows come out as they were, and mean the same. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "content",
                "src/test/resources/valid/content",
                "src/main/resources/sourcebook/init/content",
                "src/test/resources/broken"
            })
    void whateverItsFormAFileMeansTheSame(String folder) throws IOException {
        Random random = new Random(7);
        int read = 0;
        for (String file : SampleProject.files(Path.of(folder))) {
            Optional<Family> family = Family.ofFolder(
                    String.valueOf(Path.of("x", file).getParent().getFileName()));
            Optional<String> text = file.endsWith(".md") ? text(Path.of(folder, file)) : Optional.empty();
            if (family.isEmpty() || text.isEmpty()) {
                continue;
            }
            Optional<String> canonical = CanonicalHeader.of(new Text("a.md", text.get()), family.get());
            if (canonical.isEmpty()) {
                assertThat(folder).as(file).contains("broken");
                continue;
            }
            read++;
            assertThat(values(canonical.get())).as(file).isEqualTo(values(text.get()));
            assertThat(canonical(family.get(), canonical.get())).as(file).isEqualTo(canonical.get());
            String other = inAnotherForm(canonical.get(), random);
            assertThat(canonical(family.get(), other))
                    .as("%s:%n%s", file, other)
                    .isEqualTo(canonical.get());
        }
        assertThat(read).isGreaterThan(3);
    }

    private static Optional<String> text(Path file) throws IOException {
        try {
            return Optional.of(Files.readString(file));
        } catch (MalformedInputException e) {
            return Optional.empty();
        }
    }

    private static JsonNode values(String text) {
        Matcher parts = PARTS.matcher(text.startsWith("\uFEFF") ? text.substring(1) : text);
        assertThat(parts.find()).isTrue();
        return YAML.readTree(parts.group(1));
    }

    /** Shuffles the keys at the top, and gives everything below them more room on the left. */
    private static String inAnotherForm(String text, Random random) {
        Matcher parts = PARTS.matcher(text);
        assertThat(parts.find()).isTrue();
        List<String> blocks = new ArrayList<>(List.of(parts.group(1).split("(?m)^(?=[a-z])")));
        // Comments at the top belong to the block below, and unknown keys keep their order.
        if (!text.contains("\n#")) {
            Collections.shuffle(blocks, random);
        }
        String yaml = String.join("", blocks).replaceAll("(?m)^( +)", "$1$1").replaceAll("(?m)^( +)- ", "$1-   ");
        return "--- \n" + yaml + "---\n" + parts.group(2);
    }
}
