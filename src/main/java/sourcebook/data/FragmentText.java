package sourcebook.data;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import sourcebook.link.Site;
import sourcebook.parse.Fragment;
import sourcebook.parse.Part;

/** The words of a fragment without its markup. */
public final class FragmentText {
    private FragmentText() {}

    /** Returns the text, which is empty for an empty fragment; a citation shows as the source's label in brackets. */
    public static String of(Fragment fragment, Site site) {
        StringBuilder html = new StringBuilder();
        for (Part part : fragment.parts()) {
            if (part instanceof Part.Markup markup) {
                html.append(markup.html());
            } else if (part instanceof Part.CrossLink link) {
                html.append(Entities.escape(
                        link.label() != null
                                ? link.label()
                                : site.target(link.reference()).orElseThrow().name()));
            } else if (part instanceof Part.Citation citation) {
                citation.sources().stream()
                        .map(c -> site.target(c.reference()).orElseThrow().name())
                        .distinct()
                        .forEach(label ->
                                html.append('[').append(Entities.escape(label)).append(']'));
            }
        }
        return Jsoup.parseBodyFragment(html.toString()).text();
    }
}
