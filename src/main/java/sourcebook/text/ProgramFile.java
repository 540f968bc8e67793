package sourcebook.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** A file of the program itself. */
public final class ProgramFile {
    private ProgramFile() {}

    /**
     * Returns the content of a file.
     *
     * @param name relative to the folder of the class, or from the top with a slash
     */
    public static Optional<byte[]> find(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the text of a file, in UTF-8. */
    public static Optional<String> findText(Class<?> beside, String name) {
        return find(beside, name).map(content -> new String(content, StandardCharsets.UTF_8));
    }

    /** Returns the text of a file that is there, in UTF-8. */
    public static String text(Class<?> beside, String name) {
        return findText(beside, name).orElseThrow(() -> new IllegalStateException("no " + name));
    }
}
