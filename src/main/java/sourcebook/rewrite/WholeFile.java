package sourcebook.rewrite;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import org.jspecify.annotations.Nullable;

/** Writes files, each whole or not at all. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Puts a text in UTF-8 in the place of an earlier file, with the rights of any other new file.
     *
     * @throws IOException if it cannot be written; what was there is then still there
     */
    public static void write(Path file, String text) throws IOException {
        write(file, text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Puts bytes in the place of an earlier file, with the rights of any other new file.
     *
     * @throws IOException if it cannot be written; what was there is then still there
     */
    public static void write(Path file, byte[] bytes) throws IOException {
        write(file, bytes, null);
    }

    /**
     * Puts bytes in the place of an earlier file.
     *
     * @param model the file whose rights the new one gets; null for those of any other new file
     * @throws IOException if it cannot be written; what was there is then still there
     */
    static void write(Path file, byte[] bytes, @Nullable Path model) throws IOException {
        Path staged = file.resolveSibling("." + file.getFileName() + ".tmp");
        // Whoever writes content may have put a link there, which would lead the writing elsewhere.
        Files.deleteIfExists(staged);
        try {
            Files.write(staged, bytes, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            if (model != null) {
                giveRights(model, staged);
            }
            Files.move(staged, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            try {
                Files.deleteIfExists(staged);
            } catch (IOException left) {
                // The next run deletes it; why nothing was written matters more.
                e.addSuppressed(left);
            }
            throw e;
        }
    }

    private static void giveRights(Path model, Path staged) throws IOException {
        PosixFileAttributeView rights = Files.getFileAttributeView(staged, PosixFileAttributeView.class);
        if (rights != null && Files.isRegularFile(model)) {
            rights.setPermissions(Files.getPosixFilePermissions(model));
        }
    }
}
