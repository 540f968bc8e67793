package sourcebook.parse;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.text.Span;

/**
 * How much front matter may hold in one place. All of it is shown, much of it in many places, and printed; a word, a name or a
 * list without an end would make of a small file a large site.
 */
final class FrontMatterBounds {
    static final int MAX_ENTRIES = 1_000;

    /** Of all lists, those in entries of others counted, too. */
    static final int MAX_TOGETHER = 5_000;

    static final int MAX_TEXT = 2_000;
    static final int MAX_NAME = 300;

    private static final String DIVIDE = "divide what the file tells among several files";

    /** What stands wherever a page is linked. */
    private static final Set<String> NAMES = Set.of("title", "name", "label");

    private FrontMatterBounds() {}

    /** Returns the first place that holds too much. */
    static Optional<Diagnostic> exceededBy(YamlNode.Mapping frontMatter) {
        return exceededBy(frontMatter, MAX_TEXT)
                .or(() -> entries(frontMatter)
                        .skip(MAX_TOGETHER)
                        .findFirst()
                        .flatMap(e -> tooLarge(e.span(), "the lists have more than 5,000 entries together", DIVIDE)));
    }

    private static Stream<YamlNode> entries(YamlNode node) {
        if (node instanceof YamlNode.Sequence list) {
            return list.elements().stream().flatMap(e -> Stream.concat(Stream.of(e), entries(e)));
        }
        return node instanceof YamlNode.Mapping mapping
                ? mapping.entries().values().stream().flatMap(e -> entries(e.value()))
                : Stream.empty();
    }

    private static Optional<Diagnostic> exceededBy(YamlNode node, int longest) {
        if (node instanceof YamlNode.Scalar scalar) {
            return scalar.value().length() <= longest
                    ? Optional.empty()
                    : tooLarge(
                            scalar.span(),
                            String.format(Locale.ROOT, "the text is longer than %,d characters", longest),
                            "shorten it; what needs more room belongs into the body");
        } else if (node instanceof YamlNode.Sequence list) {
            return list.elements().size() > MAX_ENTRIES
                    ? tooLarge(list.elements().get(MAX_ENTRIES).span(), "the list has more than 1,000 entries", DIVIDE)
                    : first(list.elements().stream().map(e -> exceededBy(e, MAX_TEXT)));
        }
        YamlNode.Mapping mapping = (YamlNode.Mapping) node;
        return mapping.entries().size() > MAX_ENTRIES
                ? tooLarge(mapping.span(), "there are more than 1,000 keys", null)
                : first(mapping.entries().entrySet().stream()
                        .map(e -> exceededBy(e.getValue().value(), NAMES.contains(e.getKey()) ? MAX_NAME : MAX_TEXT)));
    }

    private static Optional<Diagnostic> first(Stream<Optional<Diagnostic>> found) {
        return found.flatMap(Optional::stream).findFirst();
    }

    private static Optional<Diagnostic> tooLarge(Span span, String message, @Nullable String help) {
        return Optional.of(Diagnostic.at(span, Code.TOO_LARGE, message).help(help));
    }
}
