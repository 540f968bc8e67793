package sourcebook.artifact;

/** A page in another form, beside the page and with the same name: {@code topics/arms.md} for {@code topics/arms.html}. */
public enum Rendition {
    MARKDOWN("md"),
    PREVIEW("js"),
    ATOM("xml"),
    JSON_FEED("json"),
    CARD("png"),
    /** The home page's is the whole briefing, under a name that says so. */
    PDF("pdf") {
        @Override
        public String path(String page) {
            return page.equals(Overview.HOME.path()) ? "briefing.pdf" : super.path(page);
        }
    },
    BIBTEX("bib"),
    RIS("ris");

    private static final String PAGE = ".html";

    private final String extension;

    Rendition(String extension) {
        this.extension = "." + extension;
    }

    /** Returns the path on the site of a page in this form. */
    public String path(String page) {
        return page.substring(0, page.length() - PAGE.length()) + extension;
    }
}
