package sourcebook.parse;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.text.Located;

/**
 * Where the text of a source can be read.
 *
 * @param url its address on the web (RFC 3986), or null
 * @param archived address of a copy in an archive of the web, or null
 * @param accessed the day on which somebody read it at these addresses, or null
 * @param doi its Digital Object Identifier (ISO 26324), such as 10.1000/182, without a resolver's address; or null
 */
public record Locator(
        @Nullable Located<String> url,
        @Nullable Located<String> archived,
        @Nullable Located<EdtfDate> accessed,
        @Nullable Located<String> doi) {

    /** A directory indicator, the registrant's code, and a suffix of any characters that can be printed (ISO 26324, 5.2). */
    private static final Pattern DOI = Pattern.compile("10\\.[0-9]{4,9}(?:\\.[0-9]+)*+/[^\\p{Z}\\p{C}]+");

    private static final String RESOLVER = "https://doi.org/";

    /** Returns the address at which the DOI is resolved, or null. */
    public @Nullable String resolver() {
        return doi == null
                ? null
                : RESOLVER + WebAddress.encoded(doi.value(), c -> WebAddress.mayStand(c) && "?#%[]".indexOf(c) < 0);
    }

    /** Returns where the text itself is read: its own address, or else that of its DOI; null where neither is known. */
    public @Nullable String original() {
        return url == null ? resolver() : url.value();
    }

    void check(YamlNode.Mapping given, Diagnostics diagnostics) {
        WebAddress.check(url, diagnostics);
        WebAddress.check(archived, diagnostics);
        if (accessed != null && !(accessed.value().isDay() && accessed.value().isPlain())) {
            diagnostics.add(Diagnostic.at(accessed.span(), Code.BAD_DATE, "'" + accessed + "' is not a day")
                    .help("write the day on which you read the text, for example 2024-06-19"));
        }
        if (doi != null && !DOI.matcher(doi.value()).matches()) {
            diagnostics.add(Diagnostic.at(doi.span(), Code.BAD_DOI, "'" + doi + "' is not a DOI")
                    .help(doiIn(doi.value())
                            .map(d -> "write " + d)
                            .orElse("write what begins with '10.' and has a slash, such as 10.1000/182")));
        }
        boolean original = given.entries().containsKey("url") || given.entries().containsKey("doi");
        if (archived != null && !original) {
            diagnostics.add(
                    Diagnostic.at(archived.span(), Code.LONE_COPY, "nothing says of which address this is the copy")
                            .help("add a line 'url: "
                                    + WebAddress.inner(archived.value()).orElse("…") + "'"));
        } else if (accessed != null && archived == null && !original) {
            diagnostics.add(Diagnostic.at(accessed.span(), Code.LONE_COPY, "nothing says where it was read on that day")
                    .help("add a line 'url: …', or take 'accessed' out"));
        }
    }

    /** Returns the first DOI in a text, such as the one behind "doi:" or a resolver's address. */
    public static Optional<String> doiIn(String value) {
        Matcher matcher = DOI.matcher(value);
        return matcher.find() ? Optional.of(matcher.group()) : Optional.empty();
    }
}
