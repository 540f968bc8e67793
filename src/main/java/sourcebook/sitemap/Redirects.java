package sourcebook.sitemap;

import java.nio.charset.StandardCharsets;
import org.apache.commons.text.StringEscapeUtils;
import sourcebook.artifact.Contents;
import sourcebook.artifact.Format;
import sourcebook.artifact.Kind;
import sourcebook.artifact.Plan;
import sourcebook.artifact.Written;
import sourcebook.parse.DocumentParser;
import sourcebook.parse.Parsed.Document;
import sourcebook.site.Publication;
import sourcebook.text.Located;

/**
 * Small pages at the addresses that pages had before they were renamed. Each leads to its page at once, on
 * any host: by a script, which keeps what stands behind the number sign, or where none runs by the HTML standard's
 * "refresh". The page's policy allows this one script, by its hash (Content Security Policy Level 3).
 */
public final class Redirects implements Format {
    private static final String SCRIPT = "location.replace(document.links[0].href+location.hash)";

    /** The hash is that of the script. */
    private static final String POLICY =
            "default-src 'none'; script-src 'sha256-rTcxBPQADONnrWl+/8PF/DIhZBfjcSHsm++Zo7gnUpc='; base-uri 'none';"
                    + " form-action 'none'";

    private final Publication publication;

    public Redirects(Publication publication) {
        this.publication = publication;
    }

    @Override
    public void contribute(Contents contents, Plan plan) {
        for (Document document : contents.documents()) {
            String path = document.path();
            for (Located<String> former : document.frontMatter().formerly()) {
                // A page may have got its first id back.
                if (DocumentParser.isId(former.value()) && !former.value().equals(document.id())) {
                    String own = path.substring(0, path.lastIndexOf('/') + 1) + former + ".html";
                    plan.add(
                            new Written<>(own, Kind.REDIRECT, document, site -> value(own, document), Redirects::page));
                }
            }
        }
    }

    /**
     * Where it leads.
     *
     * @param title of the page
     * @param canonical its address, absolute if that of the site is known
     * @param target its address from the folder in which both lie
     */
    record Value(String title, String canonical, String target) {}

    private Value value(String own, Document document) {
        String path = document.path();
        return new Value(document.title(), publication.address(path, own), path.substring(path.lastIndexOf('/') + 1));
    }

    private static byte[] page(Value value) {
        String title = StringEscapeUtils.escapeHtml4(value.title);
        String page = "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n"
                + "<meta http-equiv=\"Content-Security-Policy\" content=\"" + POLICY + "\">\n<title>" + title
                + "</title>\n"
                + "<link rel=\"canonical\" href=\"" + StringEscapeUtils.escapeHtml4(value.canonical) + "\">\n"
                + "<meta http-equiv=\"refresh\" content=\"0; url=" + value.target + "\">\n"
                + "<p><a href=\"" + value.target + "\">" + title + "</a></p>\n<script>" + SCRIPT + "</script>\n";
        return page.getBytes(StandardCharsets.UTF_8);
    }
}
