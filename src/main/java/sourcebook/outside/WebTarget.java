package sourcebook.outside;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is asked for an address.
 *
 * @param uri absolute, with the scheme http or https and a host, without a user's name and a fragment
 */
record WebTarget(URI uri) {
    private static final Pattern PARTS = Pattern.compile("(?i)(https?)://([^/?#]+)([^#]*).*", Pattern.DOTALL);

    private static final Pattern HOST = Pattern.compile("([^:\\[\\]@]+|\\[[0-9A-Fa-f:.]+\\])(:[0-9]{0,5})?");

    /** Returns the target of an address, which may be written as browsers take it; empty where it is none of the web. */
    static Optional<WebTarget> of(String address) {
        Matcher parts = PARTS.matcher(address.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        Matcher host = HOST.matcher(parts.group(2));
        if (!host.matches()) {
            return Optional.empty();
        }
        try {
            String name = ascii(host.group(1));
            String port = host.group(2) == null || host.group(2).length() == 1 ? "" : host.group(2);
            String path = parts.group(3).replace("[", "%5B").replace("]", "%5D");
            URI uri = new URI(parts.group(1).toLowerCase(Locale.ROOT) + "://" + name + port
                    + (path.startsWith("/") ? "" : "/") + path);
            return uri.getHost() == null || uri.getPort() > 0xFFFF
                    ? Optional.empty()
                    : Optional.of(new WebTarget(new URI(uri.toASCIIString())));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** In a host's name other letters than ASCII are written in their own way, which percent signs may hide (RFC 5891). */
    private static String ascii(String host) {
        return host.startsWith("[") ? host : IDN.toASCII(URLDecoder.decode(host, StandardCharsets.UTF_8));
    }

    /** Returns what a redirect leads to; empty where that is no address of the web. */
    Optional<WebTarget> redirect(String location) {
        try {
            return of(
                    location.regionMatches(true, 0, "http", 0, 4)
                            ? location
                            : uri.resolve(location.strip().replace(" ", "%20")).toString());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the host's name, in lower case. */
    String host() {
        return uri.getHost().toLowerCase(Locale.ROOT);
    }

    /** Returns scheme, host and port: what one robots.txt speaks of. */
    String origin() {
        return uri.getScheme() + "://" + uri.getRawAuthority().toLowerCase(Locale.ROOT);
    }

    /** Returns path and query, as they are asked for. */
    String path() {
        String query = uri.getRawQuery();
        return uri.getRawPath() + (query == null ? "" : "?" + query);
    }
}
