package sourcebook.picture;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where an address in a picture leads to, as browsers read it (WHATWG, URL). */
final class PictureAddress {
    /** Longer than what any address begins with that matters. */
    private static final int READ = 50;

    private static final Pattern SCHEME = Pattern.compile("([a-z][a-z0-9+.-]*):.*", Pattern.DOTALL);
    private static final Pattern IMAGE = Pattern.compile("data:image/[a-z0-9.+-]+[;,].*", Pattern.DOTALL);

    /** Fonts in styles have many names for their type, and some have none that says anything. */
    private static final Pattern EMBEDDED = Pattern.compile(
            "data:(?:image/|font/|application/(?:x-)?font|application/vnd\\.ms-fontobject|application/octet-stream"
                    + "|application/x-truetype|;).*",
            Pattern.DOTALL);

    private static final Set<String> LINKS = Set.of("http", "https", "mailto");

    private PictureAddress() {}

    /** What is done with an address. */
    enum Use {
        /** It is followed when a reader chooses so. */
        LINK,
        /** A picture is shown. */
        IMAGE,
        /** A style asks for a picture or a font. */
        STYLE,
        /** A part of a picture is taken. */
        PART
    }

    /**
     * Returns why an address may not stand in a picture, or nothing.
     *
     * @param start where it begins in a text; where it ends does not matter
     */
    static Optional<Fault> fault(String text, int start, Use use) {
        String address = plain(text, start);
        if (address.indexOf(':') < 0 && !address.startsWith("//")) {
            return Optional.empty();
        }
        Matcher scheme = SCHEME.matcher(address);
        if (address.startsWith("//")) {
            return Optional.of(elsewhere(address));
        } else if (!scheme.matches()) {
            return Optional.empty();
        }
        String name = scheme.group(1);
        boolean allowed = switch (use) {
            case LINK -> LINKS.contains(name);
            case IMAGE -> IMAGE.matcher(address).matches();
            case STYLE -> EMBEDDED.matcher(address).matches();
            case PART -> false;
        };
        if (allowed) {
            return Optional.empty();
        }
        return Optional.of(
                name.startsWith("http") || name.equals("ftp") || name.equals("file")
                        ? elsewhere(name + ":")
                        : new Fault(
                                "an address in a picture may not begin with '" + name + ":' here",
                                use == Use.LINK
                                        ? "a link begins with https:, http: or mailto:, or leads to another file of the site"
                                        : "draw what it stands for, or embed it as a picture"));
    }

    private static Fault elsewhere(String beginning) {
        return new Fault(
                "a picture may load nothing from elsewhere, and this begins with '"
                        + beginning.split("(?<=//)", 2)[0] + "'",
                "embed what is loaded in the picture: a photograph as it is (Inkscape: Extensions > Images > Embed),"
                        + " letters as paths or with their font");
    }

    /** Browsers leave out spaces before an address and line ends in it, and take a backslash for a slash. */
    private static String plain(String text, int start) {
        StringBuilder plain = new StringBuilder();
        for (int i = start; i < text.length() && plain.length() < READ; i++) {
            char c = text.charAt(i);
            boolean leftOut = c == '\t' || c == '\n' || c == '\r' || (c <= ' ' && plain.isEmpty());
            if (!leftOut) {
                plain.append(c == '\\' ? '/' : c);
            }
        }
        return plain.toString().toLowerCase(Locale.ROOT);
    }
}
