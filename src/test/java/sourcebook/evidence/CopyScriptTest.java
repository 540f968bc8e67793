package sourcebook.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.ScriptableObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The script that looks in a reader's copy finds the same as the program. Rhino runs it here, which limits what it may be written
 * in: a {@code const} belongs to the whole function, so that loops need {@code let}, and no call spreads its arguments.
 */
class CopyScriptTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private Context context;
    private ScriptableObject scope;

    @BeforeEach
    void load() throws IOException {
        context = new ContextFactory().enterContext();
        context.setLanguageVersion(Context.VERSION_ES6);
        scope = context.initSafeStandardObjects();
        context.evaluateString(scope, Files.readString(Path.of("assets/js/copy.js")), "copy.js", 1, null);
    }

    @AfterEach
    void close() {
        context.close();
    }

    private JsonNode get(String expression) {
        Object json = context.evaluateString(scope, "JSON.stringify(" + expression + ")", "test", 1, null);
        return MAPPER.readTree(Context.toString(json));
    }

    private static String quoted(String text) {
        return MAPPER.writeValueAsString(text);
    }

    @Test
    void foldsTheSame() throws IOException {
        for (FoldingCases.Case given : FoldingCases.all()) {
            JsonNode folded = get("sourcebookQuoted.fold(" + quoted(given.text()) + ")");
            assertThat(folded.get("folded").asString()).as(given.text()).isEqualTo(given.folded());
            FoldedText program = FoldedText.of(given.text());
            for (int i = 0; i < given.folded().length(); i++) {
                assertThat(folded.get("offsets").get(i).asInt())
                        .as(given.text())
                        .isEqualTo(program.offset(i));
            }
        }
    }

    /** Where the program looks at more than words, as at who speaks, the script may find what the program refuses. */
    @Test
    void findsWhatTheProgramFindsAndNothingThatIsNotThere() {
        List<String> wrong = new ArrayList<>();
        int compared = 0;
        String text = "";
        for (QuotationCorpusTest.Case given : QuotationCorpusTest.cases()) {
            if (!given.text().equals(text)) {
                text = given.text();
                context.evaluateString(
                        scope, "var source = sourcebookQuoted.read(" + quoted(text) + ")", "test", 1, null);
            }
            String words = quoted(given.claim().words());
            Verdict verdict = given.search().find(given.claim());
            if (verdict instanceof Verdict.Found found) {
                Match match = found.match();
                JsonNode spans = get("sourcebookQuoted.find(source, " + words + ", " + match.start() + ")");
                // A final stop may belong to the sentence around the words.
                boolean same = spans.isArray()
                        && spans.get(0).get(0).asInt() == match.start()
                        && match.end() - spans.get(spans.size() - 1).get(1).asInt() <= 1;
                if (!same) {
                    wrong.add(given + ": " + spans + " instead of " + match);
                }
                compared++;
            } else if (((Verdict.Refused) verdict).fault() == Fault.NOT_FOUND) {
                JsonNode spans = get("sourcebookQuoted.find(source, " + words + ")");
                if (!spans.isNull()) {
                    wrong.add(given + ": " + spans + " instead of nothing");
                }
                compared++;
            }
        }
        assertThat(wrong).isEmpty();
        assertThat(compared).isGreaterThan(150);
    }

    @Test
    void hashesTheSame() {
        for (int length : new int[] {0, 1, 3, 55, 56, 63, 64, 65, 119, 120, 127, 128, 1000}) {
            String text = "aZ9~ #".repeat(length).substring(0, length);
            String array = get("[" + quoted(text) + "].map(t => t.split('').map(c => c.charCodeAt(0)))[0]")
                    .toString();
            assertThat(get("sourcebookQuoted.sha256(new Uint8Array(" + array + "))")
                            .asString())
                    .isEqualTo(Attestation.sha256(text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @Test
    void showsTheNearestPassageOfWordsThatAreNotThere() {
        String text = "The mayor will never sell the old harbor, she said. The council will.";
        String call = "sourcebookQuoted.nearest(sourcebookQuoted.read(" + quoted(text) + "), ";
        JsonNode span = get(call + "'will never rent the old harbor')");
        assertThat(text.substring(span.get(0).asInt(), span.get(1).asInt()))
                .isEqualTo("will never sell the old harbor");
        assertThat(get(call + "'nothing of this stands there')").isNull()).isTrue();
    }
}
