package sourcebook.render;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Stream;
import sourcebook.link.Site;
import sourcebook.parse.Actor;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Sense;
import sourcebook.text.Located;
import sourcebook.text.Wording;

/** Says in sentences who takes which stand, such as "The United States and South Korea say so". */
final class Sayings {
    private final Site site;
    private final Views views;
    private final Wording wording;

    Sayings(Site site, Views views) {
        this.site = site;
        this.views = views;
        this.wording = site.wording();
    }

    /** Returns the sentence for a stand. */
    Saying of(Site.Stand stand) {
        return sentence(stand, stand.position().sense().key(), "");
    }

    /** Returns the sentence for a denial where it is shown at a claim that is a part of the one denied. */
    Saying broader(Site.Stand denial) {
        Document claim = site.document(denial.position().claim().value());
        Located<String> words = claim.claim().denial();
        return sentence(
                denial,
                "denies-broader",
                words == null ? Saying.of(wording, "saying.broader-claim", quoted(claim)) : words.value());
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
                .markup(false);
    }

    private PageModel.Link quoted(Document claim) {
        PageModel.Link link = views.link(claim);
        return new PageModel.Link(link.href(), wording.of("quoted", link.text()));
    }

    /** Returns who takes a stand, without a verb: actors, somebody whom the source does not name, or its publisher. */
    Saying holders(Site.Stand stand) {
        Position position = stand.position();
        List<Document> by = site.documents(position.by());
        if (!by.isEmpty()) {
            return listed(by, (actor, saying) -> saying.add(views.link(actor)));
        } else if (position.unnamed() != null) {
            return Saying.of(wording, "holder.unnamed", position.unnamed().value());
        }
        PageModel.Link publisher = views.link(publisher(stand));
        return position.voice() == Position.Voice.RELAYED
                ? Saying.of(wording, "holder.relayed", publisher)
                : new Saying().add(publisher);
    }

    /** @param object what stands for {@code {2}} */
    private Saying sentence(Site.Stand stand, String key, Object object) {
        Saying said = said(stand, key, object);
        return stand.position().isReading() ? Saying.of(wording, "strip.as-read", said) : said;
    }

    private Saying said(Site.Stand stand, String key, Object object) {
        Position position = stand.position();
        List<Document> by = site.documents(position.by());
        if (!by.isEmpty()) {
            return Saying.of(wording, "saying." + key, listed(by, this::add), by.size(), object);
        }
        Saying publisher = new Saying();
        add(publisher(stand), publisher);
        if (position.unnamed() != null) {
            String unnamed = position.unnamed().value();
            Saying who = Saying.of(wording, "saying.unnamed", unnamed, publisher);
            return Saying.of(wording, "saying." + key, who, isPlural(unnamed, wording) ? 2 : 1, object);
        }
        boolean relayed = position.voice() == Position.Voice.RELAYED;
        return Saying.of(wording, (relayed ? "saying.relayed." : "saying.") + key, publisher, 1, object);
    }

    private Document publisher(Site.Stand stand) {
        return site.document(stand.source().source().publisher().value());
    }

    private Saying listed(List<Document> actors, BiConsumer<Document, Saying> add) {
        Saying saying = new Saying();
        for (int i = 0; i < actors.size(); i++) {
            boolean isLast = i == actors.size() - 1;
            saying.add(i == 0 ? "" : wording.of(!isLast ? "list.next" : actors.size() > 2 ? "list.last" : "list.pair"));
            add.accept(actors.get(i), saying);
        }
        return saying;
    }

    /** Says whether a description, such as "an official" or "Western sources", is of several people. */
    static boolean isPlural(String description, Wording wording) {
        String first = description.strip().split("\\s", 2)[0].toLowerCase(Locale.ROOT);
        return !List.of(wording.of("unnamed.singular").split(", *")).contains(first);
    }

    private void add(Document actor, Saying saying) {
        Actor.Article article = actor.actor().article();
        saying.add(article == null ? "" : article + " ").add(views.link(actor));
    }
}
