package sourcebook.render;

import static sourcebook.parse.Html.escape;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A language other than that of the page.
 *
 * @param tag BCP 47 tag, for {@code lang} attributes
 * @param name in English
 * @param direction {@code rtl} where the words are written from right to left, for {@code dir} attributes
 */
public record Language(String tag, String name, @Nullable String direction) {
    /** Returns the attributes of an element that holds words in it, each with a space in front. */
    String markup() {
        return " lang=\"" + escape(tag) + "\"" + (direction == null ? "" : " dir=\"" + direction + "\"");
    }

    /** Returns the properties of an element that holds words in it, as scripts know them. */
    Map<String, String> scripted(String words) {
        Map<String, String> properties = new LinkedHashMap<>();
        properties.put("lang", tag);
        if (direction != null) {
            properties.put("dir", direction);
        }
        properties.put("textContent", words);
        return properties;
    }
}
