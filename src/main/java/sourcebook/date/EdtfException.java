package sourcebook.date;

/** A date that is not written in the EDTF understood here; the message is one sentence without a final period. */
public final class EdtfException extends IllegalArgumentException {
    private final int index;

    EdtfException(int index, String message) {
        super(message);
        this.index = index;
    }

    /**
     * Returns the 0-based index of the offending UTF-16 code unit in the text that was parsed; where the text stops too
     * early, its length.
     */
    public int index() {
        return index;
    }
}
