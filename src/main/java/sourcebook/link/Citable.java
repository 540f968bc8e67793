package sourcebook.link;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Quotation;
import sourcebook.parse.Source;

/**
 * A place in a source that a citation can mean, or in another page to which a cross-link can lead.
 *
 * @param anchor what stands behind the number sign
 * @param words what stands there
 */
public record Citable(Document page, String anchor, String words) {
    /**
     * Returns all places in a source: its quotations, the claims on which it takes a position, and its sentences. Of another
     * page only sentences are returned.
     */
    public static List<Citable> of(Document page, Site site) {
        List<Citable> places = new ArrayList<>();
        if (page.family() == Family.SOURCE) {
            addRecords(page, site, places);
        }
        List<String> ids = SentenceIds.of(site).of(page);
        for (int i = 0; i < ids.size(); i++) {
            if (!ids.get(i).isEmpty()) {
                String text = SentenceText.of(page.body().sentences().get(i), site);
                places.add(new Citable(page, ids.get(i), text));
            }
        }
        return List.copyOf(places);
    }

    private static void addRecords(Document source, Site site, List<Citable> places) {
        for (Quotation quotation : source.body().quotations()) {
            String speakers = site.speakers(quotation).map(Document::title).collect(Collectors.joining(" and "));
            places.add(new Citable(source, quotation.id(), speakers + ", “" + quotation.words() + "”"));
        }
        Source records = source.source();
        records.positions().stream()
                .map(Position::claim)
                .map(c -> c.value())
                .distinct()
                .forEach(c -> places.add(new Citable(
                        source,
                        c,
                        "on the claim “" + site.find(c).map(Document::title).orElse(c) + "”")));
    }

    /** Returns how it is cited, or linked to. */
    public String citation() {
        String place = page.id() + "#" + anchor;
        return page.family() == Family.SOURCE ? "[@" + place + "]" : "[[" + place + "]]";
    }
}
