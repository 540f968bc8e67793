package sourcebook.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sourcebook.bake.BriefingOven;
import sourcebook.bake.Outcome;
import sourcebook.bake.Progress;
import sourcebook.bake.Project;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.serve.Previewed;

/** A project's site, baked as a whole into a temporary folder whenever a file of the project has changed. */
final class WholeSite implements Previewed, AutoCloseable {
    private final ProjectOptions options;
    private final Path project;
    private final Path folder;
    private Map<Path, String> seen = Map.of();
    private List<Diagnostic> problems = List.of();
    private Path destination;
    private int bakes;
    /** Somebody may still be reading it. */
    private @Nullable Path replaced;

    private volatile @Nullable Path site;

    WholeSite(ProjectOptions options) throws IOException {
        this.options = options;
        project = options.source.toAbsolutePath().normalize();
        folder = Files.createTempDirectory("sourcebook");
        destination = folder;
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }

    @Override
    public Set<Path> inputs() {
        return Set.of(project);
    }

    @Override
    public Refreshed refresh() throws IOException {
        Map<Path, String> now = files();
        if (now.equals(seen)) {
            return new Refreshed(false, problems, null);
        }
        String edited = seen.isEmpty() ? null : edited(now);
        Diagnostics diagnostics = new Diagnostics();
        Project opened = Project.open(options.source, options.baseUrl, diagnostics);
        destination = opened.destination();
        Path target = folder.resolve("site-" + bakes++);
        Outcome outcome = BriefingOven.bake(
                opened, new BriefingOven.Options(target, false, options.threads), diagnostics, Progress.SILENT);
        problems = outcome.diagnostics();
        seen = now;
        if (outcome.published()) {
            delete(replaced);
            replaced = site;
            site = target;
        }
        return new Refreshed(true, problems, edited);
    }

    private @Nullable String edited(Map<Path, String> now) {
        for (Map.Entry<Path, String> file : now.entrySet()) {
            Path path = project.relativize(file.getKey());
            if (path.getNameCount() > 2
                    && path.toString().endsWith(".md")
                    && !file.getValue().equals(seen.get(file.getKey()))) {
                String page = path.getFileName().toString().replaceFirst("md$", "html");
                String type = path.getName(1).toString();
                return type.equals("pages") ? page : type + "/" + page;
            }
        }
        return null;
    }

    private Map<Path, String> files() throws IOException {
        Map<Path, String> files = new TreeMap<>();
        Files.walkFileTree(project, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                String name = visited.getFileName().toString();
                boolean hidden = name.startsWith(".") && !visited.equals(project);
                return hidden || visited.equals(destination) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.put(file, attributes.lastModifiedTime() + " " + attributes.size());
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) {
                return FileVisitResult.CONTINUE;
            }
        });
        return files;
    }

    @Override
    public Optional<Content> file(String path) throws IOException {
        Path from = site;
        Path file = from == null ? folder.resolve("none") : from.resolve(path);
        return Files.isRegularFile(file) ? Optional.of(new Content.Bytes(Files.readAllBytes(file))) : Optional.empty();
    }

    @Override
    public void close() {
        try {
            delete(folder);
        } catch (IOException e) {
            // It is in the system's folder for such things, which cleans it up some day.
        }
    }

    private static void delete(@Nullable Path folder) throws IOException {
        if (folder == null || !Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
