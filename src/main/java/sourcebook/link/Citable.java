package sourcebook.link;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Quotation;
import sourcebook.parse.Source;

/**
 * A place in a source that a citation can mean.
 *
 * @param anchor what stands behind the number sign
 * @param words what stands there
 */
public record Citable(Document source, String anchor, String words) {
    /** Returns all places in a source: its quotations, the claims on which it takes a position, and its sentences. */
    public static List<Citable> of(Document source, Site site) {
        List<Citable> places = new ArrayList<>();
        for (Quotation quotation : source.body().quotations()) {
            String speakers = site.speakers(quotation).map(Document::title).collect(Collectors.joining(" and "));
            places.add(new Citable(source, quotation.id(), speakers + ", “" + quotation.words() + "”"));
        }
        Source records = Site.source(source);
        records.positions().stream()
                .map(Position::claim)
                .map(c -> c.value())
                .distinct()
                .forEach(c -> places.add(new Citable(
                        source, c, "on the claim “" + site.document(c).title() + "”")));
        List<String> ids = SentenceIds.of(site).of(source);
        for (int i = 0; i < ids.size(); i++) {
            if (!ids.get(i).isEmpty()) {
                String text = SentenceText.of(source.body().sentences().get(i), site);
                places.add(new Citable(source, ids.get(i), text));
            }
        }
        return List.copyOf(places);
    }

    /** Returns how it is cited. */
    public String citation() {
        return "[@" + source.id() + "#" + anchor + "]";
    }
}
