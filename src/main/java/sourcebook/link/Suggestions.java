package sourcebook.link;

import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Edit;
import sourcebook.diagnostic.Suggestion;
import sourcebook.text.Span;

/** Says what was probably meant, for the first wrong names of a site. */
final class Suggestions {
    /** Finding what was meant compares with every name; a site with more wrong links than this has another problem. */
    private static final int MAX = 200;

    private static final int MAX_LISTED = 20;

    /** By set of names, which of them are spelled alike; one set is asked for many. */
    private final Map<Set<String>, Map<String, Set<String>>> forms = new IdentityHashMap<>();

    private int made;

    /** Says whether one more may be looked for. */
    boolean next() {
        return made++ < MAX;
    }

    /** Returns a question that names the nearest candidate; null where none is near, or too many were asked for. */
    @Nullable
    String help(String written, Supplier<Set<String>> candidates) {
        return next() ? Suggestion.help(written, candidates.get()) : null;
    }

    /** Returns the known name that is written in another way at a place, or null; asked after {@link #help}. */
    @Nullable
    Edit respelled(Span place, String written, Set<String> known) {
        return made > MAX
                ? null
                : Edit.of(
                        place,
                        written,
                        Suggestion.respelled(written, forms.computeIfAbsent(known, Suggestion::forms))
                                .orElse(null));
    }

    /** Returns the nearest candidate's question, or else the candidates, the first ones where they are many. */
    String help(String written, Set<String> known, String what) {
        String nearest = help(written, () -> known);
        if (nearest != null) {
            return nearest;
        } else if (known.isEmpty()) {
            return "it has no " + what + " at all";
        }
        if (made > MAX) {
            return "it has " + known.size() + " other " + what;
        }
        String listed = known.stream().sorted().limit(MAX_LISTED).collect(Collectors.joining(", "));
        return "its " + what + " are: " + listed
                + (known.size() > MAX_LISTED ? " and " + (known.size() - MAX_LISTED) + " more" : "");
    }
}
