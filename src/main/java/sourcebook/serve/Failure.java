package sourcebook.serve;

/**
 * Something that went wrong while the preview worked, and is not the content's fault.
 *
 * @param what could not be done
 * @param cause why
 */
public record Failure(String what, Throwable cause) {
    /** Returns one line. */
    @Override
    public String toString() {
        return what + ": " + cause;
    }
}
