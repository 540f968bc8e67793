package sourcebook.offline;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import sourcebook.artifact.Checksum;
import sourcebook.artifact.Contents;
import sourcebook.artifact.Fingerprint;
import sourcebook.artifact.Format;
import sourcebook.artifact.Plan;
import sourcebook.artifact.Summary;
import sourcebook.json.Json;
import sourcebook.text.ProgramFile;

/**
 * The site's service worker (https://www.w3.org/TR/service-workers/), which keeps pages for readers without a network.
 *
 * <p>A small site is kept whole. Of a larger one the style sheets, the scripts, the overviews and the topics are kept at
 * once, other pages as far as there is room, and every page that a reader has visited.
 */
public final class ServiceWorker implements Format, Summary {
    /** Path of the script on the site; from there it reaches all pages. */
    public static final String PATH = "sw.js";

    /** What a reader's browser keeps at once, at most, in bytes before compression. */
    static final int ROOM = 8 * 1024 * 1024;

    /** In hexadecimal digits. */
    private static final int VERSION_LENGTH = 16;

    private static final int LEFT_OUT = Integer.MAX_VALUE;

    private record Ranked(int rank, String path, Checksum checksum) {}

    @Override
    public void contribute(Contents contents, Plan plan) {
        plan.add(this);
    }

    @Override
    public String path() {
        return PATH;
    }

    /** Says whether a file is of a kind that readers need without a network. */
    @Override
    public boolean tellsOf(String path) {
        return rank(path) != LEFT_OUT;
    }

    /** What pages need comes first, then the ways through the site and the topics, then the other pages, then previews and search. */
    private static int rank(String path) {
        return switch (path.substring(path.lastIndexOf('.') + 1)) {
            case "html" -> !path.contains("/") || path.endsWith("/index.html") || path.startsWith("topics/") ? 1 : 2;
            case "css", "svg", "webmanifest", "woff2" -> 0;
            case "js" -> path.startsWith("js/") ? 0 : 3;
            default -> LEFT_OUT;
        };
    }

    @Override
    public byte[] make(SortedMap<String, Checksum> files) {
        List<String> kept = new ArrayList<>();
        StringBuilder version = new StringBuilder();
        int size = 0;
        List<Ranked> ranked = files.entrySet().stream()
                .map(f -> new Ranked(rank(f.getKey()), f.getKey(), f.getValue()))
                .sorted(Comparator.comparingInt(Ranked::rank))
                .toList();
        for (Ranked file : ranked) {
            version.append(file.path).append(' ').append(file.checksum.crc()).append('\n');
            if (size + file.checksum.length() <= ROOM) {
                size += file.checksum.length();
                kept.add(file.path);
            }
        }
        return ProgramFile.text(ServiceWorker.class, PATH)
                .replace(
                        "\"VERSION\"",
                        Json.forScript(Fingerprint.ofBytes(version.toString().getBytes(StandardCharsets.UTF_8))
                                .toString()
                                .substring(0, VERSION_LENGTH)))
                .replace("[\"FILES\"]", Json.forScript(kept))
                .getBytes(StandardCharsets.UTF_8);
    }
}
