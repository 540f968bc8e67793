package sourcebook.font;

import sourcebook.text.ProgramFile;

/** A later edition of Liberation Sans, which PDFBox brings: it has small numbers, as in "CO₂" and "10⁶", that ours lack. */
public final class Subscripts {
    /** Those that it has, and {@link Liberation} has not; a test compares them with the fonts. */
    private static final String CHARACTERS = "⁶⁹₀₁₂₃₄₅₆₇₈₉⇔◐◑◒◓◔◕◖◗☿♁♃♄♅♆♇";

    private Subscripts() {}

    /** Says whether this font has a character that the others lack. */
    public static boolean covers(int codePoint) {
        return CHARACTERS.indexOf(codePoint) >= 0;
    }

    /** Reads the TrueType file. */
    public static byte[] file() {
        String name = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
        return ProgramFile.find(Subscripts.class, name).orElseThrow(() -> new IllegalStateException("no " + name));
    }
}
