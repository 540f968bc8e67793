package sourcebook.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.evidence.Attestation;
import sourcebook.work.Parallel;

/** Finds the content files and the records beside them. Every file that is left out is said, with the reason. */
public final class ContentFolder {
    private static final int MAX_DEPTH = 16;
    private static final Pattern ENDING = Pattern.compile("\\.[a-z]+$");

    private final Path project;
    private final Path content;
    private final String ignoreFile;
    private final Parallel parallel;
    private final Diagnostics diagnostics;
    private final List<Entry> found = new ArrayList<>();

    /**
     * A file that was found.
     *
     * @param stamp what it looked like then
     */
    public record Entry(ContentFile file, Stamp stamp) {}

    private ContentFolder(Path project, Path content, String ignoreFile, Parallel parallel, Diagnostics diagnostics) {
        this.project = project;
        this.content = content;
        this.ignoreFile = ignoreFile;
        this.parallel = parallel;
        this.diagnostics = diagnostics;
    }

    /**
     * Returns all Markdown files and records below {@code content}, sorted by path whatever the file system's order.
     *
     * @param project the folder to which paths are shown relative
     * @param ignoreFile name of the file whose presence leaves a folder out, as in JBake
     * @param parallel looks at the files of a folder
     * @throws IOException if a folder cannot be listed, or the work is interrupted
     */
    public static List<Entry> list(
            Path project, Path content, String ignoreFile, Parallel parallel, Diagnostics diagnostics)
            throws IOException {
        ContentFolder folder = new ContentFolder(project, content, ignoreFile, parallel, diagnostics);
        String shown = folder.shown(content);
        folder.walk(content, shown.isEmpty() ? "" : shown + "/", "", 0);
        folder.found.sort(Comparator.comparing(e -> e.file().path()));
        return List.copyOf(folder.found);
    }

    /** @param shown the folder as users see it, with a final slash */
    private void walk(Path folder, String shown, String type, int depth) throws IOException {
        List<Path> entries;
        try (Stream<Path> listed = Files.list(folder)) {
            entries = listed.sorted().toList();
        }
        if (entries.stream().anyMatch(e -> name(e).equalsIgnoreCase(ignoreFile))) {
            report(folder, Code.IGNORED_FOLDER, "the folder is not published, because it holds " + ignoreFile, null);
            return;
        }
        List<Optional<Stamp>> stamps = parallel.map(entries, ContentFolder::stamp);
        for (int i = 0; i < entries.size(); i++) {
            Stamp stamp = stamps.get(i).orElse(null);
            if (stamp == null) {
                continue;
            }
            Path entry = entries.get(i);
            boolean linked = stamp.kind() == Stamp.Kind.LINK;
            if (linked && !staysInside(entry)) {
                String where = Files.exists(entry) ? "leads out of the content folder" : "leads to nothing";
                report(entry, Code.OUTSIDE_SITE, "the symbolic link " + where, "put a copy in its place");
                continue;
            }
            Stamp real = linked ? Stamp.of(entry) : stamp;
            String name = name(entry);
            String path = shown + name;
            if (real.kind() != Stamp.Kind.FOLDER) {
                add(new ContentFile(entry, path, type, name), real);
            } else if (linked || depth == MAX_DEPTH) {
                report(entry, Code.NOT_PUBLISHED, "linked and very deep folders are not read", null);
            } else {
                walk(entry, path + "/", depth == 0 ? name : type, depth + 1);
            }
        }
    }

    /** Returns nothing for what has gone since the folder was listed, as editors' drafts do. */
    private static Optional<Stamp> stamp(Path entry) throws IOException {
        try {
            return Optional.of(Stamp.of(entry, LinkOption.NOFOLLOW_LINKS));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** @param file with its whole name */
    private void add(ContentFile file, Stamp stamp) {
        String name = file.name();
        Optional<String> leftover = Leftover.of(name);
        if (leftover.isPresent()) {
            report(file.file(), Code.LEFTOVER, "the file is not published, because it is " + leftover.get(), null);
        } else if (stamp.kind() != Stamp.Kind.FILE) {
            // Reading a named pipe would wait for somebody to write into it.
            report(
                    file.file(),
                    Code.NOT_PUBLISHED,
                    "it is not published, because it is not a regular file",
                    "put a file in its place");
        } else if (name.startsWith(".")) {
            report(file.file(), Code.NOT_PUBLISHED, "the file is not published, because it is hidden", null);
        } else if (file.isAttestation()) {
            found.add(new Entry(file.without(Attestation.SUFFIX), stamp));
        } else if (file.isReview()) {
            found.add(new Entry(file.without(ContentFile.REVIEW), stamp));
        } else if (!name.endsWith(".md")) {
            report(
                    file.file(),
                    Code.NOT_PUBLISHED,
                    "the file is not published, because its name does not end in .md",
                    advice(name));
        } else {
            found.add(new Entry(file.without(".md"), stamp));
        }
    }

    private static String advice(String name) {
        Matcher ending = ENDING.matcher(name.toLowerCase(Locale.ROOT));
        String last = ending.find() ? ending.group() : "";
        return switch (last) {
            case ".md" -> "write the ending in lower case";
            case ".markdown", ".mdown", ".mkd", ".mkdn", ".txt" ->
                "if it is meant to be a page, rename it to " + name.substring(0, name.length() - last.length()) + ".md";
            case ".docx", ".doc", ".odt", ".rtf" -> "save it as Markdown, in a file whose name ends in .md";
            case ".bak", ".orig" -> "if it is a backup file, keep it outside the content folder";
            default -> "images and other files belong in the assets folder";
        };
    }

    private boolean staysInside(Path link) throws IOException {
        return Files.exists(link) && link.toRealPath().startsWith(content.toRealPath());
    }

    private void report(Path entry, Code code, String message, @Nullable String help) {
        diagnostics.add(Diagnostic.in(shown(entry), code, message).help(help));
    }

    private String shown(Path entry) {
        return project.relativize(entry).toString().replace('\\', '/');
    }

    private static String name(Path entry) {
        return entry.getFileName().toString();
    }
}
