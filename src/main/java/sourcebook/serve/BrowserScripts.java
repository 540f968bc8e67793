package sourcebook.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import sourcebook.json.Json;

/** The scripts that the preview gives to browsers. */
final class BrowserScripts {
    /** Keeps a page new, and shows over it what is wrong. */
    static final byte[] PREVIEW = preview();

    /** The service worker in the place of any that the site has: it goes away. */
    static final byte[] UNREGISTER = resource("unregister.js").getBytes(StandardCharsets.UTF_8);

    private BrowserScripts() {}

    /** With its style sheet in it, so that both are there at once, and no policy of the page forbids the one. */
    private static byte[] preview() {
        return resource("preview.js")
                .replace("\"STYLE\"", Json.forScript(resource("preview.css")))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String resource(String name) {
        try (InputStream in = BrowserScripts.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
