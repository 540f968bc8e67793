package sourcebook.render;

import static sourcebook.parse.Html.escape;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Part;
import sourcebook.text.Wording;

/**
 * Writes fragments for an edition: links lead to other places in it where they can, citations to its list of sources.
 * What is not in it is linked on the site if that has an address; otherwise the address is empty.
 */
final class EditionWriter extends FragmentWriter {
    private static final Pattern HIDDEN_ADDRESS =
            Pattern.compile("<a( href=\"(?<address>https?://[^\"]*)\">)(?!\\k<address></a>)");

    private final Map<String, Document> chapters;
    private final Map<String, Document> claims;
    private final @Nullable String url;
    private final Endnotes notes;

    /**
     * @param path path on the site of the page that is printed
     * @param chapters the pages whose bodies are in the edition
     * @param claims the claims that are in it
     * @param url absolute address of the site without a final slash, or null
     */
    EditionWriter(
            Site site,
            String path,
            List<Document> chapters,
            List<Document> claims,
            @Nullable String url,
            Endnotes notes) {
        super(site, path, url == null ? "" : url + "/");
        this.chapters = byPath(chapters);
        this.claims = byPath(claims);
        this.url = url;
        this.notes = notes;
    }

    private static Map<String, Document> byPath(List<Document> documents) {
        return documents.stream().collect(Collectors.toMap(Document::path, Function.identity()));
    }

    @Override
    String href(String target) {
        int hash = target.indexOf('#');
        Document chapter = chapters.get(hash < 0 ? target : target.substring(0, hash));
        if (chapter != null) {
            return href(chapter, hash < 0 ? null : target.substring(hash + 1));
        }
        return url == null ? "" : url + "/" + target;
    }

    @Override
    String href(Document document, @Nullable String anchor) {
        if (document.family() == Family.SOURCE) {
            notes.mark(document, anchor);
            return "#" + notes.id(document, anchor);
        } else if (chapters.containsKey(document.path())) {
            boolean isSection = document.body().sections().stream().anyMatch(s -> s.id().equals(anchor));
            return "#" + document.id() + (isSection ? "--" + anchor : "");
        } else if (claims.containsKey(document.path())) {
            return "#" + document.id();
        }
        return url == null ? "" : url + "/" + document.path() + (anchor == null ? "" : "#" + anchor);
    }

    @Override
    boolean showsWhole(Document owner) {
        return chapters.containsKey(owner.path());
    }

    /**
     * Several bodies in one document must not share anchors; no browser is asked to keep anything back; and on paper nobody
     * can follow a link whose address is hidden.
     */
    @Override
    String markup(String html, Document owner) {
        String prefix = owner.id() + "--";
        String own = html.replace(" id=\"", " id=\"" + prefix)
                .replace(" href=\"#", " href=\"#" + prefix)
                .replace(Part.OUTSIDE, "");
        return HIDDEN_ADDRESS.matcher(own).replaceAll("<a class=\"external\"$1");
    }

    /** In an edition, sentences have no addresses. */
    @Override
    void bound(Part.Bound bound, Document owner, StringBuilder html) {}

    /** Places are named by their letters: "CNBC: a, c". */
    @Override
    void cited(Document source, List<Part.Citation.Cited> places, StringBuilder html) {
        boolean isNamedWithMark = false;
        for (Part.Citation.Cited cited : places) {
            String anchor = cited.reference().anchor();
            String mark = notes.mark(source, anchor);
            boolean named = cited != places.get(0) && !mark.isEmpty() && isNamedWithMark;
            isNamedWithMark = !mark.isEmpty() && cited.locator().isEmpty();
            html.append(cited == places.get(0) ? "" : site.wording().of("list.next"))
                    .append("<a href=\"#");
            html.append(escape(notes.id(source, anchor))).append("\">");
            html.append(named ? mark : escape(label(source, mark, site.wording())));
            html.append("</a>");
            if (!cited.locator().isEmpty()) {
                html.append(site.wording().of("join.adds")).append(escape(cited.locator()));
            }
        }
    }

    /** Returns how a place in a source is cited. */
    static String label(Document source, String mark, Wording wording) {
        String label = source.source().label().value();
        return mark.isEmpty() ? label : wording.of("edition.cited", label, mark);
    }
}
