package sourcebook.search;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import sourcebook.artifact.Planned;
import sourcebook.artifact.SiteFile;
import sourcebook.benchmark.GeneratedBriefing;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.link.Site;
import sourcebook.parse.DocumentParser;
import sourcebook.parse.Parsed;
import sourcebook.read.ContentFile;
import sourcebook.read.ContentFolder;
import sourcebook.read.TextReader;
import sourcebook.text.Text;
import sourcebook.work.Parallel;

/** Briefings to be searched. */
final class Briefing {
    private Briefing() {}

    /** Returns this project's own briefing. */
    static Site own() throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        DocumentParser parser = new DocumentParser();
        List<Parsed> parsed = new ArrayList<>();
        for (ContentFolder.Entry entry : ContentFolder.list(
                Path.of("").toAbsolutePath(),
                Path.of("content").toAbsolutePath(),
                ".jbakeignore",
                Parallel.ALONE,
                diagnostics)) {
            ContentFile file = entry.file();
            if (!file.isAttestation()) {
                TextReader.read(file, diagnostics)
                        .flatMap(t -> parser.parse(file, t, diagnostics))
                        .ifPresent(parsed::add);
            }
        }
        return linked(parsed, diagnostics);
    }

    /** Returns a briefing that is made up. */
    static Site generated(int sources) {
        Map<String, String> files = new TreeMap<>();
        GeneratedBriefing.files(sources, 1).forEach((path, content) -> {
            if (path.endsWith(".md")) {
                files.put(path, content);
            }
        });
        return of(files);
    }

    /** Returns the briefing of some files, by path below the content folder. */
    static Site of(Map<String, String> files) {
        Diagnostics diagnostics = new Diagnostics();
        DocumentParser parser = new DocumentParser();
        List<Parsed> parsed = new ArrayList<>();
        new TreeMap<>(files).forEach((path, content) -> {
            String[] names = path.replaceFirst("\\.md$", "").split("/");
            ContentFile file = new ContentFile(Path.of(path), "content/" + path, names[0], names[1]);
            parser.parse(file, new Text("content/" + path, content), diagnostics)
                    .ifPresent(parsed::add);
        });
        return linked(parsed, diagnostics);
    }

    private static Site linked(List<Parsed> parsed, Diagnostics diagnostics) {
        Site site = Planned.link(parsed, Set.of(), diagnostics);
        if (diagnostics.hasErrors()) {
            throw new IllegalStateException(diagnostics.sorted().toString());
        }
        return site;
    }

    /** Returns the search's files by path, in the order in which they are made. */
    static Map<String, String> files(Site site) {
        return files(SearchFiles.of(site));
    }

    static Map<String, String> files(SearchFiles.Found found) {
        Map<String, String> files = new LinkedHashMap<>();
        for (SiteFile file : SearchFiles.files(found)) {
            if (files.put(file.path(), new String(file.bytes(), StandardCharsets.UTF_8)) != null) {
                throw new IllegalStateException("twice: " + file.path());
            }
        }
        return files;
    }
}
