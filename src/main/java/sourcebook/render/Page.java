package sourcebook.render;

import java.util.Map;
import java.util.function.Supplier;

/**
 * A page to be rendered.
 *
 * @param path path on the site, with forward slashes
 * @param type document type, for which the configuration may name a template; otherwise it is {@code type.ftl}
 * @param model makes the template's data; called once, when the page is rendered, so that memory holds few pages at once
 */
public record Page(String path, String type, Supplier<Map<String, Object>> model) {
    /** Says whether it is one for people; the others are feeds and cards. */
    public boolean isHtml() {
        return path.endsWith(".html");
    }
}
