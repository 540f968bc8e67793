package sourcebook.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CopyGuardTest {
    private static final String TEXT =
            "The council of the harbor town met on a rainy evening and decided, after long talks, "
                    + "to close the old bridge for good.";

    @Test
    void findsTheLongestRunAndWhereItStands() {
        String summary = "We learn that the council met; it decided, after long talks, to close the old road.";
        CopiedRun run = new CopyGuard(TEXT, new CopyGuard.Names(List.of())).longestRun(summary);
        assertThat(summary.substring(run.start(), run.end())).isEqualTo("decided, after long talks, to close the old");
        assertThat(run.passage()).isEqualTo("decided, after long talks, to close the old");
        assertThat(run.length()).isEqualTo(8);
    }

    @Test
    void namesAndTitlesDoNotCount() {
        CopyGuard guard = new CopyGuard(TEXT, new CopyGuard.Names(List.of("Council of the Harbor Town", "Old Bridge")));
        assertThat(guard.longestRun("Then the council of the harbor town met on Monday.")
                        .length())
                .isEqualTo(3);
    }

    @Test
    void aRunEndsWhereSomethingWasLeftOut() {
        CopyGuard guard = new CopyGuard(TEXT, new CopyGuard.Names(List.of()));
        assertThat(guard.longestRun("met on a \uFFFC rainy evening and decided").length())
                .isEqualTo(4);
    }

    @Test
    void agreesWithTheObviousSlowWayOnRandomTexts() {
        Random random = new Random(11);
        for (int round = 0; round < 300; round++) {
            List<String> text = words(random, 60);
            List<String> summary = words(random, 30);
            CopyGuard guard = new CopyGuard(String.join(" ", text), new CopyGuard.Names(List.of()));
            assertThat(guard.longestRun(String.join(" ", summary)).length()).isEqualTo(slow(text, summary));
        }
    }

    @Test
    void aTextOfAMegabyteOfOneWordIsNoTrouble() {
        String text = "word ".repeat(200_000);
        assertThat(new CopyGuard(text, new CopyGuard.Names(List.of()))
                        .longestRun("word ".repeat(50))
                        .length())
                .isEqualTo(50);
    }

    @Test
    void aSummaryOfNothingButANameIsNoTrouble() {
        String ann = "Ann ".repeat(200_000);
        CopyGuard guard = new CopyGuard(ann, new CopyGuard.Names(List.of("Ann")));
        assertThat(assertTimeoutPreemptively(Duration.ofSeconds(30), () -> guard.longestRun(ann))
                        .length())
                .isZero();
    }

    private static List<String> words(Random random, int count) {
        List<String> words = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            words.add(String.valueOf((char) ('a' + random.nextInt(3))));
        }
        return words;
    }

    private static int slow(List<String> text, List<String> summary) {
        int longest = 0;
        for (int i = 0; i < text.size(); i++) {
            for (int k = 0; k < summary.size(); k++) {
                int run = 0;
                while (i + run < text.size()
                        && k + run < summary.size()
                        && text.get(i + run).equals(summary.get(k + run))) {
                    run++;
                }
                longest = Math.max(longest, run);
            }
        }
        return longest;
    }
}
