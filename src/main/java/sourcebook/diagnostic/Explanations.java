package sourcebook.diagnostic;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import sourcebook.text.ProgramFile;

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
        Map<String, String> sections = new LinkedHashMap<>();
        // Examples are indented, so their headings are none of ours.
        String[] parts = ProgramFile.text(Explanations.class, RESOURCE).split("(?m)^## ");
        for (int i = 1; i < parts.length; i++) {
            String[] section = parts[i].split("\n", 2);
            sections.put(section[0], section[1].strip());
        }
        return Collections.unmodifiableMap(sections);
    }
}
