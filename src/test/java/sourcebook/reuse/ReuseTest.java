package sourcebook.reuse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.artifact.Fingerprint;
import sourcebook.artifact.SiteFile;

/** What is reused is what was made, or nothing is. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ReuseTest {
    private static final Fingerprint PROGRAM = Fingerprint.of("program");
    private static final Fingerprint VALUE = Fingerprint.of("value");
    private static final String PAGE = "topics/fähre.html";
    private static final String FOLDER = "search/";

    @TempDir
    Path folder;

    private Path site;
    private Path index;

    @BeforeEach
    void build() throws IOException {
        site = folder.resolve("site");
        index = folder.resolve(".site.reuse");
        save(index);
    }

    private void save(Path file) throws IOException {
        Reuse reuse = Reuse.open(file, site, PROGRAM);
        keep(reuse, PAGE, file(PAGE, "the page"));
        keep(reuse, FOLDER, file("search/one.js", "one"), file("search/two.js", ""));
        reuse.save();
    }

    private void keep(Reuse reuse, String path, SiteFile... files) throws IOException {
        for (SiteFile file : files) {
            Path target = site.resolve(file.path());
            Files.createDirectories(target.getParent());
            Files.write(target, file.bytes());
        }
        reuse.keep(path, VALUE, List.of(files));
    }

    private static SiteFile file(String path, String content) {
        return new SiteFile(path, content.getBytes(UTF_8));
    }

    private Reuse open() {
        return Reuse.open(index, site, PROGRAM);
    }

    private static List<String> found(Reuse reuse, String path) {
        return reuse.find(path, VALUE).stream()
                .flatMap(List::stream)
                .map(f -> f.path() + ": " + new String(f.bytes(), UTF_8))
                .sorted()
                .toList();
    }

    private void assertNothingIsKnown() {
        assertThat(open().knows(PAGE, VALUE)).isFalse();
        assertThat(found(open(), PAGE)).isEmpty();
        assertThat(found(open(), FOLDER)).isEmpty();
    }

    private List<String> names() throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.map(p -> p.getFileName().toString()).sorted().toList();
        }
    }

    // ---- What was made -----------------------------------------------------------------------------------------

    @Test
    void whatWasMadeIsFound() {
        assertThat(found(open(), PAGE)).containsExactly(PAGE + ": the page");
        assertThat(found(open(), FOLDER)).containsExactly("search/one.js: one", "search/two.js: ");
        assertThat(open().knows(PAGE, VALUE)).isTrue();
    }

    @Test
    void nothingIsFoundOfAnotherValueOrPath() {
        assertThat(open().find(PAGE, Fingerprint.of("other"))).isEmpty();
        assertThat(open().knows(PAGE, Fingerprint.of("other"))).isFalse();
        assertThat(open().find("topics/other.html", VALUE)).isEmpty();
        assertThat(open().knows("search/one.js", VALUE)).isFalse();
    }

    @Test
    void nothingIsFoundOfAnotherProgram() {
        assertThat(Reuse.open(index, site, Fingerprint.of("other")).knows(PAGE, VALUE))
                .isFalse();
    }

    @Test
    void onlyWhatWasKeptLastIsKept() throws IOException {
        long size = Files.size(index);
        for (int i = 0; i < 3; i++) {
            Reuse reuse = open();
            keep(reuse, "page-" + i + ".html", file("page-" + i + ".html", "page"));
            reuse.save();
            assertThat(open().knows("page-" + i + ".html", VALUE)).isTrue();
            assertThat(open().knows(PAGE, VALUE)).isFalse();
            assertThat(Files.size(index)).isLessThan(size);
        }
        assertThat(names()).containsExactly(".site.reuse", "site");
    }

    @Test
    void whatKnowsNothingKeepsNothing() throws IOException {
        Reuse none = Reuse.none();
        none.keep(PAGE, VALUE, List.of());
        none.save();
        assertThat(none.knows(PAGE, VALUE)).isFalse();
        assertThat(none.isKeeping()).isFalse();
        assertThat(names()).containsExactly(".site.reuse", "site");
    }

    // ---- The site ----------------------------------------------------------------------------------------------

    enum Change {
        CHANGED {
            @Override
            void make(Path file) throws IOException {
                Files.writeString(file, "the pagE");
            }
        },
        SHORTER {
            @Override
            void make(Path file) throws IOException {
                Files.writeString(file, "the");
            }
        },
        LONGER {
            @Override
            void make(Path file) throws IOException {
                Files.writeString(file, "the page, too");
            }
        },
        VERY_LARGE {
            @Override
            void make(Path file) throws IOException {
                extend(file);
            }
        },
        GONE {
            @Override
            void make(Path file) {}
        },
        A_FOLDER {
            @Override
            void make(Path file) throws IOException {
                Files.createDirectories(file.resolve("in it"));
            }
        },
        A_LINK {
            @Override
            void make(Path file) throws IOException {
                Path same = Files.writeString(file.resolveSibling("same"), "the page");
                Files.createSymbolicLink(file, same);
            }
        },
        AN_ENDLESS_FILE {
            @Override
            void make(Path file) throws IOException {
                Files.createSymbolicLink(file, Path.of("/dev/zero"));
            }
        },
        A_PIPE {
            @Override
            void make(Path file) throws IOException {
                pipe(file);
            }
        };

        abstract void make(Path file) throws IOException;
    }

    /** Makes a file of five gigabytes that takes no room. */
    private static void extend(Path file) throws IOException {
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(5L << 30);
        }
    }

    private static void pipe(Path file) throws IOException {
        boolean made = false;
        try {
            made = new ProcessBuilder("mkfifo", file.toString()).start().waitFor() == 0;
        } catch (IOException | InterruptedException e) {
            // Not on every system.
        }
        assumeTrue(made, "there are named pipes");
    }

    @ParameterizedTest
    @EnumSource
    void whatIsNotAsItWasInTheSiteIsNotFound(Change change) throws IOException {
        Files.delete(site.resolve(PAGE));
        change.make(site.resolve(PAGE));
        assertThat(found(open(), PAGE)).isEmpty();
        assertThat(found(open(), FOLDER)).hasSize(2);
        if (Files.isSymbolicLink(site.resolve(PAGE))) {
            // JUnit warns of links that lead out of its folders.
            Files.delete(site.resolve(PAGE));
        }
    }

    @Test
    void ofAFolderAllOrNothingIsFound() throws IOException {
        Files.delete(site.resolve("search/two.js"));
        assertThat(found(open(), FOLDER)).isEmpty();
        assertThat(found(open(), PAGE)).hasSize(1);
    }

    // ---- The index ---------------------------------------------------------------------------------------------

    @Test
    void anIndexThatWasCutOffCountsForNothing() throws IOException {
        byte[] whole = Files.readAllBytes(index);
        for (int length = 0; length < whole.length; length++) {
            Files.write(index, Arrays.copyOf(whole, length));
            assertNothingIsKnown();
        }
    }

    @Test
    void anIndexWithAnotherByteAnywhereCountsForNothing() throws IOException {
        byte[] whole = Files.readAllBytes(index);
        for (int place = 0; place < whole.length; place++) {
            for (int mask : new int[] {1, 0x80, 0xFF}) {
                byte[] changed = whole.clone();
                changed[place] ^= (byte) mask;
                Files.write(index, changed);
                assertNothingIsKnown();
            }
        }
    }

    @Test
    void anIndexWithMoreAtItsEndCountsForNothing() throws IOException {
        byte[] whole = Files.readAllBytes(index);
        Files.write(index, Arrays.copyOf(whole, whole.length + 1));
        assertNothingIsKnown();
        extend(index);
        assertNothingIsKnown();
    }

    @Test
    void anIndexThatIsAsLargeAsNoneIsWrittenAgain() throws IOException {
        for (String start : new String[] {"", "sourcebook", "sourcebook reuse\n and more"}) {
            Files.writeString(index, start);
            save(index);
            assertThat(found(open(), PAGE)).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".site.reuse", ".site.reuse.new"})
    void whatSomebodyElsePutThereIsLeftAlone(String name) throws IOException {
        Path place = folder.resolve(name);
        Path other = folder.resolve("other");
        save(other);
        byte[] valid = Files.readAllBytes(other);
        List<Foreign> things = new ArrayList<>(List.of(
                path -> Files.writeString(path, "Somebody's own notes.\n"),
                path -> Files.writeString(path, "sourcebook resume\n"),
                path -> Files.createDirectory(path),
                path -> Files.createDirectories(path.resolve("in it")),
                path -> Files.createSymbolicLink(path, other),
                path -> Files.createSymbolicLink(path, folder.resolve("nothing")),
                path -> Files.createSymbolicLink(path, Path.of("/dev/zero"))));
        for (Foreign thing : things) {
            assertIsLeftAlone(place, thing);
            assertThat(Files.readAllBytes(other)).isEqualTo(valid);
            assertThat(folder.resolve("nothing")).doesNotExist();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {".site.reuse", ".site.reuse.new"})
    void aPipeIsNotWaitedFor(String name) throws IOException {
        assertIsLeftAlone(folder.resolve(name), ReuseTest::pipe);
    }

    private interface Foreign {
        void make(Path path) throws IOException;
    }

    private void assertIsLeftAlone(Path place, Foreign thing) throws IOException {
        Files.deleteIfExists(place);
        thing.make(place);
        String before = described(place);
        if (place.equals(index)) {
            assertNothingIsKnown();
        }
        Reuse reuse = open();
        reuse.keep(PAGE, VALUE, List.of());
        assertThatIOException().isThrownBy(reuse::save).withMessageContaining("'" + place + "' is something else");
        assertThat(described(place)).isEqualTo(before);
        if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            Files.deleteIfExists(place.resolve("in it"));
        }
        Files.delete(place);
    }

    private static String described(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return "link to " + Files.readSymbolicLink(path);
        } else if (Files.isDirectory(path)) {
            return "folder " + Arrays.toString(path.toFile().list());
        }
        return Files.isRegularFile(path) ? Files.readString(path) : "something";
    }

    @Test
    void whatAKilledRunLeftIsUsedUp() throws IOException {
        byte[] whole = Files.readAllBytes(index);
        for (int length : new int[] {0, 5, 17, 40, whole.length}) {
            Files.write(folder.resolve(".site.reuse.new"), Arrays.copyOf(whole, length));
            assertThat(found(open(), PAGE)).hasSize(1);
            save(index);
            assertThat(found(open(), PAGE)).hasSize(1);
            assertThat(names()).containsExactly(".site.reuse", "site");
        }
    }
}
