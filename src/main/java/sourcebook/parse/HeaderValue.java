package sourcebook.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.text.Located;
import sourcebook.text.Span;
import sourcebook.text.Text;

/**
 * A single value in the front matter of a file, with its place.
 *
 * @param path the keys that lead to it and the 0-based indexes in lists, such as {@code positions/2/by/0}
 * @param pattern the path with an asterisk for each index
 * @param key the place of its key; null for an element of a list
 * @param value what it means, and where it stands with its quotation marks, if it has some
 */
public record HeaderValue(
        String path, String pattern, @Nullable Span key, Located<String> value) {
    private static final Pattern INDEX = Pattern.compile("(?<=/)[0-9]+(?=/|$)");

    /** Returns the values of a file in their order; none where its front matter cannot be read. */
    public static List<HeaderValue> of(Text text) {
        List<HeaderValue> values = new ArrayList<>();
        Diagnostics ignored = new Diagnostics();
        Header.of(text, ignored)
                .flatMap(h -> YamlReader.read(h.yaml(), null, ignored))
                .ifPresent(root -> collect(root, "", null, values));
        return List.copyOf(values);
    }

    private static void collect(YamlNode node, String path, @Nullable Span key, List<HeaderValue> values) {
        String below = path.isEmpty() ? "" : path + "/";
        if (node instanceof YamlNode.Scalar scalar) {
            values.add(new HeaderValue(
                    path, INDEX.matcher(path).replaceAll("*"), key, new Located<>(scalar.value(), scalar.span())));
        } else if (node instanceof YamlNode.Sequence list) {
            for (int i = 0; i < list.elements().size(); i++) {
                collect(list.elements().get(i), below + i, null, values);
            }
        } else if (node instanceof YamlNode.Mapping mapping) {
            mapping.entries().forEach((name, entry) -> collect(entry.value(), below + name, entry.key(), values));
        }
    }

    /** Returns the path of the list or mapping in which it stands. */
    public String parent() {
        return path.substring(0, Math.max(0, path.lastIndexOf('/')));
    }
}
