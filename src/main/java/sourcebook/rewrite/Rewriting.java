package sourcebook.rewrite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sourcebook.text.Text;

/**
 * Files that change together or not at all. Everything is prepared before the first file is written; if one
 * cannot be written, those before it get back what they held.
 */
public final class Rewriting {
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final List<Path> roots = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    /** What happens to a file, in one step, and how it is taken back. */
    private sealed interface Change {
        void make() throws IOException;

        void unmake() throws IOException;
    }

    @SuppressWarnings("ArrayRecordComponent") // Never compared as a whole.
    private record Replaced(Path file, byte[] before, byte[] after) implements Change {
        @Override
        public void make() throws IOException {
            WholeFile.write(file, after, file);
        }

        @Override
        public void unmake() throws IOException {
            WholeFile.write(file, before, file);
        }
    }

    private record Moved(Path file, Path target) implements Change {
        @Override
        public void make() throws IOException {
            Files.move(file, target);
        }

        @Override
        public void unmake() throws IOException {
            Files.move(target, file);
        }
    }

    /**
     * @param folders those out of which no link is followed
     * @throws IOException if there is none of that name
     */
    public Rewriting(Path... folders) throws IOException {
        for (Path folder : folders) {
            roots.add(folder.toRealPath());
        }
    }

    private boolean isInside(Path real) {
        return roots.stream().anyMatch(real::startsWith);
    }

    /**
     * Plans another content for a file that was read; a byte order mark stays. Says whether it can be: a file that has changed
     * since, or that a link puts outside the folder, is left alone.
     *
     * @throws IOException if the file cannot be read
     */
    public boolean replace(Path file, Text read, String content) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        Path real = file.toRealPath();
        byte[] before = Files.readAllBytes(real);
        int mark = Arrays.equals(before, 0, Math.min(3, before.length), BYTE_ORDER_MARK, 0, 3) ? 3 : 0;
        byte[] known = read.content().getBytes(StandardCharsets.UTF_8);
        if (!isInside(real) || !Arrays.equals(before, mark, before.length, known, 0, known.length)) {
            return false;
        }
        byte[] text = content.getBytes(StandardCharsets.UTF_8);
        byte[] after = Arrays.copyOf(before, mark + text.length);
        System.arraycopy(text, 0, after, mark, text.length);
        changes.add(new Replaced(real, before, after));
        return true;
    }

    /**
     * Plans another name for a file, which may have a content that is planned already. Says whether it can be: it is left
     * alone if it is a link, or if there is a file with the other name.
     *
     * @throws IOException if the file cannot be read
     */
    public boolean move(Path file, Path target) throws IOException {
        Path folder = target.toAbsolutePath().resolveSibling(".").toRealPath();
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                || !isInside(file.toRealPath())
                || !isInside(folder)
                || Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        changes.add(new Moved(file.toRealPath(), folder.resolve(target.getFileName())));
        return true;
    }

    /**
     * Writes what is planned, in the order in which it was planned; a run that is broken off leaves each file as it was or as
     * planned, under its old name or its new one.
     *
     * @throws IOException if a file cannot be written; all files are then what they were, as far as they can be written
     */
    public void commit() throws IOException {
        List<Change> made = new ArrayList<>();
        try {
            for (Change change : changes) {
                change.make();
                made.add(change);
            }
        } catch (IOException e) {
            for (int i = made.size() - 1; i >= 0; i--) {
                try {
                    made.get(i).unmake();
                } catch (IOException again) {
                    e.addSuppressed(again);
                }
            }
            throw e;
        }
    }
}
