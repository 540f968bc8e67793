package sourcebook.render;

/** Says that what a template gives is not what has to be written: no drawing, no XML, or no JSON. */
public final class Malformed extends Exception {
    private static final long serialVersionUID = 1L;

    Malformed(String message) {
        super(message);
    }
}
