package sourcebook.review;

import java.util.List;
import sourcebook.parse.Parsed.Document;

/**
 * A piece of what a statement rests on.
 *
 * @param source the source from which it comes
 * @param line what a record says of it: where it stands, a colon, and what stands there, or a fingerprint of that
 * @param shown what a reader sees of it, line by line
 */
record Evidence(Document source, String line, List<String> shown) {
    /** Stands where the evidence is the text of the source itself. */
    static final String TEXT = "text:";

    private static final String FINGERPRINT = " fingerprint ";

    /** Evidence that stands in the record as it is. */
    static Evidence open(Document source, String place, String line) {
        return new Evidence(source, place + ": " + line, List.of(line));
    }

    /** Evidence of which the record has a fingerprint. */
    static Evidence sealed(Document source, String place, String fingerprint, List<String> shown) {
        return new Evidence(source, place + ":" + FINGERPRINT + fingerprint, shown);
    }

    /** Returns where it stands, with the colon. */
    String place() {
        return placeOf(line);
    }

    static String placeOf(String line) {
        return line.substring(0, line.indexOf(':') + 1);
    }

    static boolean isSealed(String line) {
        return line.startsWith(FINGERPRINT, placeOf(line).length());
    }
}
