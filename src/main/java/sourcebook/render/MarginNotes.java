package sourcebook.render;

import static sourcebook.parse.Html.escape;

import java.util.HashSet;
import java.util.Set;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Reference;
import sourcebook.parse.Sentence;

/**
 * What sentences of a page rest on, for the margin beside them where a window is wide enough: each place once on a page, at
 * the first sentence that cites it. Links and software that reads aloud have the citations, which say where the same stands.
 */
final class MarginNotes {
    /** Whoever is quoted is not cut off; what is longer is a step away. */
    private static final int MAX_WORDS = 60;

    private final Site site;
    private final Set<String> shown = new HashSet<>();

    /** Of one page. */
    MarginNotes(Site site) {
        this.site = site;
    }

    /** Returns the note of a sentence as markup, empty where there is nothing to show that was not shown before. */
    String of(Sentence sentence) {
        StringBuilder notes = new StringBuilder();
        for (Reference citation : sentence.citations()) {
            Document source = site.target(citation).orElseThrow();
            citation.anchorName()
                    .flatMap(a -> CitedPlaces.of(site).at(source, a))
                    .filter(p -> site.wording().words(p.text().text()) <= MAX_WORDS)
                    .filter(p -> shown.add(source.path() + "#" + citation.anchor()))
                    .ifPresent(p -> note(p, source, notes));
        }
        return notes.isEmpty() ? "" : "<span class=\"beside\" aria-hidden=\"true\">" + notes + "</span>";
    }

    private void note(CitedPlaces.Place place, Document source, StringBuilder notes) {
        String label = source.source().label().value();
        notes.append(place.quoted() ? "<q>" : "<span>")
                .append(place.text().markup(false).markup())
                .append(place.quoted() ? "</q>" : "</span>")
                .append("<small>")
                .append(escape(place.quoted() ? place.by() + site.wording().of("join.adds") + label : label))
                .append("</small>");
    }
}
