package sourcebook.probe;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import sourcebook.language.Quantities;
import sourcebook.language.WordList;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Figure;
import sourcebook.parse.Parsed.Document;

/** Makes falsifications of a briefing. The same briefing and seed give the same ones. */
public final class Probe {
    private final Site site;
    private final RecordFalsifier records;
    private final BodyFalsifier bodies;
    private final Choice choice;

    private record Drawn(long rank, Falsification falsification) {}

    private Probe(Site site, WordList list, Quantities quantities, Exchanges exchanges, long seed) {
        this.site = site;
        this.choice = new Choice(seed);
        Cast cast = new Cast(site, choice);
        Set<String> units = WordFalsifier.units(site.family(Family.SOURCE).stream()
                .flatMap(s -> s.source().positions().stream())
                .flatMap(p -> p.figures().stream())
                .flatMap(Probe::counted));
        WordFalsifier words = new WordFalsifier(list, quantities, exchanges, cast, units, choice);
        this.records = new RecordFalsifier(site, cast, words, units, choice);
        this.bodies = new BodyFalsifier(site, cast, words, choice);
    }

    private static Stream<String> counted(Figure figure) {
        return Stream.of(figure.unit(), figure.item());
    }

    /**
     * Returns falsifications of a briefing in the order in which they are drawn, so that the first ones are a sample of all;
     * none where there are no lists of words of its language.
     *
     * @param pages which of its pages to falsify
     * @param seed another one gives other falsifications in another order
     */
    public static List<Falsification> of(Site site, Predicate<Document> pages, long seed) {
        String language = site.vocabulary().language();
        Optional<WordList> list = site.vocabulary().words(language);
        Optional<Quantities> quantities = site.vocabulary().quantities(language);
        Optional<Exchanges> exchanges = Exchanges.of(language);
        if (list.isEmpty() || quantities.isEmpty() || exchanges.isEmpty()) {
            return List.of();
        }
        return new Probe(site, list.get(), quantities.get(), exchanges.get(), seed).drawn(pages);
    }

    private List<Falsification> drawn(Predicate<Document> pages) {
        return site.documents().stream()
                .filter(pages)
                .flatMap(p -> Stream.concat(records.of(p), bodies.of(p)))
                .map(f -> new Drawn(choice.rank(f), f))
                .sorted(Comparator.comparingLong(Drawn::rank).thenComparing(Drawn::falsification, Falsification.ORDER))
                .map(Drawn::falsification)
                .toList();
    }
}
