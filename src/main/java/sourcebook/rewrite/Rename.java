package sourcebook.rewrite;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Edit;
import sourcebook.link.Addresses;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.LocalPath;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Quotation;
import sourcebook.parse.Reference;
import sourcebook.text.Span;
import sourcebook.text.Text;

/**
 * Finds everything that names a page by its id, so that it can have another one: ids in front matter, cross-links, citations,
 * paths, and the anchors that pages of sources have for a claim.
 *
 * @param family of the page
 * @param old its id
 * @param next the id that it gets
 */
public record Rename(Family family, String old, String next) {
    private static final Pattern WEB_ADDRESS = Pattern.compile("https?://[^\\s\"'<>]*");

    /** What names a page, but cannot be changed by changing some characters. */
    public static final class NotPlain extends Exception {
        private static final long serialVersionUID = 1;

        NotPlain(Span place) {
            super(place + ": '" + place.content() + "' names the page, and must be rewritten by hand first");
        }
    }

    /**
     * Returns what is changed in a page.
     *
     * @param site to which the page belongs, if it is no draft
     * @param addresses of that site
     * @param withAnchor ids of the pages that have an anchor for the claim, if it is one
     * @throws NotPlain where the id is written with escapes
     */
    public List<Edit> in(Document page, Site site, Addresses addresses, Set<String> withAnchor) throws NotPlain {
        List<Edit> edits = new ArrayList<>();
        for (Reference reference : (Iterable<Reference>) references(page)::iterator) {
            if (reference.target().equals(old)) {
                edits.add(target(reference.span()));
            }
            if (old.equals(reference.anchor()) && withAnchor.contains(target(reference, page, site))) {
                edits.add(anchor(reference.span()));
            }
        }
        for (LocalPath path : page.body().paths()) {
            String resolved = resolved(path, page);
            if (leadsHere(path, resolved, addresses)) {
                String file = path.path().substring(path.path().lastIndexOf('/') + 1);
                edits.add(Optional.ofNullable(Edit.of(path.span(), file, next + file.substring(old.length())))
                        .orElseThrow(() -> new NotPlain(path.span())));
            }
            if (old.equals(path.anchor()) && withAnchor.contains(path.path().isEmpty() ? page.id() : id(resolved))) {
                edits.add(anchor(path.span()));
            }
        }
        return edits;
    }

    /** Says whether a text that cannot be parsed has the id as a word, outside of addresses of the web. */
    public boolean mayBeIn(Text text) {
        Pattern id = Pattern.compile("(?<![a-z0-9-])" + Pattern.quote(old) + "(?![a-z0-9-])", Pattern.CASE_INSENSITIVE);
        return id.matcher(WEB_ADDRESS.matcher(text.content()).replaceAll(" ")).find();
    }

    /** Returns every reference of a page, some of them more than once. */
    public static Stream<Reference> references(Document page) {
        return Stream.concat(
                Stream.concat(page.frontMatter().references(), page.body().references()),
                page.body().quotations().stream().flatMap(Rename::references));
    }

    private static Stream<Reference> references(Quotation quotation) {
        return Stream.concat(
                Stream.concat(quotation.speakers().stream(), quotation.citations().stream()),
                Stream.concat(Stream.ofNullable(quotation.original()), Stream.ofNullable(quotation.translator())));
    }

    private static String target(Reference reference, Document page, Site site) {
        return reference.target().isEmpty()
                ? page.id()
                : site.target(reference).map(Document::id).orElse(reference.target());
    }

    /** Before the id stands the sign of a citation, or the quotation mark of a value, or nothing. */
    private Edit target(Span place) throws NotPlain {
        String written = place.content();
        int at = written.startsWith(old) ? 0 : 1;
        if (!written.startsWith(old, at) || (at == 1 && "@\"'".indexOf(written.charAt(0)) < 0)) {
            throw new NotPlain(place);
        }
        return edit(place, place.start() + at);
    }

    private Edit anchor(Span place) throws NotPlain {
        int at = place.content().indexOf("#" + old);
        if (at < 0) {
            throw new NotPlain(place);
        }
        return edit(place, place.start() + at + 1);
    }

    private Edit edit(Span place, int start) {
        return new Edit(place.text().span(start, start + old.length()), next);
    }

    /** Returns the path on the site, or in the content, to which a link leads, with a slash at its beginning. */
    private static String resolved(LocalPath link, Document from) {
        boolean markdown = link.path().endsWith(".md");
        String base = markdown ? from.family().folder() + "/" + from.id() + ".md" : from.path();
        try {
            return String.valueOf(
                    URI.create("/" + base).resolve(link.path()).normalize().getPath());
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private boolean leadsHere(LocalPath link, String resolved, Addresses addresses) {
        String file = link.path().substring(link.path().lastIndexOf('/') + 1);
        String path = resolved.isEmpty() ? "" : resolved.substring(1);
        boolean page = path.equals(family.path(old)) || path.equals(family.folder() + "/" + old + ".md");
        // What is made of a page beside it has its id, and lies in a folder.
        boolean beside = path.indexOf('/') > 0
                && id(path).equals(old)
                && addresses.has(path)
                && !addresses.pages().contains(path)
                && !addresses.assets().contains(path);
        return file.startsWith(old + ".") && (page || beside);
    }

    private static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1).split("\\.", 2)[0];
    }

    /** Returns the name that a file gets: that of the page itself, of a record beside it, or of a text. */
    public @Nullable String fileName(String name) {
        return name.startsWith(old + ".") ? next + name.substring(old.length()) : null;
    }
}
