package sourcebook.sitemap;

import java.nio.charset.StandardCharsets;
import java.util.List;
import sourcebook.artifact.Artifact;
import sourcebook.artifact.Contents;
import sourcebook.artifact.Format;
import sourcebook.artifact.Kind;
import sourcebook.artifact.Made;
import sourcebook.artifact.Plan;
import sourcebook.link.Site;
import sourcebook.site.Publication;

/**
 * {@code robots.txt} (RFC 9309), which lets every program read everything and tells where the sitemap is; unless somebody
 * wrote it by hand.
 */
public final class Robots implements Format {
    /** Path on the site; programs look for it at the root of a host only. */
    static final String PATH = "robots.txt";

    private final Publication publication;

    public Robots(Publication publication) {
        this.publication = publication;
    }

    @Override
    public void contribute(Contents contents, Plan plan) {
        if (!contents.assets().contains(PATH)) {
            plan.add(new Text());
        }
    }

    private final class Text extends Artifact<String> {
        Text() {
            super(PATH, Kind.SITEMAP, null);
        }

        @Override
        public String value(Site site) {
            return text(publication);
        }

        @Override
        public Made make(String value, List<byte[]> ingredients) {
            return made(value.getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Returns the text; a site without an address has no sitemap. */
    static String text(Publication publication) {
        String sitemap = publication.url() == null ? "" : "\nSitemap: " + publication.url() + "/" + Sitemap.PATH + "\n";
        return "User-agent: *\nAllow: /\n" + sitemap;
    }
}
