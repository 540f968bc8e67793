package sourcebook.edit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A project that is being edited, in the many ways in which programs write files. Text is handled as its bytes, in ISO 8859-1. */
final class Desk {
    static final String SETTINGS = "jbake.properties";

    private static final String[] WORDS =
            "talks Überfall minister border 平和 supply règle figures capital visit Ωmega treaty & 🚢 <b> report"
                    .split(" ");

    /** Few, so that files often have the time of what they replace. */
    private static final FileTime[] TIMES = IntStream.of(1, 2, 3)
            .mapToObj(day -> FileTime.fromMillis(1_700_000_000_000L + day * 86_400_000L))
            .toArray(FileTime[]::new);

    private static final int ATTEMPTS = 12;

    private final Path project;
    private final Random random;
    private final List<Undo> undos = new ArrayList<>();

    /** Takes an edit back. */
    private record Undo(String what, Step step) {}

    /** Changes files. */
    interface Step {
        void run() throws IOException;
    }

    Desk(Path project, Random random) {
        this.project = project;
        this.random = random;
    }

    Path path(String path) {
        return project.resolve(path);
    }

    // ---- Chance ------------------------------------------------------------------------------------------------

    int number(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    String pick(String... from) {
        return from[random.nextInt(from.length)];
    }

    String word() {
        return bytes(pick(WORDS));
    }

    /** Returns the bytes of a text in UTF-8, each as a character. */
    static String bytes(String text) {
        return new String(text.getBytes(UTF_8), ISO_8859_1);
    }

    // ---- Files -------------------------------------------------------------------------------------------------

    /** Returns the folder that the settings name, or the usual one. */
    String folder(String kind) throws IOException {
        String value = exists(SETTINGS) ? setting(kind + ".folder") : null;
        return value == null ? kind.equals("asset") || kind.equals("template") ? kind + "s" : kind : value;
    }

    @Nullable
    String setting(String key) throws IOException {
        Matcher line = line(key).matcher(read(SETTINGS));
        return line.find() ? line.group(1) : null;
    }

    private static Pattern line(String key) {
        return Pattern.compile("(?m)^" + Pattern.quote(key) + "=(.*)\n");
    }

    /** Gives a property another value; null takes the line out. */
    void set(String key, @Nullable String value) throws IOException {
        String without = exists(SETTINGS) ? line(key).matcher(read(SETTINGS)).replaceAll("") : "";
        write(SETTINGS, value == null ? without : without + key + "=" + value + "\n");
    }

    boolean exists(String path) {
        return Files.exists(path(path), LinkOption.NOFOLLOW_LINKS);
    }

    /** Returns the paths of the files below a folder whose names have an ending, sorted. */
    List<String> files(String folder, String ending) throws IOException {
        if (!Files.isDirectory(path(folder))) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(path(folder))) {
            return paths.filter(p -> p.toString().endsWith(ending))
                    .filter(p -> Files.isRegularFile(p, LinkOption.NOFOLLOW_LINKS))
                    .map(p -> project.relativize(p).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    List<String> pages() throws IOException {
        return files(folder("content"), ".md");
    }

    String read(String path) throws IOException {
        return Files.readString(path(path), ISO_8859_1);
    }

    void write(String path, String content) throws IOException {
        Path file = path(path);
        Files.createDirectories(file.getParent());
        switch (random.nextInt(4)) {
            case 0 -> Files.writeString(file, content, ISO_8859_1);
            case 1 -> {
                Path draft = file.resolveSibling("." + file.getFileName() + ".swp");
                Files.writeString(draft, content, ISO_8859_1);
                Files.move(draft, file, ATOMIC_MOVE, REPLACE_EXISTING);
            }
            case 2 -> {
                Files.writeString(file, content, ISO_8859_1);
                Files.setLastModifiedTime(file, TIMES[random.nextInt(TIMES.length)]);
            }
            default -> {
                Files.deleteIfExists(file);
                Files.writeString(file, content, ISO_8859_1);
                Files.setLastModifiedTime(file, TIMES[random.nextInt(TIMES.length)]);
            }
        }
    }

    /** Writes over a file so that size and time stay as they were. */
    void writeSecretly(String path, String content) throws IOException {
        FileTime time = Files.getLastModifiedTime(path(path));
        Files.writeString(path(path), content, ISO_8859_1);
        Files.setLastModifiedTime(path(path), time);
    }

    void move(String from, String to) throws IOException {
        Files.createDirectories(path(to).getParent());
        Files.move(path(from), path(to), ATOMIC_MOVE);
    }

    void delete(String path) throws IOException {
        Files.delete(path(path));
    }

    // ---- Edits -------------------------------------------------------------------------------------------------

    /** Replaces one place, in any of the files; returns the file, or null where nothing fits. */
    @Nullable
    String replaceOne(List<String> files, Pattern pattern, Function<MatchResult, String> replacement)
            throws IOException {
        for (int i = 0; i < ATTEMPTS && !files.isEmpty(); i++) {
            String file = pick(files);
            String content = read(file);
            List<MatchResult> places = pattern.matcher(content).results().toList();
            if (!places.isEmpty()) {
                MatchResult place = pick(places);
                String by = replacement.apply(place);
                write(file, content.substring(0, place.start()) + by + content.substring(place.end()));
                return file;
            }
        }
        return null;
    }

    /** Changes a file for a while. */
    void breakFile(String path, String content) throws IOException {
        String before = read(path);
        write(path, content);
        undo(path, () -> {
            if (exists(path) && read(path).equals(content)) {
                write(path, before);
            }
        });
    }

    /** Takes a file or folder away for a while. */
    void hide(String path) throws IOException {
        String away = ".away-" + random.nextInt(1 << 30);
        move(path, away);
        undo(path, () -> {
            if (exists(away) && !exists(path)) {
                move(away, path);
            }
        });
    }

    void undo(String what, Step step) {
        undos.add(new Undo(what, step));
    }

    /** Takes one of the edits back that were made for a while; says which, or null where there is none. */
    @Nullable
    String mendOne() throws IOException {
        if (undos.isEmpty()) {
            return null;
        }
        Undo undo = undos.remove(random.nextInt(undos.size()));
        try {
            undo.step.run();
        } catch (NoSuchFileException e) {
            // A folder has gone, and what was in it.
        }
        return undo.what;
    }

    void forgetBreakage() {
        undos.clear();
    }
}
