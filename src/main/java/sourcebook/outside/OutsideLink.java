package sourcebook.outside;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sourcebook.link.Site;
import sourcebook.parse.Locator;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Source;
import sourcebook.text.Located;
import sourcebook.text.Span;

/**
 * An address outside of the site, and where the content gives it.
 *
 * @param address absolute, with the scheme http or https
 * @param places each place, in the order of the site's pages
 */
public record OutsideLink(String address, List<Place> places) {
    /** What stands at a place. */
    enum Role {
        /** The address of a source's original. */
        ORIGINAL,
        /** The address of an archived copy. */
        COPY,
        /** A link in a text. */
        LINK
    }

    /**
     * A place where an address stands.
     *
     * @param archived the archived copy that the same source names, or null
     */
    record Place(Span span, Role role, @Nullable String archived) {}

    /** Returns all addresses outside that a site's content gives. */
    public static List<OutsideLink> of(Site site) {
        Map<String, List<Place>> places = new LinkedHashMap<>();
        for (Document document : site.documents()) {
            if (document.frontMatter() instanceof Source source) {
                add(source.locator(), places);
            }
            document.body().outside().forEach(l -> add(l.value(), new Place(l.span(), Role.LINK, null), places));
        }
        return places.entrySet().stream()
                .map(e -> new OutsideLink(e.getKey(), List.copyOf(e.getValue())))
                .toList();
    }

    private static void add(Locator locator, Map<String, List<Place>> places) {
        Located<String> copy = locator.archived();
        String archived = copy == null ? null : copy.value();
        Located<String> url = locator.url();
        if (url != null) {
            add(url.value(), new Place(url.span(), Role.ORIGINAL, archived), places);
        }
        Located<String> doi = locator.doi();
        String resolver = locator.resolver();
        if (doi != null && resolver != null) {
            add(resolver, new Place(doi.span(), Role.ORIGINAL, archived), places);
        }
        if (copy != null) {
            add(copy.value(), new Place(copy.span(), Role.COPY, null), places);
        }
    }

    private static void add(String address, Place place, Map<String, List<Place>> places) {
        places.computeIfAbsent(address, a -> new ArrayList<>()).add(place);
    }
}
