package sourcebook.sitemap;

import java.nio.charset.StandardCharsets;
import sourcebook.artifact.Contents;
import sourcebook.artifact.Format;
import sourcebook.artifact.Kind;
import sourcebook.artifact.Plan;
import sourcebook.artifact.Written;
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
            plan.add(new Written<>(
                    PATH,
                    Kind.SITEMAP,
                    null,
                    site -> text(publication),
                    text -> text.getBytes(StandardCharsets.UTF_8)));
        }
    }

    /** Returns the text; a site without an address has no sitemap. */
    static String text(Publication publication) {
        String sitemap = publication.url() == null ? "" : "\nSitemap: " + publication.url() + "/" + Sitemap.PATH + "\n";
        return "User-agent: *\nAllow: /\n" + sitemap;
    }
}
