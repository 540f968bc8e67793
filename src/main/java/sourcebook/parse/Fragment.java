package sourcebook.parse;

import java.util.List;

/** A rendered piece of a body, in order. */
public record Fragment(List<Part> parts) {
    /** A fragment without content. */
    public static final Fragment EMPTY = new Fragment(List.of());

    public Fragment {
        parts = List.copyOf(parts);
    }

    public boolean isEmpty() {
        return parts.stream()
                .allMatch(p -> p instanceof Part.Markup markup && markup.html().isBlank());
    }
}
