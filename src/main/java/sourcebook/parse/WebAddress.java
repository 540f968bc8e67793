package sourcebook.parse;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.text.Located;

/** Addresses of the web (RFC 3986, with the schemes http and https): what is wrong with one, and where it leads. */
public final class WebAddress {
    /** A scheme, and the authority behind its two slashes (RFC 3986, section 3). */
    private static final Pattern BEGINNING = Pattern.compile("(?i)(https?)://([^/?#]*)");

    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):(?![0-9])");

    /** A user's name, behind which the host stands (RFC 3986, section 3.2.1). */
    private static final Pattern USER = Pattern.compile("//[^/?#\\\\]*@");

    private static final Pattern PORT = Pattern.compile(":[0-9]*$");

    /** A percent sign that encodes nothing (RFC 3986, section 2.1). */
    private static final Pattern LONE_PERCENT = Pattern.compile("%(?![0-9A-Fa-f]{2})");

    /** What RFC 3986, section 2, lets stand in an address apart from letters and digits. */
    private static final String SIGNS = "-._~:/?#[]@!$&'()*+,;=%";

    /** The address inside of an archive's. */
    private static final Pattern INNER = Pattern.compile("(?i).+?/(https?://.+)");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private WebAddress() {}

    /** What is wrong, and what to do about it. */
    record Fault(String message, String help) {}

    /** Returns what an address lacks that begins with "http:" or "https:"; a browser would make something of it. */
    static Optional<Fault> incomplete(String address) {
        String scheme = address.substring(0, address.indexOf(':'));
        String rest = address.substring(scheme.length() + 1);
        if (!rest.startsWith("//")) {
            return Optional.of(new Fault(
                    "two slashes are missing behind '" + scheme + ":'",
                    "write " + scheme + "://" + rest.replaceFirst("^/+", "")));
        } else if (rest.length() == 2 || "/?#:".indexOf(rest.charAt(2)) >= 0) {
            return Optional.of(new Fault(
                    "the address names no host", "write the whole address: " + scheme + "://example.org/page"));
        } else if (USER.matcher(rest).lookingAt()) {
            return Optional.of(new Fault(
                    "what stands before '@' looks like the host, and is none",
                    "take it out: the host is what stands behind '@'"));
        }
        return Optional.empty();
    }

    /** Says whether a text is an address of the web with which nothing is wrong. */
    public static boolean isSound(String address) {
        return BEGINNING.matcher(address).lookingAt()
                && incomplete(address).isEmpty()
                && misspelled(address).isEmpty();
    }

    /** Reports what is wrong with an address that stands in front matter, if anything. */
    static void check(@Nullable Located<String> given, Diagnostics diagnostics) {
        if (given == null) {
            return;
        }
        String address = given.value();
        Matcher scheme = SCHEME.matcher(address);
        String name = scheme.lookingAt() ? scheme.group(1).toLowerCase(Locale.ROOT) : "";
        if (!name.equals("http") && !name.equals("https")) {
            diagnostics.add(Diagnostic.at(given.span(), Code.BAD_SCHEME, "the address of a text on the web is wanted")
                    .help(
                            name.isEmpty() && address.indexOf('.') > 0
                                    ? "write https://" + address.replaceFirst("^/+", "")
                                    : "write the whole address, such as https://example.org/page"));
            return;
        }
        incomplete(address)
                .or(() -> misspelled(address))
                .ifPresent(f -> diagnostics.add(Diagnostic.at(given.span(), Code.BAD_ADDRESS, f.message())
                        .help(f.help())));
    }

    private static Optional<Fault> misspelled(String address) {
        Optional<Integer> odd =
                address.codePoints().filter(c -> !mayStand(c)).boxed().findFirst();
        if (odd.isPresent()) {
            boolean unseen = Character.isISOControl(odd.get()) || Character.getType(odd.get()) == Character.FORMAT;
            return Optional.of(
                    unseen
                            ? new Fault(
                                    "a character that nobody sees stands in the address",
                                    String.format(Locale.ROOT, "take it out; it is U+%04X", odd.get()))
                            : new Fault(
                                    "'" + Character.toString(odd.get()) + "' may not stand in an address",
                                    "write it encoded: " + encoded(address)));
        }
        return LONE_PERCENT.matcher(address).find()
                ? Optional.of(new Fault(
                        "a percent sign in the address encodes nothing",
                        "write %25 for the sign itself: "
                                + LONE_PERCENT.matcher(address).replaceAll("%25")))
                : Optional.empty();
    }

    static boolean mayStand(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || SIGNS.indexOf(c) >= 0;
    }

    /** Returns text with everything encoded that may not stand in an address. */
    private static String encoded(String text) {
        return encoded(text, WebAddress::mayStand);
    }

    /** Returns text as it stands for itself in an address, where no sign has a meaning (RFC 3986, section 2.3). */
    public static String component(String text) {
        return encoded(text, c -> mayStand(c) && (Character.isLetterOrDigit(c) || "-._~".indexOf(c) >= 0));
    }

    /** Encodes each byte of a character in UTF-8 as a percent sign and two digits (RFC 3986, section 2.1). */
    static String encoded(String text, IntPredicate stays) {
        StringBuilder encoded = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (stays.test(c)) {
                encoded.appendCodePoint(c);
            } else {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    encoded.append('%').append(HEX.toHexDigits(b));
                }
            }
        });
        return encoded.toString();
    }

    /** Returns the host of an address, in lower case and without its port. */
    public static String host(String address) {
        Matcher beginning = BEGINNING.matcher(address);
        return beginning.lookingAt()
                ? PORT.matcher(beginning.group(2)).replaceFirst("").toLowerCase(Locale.ROOT)
                : "";
    }

    /** Returns the address of which another one is the archived copy, where that says so. */
    static Optional<String> inner(String archived) {
        Matcher inner = INNER.matcher(archived);
        return inner.matches() ? Optional.of(inner.group(1)) : Optional.empty();
    }
}
