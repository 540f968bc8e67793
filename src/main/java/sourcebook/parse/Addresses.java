package sourcebook.parse;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Image;
import com.vladsch.flexmark.ast.ImageRef;
import com.vladsch.flexmark.ast.InlineLinkNode;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.RefNode;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.Escaping;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sourcebook.diagnostic.Code;

/** Reads where links lead and where images lie: an address elsewhere, or a path on this site. */
final class Addresses {
    private static final Pattern IGNORED = Pattern.compile("[\\x00-\\x20]+");
    private static final Pattern SCHEME = Pattern.compile("([A-Za-z][A-Za-z0-9+.-]*):");

    /** Carriage return or line feed, encoded; any number of times, since some programs decode more than once. */
    private static final Pattern LINE_END = Pattern.compile("%(?:25)*+0[ad]", Pattern.CASE_INSENSITIVE);

    private static final List<String> ALLOWED = List.of("http", "https", "mailto");

    private final Problems problems;
    private final List<LocalPath> paths = new ArrayList<>();

    Addresses(Problems problems) {
        this.problems = problems;
    }

    List<LocalPath> paths() {
        return paths;
    }

    /** Returns an {@code href} attribute with an address that was read, and what belongs to a link that leads there. */
    static PartWriter href(PartWriter html, Part address) {
        boolean outside = address instanceof Part.Markup markup && markup.html().regionMatches(true, 0, "http", 0, 4);
        return html.raw(" href=\"").part(address).raw("\"" + (outside ? Part.OUTSIDE : ""));
    }

    /** Returns the content of the {@code href} or {@code src} attribute of a link or image. */
    Part read(Node node) {
        if (node instanceof InlineLinkNode link) {
            return read(node, link.getUrl());
        } else if (node instanceof RefNode ref) {
            return read(node, ref.getReferenceNode(ref.getDocument()).getUrl());
        } else if (node instanceof MailLink mail) {
            return encoded("mailto:" + mail.getText());
        }
        return read(node, ((AutoLink) node).getText());
    }

    private Part read(Node node, BasedSequence url) {
        boolean image = node instanceof Image || node instanceof ImageRef;
        String shown = url.unescape();
        // Browsers ignore control characters and spaces around and inside of a scheme.
        String bare = IGNORED.matcher(shown).replaceAll("");
        Matcher matcher = SCHEME.matcher(bare);
        String scheme = matcher.lookingAt() ? matcher.group(1) : "";
        if (scheme.isEmpty() && !bare.startsWith("//") && !bare.startsWith("\\")) {
            int hash = shown.indexOf('#');
            LocalPath path = new LocalPath(
                    problems.span(url.isEmpty() ? node.getChars() : url),
                    hash < 0 ? shown : shown.substring(0, hash),
                    hash < 0 ? null : shown.substring(hash + 1),
                    image);
            paths.add(path);
            return new Part.Address(path);
        }
        if (!image && ALLOWED.contains(scheme.toLowerCase(Locale.ROOT))) {
            checkComplete(url, bare, scheme);
            return encoded(shown);
        }
        String what = scheme.isEmpty()
                ? "the address does not say how it is reached"
                : "a link may not begin with '" + scheme + ":'";
        problems.report(
                url,
                Code.BAD_SCHEME,
                image ? "an image must be an asset of the site" : what,
                image ? "put the file into the assets folder" : "use http, https, mailto or a relative link");
        return new Part.Markup("");
    }

    /** A browser would make something of it, but not what was meant. */
    private void checkComplete(BasedSequence url, String address, String scheme) {
        String rest = address.substring(scheme.length() + 1);
        if (scheme.equalsIgnoreCase("mailto")) {
            if (!rest.contains("@")) {
                problems.report(url, Code.BAD_ADDRESS, "no mail address stands here", "write mailto:name@example.org");
            } else if (LINE_END.matcher(rest).find()) {
                problems.report(
                        url,
                        Code.BAD_ADDRESS,
                        "a line end in a mail address can add recipients that nobody sees",
                        "take %0D and %0A out of it");
            }
        } else {
            WebAddress.incomplete(address)
                    .ifPresent(f -> problems.report(url, Code.BAD_ADDRESS, f.message(), f.help()));
        }
    }

    private static Part encoded(String url) {
        return new Part.Markup(Html.escape(Escaping.percentEncodeUrl(url)));
    }
}
