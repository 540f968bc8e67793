package sourcebook.publish;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written is published whole, and nothing before that. */
class StagingTest extends InFolder {
    private static final byte[] CONTENT = "content".getBytes(UTF_8);

    @Test
    void firstSiteIsPublishedIntoFoldersThatDoNotExist() throws IOException {
        Path deep = temp.resolve("target/out/site");
        Sites.publish(deep, "A");
        assertThat(Sites.read(deep)).isEqualTo(Sites.site("A"));
        assertThat(Sites.names(deep.getParent())).containsExactly("site");
    }

    @Test
    void secondSiteReplacesTheFirstWhole() throws IOException {
        try (Staging staging = Sites.open(destination)) {
            staging.write("only-in-the-first.html", CONTENT);
            staging.publish();
        }
        Sites.publish(destination, "B");
        assertThat(Sites.read(destination)).isEqualTo(Sites.site("B"));
        assertThat(Sites.names(temp)).containsExactly("site");
    }

    @Test
    void nothingIsSeenBeforePublishing() throws IOException {
        Sites.publish(destination, "A");
        try (Staging staging = Sites.open(destination)) {
            Sites.write(staging, "B");
            assertThat(Sites.read(destination)).isEqualTo(Sites.site("A"));
            assertThat(Sites.read(staging.folder())).isEqualTo(Sites.site("B"));
            staging.publish();
            assertThat(Sites.read(destination)).isEqualTo(Sites.site("B"));
        }
    }

    @Test
    void closingWithoutPublishingLeavesTheOldSite() throws IOException {
        Sites.publish(destination, "A");
        try (Staging staging = Sites.open(destination)) {
            Sites.write(staging, "B");
        }
        assertThat(Sites.read(destination)).isEqualTo(Sites.site("A"));
        assertThat(Sites.names(temp)).containsExactly("site");
    }

    @Test
    void emptyDestinationIsReplaced() throws IOException {
        Files.createDirectory(destination);
        Sites.publish(destination, "A");
        assertThat(Sites.read(destination)).isEqualTo(Sites.site("A"));
        assertThat(Sites.names(temp)).containsExactly("site");
    }

    @Test
    void twoRunsOfTheSamePagesGiveTheSameBytes() throws IOException {
        Sites.publish(destination, "A");
        String first = Files.readString(destination.resolve(SiteFolder.MARKER));
        Sites.publish(destination, "A");
        assertThat(destination.resolve(SiteFolder.MARKER)).hasContent(first);
    }

    @Test
    void afterTheEndNothingIsWrittenOrPublished() throws IOException {
        Staging staging = Sites.open(destination);
        staging.publish();
        assertThatIllegalStateException().isThrownBy(() -> staging.write("late.html", CONTENT));
        assertThatIllegalStateException().isThrownBy(staging::publish);
        staging.close();
        staging.close();
        assertThatIllegalStateException().isThrownBy(staging::publish);
    }

    @Test
    void whatIsKeptIsTheFileOfThePublishedSite() throws IOException {
        Sites.publish(destination, "A");
        Path page = destination.resolve("folder0/deep/page0.html");
        Object file = Files.readAttributes(page, BasicFileAttributes.class).fileKey();
        try (Staging staging = Sites.open(destination)) {
            staging.keep("folder0/deep/page0.html", "A".getBytes(UTF_8));
            staging.publish();
        }
        assertThat(page).hasContent("A");
        assertThat(Files.readAttributes(page, BasicFileAttributes.class).fileKey())
                .isEqualTo(file);
    }

    @Test
    void whatIsKeptIsWrittenWhereItCannotBeShared() throws IOException {
        try (Staging staging = Sites.open(destination)) {
            staging.keep("new.html", CONTENT);
            staging.publish();
        }
        assertThat(destination.resolve("new.html")).hasContent("content");
    }

    @Test
    void anotherSiteIsReplacedOnlyWithConsent() throws IOException {
        Sites.publish(destination, "A");
        Map<String, String> before = Sites.read(destination);
        Path project = destination.resolveSibling("project");
        Staging.Target other = new Staging.Target(destination, "Numbers", false);
        assertThatThrownBy(() -> Staging.open(other, project, List.of()))
                .isInstanceOf(PublishException.class)
                .hasMessageContaining("holds the site 'Letters', and this one is 'Numbers'")
                .hasMessageContaining("--replace");
        assertThat(Sites.read(destination)).isEqualTo(before);
        assertThat(Sites.names(destination.getParent())).doesNotContain(".site.staging", ".site.lock");
        try (Staging staging = Staging.open(new Staging.Target(destination, "Numbers", true), project, List.of())) {
            Sites.write(staging, "B");
            staging.publish();
        }
        assertThat(destination.resolve(SiteFolder.MARKER)).content().endsWith("Title: Numbers\n");
    }

    @Test
    void aSiteOfAnEarlierVersionNeedsNoConsent() throws IOException {
        Sites.publish(destination, "A");
        Path marker = destination.resolve(SiteFolder.MARKER);
        Files.writeString(marker, Files.readString(marker).replace("Title: Letters\n", ""));
        Sites.publish(destination, "B");
        assertThat(Sites.read(destination)).isEqualTo(Sites.site("B"));
    }

    @Test
    void aTitleIsOneLineOfTheMarker() throws IOException {
        Staging.Target target = new Staging.Target(destination, "A\nTitle:\u2028 B", false);
        for (int run = 0; run < 2; run++) {
            try (Staging staging = Staging.open(target, destination.resolveSibling("project"), List.of())) {
                staging.publish();
            }
        }
        assertThat(destination.resolve(SiteFolder.MARKER)).content().endsWith("Title: A Title: B\n");
    }

    @Test
    void manyThreadsWriteAtOnce() throws IOException {
        ConcurrentLinkedQueue<IOException> failures = new ConcurrentLinkedQueue<>();
        try (Staging staging = Sites.open(destination)) {
            IntStream.range(0, 2000).parallel().forEach(i -> {
                try {
                    staging.write("a/b" + i % 50 + "/c/" + i + ".html", CONTENT);
                } catch (IOException e) {
                    failures.add(e);
                }
            });
            staging.publish();
        }
        assertThat(failures).isEmpty();
        assertThat(Sites.read(destination)).hasSize(2001);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "/etc/passwd",
                "..",
                "../x",
                "a/../b",
                "a/..",
                ".",
                "./a",
                "a/./b",
                "a//b",
                "a/",
                "a\\b",
                "..\\x",
                "a\0b"
            })
    void pathThatIsNotPlainIsRefused(String path) throws IOException {
        try (Staging staging = Sites.open(destination)) {
            assertThatIllegalArgumentException().isThrownBy(() -> staging.write(path, CONTENT));
            assertThat(Sites.read(staging.folder())).containsOnlyKeys(SiteFolder.MARKER);
        }
        assertThat(Sites.names(temp)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "a.html, a.html",
        "a.html, A.HTML",
        "x/a.html, X/a.html",
        "caf\u00e9.html, cafe\u0301.html",
        "a, a/b",
        "a/b, a",
        "a/b/c, A",
        ".sourcebook, b",
    })
    void secondOfTwoCollidingPathsIsRefused(String first, String second) throws IOException {
        try (Staging staging = Sites.open(destination)) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> {
                        staging.write(first, CONTENT);
                        staging.write(second, CONTENT);
                    })
                    .withMessageContaining("collides with");
        }
    }

    @Test
    void foldersMayDifferInCaseOnly() throws IOException {
        try (Staging staging = Sites.open(destination)) {
            staging.write("Images/a.png", CONTENT);
            staging.write("images/b.png", CONTENT);
            assertThat(staging.folder().resolve("images/b.png")).exists();
        }
    }

    @Test
    void failureToWriteNamesTheFile() throws IOException {
        try (Staging staging = Sites.open(destination)) {
            Files.createDirectory(staging.folder().resolve("a.html"));
            assertThatThrownBy(() -> staging.write("a.html", CONTENT))
                    .isInstanceOf(PublishException.class)
                    .hasMessage(
                            "cannot write '" + staging.folder().resolve("a.html") + "': something is there already");
        }
    }
}
