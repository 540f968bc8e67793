package sourcebook.site;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sourcebook.evidence.Voucher;

/**
 * What the pages need to know of the configuration.
 *
 * @param title name of the site
 * @param url absolute address of the site without a final slash, or null
 * @param charset name of the character encoding of the pages
 * @param features what is made beside the pages
 * @param without the overviews that are left out, by the names of their templates
 * @param license the terms on which text and data may be used, or null
 * @param vouchers who signs records of attestations
 * @param look what the briefing changes in the look of its pages
 */
public record SiteSettings(
        String title,
        @Nullable String url,
        String charset,
        Set<Feature> features,
        Set<String> without,
        @Nullable License license,
        List<Voucher> vouchers,
        Look look) {
    /** Returns what the data say of the site. */
    public Publication publication() {
        return new Publication(title, url, license);
    }
}
