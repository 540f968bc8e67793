package sourcebook.render;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import sourcebook.link.Fact;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;

/**
 * How long it takes to read a topic: what its page says and quotes, and its claims as they stand there. The language of the
 * site says how many words are read in a minute, by message. What a claim takes is counted once for all topics.
 */
final class ReadingTime {
    private static final Fact<ReadingTime> FACT = new Fact<>(ReadingTime::new);

    private final Site site;
    private final int speed;
    private final Map<Document, Integer> byClaim = new ConcurrentHashMap<>();

    private ReadingTime(Site site) {
        this.site = site;
        this.speed = Integer.parseInt(site.wording().of("reading.speed"));
    }

    /** Returns the minutes for a topic, at least one. */
    static int minutes(Document topic, Site site) {
        return site.fact(FACT).minutes(topic);
    }

    private int minutes(Document topic) {
        Set<Document> headlines = Set.copyOf(site.documents(topic.topic().headline()));
        Stream<String> body = Stream.concat(
                topic.body().sentences().stream().map(s -> s.text()),
                topic.body().quotations().stream().map(q -> q.words()));
        int words = body.mapToInt(site.wording()::words).sum()
                + site.claimsOf(topic).stream()
                        .mapToInt(c -> claim(c, headlines.contains(c)))
                        .sum()
                + headlines.stream()
                        .filter(c -> !site.claimsOf(topic).contains(c))
                        .mapToInt(c -> claim(c, true))
                        .sum();
        return Math.max(1, Math.round((float) words / speed));
    }

    /** A claim that would be a long look is only named in the list, but not among the headlines. */
    private int claim(Document claim, boolean headline) {
        return headline || site.claims().stands(claim).size() <= Views.MAX_LISTED
                ? byClaim.computeIfAbsent(claim, this::claim)
                : site.wording().words(claim.title());
    }

    private int claim(Document claim) {
        return Stream.concat(
                        Stream.of(claim.title()),
                        new Strips(site, new DocumentViews(site, claim.path()))
                                .lines(claim).stream().map(Saying::text))
                .mapToInt(site.wording()::words)
                .sum();
    }
}
