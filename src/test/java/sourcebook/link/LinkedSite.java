package sourcebook.link;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sourcebook.artifact.Planned;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.language.Vocabulary;
import sourcebook.message.English;
import sourcebook.parse.DocumentParser;
import sourcebook.parse.Parsed;
import sourcebook.read.ContentFile;
import sourcebook.text.Text;
import sourcebook.text.Wording;

/** A site made of texts in memory, for tests. */
public record LinkedSite(Site site, List<Parsed> files, Diagnostics diagnostics) {
    /** @param files contents by path, such as {@code content/topics/a.md} */
    public static LinkedSite of(Map<String, String> files, Set<String> assets) {
        return of(files, assets, Vocabulary.ENGLISH, English.WORDING);
    }

    /** As {@link #of(Map, Set)}, in another language. */
    public static LinkedSite of(Map<String, String> files, Set<String> assets, Vocabulary vocabulary, Wording wording) {
        Diagnostics diagnostics = new Diagnostics();
        List<Parsed> parsed = new ArrayList<>();
        DocumentParser parser = new DocumentParser(vocabulary);
        new TreeMap<>(files)
                .forEach((path, content) -> parser.parse(file(path), new Text(path, content), diagnostics)
                        .ifPresent(parsed::add));
        return new LinkedSite(Planned.link(parsed, assets, vocabulary, wording, diagnostics), parsed, diagnostics);
    }

    private static ContentFile file(String path) {
        String[] names = path.split("/");
        return new ContentFile(Path.of(path), path, names[1], names[names.length - 1].replaceFirst("\\.md$", ""));
    }

    public boolean hasBrokenFiles() {
        return files.stream().anyMatch(Parsed.Broken.class::isInstance);
    }

    /** Returns code, place and the characters at the place of every diagnostic, a line for each. */
    String shown() {
        return diagnostics.sorted().stream()
                .map(d -> d.span() == null
                        ? d.code().id() + " " + d.path()
                        : d.code().id() + " " + d.span() + " " + d.span().content())
                .collect(Collectors.joining("\n"));
    }
}
