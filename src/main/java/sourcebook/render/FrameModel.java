package sourcebook.render;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Late;
import sourcebook.link.ClaimState;
import sourcebook.site.Look;

/** The data that templates see of what stands around a page: the site, its navigation, and what machines are told. What {@link PageModel} says of its data holds for these. */
public final class FrameModel {
    private FrameModel() {}

    /**
     * What every page shows around its content.
     *
     * @param title name of the site
     * @param url absolute address of the site without a final slash, or null when no host is configured
     * @param charset character encoding of the pages
     * @param language BCP 47 tag of the language in which the program itself speaks on the pages
     * @param direction {@code rtl} where that is written from right to left, for {@code dir} attributes
     * @param locale the language for Open Graph: with its region, if it has one, such as {@code en_US}
     * @param navigation the overviews that show something, in order; the current one is marked
     * @param pages the free pages that ask to be in the navigation
     * @param features what is made beside the pages, and the overviews that can be left out, by name: whether this site has them
     * @param license the terms on which text and data may be used; null where the project does not say
     * @param days when that happened of which most sources tell, oldest first
     * @param look what the briefing changes in the look of its pages
     */
    public record Site(
            String title,
            @Nullable String url,
            String charset,
            String language,
            @Nullable String direction,
            String locale,
            List<NavigationLink> navigation,
            List<NavigationLink> pages,
            Map<String, Boolean> features,
            PageModel.@Nullable Link license,
            List<Day> days,
            Look look) {}

    /**
     * When something happened of which sources tell.
     *
     * @param before the day before, as yyyy-mm-dd
     * @param day as yyyy-mm-dd
     * @param date the day in words
     */
    public record Day(String before, String day, String date, String event) {}

    /** A link in the navigation; {@code current} is "page" on that very page, "true" within its section, else null. */
    public record NavigationLink(
            String href, String text, @Nullable String current) {}

    /**
     * The page itself.
     *
     * @param root what leads from the page to the top of the site: the empty string or {@code ../}
     * @param path path on the site
     * @param type document type, such as {@code topic}
     * @param title text of the page's first heading
     * @param description plain text for search engines and previews
     * @param canonical absolute address, or null when no host is configured
     * @param markdown the page's copy in Markdown; null where it has none
     * @param feeds feeds to follow, that of this page first if it has one
     * @param card the picture to show with a link; null without an address of the site, and where no letters are at hand
     * @param jsonLd what the page is about, in the terms of schema.org, for a {@code script} element of the type
     *     {@code application/ld+json}; null on overviews
     */
    public record Current(
            String root,
            String path,
            String type,
            String title,
            String description,
            @Nullable String canonical,
            @Nullable String markdown,
            List<FeedLink> feeds,
            @Nullable Picture card,
            @Nullable Html jsonLd) {}

    /**
     * A picture for other sites.
     *
     * @param url absolute address
     * @param width in pixels
     * @param height in pixels
     * @param text what it shows, in words
     */
    public record Picture(String url, int width, int height, String text) {}

    /**
     * What the picture of a page shows.
     *
     * @param kind "site", "topic" or "claim"
     * @param question the question that a topic answers
     * @param topics how many topics the site has; 0 on the card of a topic or claim
     * @param claims how many claims the site or topic has
     * @param sources how many sources the site, topic or claim has
     * @param state how the stands on a claim relate; null for anything else
     * @param sides who takes which side of a claim; empty where the letters of a name cannot be drawn
     */
    public record Card(
            String kind,
            String title,
            @Nullable String question,
            int topics,
            int claims,
            int sources,
            @Nullable ClaimState state,
            List<CardSide> sides) {}

    /** Who takes a side of a claim, in words; the sense is the short word for a sign. */
    public record CardSide(String sense, String text) {}

    /**
     * A feed of what is new and what has changed.
     *
     * @param of "page" for this page, "site" for everything, "corrections" for all corrections
     * @param atom address in Atom
     * @param json address as JSON Feed; null where there is none
     */
    public record FeedLink(
            String of, String title, String atom, @Nullable String json) {}

    /**
     * How a page is cited.
     *
     * @param source the text that the page is about, as its publisher published it; null on other pages than a source's
     * @param page the page itself; null where it has no text of its own
     * @param metas what reference managers and search engines for papers read in the head: of the source, or else of the
     *     page
     */
    public record Citing(@Nullable Cited source, @Nullable Cited page, List<Meta> metas) {}

    /**
     * Something to cite.
     *
     * @param styles the citation in each style
     * @param files the same for reference managers; null where other files have the page's name
     */
    public record Cited(
            Late<List<CitedAs>> styles, @Nullable CitationFiles files) {}

    /** A citation in a style, with the edition of the handbook that it follows. */
    public record CitedAs(String style, String edition, Html text) {}

    /** Addresses of files for reference managers. */
    public record CitationFiles(String bibtex, String ris) {}

    /** A {@code meta} element. */
    public record Meta(String name, String content) {}
}
