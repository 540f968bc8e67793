package sourcebook.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import sourcebook.bake.BriefingOven;
import sourcebook.bake.Outcome;
import sourcebook.bake.Progress;
import sourcebook.bake.Project;
import sourcebook.diagnostic.DiagnosticPrinter;
import sourcebook.diagnostic.Diagnostics;

/**
 * One of the invented briefings in a language other than English, built with everything that is made.
 *
 * @param site the folder in which it lies
 * @param pages its pages by their paths
 * @param files the paths of all its files
 */
public record InventedBriefing(Path site, Outcome outcome, Map<String, Document> pages, Set<String> files) {
    /** What is wrong stops no page here, so that each test can say what it sees. */
    public static InventedBriefing build(String sample, Path folder) throws IOException {
        return build(new SampleProject(folder.resolve("project")).lay(SampleProject.SAMPLES.resolve(sample)), folder);
    }

    /** Builds the Russian one as if it were in Arabic, of which the program has no words: laid out from right to left. */
    public static InventedBriefing rightToLeft(Path folder) throws IOException {
        SampleProject project =
                new SampleProject(folder.resolve("project")).lay(SampleProject.SAMPLES.resolve("parom"));
        project.write("jbake.properties", "site.title=Parom\nsite.language=ar\nrender.pdf=false\n");
        return build(project, folder);
    }

    /** Builds a project, which somebody has laid out, below a folder. */
    public static InventedBriefing build(SampleProject project, Path folder) throws IOException {
        Path site = folder.resolve("site");
        Diagnostics diagnostics = new Diagnostics();
        Outcome outcome = BriefingOven.bake(
                Project.open(project.folder(), "https://www.example.org/invented", diagnostics),
                new BriefingOven.Options(
                        site, true, false, true, Runtime.getRuntime().availableProcessors()),
                diagnostics,
                Progress.SILENT);
        assertThat(outcome.published())
                .as(new DiagnosticPrinter(false).format(outcome.diagnostics(), 20))
                .isTrue();
        Map<String, Document> pages = new TreeMap<>();
        Set<String> files = new TreeSet<>(SampleProject.files(site));
        for (String file : files) {
            if (file.endsWith(".html")) {
                pages.put(file, Jsoup.parse(site.resolve(file), "UTF-8"));
            }
        }
        return new InventedBriefing(site, outcome, pages, files);
    }

    /** Returns what is wrong on each page, with the page in front of it. */
    public List<String> onEachPage(Function<Document, Stream<String>> wrong) {
        return pages.entrySet().stream()
                .flatMap(page -> wrong.apply(page.getValue()).map(w -> page.getKey() + ": " + w))
                .toList();
    }

    public Document page(String path) {
        Document page = pages.get(path);
        assertThat(page).as(path).isNotNull();
        return page;
    }

    public String read(String file) throws IOException {
        assertThat(files).contains(file);
        return Files.readString(site.resolve(file));
    }

    /**
     * Returns what a page says: all its texts and labels, without code.
     *
     * @param without a selector of what else is left out
     */
    public static List<String> said(Document page, String without) {
        Document copy = page.clone();
        copy.select("pre, code").remove();
        if (!without.isEmpty()) {
            copy.select(without).remove();
        }
        List<String> said = new ArrayList<>();
        for (Element element : copy.getAllElements()) {
            if (!element.ownText().isBlank()) {
                said.add(element.ownText());
            }
            for (String label : List.of("aria-label", "title", "alt", "placeholder", "data-label")) {
                if (element.hasAttr(label)) {
                    said.add(element.attr(label));
                }
            }
        }
        said.addAll(copy.select("meta[name=description], meta[property=og:description]")
                .eachAttr("content"));
        return said;
    }
}
