package sourcebook.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import sourcebook.artifact.SiteFile;
import sourcebook.site.Feature;

/** Writes data as scripts, which a page from a disk may load, in ASCII, since a script is read in its page's encoding. */
final class Script {
    private static final int HASH_LENGTH = 10;

    private Script() {}

    /** Returns a name that changes when the data do: no cache gives old data for it. */
    static String name(String prefix, String json) {
        return prefix + "-" + hash(json);
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, HASH_LENGTH);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns a script that hands data over to the page. */
    static SiteFile of(String name, String json) {
        return file(name, "sourcebookSearch(\"" + name + "\"," + json + ");\n");
    }

    static SiteFile file(String name, String script) {
        return new SiteFile(Feature.SEARCH.folder() + name + ".js", script.getBytes(StandardCharsets.UTF_8));
    }
}
