package sourcebook.parse;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sourcebook.text.Located;
import sourcebook.text.Span;

/**
 * A place that names another page.
 *
 * @param span where the reference stands
 * @param target the id or name as it is written; empty for an anchor on the same page
 * @param anchor the part after {@code #}, or null
 * @param kind how it was written
 * @param family the family that is needed there, or null where any will do
 */
public record Reference(
        Span span,
        String target,
        @Nullable String anchor,
        Kind kind,
        @Nullable Family family) {

    /** How a reference was written. */
    public enum Kind {
        /** An id in front matter. */
        ID,
        /** {@code [[id or name#anchor|text]]}. */
        CROSS_LINK,
        /** {@code [@source-id#anchor]}. */
        CITATION
    }

    static Reference id(Located<String> id, @Nullable Family family) {
        return new Reference(id.span(), id.value(), null, Kind.ID, family);
    }

    /** Returns the same place, of which only the page counts. */
    public Reference withoutAnchor() {
        return new Reference(span, target, null, kind, family);
    }

    public Optional<String> anchorName() {
        return Optional.ofNullable(anchor);
    }
}
