package sourcebook.picture;

/**
 * Why something may not stand in a picture.
 *
 * @param message one sentence without a final period
 * @param help what to do about it
 * @param token what is to be pointed to, as it stands in the file; the empty string where it is the whole
 */
record Fault(String message, String help, String token) {
    Fault(String message, String help) {
        this(message, help, "");
    }
}
