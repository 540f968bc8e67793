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
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Fingerprint;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.read.TextReader;
import sourcebook.text.Text;

/**
 * The templates: the files in the briefing's folder, as they were at one moment, and of the program's those for which the
 * briefing has no file. What is made with them later is made with these, whatever has become of the folder.
 */
final class TemplateFiles {
    private final Project project;
    private final TreeMap<String, File> files = new TreeMap<>();

    /**
     * A file.
     *
     * @param shown its path as a user knows it
     * @param bytes what it holds; empty where it cannot be read
     * @param problem why it cannot be read; null where it can
     */
    private record File(
            String shown, byte[] bytes, @Nullable Diagnostic problem) {}

    private TemplateFiles(Project project) {
        this.project = project;
    }

    /** @throws IOException if the folder cannot be read; of a single file, this is only known */
    static TemplateFiles of(Project project) throws IOException {
        TemplateFiles templates = new TemplateFiles(project);
        Theme.ofProgram()
                .templates()
                .forEach((name, bytes) -> templates.files.put(name, new File(Theme.shown(name), bytes, null)));
        Path folder = project.templates();
        if (!Files.isDirectory(folder)) {
            return templates;
        }
        Path root = folder.toRealPath();
        // Links are followed as far as they stay in the folder.
        Files.walkFileTree(folder, Set.of(FileVisitOption.FOLLOW_LINKS), Integer.MAX_VALUE, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                if (attributes.isRegularFile()) {
                    String name = folder.relativize(file).toString().replace('\\', '/');
                    try {
                        templates.files.put(name, templates.read(file, root));
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

    private File read(Path file, Path root) throws IOException {
        String shown = project.shown(file.normalize());
        if (!file.toRealPath().startsWith(root)) {
            return new File(
                    shown,
                    new byte[0],
                    Diagnostic.in(shown, Code.OUTSIDE_SITE, "the symbolic link leads out of the templates folder")
                            .help("put a copy in its place"));
        } else if (!Files.isReadable(file)) {
            return new File(
                    shown,
                    new byte[0],
                    Diagnostic.in(shown, Code.BROKEN_TEMPLATE, "there is no permission to read the template"));
        }
        return new File(shown, Files.readAllBytes(file), null);
    }

    /** Returns the path of a template as a user knows it; where there is none, that of the file that the briefing lacks. */
    String shown(String name) {
        File file = files.get(name);
        return file != null
                ? file.shown
                : project.shown(project.templates().resolve(name).normalize());
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

    /** Says whether there is no other than the program's own, as they are in the program. */
    boolean areOfProgram() {
        SortedMap<String, byte[]> own = Theme.ofProgram().templates();
        return files.size() == own.size()
                && files.entrySet().stream().allMatch(f -> Arrays.equals(f.getValue().bytes, own.get(f.getKey())));
    }

    /** Returns the state of all files. */
    Fingerprint fingerprint() {
        TreeMap<String, Object> contents = new TreeMap<>();
        files.forEach((name, file) -> contents.put(name, file.problem == null ? file.bytes : file.problem.message()));
        return Fingerprint.of(contents);
    }
}
