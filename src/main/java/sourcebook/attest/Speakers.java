package sourcebook.attest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.evidence.SpeakerNames;
import sourcebook.link.Fact;
import sourcebook.link.Site;
import sourcebook.parse.Actor;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Source;
import sourcebook.text.Located;

/** The names by which the texts of sources may call the actors of a site. */
final class Speakers {
    private static final Fact<Speakers> FACT = new Fact<>(Speakers::new);

    private final Site site;
    private final SpeakerNames common = new SpeakerNames();

    /** By name, the ids of the actors who have it. */
    private final Map<String, List<String>> byName = new HashMap<>();

    private Speakers(Site site) {
        this.site = site;
        for (Document page : site.family(Family.ACTOR)) {
            Actor actor = page.actor();
            List<String> others = new ArrayList<>();
            actor.variants().stream().map(Located::value).forEach(others::add);
            actor.misspellings().forEach(m -> others.add(m.as().value()));
            common.add(page.id(), actor.type() == Actor.Kind.PERSON, page.title(), others);
            Stream.concat(Stream.of(page.title()), others.stream())
                    .forEach(f ->
                            byName.computeIfAbsent(f, k -> new ArrayList<>()).add(page.id()));
        }
    }

    static SpeakerNames of(Document document, Site site) {
        Source source = document.source();
        return of(source.publisher().value(), source.authors(), source.actors(), site);
    }

    /**
     * @param publisher id of whoever published the text; null where nobody has said so
     * @param authors names of whoever wrote it
     * @param mentions how it calls some actors
     */
    static SpeakerNames of(@Nullable String publisher, List<String> authors, List<Source.Mention> mentions, Site site) {
        return site.fact(FACT).names(publisher, authors, mentions);
    }

    private SpeakerNames names(@Nullable String publisher, List<String> authors, List<Source.Mention> mentions) {
        SpeakerNames names = new SpeakerNames(common);
        if (publisher != null) {
            names.addOwnVoice(publisher);
        }
        authors.forEach(a -> byName.getOrDefault(a, List.of()).forEach(names::addOwnVoice));
        for (Source.Mention mention : mentions) {
            String id = mention.actor().value();
            List<String> written = listed(mention.written());
            site.find(id)
                    .filter(page -> page.family() == Family.ACTOR)
                    .ifPresent(page -> names.add(id, written, listed(mention.role())));
            if (written.stream().anyMatch(authors::contains)) {
                names.addOwnVoice(id);
            }
        }
        return names;
    }

    private static List<String> listed(@Nullable String form) {
        return form == null ? List.of() : List.of(form);
    }
}
