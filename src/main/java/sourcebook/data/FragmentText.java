package sourcebook.data;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Entities;
import sourcebook.link.Site;
import sourcebook.parse.Fragment;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Part;
import sourcebook.parse.Source;

/** The words of a fragment without its markup. */
final class FragmentText {
    private FragmentText() {}

    /** Returns the text, which is empty for an empty fragment; a citation shows as the source's label in brackets. */
    static String of(Fragment fragment, Site site) {
        StringBuilder html = new StringBuilder();
        for (Part part : fragment.parts()) {
            if (part instanceof Part.Markup markup) {
                html.append(markup.html());
            } else if (part instanceof Part.CrossLink link) {
                html.append(Entities.escape(
                        link.label() != null
                                ? link.label()
                                : name(site.target(link.reference()).orElseThrow())));
            } else if (part instanceof Part.Citation citation) {
                citation.sources().stream()
                        .map(c -> name(site.target(c.reference()).orElseThrow()))
                        .distinct()
                        .forEach(label ->
                                html.append('[').append(Entities.escape(label)).append(']'));
            }
        }
        return Jsoup.parseBodyFragment(html.toString()).text();
    }

    private static String name(Document document) {
        return document.frontMatter() instanceof Source source ? source.label().value() : document.title();
    }
}
