package sourcebook.serve;

import com.sun.net.httpserver.HttpExchange;
import java.net.InetAddress;
import java.net.URI;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Decides which requests are answered. Other sites' pages can send requests to this machine, too: under a name of their own that
 * leads here (DNS rebinding), or as a part of theirs.
 *
 * @param names the hosts under which the preview may be asked, as they stand in an address
 * @param port the port at which it listens
 * @param everywhere whether it listens at all addresses of the machine; then each of them may be asked, but no other name
 */
record Gate(Set<String> names, int port, boolean everywhere) {
    private static final int HTTP_PORT = 80;

    /** What is no path, or has a part that is empty, one or two periods, or not printable, or has backslashes. */
    private static final Pattern OUTSIDE = Pattern.compile("^(?!/)|//|/\\.\\.?(/|$)|[\\\\\\p{Cntrl}]");

    /** @param host what the user called the host at which to listen */
    static Gate of(String host, InetAddress address, int port) {
        Set<String> names = new HashSet<>(List.of("localhost", "127.0.0.1", "[::1]"));
        names.add(inAddress(host));
        return new Gate(Set.copyOf(names), port, address.isAnyLocalAddress());
    }

    /** Returns a host as it stands in an address: IPv6 addresses in brackets. */
    static String inAddress(String host) {
        String lower = host.toLowerCase(Locale.ROOT);
        return lower.contains(":") && !lower.startsWith("[") ? "[" + lower + "]" : lower;
    }

    /** Says whether a request is for this preview, by its only {@code Host}, and by its target where that names a host itself. */
    boolean admits(HttpExchange exchange) {
        String target = exchange.getRequestURI().getRawAuthority();
        InetAddress local = exchange.getLocalAddress().getAddress();
        List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        return hosts.size() == 1 && isOurs(hosts.get(0), local) && (target == null || isOurs(target, local));
    }

    private boolean isOurs(String host, InetAddress local) {
        String lower = host.toLowerCase(Locale.ROOT);
        String suffix = ":" + port;
        String name = lower.endsWith(suffix) ? lower.substring(0, lower.length() - suffix.length()) : lower;
        boolean withPort = lower.endsWith(suffix) || port == HTTP_PORT;
        return withPort && (names.contains(name) || (everywhere && name.equals(inAddress(local.getHostAddress()))));
    }

    /** Says whether a request comes from one of the preview's own pages, or from no page at all. */
    static boolean isFromOwnPage(HttpExchange exchange) {
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        return origin == null
                || origin.equalsIgnoreCase(
                        "http://" + exchange.getRequestHeaders().getFirst("Host"));
    }

    /**
     * Returns the path on the site that a request is for, decoded and without its first slash, or nothing where it leads out of
     * the site, or could do so on some system.
     */
    static Optional<String> path(URI target) {
        String path = target.getPath();
        return path == null || OUTSIDE.matcher(path).find() ? Optional.empty() : Optional.of(path.substring(1));
    }
}
