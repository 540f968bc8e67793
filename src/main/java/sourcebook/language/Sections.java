package sourcebook.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import sourcebook.text.ProgramFile;

/**
 * Reads lists that people can read, too: a line {@code [name]} begins a section, every other line is an entry of it; empty
 * lines and what stands behind a number sign do not count.
 */
public final class Sections {
    /** Of spaces without end, only the first begins a search. */
    private static final Pattern EQUALS = Pattern.compile("(?<! ) += +");

    private Sections() {}

    /**
     * Returns the entries of a list by section, in their order.
     *
     * @param beside a class of the package in whose folder of resources the list lies
     * @return nothing where there is no list of that name
     */
    public static Optional<Map<String, List<String>>> of(Class<?> beside, String name) {
        return ProgramFile.findText(beside, name).map(Sections::read);
    }

    static Map<String, List<String>> read(String list) {
        Map<String, List<String>> sections = new HashMap<>();
        String section = "";
        for (String line : list.lines().toList()) {
            String entry = entry(line);
            if (entry.startsWith("[")) {
                section = entry.substring(1, entry.length() - 1);
            } else if (!entry.isEmpty()) {
                sections.computeIfAbsent(section, s -> new ArrayList<>()).add(entry);
            }
        }
        return sections;
    }

    /** Returns what stands on both sides of the first equals sign between spaces; without one, the entry alone. */
    public static String[] sides(String entry) {
        return EQUALS.split(entry, 2);
    }

    /** Returns what counts of a line. */
    static String entry(String line) {
        return line.replaceFirst("#.*", "").strip();
    }
}
