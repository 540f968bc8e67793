package sourcebook.bake;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Fingerprint;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.read.TextReader;
import sourcebook.text.Text;

/**
 * The files in the folder of the templates, as they were at one moment: what is made with them later is made with these,
 * whatever has become of the folder.
 */
final class TemplateFiles {
    private final Project project;
    private final TreeMap<String, File> files = new TreeMap<>();

    /**
     * A file.
     *
     * @param bytes what it holds; empty where it cannot be read
     * @param problem why it cannot be read; null where it can
     */
    private record File(byte[] bytes, @Nullable Diagnostic problem) {}

    private TemplateFiles(Project project) {
        this.project = project;
    }

    /** @throws IOException if the folder cannot be read; of a single file, this is only known */
    static TemplateFiles of(Project project) throws IOException {
        TemplateFiles templates = new TemplateFiles(project);
        Path folder = project.templates();
        Path root = folder.toRealPath();
        // Links are followed as far as they stay in the folder.
        Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    try {
                        templates.files.put(name, templates.read(name, file, root));
                    } catch (NoSuchFileException e) {
                        return visitFileFailed(file, e);
                    }
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof FileSystemLoopException || failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
        return templates;
    }

    private File read(String name, Path file, Path root) throws IOException {
        if (!file.toRealPath().startsWith(root)) {
            return new File(
                    new byte[0],
                    Diagnostic.in(shown(name), Code.OUTSIDE_SITE, "the symbolic link leads out of the templates folder")
                            .help("put a copy in its place"));
        } else if (!Files.isReadable(file)) {
            return new File(
                    new byte[0],
                    Diagnostic.in(shown(name), Code.BROKEN_TEMPLATE, "there is no permission to read the template"));
        }
        return new File(Files.readAllBytes(file), null);
    }

    /** Returns the path of a template as a user knows it. */
    String shown(String name) {
        return project.shown(project.templates().resolve(name).normalize());
    }

    boolean has(String name) {
        return files.containsKey(name);
    }

    /** Returns the text of a template; empty where there is none, and where a diagnostic says why it cannot be read. */
    Optional<Text> text(String name, Diagnostics diagnostics) {
        File file = files.get(name);
        if (file == null) {
            return Optional.empty();
        } else if (file.problem != null) {
            diagnostics.add(file.problem);
            return Optional.empty();
        }
        return TextReader.decode(shown(name), file.bytes, diagnostics);
    }

    /** Returns the state of all files. */
    Fingerprint fingerprint() {
        TreeMap<String, Object> contents = new TreeMap<>();
        files.forEach((name, file) -> contents.put(name, file.problem == null ? file.bytes : file.problem.message()));
        return Fingerprint.of(contents);
    }
}
