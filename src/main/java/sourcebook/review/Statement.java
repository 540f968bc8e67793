package sourcebook.review;

import java.util.List;
import sourcebook.text.Span;

/**
 * Something that a page says and that a person can find true or not.
 *
 * @param span where it stands, in one line
 * @param text what it says
 * @param evidence what it rests on
 */
record Statement(Span span, String text, List<Evidence> evidence) {
    /** Returns what a record says of the evidence, sorted; to cite the same in another order is no change. */
    List<String> lines() {
        return evidence.stream().map(Evidence::line).distinct().sorted().toList();
    }
}
