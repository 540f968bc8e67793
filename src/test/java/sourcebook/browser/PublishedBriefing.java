package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.bake.BriefingOven;
import sourcebook.bake.Outcome;
import sourcebook.bake.Progress;
import sourcebook.bake.Project;
import sourcebook.diagnostic.DiagnosticPrinter;
import sourcebook.diagnostic.Diagnostics;

/**
 * This project's own briefing, built as its readers get it: once without a base URL, to be opened from disk, and once with
 * one, on a server.
 */
final class PublishedBriefing implements AutoCloseable {
    private final Path folder;
    private final SiteServer server;
    private final List<PublishedPage> pages;

    private PublishedBriefing(Path folder, SiteServer server, List<PublishedPage> pages) {
        this.folder = folder;
        this.server = server;
        this.pages = pages;
    }

    static PublishedBriefing publish() throws IOException {
        Path folder = Files.createTempDirectory("briefing");
        SiteServer server = SiteServer.start(folder.resolve("served"), 0);
        bake(folder.resolve("disk"), null);
        bake(folder.resolve("served"), server.address(""));

        return new PublishedBriefing(folder, server, PublishedPage.in(folder.resolve("disk")));
    }

    private static void bake(Path destination, @Nullable String baseUrl) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Outcome outcome = BriefingOven.bake(
                Project.open(Path.of(""), baseUrl, diagnostics),
                new BriefingOven.Options(
                        destination, true, true, true, Runtime.getRuntime().availableProcessors()),
                diagnostics,
                Progress.SILENT);
        assertThat(outcome.published())
                .as(new DiagnosticPrinter(false).format(outcome.diagnostics(), 20))
                .isTrue();
    }

    /** Returns the address of a file of the site on disk. */
    String onDisk(String path) {
        return folder.resolve("disk").resolve(path).toUri().toString();
    }

    /** Returns the address of a path on the server, which need not exist. */
    String onServer(String path) {
        return server.address(path);
    }

    /** Returns all pages, sorted by their paths. */
    List<PublishedPage> pages() {
        return pages;
    }

    List<PublishedPage> pages(String family) {
        return pages.stream().filter(p -> p.family().equals(family)).toList();
    }

    /** Returns one page of each family. */
    List<PublishedPage> onePerFamily() {
        return PublishedPage.onePerFamily(pages);
    }

    @Override
    public void close() throws IOException {
        server.close();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : (Iterable<Path>) paths.sorted(Comparator.reverseOrder())::iterator) {
                Files.delete(path);
            }
        }
    }
}
