package sourcebook.serve;

import java.nio.charset.StandardCharsets;
import sourcebook.json.Json;
import sourcebook.text.ProgramFile;

/** The scripts that the preview gives to browsers. */
final class BrowserScripts {
    /** Keeps a page new, and shows over it what is wrong. */
    static final byte[] PREVIEW = preview();

    /** The service worker in the place of any that the site has: it goes away. */
    static final byte[] UNREGISTER =
            ProgramFile.text(BrowserScripts.class, "unregister.js").getBytes(StandardCharsets.UTF_8);

    private BrowserScripts() {}

    /** With its style sheet in it, so that both are there at once, and no policy of the page forbids the one. */
    private static byte[] preview() {
        return ProgramFile.text(BrowserScripts.class, "preview.js")
                .replace("\"STYLE\"", Json.forScript(ProgramFile.text(BrowserScripts.class, "preview.css")))
                .getBytes(StandardCharsets.UTF_8);
    }
}
