package sourcebook.attest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of sources in a folder, as a maintainer has them; which files there are is looked at once. */
public final class Texts {
    private final SortedMap<String, List<Path>> files;

    private Texts(SortedMap<String, List<Path>> files) {
        this.files = files;
    }

    /**
     * Looks which texts a folder holds.
     *
     * @throws IOException if it cannot be read
     */
    public static Texts in(Path folder) throws IOException {
        try (Stream<Path> listed = Files.list(folder)) {
            return new Texts(
                    listed.sorted().collect(Collectors.groupingBy(Texts::id, TreeMap::new, Collectors.toList())));
        }
    }

    /** A text is named after its source's id. */
    private static String id(Path file) {
        return file.getFileName().toString().split("\\.", 2)[0];
    }

    /**
     * Returns the text of a source, if there is one.
     *
     * @throws SourceText.Unreadable if there are files of that name, but not exactly one that can be read as text
     * @throws IOException if reading fails
     */
    Optional<SourceText> find(String id) throws IOException, SourceText.Unreadable {
        List<Path> named = files.getOrDefault(id, List.of());
        return named.isEmpty() ? Optional.empty() : Optional.of(SourceText.of(named, id));
    }

    /**
     * Returns what the text of a source says, if there is one.
     *
     * @throws IOException if it cannot be read; the message is for the user
     */
    public Optional<String> content(String id) throws IOException {
        try {
            return find(id).map(SourceText::content);
        } catch (SourceText.Unreadable e) {
            throw new IOException(e.getMessage(), e);
        }
    }

    /**
     * Returns the files that are texts, but of no source.
     *
     * @param isSource says whether a source has an id
     */
    public List<Path> without(Predicate<String> isSource) {
        return files.entrySet().stream()
                .filter(f -> !isSource.test(f.getKey()))
                .flatMap(f -> f.getValue().stream().filter(file -> SourceText.isText(file, f.getKey())))
                .toList();
    }
}
