package sourcebook.markdown;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import sourcebook.artifact.Overview;
import sourcebook.artifact.Rendition;
import sourcebook.artifact.SiteFile;
import sourcebook.site.Publication;

/** Copies the main part of a rendered page into Markdown. */
public final class MarkdownCopy {
    private MarkdownCopy() {}

    /**
     * Returns the copy of a page. At its end stands where it is from, because a copy may travel alone.
     *
     * @param html the rendered page
     * @param path path on the site of the page
     * @param pages paths of all pages that have a copy
     * @param quoted puts words between the quotation marks of the page's language
     */
    public static SiteFile of(
            String html, String path, Set<String> pages, Publication publication, UnaryOperator<String> quoted) {
        String origin = origin(path, publication);
        String text = text(html, path, pages, quoted) + (origin.isEmpty() ? "" : "\n---\n\n" + origin + "\n");
        return new SiteFile(Rendition.MARKDOWN.path(path), text.getBytes(StandardCharsets.UTF_8));
    }

    private static String origin(String path, Publication publication) {
        String home = (path.contains("/") ? "../" : "") + Rendition.MARKDOWN.path(Overview.HOME.path());
        List<String> origin = new ArrayList<>();
        if (publication.url() != null || !path.equals(Overview.HOME.path())) {
            origin.add(Lines.link(MarkdownText.oneLine(publication.title()), home));
        }
        if (publication.url() != null) {
            origin.add("<" + publication.address(path, path) + ">");
        }
        if (publication.license() != null) {
            origin.add(Lines.link(
                    publication.license().title(), publication.license().url()));
        }
        return String.join(" · ", origin);
    }

    /** Returns the text of a copy, which ends with a line feed. */
    static String text(String html, String path, Set<String> pages, UnaryOperator<String> quoted) {
        MainPart part = MainPart.of(html);
        Lines lines = new Lines(path, pages, part.targets(), quoted);
        return String.join("\n\n", new Blocks(lines).of(part.content())) + "\n";
    }
}
