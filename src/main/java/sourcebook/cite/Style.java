package sourcebook.cite;

import de.undercouch.citeproc.csl.CSLType;
import sourcebook.text.ProgramFile;

/**
 * The styles in which readers get a citation ready to paste, as the CSL project describes them.
 *
 * <p>The type decides what a style shows. A web page's gives the whole date, a report's only the year; and it lets the
 * publisher stand for an author whom the text does not name, where the style wants that. Only Chicago leaves out "n.d."
 * for a web page; there it is a document.
 */
public enum Style {
    APA("APA", "cite.edition.apa", "apa", CSLType.WEBPAGE) {
        /** Without a date the style would write "Retrieved [day] from"; a page that was built knows no day of reading. */
        @Override
        String adapt(String style) {
            return replace(style, "<if match=\"none\" variable=\"issued status\">", "<if variable=\"accessed\">");
        }

        /** "Retrieved [day] from" is for texts without a date. */
        @Override
        boolean saysWhenRead(Work work) {
            return work.published() == null;
        }
    },
    CHICAGO("Chicago", "cite.edition.chicago", "chicago-notes-bibliography", CSLType.DOCUMENT),
    MLA("MLA", "cite.edition.mla", "modern-language-association", CSLType.WEBPAGE) {
        /** The style's capital fits only where the date begins a sentence; here the publisher comes before it. */
        @Override
        String adapt(String style) {
            return replace(style, "<text term=\"circa\" text-case=\"capitalize-first\"/>", "<text term=\"circa\"/>");
        }
    };

    private final String label;
    private final String edition;
    private final String file;
    private final CSLType type;

    Style(String label, String edition, String file, CSLType type) {
        this.label = label;
        this.edition = edition;
        this.file = file;
        this.type = type;
    }

    /** Returns the name by which writers know the style. */
    public String label() {
        return label;
    }

    /** Returns the key of the message that names the edition of the handbook, and which of its ways where it has several. */
    public String edition() {
        return edition;
    }

    CSLType type() {
        return type;
    }

    /** Returns whether a citation says on which day a work was read, where that is known. */
    boolean saysWhenRead(Work work) {
        return true;
    }

    /** Returns whether English titles have capitals in it. */
    boolean capitalizes() {
        return this != APA;
    }

    /** Returns the style in CSL. */
    String csl() {
        return adapt(ProgramFile.text(Style.class, "/" + file + ".csl"));
    }

    String adapt(String style) {
        return style;
    }

    private static String replace(String style, String old, String now) {
        if (!style.contains(old)) {
            throw new IllegalStateException("the style has changed: no " + old);
        }
        return style.replace(old, now);
    }
}
