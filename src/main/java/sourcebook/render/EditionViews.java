package sourcebook.render;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Overview;
import sourcebook.chart.TimelineChart;
import sourcebook.link.SentenceText;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.FreePage;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Quotation;
import sourcebook.parse.Source;
import sourcebook.parse.Topic;
import sourcebook.text.Located;

/** Makes the data of an edition, which must be understood without the site. */
final class EditionViews extends OverviewViews {
    private final List<Document> chapters;
    private final List<Document> claims;
    private final boolean whole;
    private final @Nullable String url;
    private final Endnotes notes;

    private EditionViews(
            Site site,
            String path,
            List<Document> chapters,
            List<Document> claims,
            boolean whole,
            @Nullable String url,
            Endnotes notes) {
        super(site, path, new EditionWriter(site, path, chapters, claims, url, notes));
        this.chapters = chapters;
        this.claims = claims;
        this.whole = whole;
        this.url = url;
        this.notes = notes;
    }

    static EditionViews topic(Site site, Document topic, @Nullable String url) {
        return new EditionViews(
                site, topic.path(), List.of(topic), site.claimsOf(topic), false, url, new Endnotes(site));
    }

    static EditionViews briefing(Site site, @Nullable String url) {
        List<Document> chapters = Stream.of(
                        site.find("index").filter(d -> d.family() == Family.PAGE).stream(),
                        site.family(Family.TOPIC).stream(),
                        site.family(Family.PAGE).stream().filter(EditionViews::isAppended))
                .flatMap(s -> s)
                .toList();
        return new EditionViews(
                site, Overview.HOME.path(), chapters, site.family(Family.CLAIM), true, url, new Endnotes(site));
    }

    /** The pages to which every page of the site leads say how it was made. */
    private static boolean isAppended(Document page) {
        return page.frontMatter() instanceof FreePage free
                && free.order() != null
                && !page.id().equals("index");
    }

    /** Returns the data. */
    EditionModel.Edition edition() {
        if (whole) {
            site.family(Family.SOURCE).forEach(s -> s.body().quotations().forEach(q -> notes.mark(s, q.id())));
        }
        Strips strips = new Strips(site, this);
        List<StripModel.Strip> headlines = whole
                ? strips.headlines()
                : site.documents(chapters.get(0).topic().headline()).stream()
                        .map(strips::of)
                        .toList();
        Map<Boolean, List<EditionModel.Chapter>> texts = chapters.stream()
                .collect(Collectors.partitioningBy(
                        EditionViews::isAppended, Collectors.mapping(this::chapter, Collectors.toList())));
        List<EditionModel.EditionClaim> stands =
                claims.stream().map(this::claim).toList();
        List<OverviewModel.TimelineEntry> timeline = whole ? timeline() : List.of();
        (whole ? site.family(Family.SOURCE) : site.sourcesOn(chapters.get(0))).forEach(notes::add);
        Optional<OverviewModel.Review> review = whole ? ReviewViews.of(site) : ReviewViews.of(chapters.get(0), site);
        return new EditionModel.Edition(
                whole,
                headlines,
                texts.getOrDefault(false, List.of()),
                stands,
                timeline,
                whole
                        ? pictures().timeline(TimelineChart.Shape.NARROW)
                        : pictures().timeline(chapters.get(0)),
                whole ? pictures().origins(rests()) : null,
                sources(),
                texts.getOrDefault(true, List.of()),
                review.orElse(null));
    }

    private EditionModel.Chapter chapter(Document document) {
        EditionModel.TopicFacts facts = document.frontMatter() instanceof Topic topic
                ? new EditionModel.TopicFacts(
                        topic.question(),
                        ReadingTime.minutes(document, site),
                        site.sourcesOn(document).size(),
                        site.claimsOf(document).size())
                : null;
        return new EditionModel.Chapter(
                document.id(), document.title(), facts, body(document), new Histories(this).of(document));
    }

    private EditionModel.EditionClaim claim(Document claim) {
        int unlisted = unlisted(site.claims().stands(claim).size());
        return new EditionModel.EditionClaim(
                claim.id(),
                claim.title(),
                site.claims().state(claim),
                unlisted == 0 ? positions(claim) : List.of(),
                unlisted,
                unlisted == 0 ? sayings.denials(claim) : List.of(),
                pictures().figures(claim),
                whole ? blocks(claim.body().lead(), claim) : List.of());
    }

    /** As in lists on pages, so many positions are only counted: nobody reads them on paper, and a part would say something else. */
    private static int unlisted(int positions) {
        return positions <= MAX_LISTED ? 0 : positions;
    }

    /** What is said of a place may itself cite another one, so that the list grows while it is made. */
    private List<EditionModel.EditionSource> sources() {
        List<EditionModel.EditionSource> sources;
        int before;
        do {
            before = notes.size();
            sources = notes.sources()
                    .sorted(Comparator.comparing(Document::name, site.wording().order())
                            .thenComparing(Document::id))
                    .map(this::source)
                    .toList();
        } while (notes.size() > before);
        return sources;
    }

    private EditionModel.EditionSource source(Document document) {
        Source source = document.source();
        List<PageModel.Block> summary = whole ? blocks(document.body().lead(), document) : List.of();
        return new EditionModel.EditionSource(
                document.id(),
                source.label().value(),
                document.title(),
                site.document(source.publisher().value()).title(),
                source.authors(),
                dated(source.published()),
                source.kind(),
                obtained(source),
                Printed.original(source, site),
                url == null ? null : url + "/" + document.path(),
                summary,
                notes.places(document).stream().map(a -> place(document, a)).toList());
    }

    private EditionModel.Place place(Document source, String anchor) {
        Optional<Quotation> quoted = source.body().quotation(anchor);
        List<String> sentences = notes.sentences(source, anchor).stream()
                .map(s -> SentenceText.of(s, site))
                .toList();
        List<Position> positions = quoted.isPresent()
                ? List.of()
                : source.source().positions().stream()
                        .filter(p -> p.claim().value().equals(anchor))
                        .toList();
        int unlisted = unlisted(positions.size());
        return new EditionModel.Place(
                notes.id(source, anchor),
                notes.mark(source, anchor),
                quoted.map(q -> quotation(source, q)).orElse(null),
                sentences,
                quoted.isPresent() || !sentences.isEmpty() ? null : link(site.document(anchor)),
                unlisted == 0
                        ? positions.stream()
                                .map(p -> position(new Site.Stand(source, p)))
                                .toList()
                        : List.of(),
                unlisted);
    }

    // ---- What differs from pages -------------------------------------------------------------------------------

    /** Pictures on paper lead nowhere, and cite nothing. */
    @Override
    Pictures pictures() {
        return new Pictures(site, sayings, (document, anchor) -> "");
    }

    /** A place in a source is named as citations name it. */
    @Override
    PageModel.Link link(Document document, String anchor) {
        return document.family() == Family.SOURCE
                ? new PageModel.Link(
                        "#" + notes.id(document, anchor),
                        EditionWriter.label(document, notes.mark(document, anchor), site.wording()))
                : super.link(document, anchor);
    }

    @Override
    PageModel.Link origin(Site.Stand stand) {
        Located<String> quotation = stand.position().quotation();
        return quotation == null
                ? super.origin(stand)
                : link(stand.source(), Objects.requireNonNull(quotation.value()));
    }

    /** Other translations stand in the list of sources, if they are cited. */
    @Override
    List<PageModel.Quotation> siblings(Quotation quotation) {
        return List.of();
    }
}
