package sourcebook.offline;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32C;
import sourcebook.data.Json;
import sourcebook.link.SiteFile;

/**
 * Makes the site's service worker (https://www.w3.org/TR/service-workers/), which keeps pages for readers without a
 * network. Any number of threads may add files.
 *
 * <p>A small site is kept whole. Of a larger one the style sheets, the scripts, the overviews and the topics are kept at
 * once, other pages as far as there is room, and every page that a reader has visited.
 */
public final class ServiceWorker {
    /** Path of the script on the site; from there it reaches all pages. */
    public static final String PATH = "sw.js";

    /** What a reader's browser keeps at once, at most, in bytes before compression. */
    static final int ROOM = 8 * 1024 * 1024;

    private static final int LEFT_OUT = Integer.MAX_VALUE;

    private final Map<String, Content> files = new ConcurrentHashMap<>();

    private record Content(int size, long checksum) {}

    private record Ranked(int rank, String path, Content content) {}

    /** Adds a file of the site. */
    public void add(String path, byte[] content) {
        if (keeps(path)) {
            CRC32C checksum = new CRC32C();
            checksum.update(content);
            files.put(path, new Content(content.length, checksum.getValue()));
        }
    }

    /** Says whether a file is of a kind that readers need without a network. */
    public static boolean keeps(String path) {
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

    /** Returns the script, for all files that have been added. */
    public SiteFile file() {
        List<String> kept = new ArrayList<>();
        MessageDigest version = sha256();
        int size = 0;
        List<Ranked> ranked = files.entrySet().stream()
                .map(f -> new Ranked(rank(f.getKey()), f.getKey(), f.getValue()))
                .sorted(Comparator.comparingInt(Ranked::rank).thenComparing(Ranked::path))
                .toList();
        for (Ranked file : ranked) {
            version.update((file.path + ' ' + file.content.checksum + '\n').getBytes(StandardCharsets.UTF_8));
            if (size + file.content.size <= ROOM) {
                size += file.content.size;
                kept.add(file.path);
            }
        }
        String script = template()
                .replace("\"VERSION\"", Json.forScript(HexFormat.of().formatHex(version.digest(), 0, 8)))
                .replace("[\"FILES\"]", Json.forScript(kept));
        return new SiteFile(PATH, script.getBytes(StandardCharsets.UTF_8));
    }

    private static String template() {
        try (InputStream in = ServiceWorker.class.getResourceAsStream(PATH)) {
            return new String(Objects.requireNonNull(in, PATH).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
