package sourcebook.render;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.link.Site;
import sourcebook.parse.Actor;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Sense;
import sourcebook.text.Located;

/**
 * Says in sentences who takes which stand, such as "The United States and South Korea say so". Apart from the words of
 * {@link Sense}, whatever must be put into another language is here.
 */
final class Sayings {
    private final Site site;
    private final Views views;

    Sayings(Site site, Views views) {
        this.site = site;
        this.views = views;
    }

    /** What is said of the holders, who are one or several, or of a source that does not say from whom it has it. */
    private record Predicate(String one, String many, String relayed, PageModel.@Nullable Link object) {
        static Predicate of(Sense sense) {
            return new Predicate(sense.predicate(false), sense.predicate(true), sense.relayed(), null);
        }
    }

    /** Returns the sentence for a stand. */
    Saying of(Site.Stand stand) {
        return sentence(
                stand,
                site.documents(stand.position().by()),
                Predicate.of(stand.position().sense()));
    }

    /** Returns the sentence for a denial where it is shown at a claim that is a part of the one denied. */
    Saying broader(Site.Stand denial) {
        Document claim = site.document(denial.position().claim().value());
        Located<String> words = claim.claim().denial();
        String what = words == null ? "the broader claim " : words.value();
        return sentence(
                denial,
                site.documents(denial.position().by()),
                new Predicate(
                        "denies " + what,
                        "deny " + what,
                        "passes on that somebody denies " + what,
                        words == null ? quoted(claim) : null));
    }

    /** Returns how claims are denied of which this one is a part. */
    List<OverviewModel.Voice> denials(Document claim) {
        return voices(site.claims().broaderDenials(claim), s -> Stream.of(broader(s)));
    }

    /** Returns each sentence once, with all sources that say so. */
    List<OverviewModel.Voice> voices(List<Site.Stand> stands, Function<Site.Stand, Stream<Saying>> said) {
        record Said(Sense sense, Html saying) {}
        Map<Said, Set<Site.Stand>> sources = new LinkedHashMap<>();
        for (Site.Stand stand : stands) {
            said.apply(stand)
                    .map(saying -> new Said(stand.position().sense(), saying.html()))
                    .forEach(s -> sources.computeIfAbsent(s, k -> new LinkedHashSet<>())
                            .add(stand));
        }
        return sources.entrySet().stream()
                .map(e -> voice(e.getKey().sense, e.getKey().saying, e.getValue()))
                .toList();
    }

    private OverviewModel.Voice voice(Sense sense, Html saying, Set<Site.Stand> stands) {
        return new OverviewModel.Voice(
                sense.word(),
                saying,
                stands.stream().map(views::origin).distinct().toList(),
                stands.stream()
                        .flatMap(s -> s.source().date().flatMap(FragmentWriter::known).stream())
                        .min(Comparator.naturalOrder())
                        .orElse(null));
    }

    /** Returns what a source rests on: a page of the site, or a report in words. */
    Html restsOn(String given) {
        Saying origin = new Saying();
        return site.find(given)
                .map(page -> origin.add(views.link(page)))
                .orElseGet(() -> origin.add(given))
                .html();
    }

    private PageModel.Link quoted(Document claim) {
        PageModel.Link link = views.link(claim);
        return new PageModel.Link(link.href(), "“" + link.text() + "”");
    }

    /** Returns who takes a stand, without a verb: actors, somebody whom the source does not name, or its publisher. */
    Saying holders(Site.Stand stand) {
        Position position = stand.position();
        Document publisher = site.document(stand.source().source().publisher().value());
        List<Document> by = site.documents(position.by());
        Saying saying = new Saying();
        if (!by.isEmpty()) {
            for (int i = 0; i < by.size(); i++) {
                saying.add(i == 0 ? "" : i < by.size() - 1 ? ", " : by.size() > 2 ? ", and " : " and ")
                        .add(views.link(by.get(i)));
            }
        } else if (position.unnamed() != null) {
            saying.add(position.unnamed().value()).add(", not named");
        } else {
            saying.add(views.link(publisher))
                    .add(position.voice() == Position.Voice.RELAYED ? ", not saying from whom" : "");
        }
        return saying;
    }

    private Saying sentence(Site.Stand stand, List<Document> by, Predicate predicate) {
        Position position = stand.position();
        Document publisher = site.document(stand.source().source().publisher().value());
        Saying saying = new Saying();
        String verb;
        if (!by.isEmpty()) {
            for (int i = 0; i < by.size(); i++) {
                String and = by.size() > 2 ? ", and " : " and ";
                saying.add(i == 0 ? "" : i == by.size() - 1 ? and : ", ");
                add(by.get(i), saying);
            }
            verb = by.size() > 1 ? predicate.many : predicate.one;
        } else if (position.unnamed() != null) {
            String unnamed = position.unnamed().value();
            add(publisher, saying.add(unnamed + ", whom ")).add(" does not name,");
            verb = Sense.isPlural(unnamed) ? predicate.many : predicate.one;
        } else {
            add(publisher, saying);
            verb = position.voice() == Position.Voice.RELAYED ? predicate.relayed : predicate.one;
        }
        saying.add(" " + verb);
        return predicate.object == null ? saying : saying.add(predicate.object);
    }

    private Saying add(Document actor, Saying saying) {
        Actor.Article article = actor.actor().article();
        return saying.add(article == null ? "" : article + " ").add(views.link(actor));
    }
}
