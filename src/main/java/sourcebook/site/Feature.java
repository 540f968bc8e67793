package sourcebook.site;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What is made of a briefing beside its pages. Each can be left out, by {@code render.feed=false} and the like. */
public enum Feature {
    /** Tables and other files for programs. */
    DATA,
    /** Search in the browser. */
    SEARCH,
    /** What a link shows of its page before it is followed. */
    PREVIEWS,
    /** What is new and what was corrected, for feed readers. */
    FEED,
    /** Pages that show on what each sentence of another page rests. */
    EVIDENCE,
    /** A small page of each claim, for frames on other sites. */
    EMBED,
    /** The list of all pages for search engines and other programs. */
    SITEMAP,
    /** A copy of each page in Markdown. */
    MARKDOWN,
    /** How to cite a page or a source. */
    CITATIONS,
    /** Pictures that social networks show with a link. */
    CARDS,
    /** Editions to print and to take along. */
    PDF,
    /** What keeps the site readable without a network. */
    OFFLINE;

    /** Returns the name under which templates know it. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Returns the folder on the site in which nothing but its files may lie, with a final slash; null if it needs none. */
    public @Nullable String folder() {
        return this == SEARCH ? "search/" : null;
    }

    /** Returns the name of the property that leaves it out when it is false; JBake names its own ones like this. */
    public String property() {
        return "render." + this;
    }
}
