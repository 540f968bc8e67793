package sourcebook.outside;

/** An address did not answer, or was not asked; the message says why in a few words. */
final class Unanswered extends Exception {
    private static final long serialVersionUID = 1L;

    private final Answer.Kind kind;

    Unanswered(Answer.Kind kind, String detail) {
        super(detail);
        this.kind = kind;
    }

    Answer.Kind kind() {
        return kind;
    }

    String detail() {
        return String.valueOf(getMessage());
    }
}
