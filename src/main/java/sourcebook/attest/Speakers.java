package sourcebook.attest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sourcebook.evidence.SpeakerNames;
import sourcebook.link.Site;
import sourcebook.parse.Actor;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Source;
import sourcebook.text.Located;

/** The names by which the text of a source may call the actors of a site. */
final class Speakers {
    private Speakers() {}

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
        SpeakerNames names = new SpeakerNames();
        for (Document page : site.family(Family.ACTOR)) {
            Actor actor = page.actor();
            List<String> forms = new ArrayList<>(List.of(page.title()));
            actor.variants().stream().map(Located::value).forEach(forms::add);
            actor.misspellings().forEach(m -> forms.add(m.as().value()));
            List<String> roles = new ArrayList<>();
            for (Source.Mention mention : mentions) {
                if (mention.actor().value().equals(page.id())) {
                    add(mention.written(), forms);
                    add(mention.role(), roles);
                }
            }
            names.add(page.id(), actor.type() == Actor.Kind.PERSON, forms, roles);
            boolean wrote = page.id().equals(publisher) || authors.stream().anyMatch(forms::contains);
            if (wrote) {
                names.addOwnVoice(page.id());
            }
        }
        return names;
    }

    private static void add(@Nullable String form, List<String> forms) {
        if (form != null) {
            forms.add(form);
        }
    }
}
