package sourcebook.render;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.link.Companions;
import sourcebook.link.FigureExclusion;
import sourcebook.link.Neighbors;
import sourcebook.link.Site;
import sourcebook.parse.Actor;
import sourcebook.parse.Agreement;
import sourcebook.parse.Event;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Source;
import sourcebook.text.Located;

/** Makes the data of the pages that have a content file. */
final class DocumentViews extends Views {
    /** Where a site has more sources, those without a position on a claim are too many to be named. */
    private static final int MAX_UNRECORDED = 25;

    DocumentViews(Site site, String path) {
        this(site, path, FragmentWriter.Addressing.PARTED);
    }

    DocumentViews(Site site, String path, FragmentWriter.Addressing addressing) {
        super(site, path, addressing);
    }

    PageModel.Neighbors neighbors(Document document) {
        Neighbors neighbors = site.neighbors();
        Document previous = neighbors.previous(document);
        Document next = neighbors.next(document);
        return new PageModel.Neighbors(
                previous == null ? null : titleLink(previous),
                next == null ? null : titleLink(next),
                neighbors.related(document).stream().map(this::titleLink).toList());
    }

    private Pictures pictures() {
        return new Pictures(site, sayings, writer::href);
    }

    PageModel.Topic topic(Document document) {
        Set<Document> headlines =
                new LinkedHashSet<>(site.documents(document.topic().headline()));
        return new PageModel.Topic(
                document.topic().question(),
                ReadingTime.minutes(document, site),
                pictures().timeline(document),
                headlines.stream().map(new Strips(site, this)::of).toList(),
                site.claimsOf(document).stream()
                        .filter(c -> !headlines.contains(c))
                        .map(this::claimSummary)
                        .toList(),
                sourceSummaries(site.sourcesOn(document)));
    }

    private SortedMap<String, List<PageModel.Link>> served(Source source) {
        SortedMap<String, List<PageModel.Link>> served = new TreeMap<>();
        for (Position position : source.positions()) {
            if (position.quotation() != null) {
                List<PageModel.Link> claims =
                        served.computeIfAbsent(position.quotation().value(), q -> new ArrayList<>());
                PageModel.Link claim = link(site.document(position.claim().value()));
                if (!claims.contains(claim)) {
                    claims.add(claim);
                }
            }
        }
        return served;
    }

    PageModel.Source source(Document document) {
        Source source = document.source();
        return new PageModel.Source(
                source.label().value(),
                link(site.document(source.publisher().value())),
                source.authors(),
                dated(source.published()),
                Printed.named(source.language().value(), document.title(), site.wording()),
                Printed.titleLanguage(document, site),
                source.kind(),
                obtained(source),
                Printed.original(source, site),
                links(source.topics()),
                site.documents(source.events()).stream().map(this::eventSummary).toList(),
                byClaim(source.positions().stream()
                        .map(p -> new Site.Stand(document, p))
                        .toList()),
                served(source),
                links(source.silent()),
                source.reactions().stream()
                        .map(r -> reaction(new Site.Reacted(document, r)))
                        .toList(),
                source.provisions().stream()
                        .map(p -> provision(new Site.Provided(document, p)))
                        .toList(),
                source.actors().stream().map(this::sourceActor).toList(),
                new OwnCopies(site, document).view());
    }

    private List<PageModel.ClaimPositions> byClaim(List<Site.Stand> stands) {
        Map<String, List<PageModel.Position>> byClaim = new LinkedHashMap<>();
        for (Site.Stand stand : stands) {
            byClaim.computeIfAbsent(stand.position().claim().value(), c -> new ArrayList<>())
                    .add(position(stand));
        }
        return byClaim.entrySet().stream()
                .map(e -> new PageModel.ClaimPositions(
                        e.getKey(), link(site.document(e.getKey())), List.copyOf(e.getValue())))
                .toList();
    }

    private PageModel.SourceActor sourceActor(Source.Mention mention) {
        Document actor = site.document(mention.actor().value());
        return new PageModel.SourceActor(
                link(actor), actor.actor().kind().toString(), mention.role(), mention.written());
    }

    PageModel.Claim claim(Document document) {
        List<Document> telling = site.standsOn(document).stream()
                .map(Site.Stand::source)
                .distinct()
                .toList();
        List<Document> sources = site.family(Family.SOURCE);
        List<Document> silent = site.silentOn(document);
        Set<Document> recorded = new HashSet<>(telling);
        recorded.addAll(silent);
        site.claims().broaderDenials(document).forEach(s -> recorded.add(s.source()));
        return new PageModel.Claim(
                new Strips(site, this).of(document),
                site.claims().state(document),
                links(document.claim().topics()),
                site.claims().broader(document).stream().map(this::link).toList(),
                positions(document),
                sayings.denials(document),
                silent.stream().map(this::link).toList(),
                sources.size() > MAX_UNRECORDED
                        ? List.of()
                        : sources.stream()
                                .filter(s -> !recorded.contains(s))
                                .map(this::link)
                                .toList(),
                telling.stream()
                        .map(s -> new OverviewModel.Telling(
                                link(s, document.id()), dated(s), daysBetween(telling.get(0), s)))
                        .toList(),
                telling.stream().skip(1).allMatch(s -> isBefore(telling.get(0), s)),
                pictures().figures(document),
                site.claims().exclusions(document).stream().map(this::exclusion).toList());
    }

    private OverviewModel.Exclusion exclusion(FigureExclusion exclusion) {
        return new OverviewModel.Exclusion(
                figure(exclusion.first().figure()),
                origin(exclusion.first().stand()),
                figure(exclusion.second().figure()),
                origin(exclusion.second().stand()),
                exclusion.isSameTime());
    }

    /** Returns how many days after one text another was published, if both days are certain. */
    private static @Nullable Long daysBetween(Document first, Document other) {
        Optional<LocalDate> from = first.date().filter(EdtfDate::isDay).flatMap(EdtfDate::earliest);
        Optional<LocalDate> to = other.date().filter(EdtfDate::isDay).flatMap(EdtfDate::earliest);
        return from.isPresent() && to.isPresent() ? ChronoUnit.DAYS.between(from.get(), to.get()) : null;
    }

    private static boolean isBefore(Document first, Document other) {
        Optional<LocalDate> last = first.date().filter(d -> !d.endsVaguely()).flatMap(EdtfDate::latest);
        return other.date()
                .filter(d -> !d.startsVaguely())
                .flatMap(EdtfDate::earliest)
                .filter(o -> last.filter(o::isAfter).isPresent())
                .isPresent();
    }

    PageModel.Actor actor(Document document) {
        Actor actor = document.actor();
        return new PageModel.Actor(
                actor.kind().toString(),
                actor.variants().stream().map(Located::value).toList(),
                actor.misspellings().stream()
                        .map(m -> new PageModel.Misspelling(m.as().value(), link(site.document(m.in().value()))))
                        .toList(),
                links(actor.affiliation()),
                site.affiliatesOf(document).stream().map(this::link).toList(),
                roles(document),
                site.quotationsBy(document).stream()
                        .sorted(Comparator.comparing(Views::spoken).reversed())
                        .map(q -> quotation(q.source(), q.quotation()))
                        .toList(),
                byClaim(site.standsBy(document)),
                site.reactionsBy(document).stream().map(this::reaction).toList(),
                site.eventsWith(document).stream().map(this::eventSummary).toList(),
                site.agreementsOf(document).stream().map(this::agreementSummary).toList(),
                sourceSummaries(site.sourcesFrom(document)),
                companions(document));
    }

    /** The page has its affiliations in a place of their own. */
    private List<PageModel.Companion> companions(Document actor) {
        return site.companions().with(actor).stream()
                .map(c -> new Companions.Companion(
                        c.actor(),
                        c.occasions().stream()
                                .filter(o -> o.kind() != Companions.Kind.AFFILIATION)
                                .toList()))
                .filter(c -> !c.occasions().isEmpty())
                .map(c -> new PageModel.Companion(link(c.actor()), occasions(c)))
                .toList();
    }

    private List<PageModel.Link> occasions(Companions.Companion companion) {
        return companion.occasions().stream().map(this::occasion).toList();
    }

    private PageModel.Link occasion(Companions.Occasion occasion) {
        Document page = occasion.page();
        String anchor = occasion.anchor();
        String name = page.name();
        String text = switch (occasion.kind()) {
            case EVENT -> name;
            case QUOTATION -> site.wording().of("companion.quotation", name);
            case POSITION ->
                site.wording()
                        .of(
                                "companion.position",
                                site.document(Objects.requireNonNull(anchor)).title(),
                                name);
            case REACTION -> site.wording().of("companion.reaction", name);
            case AFFILIATION -> site.wording().of("companion.affiliation", name);
        };
        return new PageModel.Link(writer.href(page, anchor), text);
    }

    private List<PageModel.Role> roles(Document actor) {
        return site.mentionsOf(actor).stream()
                .sorted(Comparator.comparing(Site.Mentioned::source, site.newestFirst()))
                .map(m -> new PageModel.Role(
                        m.mention().role(),
                        Optional.ofNullable(m.mention().written())
                                .filter(w -> !w.equals(actor.title()))
                                .orElse(null),
                        link(m.source()),
                        dated(m.source())))
                .toList();
    }

    PageModel.Event event(Document document) {
        Event event = document.event();
        return new PageModel.Event(
                dated(event.date().value()),
                event.place(),
                links(event.participants()),
                site.agreementsSignedAt(document).stream()
                        .map(this::agreementSummary)
                        .toList(),
                site.reactionsTo(document).stream().map(this::reaction).toList(),
                sourceSummaries(site.sourcesOf(document)));
    }

    PageModel.Agreement agreement(Document document) {
        Agreement agreement = document.agreement();
        return new PageModel.Agreement(
                agreement.kind(),
                dated(agreement.signed()),
                links(agreement.parties()),
                agreement.event() == null
                        ? null
                        : link(site.document(agreement.event().value())),
                agreement.variants().stream().map(Located::value).toList(),
                agreement.provisions().stream()
                        .map(p -> new PageModel.Provision(p.id().value(), p.label(), reports(document, p.id().value())))
                        .toList());
    }
}
