package sourcebook.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sourcebook.text.Located;
import sourcebook.text.Span;

/**
 * A sentence, list item or table row of a body.
 *
 * @param span where it stands
 * @param text plain text; {@link #NAME} stands for each cross-link that shows the other page's name
 * @param links the cross-links in it, in order
 * @param citations the sources that it cites
 * @param quoted the words in quotation marks
 * @param name the anchor that the curator gave it, or null
 */
public record Sentence(
        Span span,
        String text,
        List<CrossLinked> links,
        List<Reference> citations,
        List<Located<String>> quoted,
        @Nullable Located<String> name) {

    /**
     * Stands in {@link #text} for a name that is known only when the site is linked; a Unicode noncharacter, which no
     * content file may hold.
     */
    public static final char NAME = '\uFDD2';

    /** A cross-link in a sentence; {@code named} says that its text is the other page's name. */
    public record CrossLinked(Reference reference, boolean named) {}
}
