package sourcebook.parse;

/** Text as HTML. */
final class Html {
    private Html() {}

    /** Returns the text with the characters replaced that have a meaning in HTML, also inside quoted attributes. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            String entity = entity(text.charAt(i));
            if (entity.isEmpty()) {
                escaped.append(text.charAt(i));
            } else {
                escaped.append(entity);
            }
        }
        return escaped.toString();
    }

    /** Returns what stands for a character that has a meaning in HTML, or an empty string for any other. */
    static String entity(char c) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> "&gt;";
            case '"' -> "&quot;";
            default -> "";
        };
    }
}
