package sourcebook.draft;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Properties;
import sourcebook.parse.Family;
import sourcebook.text.ProgramFile;

/** Says what is wanted as the value of a key; the notes are a resource that people can read. */
final class KeyNotes {
    private static final Properties NOTES = read();

    private KeyNotes() {}

    private static Properties read() {
        Properties notes = new Properties();
        try {
            notes.load(new StringReader(ProgramFile.text(KeyNotes.class, "keys.properties")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return notes;
    }

    /** Returns the note on a key of a type, or an empty text. */
    static String of(Family family, String key) {
        return NOTES.getProperty(family.noun() + "." + key, NOTES.getProperty(key, ""));
    }

    /** Returns a key that is still without a value, below a note on what is wanted. */
    static String lines(Family family, String key) {
        return lines(of(family, key), key);
    }

    static String lines(String note, String key) {
        return (note.isEmpty() ? "" : "# " + note + "\n") + key + ":\n";
    }
}
