package sourcebook.offline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import sourcebook.artifact.Checksum;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ServiceWorkerTest {
    private static final Pattern SCRIPT =
            Pattern.compile("const version = \"([0-9a-f]{16})\";\nconst files = (\\[.*]);\n");

    private final ServiceWorker worker = new ServiceWorker();
    private final SortedMap<String, Checksum> files = new TreeMap<>();

    private Matcher script() {
        Matcher matcher = SCRIPT.matcher(new String(worker.make(files), StandardCharsets.UTF_8));
        assertThat(matcher.find()).isTrue();
        return matcher;
    }

    private List<String> kept() {
        return JsonMapper.shared()
                .readTree(script().group(2))
                .valueStream()
                .map(JsonNode::stringValue)
                .toList();
    }

    private void add(String... paths) {
        for (String path : paths) {
            add(path, path.getBytes(StandardCharsets.UTF_8));
        }
    }

    private void add(String path, byte[] bytes) {
        if (worker.tellsOf(path)) {
            files.put(path, Checksum.of(bytes));
        }
    }

    @Test
    void keepsWhatPagesNeedFirstAndThenTheWaysThroughTheSite() {
        add("claims/a.html", "claims/a.js", "timeline.html", "topics/b.html", "sources/index.html", "js/site.js");
        assertThat(kept())
                .containsExactly(
                        "js/site.js",
                        "sources/index.html",
                        "timeline.html",
                        "topics/b.html",
                        "claims/a.html",
                        "claims/a.js");
    }

    @Test
    void leavesOutWhatIsToBeDownloaded() {
        add("data/claims.csv", "topics/b.pdf", "topics/b.md", "index.xml", "topics/b.png");
        assertThat(kept()).isEmpty();
    }

    @Test
    void keepsNoMoreThanThereIsRoomFor() {
        add("actors/a.html", new byte[ServiceWorker.ROOM]);
        add("index.html", new byte[1]);
        add("sources/a.html", new byte[ServiceWorker.ROOM - 1]);
        add("sources/b.html", new byte[1]);
        assertThat(kept()).containsExactly("index.html", "sources/a.html");
    }

    @Test
    void hasAnotherVersionWhenAnyFileIsAnother() {
        add("index.html", "topics/a.html");
        String version = script().group(1);
        add("topics/a.html");
        assertThat(script().group(1)).isEqualTo(version);
        add("topics/a.html", new byte[] {1});
        assertThat(script().group(1)).isNotEqualTo(version);
    }
}
