package sourcebook.artifact;

/**
 * What an output file is for, in the order in which files are made: what takes longest comes first, so that no thread is
 * left alone with it in the end.
 */
public enum Kind {
    /** To print and to take along. */
    EDITION,
    /** Index and texts for the search in the browser. */
    SEARCH,
    /** Tables and other files for programs. */
    DATA,
    /** Lists of what the site holds, for programs that visit it. */
    SITEMAP,
    /** For feed readers. */
    FEED,
    /** For reference managers. */
    CITATION,
    /** What a link shows of its page. */
    PREVIEW,
    /** For people. */
    PAGE,
    /** At an address that a page had, and leading to where it is. */
    REDIRECT,
    /** What the sentences of a page rest on. */
    EVIDENCE,
    /** A small page for frames on other sites. */
    EMBED,
    /** A page in Markdown. */
    COPY,
    /** The picture that other sites show with a link. */
    CARD
}
