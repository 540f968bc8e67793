package sourcebook.diagnostic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** What each code means, in a few sentences: its cause, examples, and the section of the manual that says more. */
public final class Explanations {
    private static final String RESOURCE = "explanations.md";

    private static final Map<String, String> BY_ID = read();

    private Explanations() {}

    /** Returns the explanation of a code, in Markdown that can be read as it is, without a final line ending. */
    public static String of(Code code) {
        return Objects.requireNonNull(BY_ID.get(code.id()), code.id());
    }

    /** Returns all explanations by the codes' ids, in the order of the file. */
    static Map<String, String> all() {
        return BY_ID;
    }

    private static Map<String, String> read() {
        try (InputStream in = Explanations.class.getResourceAsStream(RESOURCE)) {
            String content = new String(Objects.requireNonNull(in, RESOURCE).readAllBytes(), StandardCharsets.UTF_8);
            Map<String, String> sections = new LinkedHashMap<>();
            // Examples are indented, so their headings are none of ours.
            String[] parts = content.split("(?m)^## ");
            for (int i = 1; i < parts.length; i++) {
                String[] section = parts[i].split("\n", 2);
                sections.put(section[0], section[1].strip());
            }
            return Collections.unmodifiableMap(sections);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
