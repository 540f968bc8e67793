package sourcebook.render;

import java.nio.charset.StandardCharsets;
import java.util.List;
import sourcebook.artifact.Artifact;
import sourcebook.artifact.Contents;
import sourcebook.artifact.Format;
import sourcebook.artifact.Kind;
import sourcebook.artifact.Made;
import sourcebook.artifact.Plan;
import sourcebook.artifact.Rendition;
import sourcebook.json.Json;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;

/**
 * What a link shows of its page before anybody follows it. Each page has a small script beside it that hands the
 * preview over, since a page that lies on a disk may not fetch anything else.
 */
public final class PreviewFormat implements Format {
    /** Name of the function that each of the scripts calls, with the page's path and the preview. */
    private static final String RECEIVER = "sourcebookPreview";

    @Override
    public void contribute(Contents contents, Plan plan) {
        contents.documents().forEach(d -> plan.add(new Script(d)));
    }

    /** The script with the preview of a page. */
    private static final class Script extends Artifact<Previews.Preview> {
        private final Document page;

        Script(Document page) {
            super(Rendition.PREVIEW.path(page.path()), Kind.PREVIEW, page);
            this.page = page;
        }

        @Override
        public Previews.Preview value(Site site) {
            return new Previews(site).of(page);
        }

        @Override
        public Made make(Previews.Preview value, List<byte[]> ingredients) {
            String script = RECEIVER + "(" + Json.forScript(page.path()) + "," + Json.forScript(value) + ")\n";
            return made(script.getBytes(StandardCharsets.US_ASCII));
        }
    }
}
