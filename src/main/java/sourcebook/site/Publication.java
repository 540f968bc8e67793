package sourcebook.site;

import org.jspecify.annotations.Nullable;

/**
 * What the data say of the site as a whole.
 *
 * @param title name of the site
 * @param url absolute address of the site without a final slash, or null
 * @param license the terms on which its text and data may be used; null where the site does not say
 */
public record Publication(
        String title, @Nullable String url, @Nullable License license) {
    private static final String HOME = "index.html";

    /**
     * Returns the address of a page or file: absolute if the site's address is known, else relative.
     *
     * @param path path on the site, with or without an anchor
     * @param from path of the page or file in which the address is written
     */
    public String address(String path, String from) {
        if (url == null) {
            return (from.contains("/") ? "../" : "") + path;
        }
        return url + "/" + (path.equals(HOME) ? "" : path);
    }

    /** Returns the address of the home page. */
    public String home(String from) {
        return address(HOME, from);
    }
}
