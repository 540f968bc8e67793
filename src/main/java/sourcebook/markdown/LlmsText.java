package sourcebook.markdown;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Rendition;
import sourcebook.artifact.SiteFile;
import sourcebook.site.Publication;

/** Writes {@code llms.txt} in the form of llmstxt.org: what the site holds, with links to the pages in Markdown. */
public final class LlmsText {
    /** Path on the site; programs look for it at the root of a host first. */
    public static final String PATH = "llms.txt";

    /** How many pages a section names; the section's overview names them all. */
    public static final int MAX_LINKS = 50;

    private LlmsText() {}

    /**
     * Pages of one kind.
     *
     * @param links at most {@value #MAX_LINKS} are written
     * @param rest the overview that names them all, which is written where some are left out; null where there is none
     */
    public record Section(
            String title, List<Link> links, @Nullable Link rest) {}

    /**
     * A page or file.
     *
     * @param path path on the site
     * @param note what it is about, in a line; null where the title says it
     */
    public record Link(String path, String title, @Nullable String note) {}

    /**
     * Returns the file.
     *
     * @param summary what the site is about, in a line
     * @param note how its pages can be read
     */
    public static SiteFile of(Publication publication, String summary, String note, List<Section> sections) {
        StringBuilder text = new StringBuilder("# ").append(line(publication.title()));
        text.append("\n\n> ").append(line(summary));
        text.append("\n\n").append(line(note)).append("\n");
        for (Section section : sections) {
            if (!section.links.isEmpty()) {
                text.append("\n## ").append(line(section.title)).append("\n\n");
                section.links.stream().limit(MAX_LINKS).forEach(link -> append(link, publication, text));
                if (section.rest != null && section.links.size() > MAX_LINKS) {
                    append(section.rest, publication, text);
                }
            }
        }
        return new SiteFile(PATH, text.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static void append(Link link, Publication publication, StringBuilder text) {
        String copy = link.path.endsWith(".html") ? Rendition.MARKDOWN.path(link.path) : link.path;
        text.append("- [").append(MarkdownText.linkText(MarkdownText.escape(MarkdownText.oneLine(link.title))));
        text.append("](").append(publication.address(copy, PATH)).append(")");
        text.append(link.note == null ? "" : ": " + line(link.note)).append("\n");
    }

    private static String line(String text) {
        return MarkdownText.line(MarkdownText.escape(MarkdownText.oneLine(text)));
    }
}
