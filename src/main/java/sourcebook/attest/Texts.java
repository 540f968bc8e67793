package sourcebook.attest;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** The texts of sources, as a maintainer has them, for whoever wants to read in them. */
public final class Texts {
    private Texts() {}

    /**
     * Returns the text of a source, if the folder holds one.
     *
     * @param id the source's id, after which its text is named
     * @throws IOException if it cannot be read; the message is for the user
     */
    public static Optional<String> of(Path folder, String id) throws IOException {
        try {
            return SourceText.find(folder, id).map(SourceText::content);
        } catch (SourceText.Unreadable e) {
            throw new IOException(e.getMessage(), e);
        }
    }
}
