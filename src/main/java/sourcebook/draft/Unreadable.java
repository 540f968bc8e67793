package sourcebook.draft;

/** Says why no draft can be made of a document; the message is for the user. */
public final class Unreadable extends Exception {
    private static final long serialVersionUID = 1L;

    Unreadable(String message) {
        super(message);
    }

    Unreadable(String message, Throwable cause) {
        super(message, cause);
    }
}
