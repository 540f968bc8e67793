package sourcebook.evidence;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Texts with what comes of them when they are folded, for the program as for the script of a source's page. */
public final class FoldingCases {
    private static final Path FILE = Path.of("src/test/resources/sourcebook/evidence/folding.txt");
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private FoldingCases() {}

    /** A text, and what comes of it. */
    public record Case(String text, String folded) {}

    /** Returns the cases of the file. */
    public static List<Case> all() throws IOException {
        return Files.readAllLines(FILE).stream()
                .filter(line -> line.startsWith("["))
                .map(MAPPER::readTree)
                .map(pair -> new Case(string(pair, 0), string(pair, 1)))
                .toList();
    }

    private static String string(JsonNode pair, int index) {
        return pair.get(index).asString();
    }
}
