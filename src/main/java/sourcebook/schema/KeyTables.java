package sourcebook.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sourcebook.parse.Shape;
import sourcebook.text.ProgramFile;

/** What the manual's tables say of each key; the manual is the only place where that stands. */
final class KeyTables {
    private static final String MANUAL = "dialect.md";
    private static final String HEAD = "| Key | Required | Meaning |";
    private static final Pattern ROW = Pattern.compile("\\| `([a-z-]+)` \\| [^|]* \\| (.*) \\|");
    private static final Pattern LINK = Pattern.compile("\\[([^\\]]*)\\]\\([^)]*\\)");
    private static final Pattern SEE = Pattern.compile("; see (?:below|above|" + LINK.pattern() + ")$");

    private final List<Map<String, String>> tables = new ArrayList<>();

    private KeyTables(String manual) {
        boolean inTable = false;
        for (String line : manual.lines().toList()) {
            Matcher row = ROW.matcher(line);
            if (line.equals(HEAD)) {
                tables.add(new LinkedHashMap<>());
                inTable = true;
            } else if (inTable && row.matches()) {
                tables.get(tables.size() - 1).put(row.group(1), plain(row.group(2)));
            } else {
                inTable = inTable && line.startsWith("|");
            }
        }
    }

    static KeyTables ofManual() {
        return new KeyTables(ProgramFile.text(KeyTables.class, MANUAL));
    }

    /**
     * Returns the meaning of a key. Of the tables that tell of nothing but the mapping's own keys, the one that tells of most
     * is the mapping's; others have keys that many have in common.
     */
    Optional<String> meaning(Shape.Mapping mapping, Shape.Key key) {
        Set<String> own = mapping.keys().stream().map(Shape.Key::name).collect(Collectors.toSet());
        return tables.stream()
                .filter(t -> t.containsKey(key.name()) && own.containsAll(t.keySet()))
                .max(Comparator.comparingInt(Map::size))
                .map(t -> t.get(key.name()));
    }

    private static String plain(String cell) {
        String words = LINK.matcher(SEE.matcher(cell).replaceFirst("")).replaceAll("$1");
        return words.replace("`", "").replaceAll(" \\(SB[0-9, SB]+\\)", "");
    }
}
