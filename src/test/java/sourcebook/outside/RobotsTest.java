package sourcebook.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples are mostly those of RFC 9309, section 2.2 and 5. */
public class RobotsTest {
    /** Reads a file, and fails if that throws anything or what it allows is not the same twice. */
    public static void read(String file) {
        Robots robots = robots(file);
        assertThat(robots.delay()).isBetween(Duration.ZERO, Duration.ofMinutes(1));
        for (String path : List.of("/", "/a/b?c=%41", file.lines().findFirst().orElse(""))) {
            assertThat(robots.allows(path)).isEqualTo(robots(file).allows(path));
        }
    }

    private static Robots robots(String... lines) {
        return Robots.read(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void withoutRulesEverythingIsAllowed() {
        assertThat(robots("").allows("/any")).isTrue();
        assertThat(robots("User-agent: *", "Disallow:").allows("/any")).isTrue();
        assertThat(robots("Disallow: /").allows("/any")).as("a rule of nobody").isTrue();
        assertThat(Robots.all().allows("/")).isTrue();
        assertThat(Robots.none().allows("/any?q")).isFalse();
    }

    @Test
    void theOwnGroupsCountAndNotThoseForEverybody() {
        Robots robots = robots(
                "user-agent: *",
                "disallow: /",
                "",
                "user-agent: OtherBot",
                "User-Agent: SourceBook/1.0",
                "disallow: /one",
                "user-agent: third",
                "disallow: /three",
                "user-agent: sourcebook",
                "disallow: /two");
        assertThat(robots.allows("/one")).isFalse();
        assertThat(robots.allows("/two")).isFalse();
        assertThat(robots.allows("/three")).isTrue();
    }

    @Test
    void aNameThatOnlyBeginsAlikeIsAnother() {
        assertThat(robots("user-agent: sourcebookish", "disallow: /").allows("/a"))
                .isTrue();
        assertThat(robots("user-agent: sourcebook", "", "user-agent: *", "disallow: /")
                        .allows("/a"))
                .as("agents one below the other are one group")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "/example/page/, /example/page/disallowed.gif, /example/page/disallowed.gif, false",
        "/example/page/, /example/page/, /example/page/x, true",
        "/a, /a/*/c, /a/b/c/d, false",
        "/a, /a/*/c, /a/b/d, true",
        "/nothing, /*.pdf$, /x/y.pdf, false",
        "/nothing, /*.pdf$, /x/y.pdf?z, true",
        "/nothing, /a*b$, /ab, false",
        "/nothing, /a*ab$, /ab, true",
        "/nothing, /p$, /p, false",
        "/nothing, /p$, /page, true",
        "/nothing, /caf%c3%a9, /caf%C3%A9, false",
        "/nothing, /café, /caf%C3%A9, false",
        "/nothing, /%7Ejoe, /~joe, false",
        "/nothing, /a%2Fb, /a/b, true",
        "/nothing, /*?, /page?q=1, false",
    })
    void theLongestRuleDecides(String allowed, String disallowed, String path, boolean allows) {
        assertThat(robots("user-agent: *", "allow: " + allowed, "disallow: " + disallowed)
                        .allows(path))
                .isEqualTo(allows);
    }

    @Test
    void readsWhateverLinesComeItsWay() {
        Robots robots =
                robots("\uFEFFUser-agent : * # all", "Sitemap: x", "nonsense", ": /", "Disallow : /a # not b\r");
        assertThat(robots.allows("/a")).isFalse();
        assertThat(robots.allows("/b")).isTrue();
    }

    @Test
    void waitsAsLongAsTheHostAsksWithinReason() {
        assertThat(robots("user-agent: *", "crawl-delay: 2.5").delay()).isEqualTo(Duration.ofMillis(2500));
        assertThat(robots("user-agent: *", "crawl-delay: 1e9").delay()).isEqualTo(Duration.ofSeconds(60));
        assertThat(robots("user-agent: *", "crawl-delay: NaN").delay()).isZero();
        assertThat(robots("user-agent: *", "crawl-delay: soon").delay()).isZero();
        assertThat(robots("user-agent: *", "crawl-delay: -3").delay()).isZero();
    }

    @Test
    void largeFilesAndManyWildcardsTakeNoLongTime() {
        StringBuilder file = new StringBuilder("user-agent: *\n");
        while (file.length() < Robots.MAX_SIZE) {
            file.append("disallow: /").append("a*".repeat(200)).append("b\n");
        }
        Robots robots = Robots.read(file.toString().getBytes(StandardCharsets.UTF_8));
        long start = System.nanoTime();
        assertThat(robots.allows("/" + "a".repeat(2_000))).isTrue();
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
    }
}
