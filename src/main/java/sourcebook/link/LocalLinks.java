package sourcebook.link;

import java.net.URI;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diagnostic.Edit;
import sourcebook.diagnostic.Suggestion;
import sourcebook.parse.Family;
import sourcebook.parse.LocalPath;
import sourcebook.parse.Parsed.Document;
import sourcebook.text.Normalized;

/** Resolves links that say a path: of a content file, a page, another file of the site, or an asset. */
final class LocalLinks {
    private static final Pattern IMAGE =
            Pattern.compile("\\.(?:avif|gif|jpe?g|png|svg|webp)$", Pattern.CASE_INSENSITIVE);

    /** A percent sign that does not begin a character's number. */
    private static final Pattern PERCENT = Pattern.compile("%(?![0-9a-fA-F]{2})");

    private final Map<LocalPath, String> paths = new HashMap<>();
    private final Map<String, Document> byPath = new HashMap<>();
    private final Map<String, String> assetsByName = new HashMap<>();
    private final Addresses addresses;
    private final Anchors anchors;
    private final Suggestions suggestions;
    private final Diagnostics diagnostics;

    LocalLinks(
            List<Document> documents,
            Addresses addresses,
            Anchors anchors,
            Suggestions suggestions,
            Diagnostics diagnostics) {
        documents.forEach(d -> byPath.put(d.path(), d));
        addresses.assets().forEach(a -> assetsByName.put(composed(a), a));
        this.addresses = addresses;
        this.anchors = anchors;
        this.suggestions = suggestions;
        this.diagnostics = diagnostics;
    }

    /** Returns the path on the site, with its anchor, to which each resolved link leads. */
    Map<LocalPath, String> paths() {
        return paths;
    }

    /** Resolves the links in a page's body. */
    void resolve(Document document) {
        document.body().paths().forEach(p -> resolve(p, document));
    }

    private void resolve(LocalPath link, Document from) {
        if (link.path().isEmpty()) {
            paths.put(link, from.path() + anchorSuffix(link));
            checkAnchor(link, from);
            return;
        }
        String path = sitePath(link, from);
        if (path != null && addresses.pages().contains(path) && !link.image()) {
            paths.put(link, path + anchorSuffix(link));
            Document page = byPath.get(path);
            if (page != null) {
                checkAnchor(link, page);
            }
        } else if (path != null && assetsByName.containsKey(composed(path))) {
            paths.put(link, assetsByName.get(composed(path)) + anchorSuffix(link));
            if (link.image() && !IMAGE.matcher(path).find()) {
                diagnostics.add(Diagnostic.at(link.span(), Code.NOT_AN_IMAGE, "'" + link.path() + "' is not an image")
                        .help("to link to the file, take the exclamation mark out"));
            }
        } else if (path != null && addresses.has(path) && !link.image()) {
            paths.put(link, path + anchorSuffix(link));
        } else if (link.path().startsWith("www.")) {
            diagnostics.add(Diagnostic.at(link.span(), Code.BROKEN_PATH, "no page has the path '" + link.path() + "'")
                    .help("did you mean https://" + link.path() + "?"));
        } else if (PERCENT.matcher(link.path()).find()) {
            diagnostics.add(Diagnostic.at(link.span(), Code.BROKEN_PATH, "'" + link.path() + "' is not a path")
                    .help("write %25 for a percent sign"));
        } else if (link.image() || (path != null && !path.endsWith(".html"))) {
            diagnostics.add(Diagnostic.at(
                            link.span(), Code.MISSING_ASSET, "no asset has the path '" + link.path() + "'")
                    .help(or(
                            fromHere(link, from),
                            or(suggestAsset(path == null ? link.path() : path), "put the file into the assets folder")))
                    .mendedBy(Edit.of(link.span(), link.path(), pathFromHere(link, from))));
        } else {
            diagnostics.add(Diagnostic.at(link.span(), Code.BROKEN_PATH, "no page has the path '" + link.path() + "'")
                    .help(or(
                            fromHere(link, from),
                            or(
                                    suggestions.help(path == null ? link.path() : path, addresses::pages),
                                    "cross-links are safer: [[id]]")))
                    .mendedBy(Edit.of(link.span(), link.path(), pathFromHere(link, from))));
        }
    }

    /** Some systems take the letters of file names apart, such as é. */
    private static String composed(String path) {
        return Normalized.of(path, Normalizer.Form.NFC);
    }

    private void checkAnchor(LocalPath link, Document target) {
        if (link.anchor() != null) {
            anchors.check(link.span(), target, link.anchor(), diagnostics);
        }
    }

    private static String anchorSuffix(LocalPath link) {
        return link.anchor() == null ? "" : "#" + link.anchor();
    }

    /** Returns the path on the site, or null where the link is no path or leads out of the site. */
    private @Nullable String sitePath(LocalPath link, Document from) {
        try {
            boolean markdown = link.path().endsWith(".md");
            String base = markdown ? from.family().folder() + "/" + from.id() + ".md" : from.path();
            String resolved =
                    URI.create("/" + base).resolve(link.path()).normalize().getPath();
            if (resolved.startsWith("/..")) {
                return null;
            }
            String path = resolved.substring(1);
            if (!markdown) {
                return path.isEmpty() || path.endsWith("/") ? path + "index.html" : path;
            }
            String[] segments = path.split("/");
            String id = segments[segments.length - 1].replaceFirst("\\.md$", "");
            return Family.ofFolder(segments[0]).map(f -> f.path(id)).orElse(null);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    /** An asset is not mistaken for one of another kind. */
    private @Nullable String suggestAsset(String written) {
        return suggestions.help(written, () -> Suggestion.sameKind(written, addresses.assets()));
    }

    /** Whoever writes a path often begins at the site, where it should begin at the page. */
    private @Nullable String fromHere(LocalPath link, Document from) {
        String path = pathFromHere(link, from);
        return path == null ? null : "from this page the path is " + path;
    }

    private @Nullable String pathFromHere(LocalPath link, Document from) {
        String meant = composed(link.path().replaceFirst("^(?:\\.{0,2}/)+", ""));
        String up = "../".repeat((int) from.path().chars().filter(c -> c == '/').count());
        return assetsByName.containsKey(meant) || addresses.has(meant) ? up + meant : null;
    }

    private static String or(@Nullable String help, String otherwise) {
        return help == null ? otherwise : help;
    }
}
