package sourcebook.serve;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.text.Text;

/**
 * A site whose inputs are its files: what lies in the folder {@code content} is on the site under the same path. A file with
 * the word "wrong" in it is an error, and the site stays what it was; one with "doubtful" is a warning. A test can let it fail,
 * and see when it was refreshed.
 */
public final class FakeSite implements Previewed {
    private final Path content;
    private final Set<Path> inputs = ConcurrentHashMap.newKeySet();
    private final Map<String, List<Diagnostic>> broken = new ConcurrentHashMap<>();
    private final List<Long> refreshes = Collections.synchronizedList(new ArrayList<>());
    private volatile Map<String, String> seen = Map.of();
    private volatile Map<String, String> good = Map.of();
    private volatile @Nullable Throwable refreshFailure;
    private volatile @Nullable Throwable fileFailure;

    /** @param project the folder in which {@code content} lies, or will lie */
    public FakeSite(Path project) {
        content = project.resolve("content");
        inputs.add(content);
    }

    /** Makes another folder or file count, too; what is in it is not on the site. */
    FakeSite alsoWatching(Path input) {
        inputs.add(input);
        return this;
    }

    /** Writes a file of the content. */
    public FakeSite write(String path, String text) {
        try {
            Path file = content.resolve(path);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text, StandardCharsets.ISO_8859_1);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until a refresh has seen all that was written. */
    public void awaitSeen() {
        Heard.await(() -> {
            try {
                return files().equals(seen);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Lets a file be broken from now on, or, without a message, be fine again. */
    public void breakFile(String path, @Nullable String message) {
        if (message == null) {
            broken.remove(path);
        } else {
            Text template = new Text("templates/page.ftl", "<h1>${titel}</h1>\n");
            broken.put(path, List.of(Diagnostic.at(template.span(6, 11), Code.BROKEN_TEMPLATE, message)));
        }
    }

    /** Lets each refresh fail from now on, or, with null, succeed. */
    public void failRefresh(@Nullable Throwable failure) {
        refreshFailure = failure;
    }

    void failFiles(@Nullable Throwable failure) {
        fileFailure = failure;
    }

    /** Returns when refreshes began, in nanoseconds of {@link System#nanoTime}. */
    List<Long> refreshes() {
        synchronized (refreshes) {
            return List.copyOf(refreshes);
        }
    }

    @Override
    public Set<Path> inputs() {
        return Set.copyOf(inputs);
    }

    @Override
    public Refreshed refresh() throws IOException {
        refreshes.add(System.nanoTime());
        raise(refreshFailure);
        Map<String, String> now = files();
        boolean changed = !now.equals(seen) || refreshes.size() == 1;
        String edited = now.entrySet().stream()
                .filter(e -> !seen.isEmpty() && !e.getValue().equals(seen.get(e.getKey())))
                .map(Map.Entry::getKey)
                .filter(p -> p.endsWith(".html"))
                .findFirst()
                .orElse(null);
        List<Diagnostic> problems = new ArrayList<>();
        now.forEach((path, text) -> {
            find("wrong", Code.UNRESOLVED_LINK, path, text, problems);
            find("doubtful", Code.RAW_HTML, path, text, problems);
        });
        if (problems.stream().noneMatch(p -> p.code() == Code.UNRESOLVED_LINK)) {
            good = now;
        }
        seen = now;
        return new Refreshed(changed, problems, edited);
    }

    private static void find(String word, Code code, String path, String content, List<Diagnostic> problems) {
        Text text = new Text("content/" + path, content);
        int at = content.indexOf(word);
        if (at >= 0) {
            problems.add(Diagnostic.at(text.span(at, at + word.length()), code, "'" + word + "' is written here")
                    .help("write 'right' <script>alert(1)</script>"));
        }
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        if (Files.isDirectory(content)) {
            try (Stream<Path> walked = Files.walk(content, FileVisitOption.FOLLOW_LINKS)) {
                for (Path file : (Iterable<Path>) walked.filter(Files::isRegularFile)::iterator) {
                    files.put(content.relativize(file).toString(), Files.readString(file, StandardCharsets.ISO_8859_1));
                }
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return files;
    }

    @Override
    public Optional<Content> file(String path) throws IOException, BrokenContent {
        raise(fileFailure);
        if (broken.containsKey(path)) {
            throw new BrokenContent(broken.get(path));
        } else if (path.startsWith("input/")) {
            return Optional.of(new Content.File(content.resolve(path.substring("input/".length()))));
        }
        return Optional.ofNullable(good.get(path))
                .map(text -> new Content.Bytes(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    private static void raise(@Nullable Throwable failure) throws IOException {
        if (failure instanceof Error error) {
            throw error;
        } else if (failure instanceof RuntimeException exception) {
            throw exception;
        } else if (failure instanceof IOException exception) {
            throw exception;
        }
    }
}
