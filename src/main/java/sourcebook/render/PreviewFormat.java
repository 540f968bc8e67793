package sourcebook.render;

import java.nio.charset.StandardCharsets;
import sourcebook.artifact.Contents;
import sourcebook.artifact.Format;
import sourcebook.artifact.Kind;
import sourcebook.artifact.Plan;
import sourcebook.artifact.Rendition;
import sourcebook.artifact.Written;
import sourcebook.json.Json;

/**
 * What a link shows of its page before anybody follows it. Each page has a small script beside it that hands the
 * preview over, since a page that lies on a disk may not fetch anything else.
 */
public final class PreviewFormat implements Format {
    /** Name of the function that each of the scripts calls, with the page's path and the preview. */
    private static final String RECEIVER = "sourcebookPreview";

    @Override
    public void contribute(Contents contents, Plan plan) {
        contents.documents()
                .forEach(d -> plan.add(new Written<>(
                        Rendition.PREVIEW.path(d.path()),
                        Kind.PREVIEW,
                        d,
                        site -> new Previews(site).of(d),
                        preview -> script(d.path(), preview))));
    }

    /** Returns the script with the preview of a page. */
    private static byte[] script(String page, Previews.Preview preview) {
        String script = RECEIVER + "(" + Json.forScript(page) + "," + Json.forScript(preview) + ")\n";
        return script.getBytes(StandardCharsets.US_ASCII);
    }
}
