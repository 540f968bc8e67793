package sourcebook.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import sourcebook.date.EdtfDate;
import sourcebook.message.English;
import sourcebook.parse.Family;

/** Runs the examples of the manual. */
class DialectTest {
    private static final Manual MANUAL = Manual.read();

    @TestFactory
    Stream<DynamicTest> givesWhatTheManualSays() {
        List<Manual.Block> examples = MANUAL.examples().toList();
        return examples.stream()
                .map(e -> dynamicTest(
                        "example " + (examples.indexOf(e) + 1) + ", line " + e.line(),
                        Path.of("src/docs/dialect.md").toUri(),
                        () -> {
                            assertThat(e.hasExpectation())
                                    .as("has an expectation")
                                    .isTrue();
                            assertThat(result(e).shown()).isEqualTo(e.expectation());
                        }));
    }

    static ExampleSite.Result result(Manual.Block example) {
        ExampleSite site = new ExampleSite(MANUAL);
        String[] info = example.info().split(" ");
        if (info.length == 3) {
            return site.with(info[2], example.input(), 1);
        }
        Family family = info.length == 1 ? Family.PAGE : Family.valueOf(info[1].toUpperCase(Locale.ROOT));
        return site.withBody(family, example.input());
    }

    @Test
    void givesAnExampleForEveryRule() {
        assertThat(MANUAL.examples().count()).isGreaterThanOrEqualTo(80);
    }

    @Test
    void showsCompleteFilesOfEachTypeWithoutAProblem() {
        assertThat(MANUAL.files().map(f -> f.info().split("/")[1]).distinct())
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Family.values()).map(Family::folder).toList());
        assertThat(new ExampleSite(MANUAL).withNothingMore().diagnostics()).isEmpty();
    }

    @TestFactory
    Stream<DynamicTest> showsDatesAsTheManualSays() {
        return MANUAL.dates()
                .flatMap(b -> b.content().lines())
                .map(line -> line.split(" → "))
                .map(d -> dynamicTest(
                        d[0],
                        () -> assertThat(EdtfDate.parse(d[0]).display(English.WORDING))
                                .isEqualTo(d[1])));
    }
}
