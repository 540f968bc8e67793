package sourcebook.rewrite;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.CopyOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.List;
import java.util.Set;
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
        put(bytes, file, model, List.of(), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /**
     * Makes a new file.
     *
     * @param attributes those with which it is made, such as its rights
     * @throws java.nio.file.FileAlreadyExistsException if there is one of that name, which stays as it is
     * @throws IOException if it cannot be written; there is none then
     */
    public static void create(Path file, byte[] bytes, FileAttribute<?>... attributes) throws IOException {
        put(bytes, file, null, List.of(attributes));
    }

    private static void put(
            byte[] bytes, Path file, @Nullable Path model, List<FileAttribute<?>> attributes, CopyOption... how)
            throws IOException {
        Path staged = file.resolveSibling("." + file.getFileName() + ".tmp");
        // Whoever writes content may have put a link there, which would lead the writing elsewhere.
        Files.deleteIfExists(staged);
        try {
            try (SeekableByteChannel channel = Files.newByteChannel(
                    staged,
                    Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                    attributes.toArray(FileAttribute<?>[]::new))) {
                for (ByteBuffer left = ByteBuffer.wrap(bytes); left.hasRemaining(); ) {
                    channel.write(left);
                }
            }
            if (model != null) {
                giveRights(model, staged);
            }
            Files.move(staged, file, how);
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
