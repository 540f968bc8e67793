package sourcebook.sitemap;

import java.nio.charset.StandardCharsets;
import sourcebook.data.Publication;
import sourcebook.link.SiteFile;

/** Writes {@code robots.txt} (RFC 9309), which lets every program read everything and tells where the sitemap is. */
public final class Robots {
    /** Path on the site; programs look for it at the root of a host only. */
    public static final String PATH = "robots.txt";

    private Robots() {}

    /** Returns the file; a site without an address has no sitemap. */
    public static SiteFile of(Publication publication) {
        String sitemap = publication.url() == null ? "" : "\nSitemap: " + publication.url() + "/" + Sitemap.PATH + "\n";
        return new SiteFile(PATH, ("User-agent: *\nAllow: /\n" + sitemap).getBytes(StandardCharsets.UTF_8));
    }
}
