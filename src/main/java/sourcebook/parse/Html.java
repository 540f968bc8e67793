package sourcebook.parse;

/** Text as HTML. */
public final class Html {
    private Html() {}

    /** Returns the text with the characters replaced that have a meaning in HTML, also inside quoted attributes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
