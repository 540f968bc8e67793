package sourcebook.bake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import sourcebook.artifact.Artifact;
import sourcebook.artifact.Kind;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;

/** What a reader has to load, weighed as a web server sends it: compressed with gzip. */
final class Weights {
    static final int TOPIC_BUDGET = 20 * 1024;
    static final int STYLES_BUDGET = 12 * 1024;
    static final int SCRIPTS_BUDGET = 15 * 1024;

    private final Map<String, Integer> topics = new ConcurrentSkipListMap<>();

    /** Weighs a page; only those of topics have a budget, and an overview is as long as what it lists. */
    void add(Artifact<?> artifact, byte[] content) {
        if (isWeighed(artifact)) {
            topics.put(artifact.path(), compressed(content));
        }
    }

    static boolean isWeighed(Artifact<?> artifact) {
        Document document = artifact.document();
        return artifact.kind() == Kind.PAGE && document != null && document.family() == Family.TOPIC;
    }

    /**
     * Returns the weights of what there is, and warns of those over their budget.
     *
     * @throws IOException if an asset cannot be read
     */
    List<Weight> weigh(Snapshot snapshot, Diagnostics diagnostics) throws IOException {
        Site site = snapshot.site();
        Assets assets = snapshot.assets();
        String shown = snapshot.project().shown(snapshot.project().assets());
        for (Document topic : site.family(Family.TOPIC)) {
            int bytes = topics.getOrDefault(topic.path(), 0);
            if (bytes > TOPIC_BUDGET) {
                warn(
                        topic.text().path(),
                        "the page of this topic has " + Weight.inKilobytes(bytes),
                        TOPIC_BUDGET,
                        diagnostics);
            }
        }
        int heaviest =
                topics.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        int styles = compressed(assets, ".css");
        int scripts = compressed(assets, ".js");
        if (styles > STYLES_BUDGET) {
            warn(shown, "the style sheets have " + Weight.inKilobytes(styles), STYLES_BUDGET, diagnostics);
        }
        if (scripts > SCRIPTS_BUDGET) {
            warn(shown, "the scripts have " + Weight.inKilobytes(scripts), SCRIPTS_BUDGET, diagnostics);
        }
        return Stream.of(
                        new Weight("heaviest topic page", heaviest, TOPIC_BUDGET),
                        new Weight("style sheets", styles, STYLES_BUDGET),
                        new Weight("scripts", scripts, SCRIPTS_BUDGET))
                .filter(weight -> weight.bytes() > 0)
                .toList();
    }

    private static void warn(String file, String what, int budget, Diagnostics diagnostics) {
        diagnostics.add(Diagnostic.in(
                        file, Code.OVER_BUDGET, what + " when compressed, and the budget is " + budget / 1024 + " KB")
                .help("a reader on a slow line waits for it; divide it, or leave out what is not needed"));
    }

    private static int compressed(Assets assets, String ending) throws IOException {
        int sum = 0;
        for (String asset : assets.paths()) {
            if (asset.endsWith(ending)) {
                sum += compressed(assets.bytes(asset));
            }
        }
        return sum;
    }

    /** Returns the size of a file as a web server sends it, in bytes. */
    static int compressed(byte[] content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail", e);
        }
        return bytes.size();
    }
}
