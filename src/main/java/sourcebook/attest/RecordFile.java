package sourcebook.attest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes the records that stand beside files of content, each whole or not at all. */
public final class RecordFile {
    private RecordFile() {}

    /**
     * Puts a record in the place of an earlier one, with the rights of any other new file.
     *
     * @throws IOException if it cannot be written; what was there is then still there
     */
    public static void write(Path file, String yaml) throws IOException {
        Path staged = file.resolveSibling("." + file.getFileName() + ".tmp");
        // Whoever writes content may have put a link there, which would lead the writing elsewhere.
        Files.deleteIfExists(staged);
        try {
            Files.writeString(staged, yaml, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            Files.move(staged, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            try {
                Files.deleteIfExists(staged);
            } catch (IOException left) {
                // The next run deletes it; why there is no record matters more.
                e.addSuppressed(left);
            }
            throw e;
        }
    }
}
