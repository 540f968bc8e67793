package sourcebook.attest;

/** Opens the text of a page for tests elsewhere. */
public final class MainTextOfPage {
    private MainTextOfPage() {}

    /** Returns what a source's text is, if it is kept as HTML. */
    public static String of(String html) {
        return SourceText.mainText(html);
    }
}
