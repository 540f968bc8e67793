package sourcebook.render;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.chart.FiguresChart;
import sourcebook.chart.NetworkChart;
import sourcebook.chart.TimelineChart;
import sourcebook.date.EdtfDate;
import sourcebook.evidence.Attestation;
import sourcebook.link.Backlink;
import sourcebook.link.Companions;
import sourcebook.link.Overview;
import sourcebook.link.Site;
import sourcebook.parse.Actor;
import sourcebook.parse.Agreement;
import sourcebook.parse.Claim;
import sourcebook.parse.Event;
import sourcebook.parse.Family;
import sourcebook.parse.Figure;
import sourcebook.parse.Fragment;
import sourcebook.parse.History;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Quotation;
import sourcebook.parse.Sentence;
import sourcebook.parse.Source;
import sourcebook.parse.Topic;
import sourcebook.text.Located;

/** Makes the data of one page from the site graph; every address in it is relative to that page. */
final class Views {
    /** Words a minute; adults read non-fiction in English at 238 on average (Brysbaert 2019). */
    private static final int READING_SPEED = 238;

    private static final int DESCRIPTION_LENGTH = 200;

    /** Stands in a feed, which must have a date, where nothing has one. */
    private static final String BEGINNING = "1970-01-01T00:00:00Z";

    /** A table of all sources and claims grows with their product; beyond this only what is there is listed. */
    private static final int MAX_CELLS = 20_000;

    private final Site site;
    private final ClaimStates claimStates;
    private final Companions companions;
    private final FragmentWriter writer;
    private final String path;

    Views(Site site, ClaimStates claimStates, Companions companions, String path) {
        this(site, claimStates, companions, path, path.contains("/") ? "../" : "");
    }

    /** @param root what leads from the page to the top of the site */
    Views(Site site, ClaimStates claimStates, Companions companions, String path, String root) {
        this.site = site;
        this.claimStates = claimStates;
        this.companions = companions;
        this.path = path;
        this.writer = new FragmentWriter(site, path, root);
    }

    String root() {
        return writer.root();
    }

    String href(String target) {
        return writer.href(target);
    }

    // ---- Small pieces ------------------------------------------------------------------------------------------

    private PageModel.Link link(Document document) {
        return new PageModel.Link(writer.href(document, null), FragmentWriter.name(document));
    }

    /** A link that shows the page's whole title, also for a source. */
    private PageModel.Link titleLink(Document document) {
        return new PageModel.Link(writer.href(document, null), document.title());
    }

    private PageModel.Link link(Document document, String anchor) {
        return new PageModel.Link(writer.href(document, anchor), FragmentWriter.name(document));
    }

    private List<PageModel.Link> links(List<Located<String>> ids) {
        return site.documents(ids).stream().map(this::link).toList();
    }

    private static PageModel.@Nullable Dated dated(@Nullable Located<EdtfDate> date) {
        return date == null ? null : dated(date.value());
    }

    private static PageModel.Dated dated(EdtfDate date) {
        return new PageModel.Dated(
                date.display(),
                date.toString(),
                date.htmlDatetime().orElse(null),
                FragmentWriter.known(date).orElse(null));
    }

    private static PageModel.@Nullable Dated dated(Document document) {
        return Site.date(document).map(Views::dated).orElse(null);
    }

    // ---- Bodies ------------------------------------------------------------------------------------------------

    PageModel.Body body(Document document) {
        return new PageModel.Body(
                blocks(document.body().lead(), document),
                document.body().sections().stream()
                        .map(s -> new PageModel.Section(s.id(), s.title(), blocks(s.fragment(), document)))
                        .toList());
    }

    private List<PageModel.Block> blocks(Fragment fragment, Document owner) {
        return writer.blocks(fragment, owner, q -> quotation(owner, q));
    }

    /** Returns the first sentences as plain text, for search engines and previews. */
    String description(Document document) {
        String lead = plain(document, writer);
        return lead.isBlank() ? document.title() : lead;
    }

    private static String plain(Document document, FragmentWriter writer) {
        StringBuilder plain = new StringBuilder();
        for (Sentence sentence : document.body().sentences()) {
            if (plain.length() > DESCRIPTION_LENGTH) {
                break;
            }
            plain.append(plain.isEmpty() ? "" : " ").append(writer.plain(sentence));
        }
        return shortened(plain.toString());
    }

    private static String shortened(String text) {
        if (text.length() <= DESCRIPTION_LENGTH) {
            return text;
        }
        int space = text.lastIndexOf(' ', DESCRIPTION_LENGTH);
        return text.substring(0, space < 0 ? DESCRIPTION_LENGTH : space).replaceAll("[,;:]$", "") + " …";
    }

    private static int minutes(Document document) {
        int words = document.body().sentences().stream()
                .mapToInt(s -> s.text().split("\\s+").length)
                .sum();
        words += document.body().quotations().stream()
                .mapToInt(q -> q.words().split("\\s+").length)
                .sum();
        return Math.max(1, Math.round((float) words / READING_SPEED));
    }

    List<PageModel.Backlink> backlinks(Document document) {
        return site.backlinks(document).stream().map(this::backlink).toList();
    }

    private PageModel.Backlink backlink(Backlink backlink) {
        List<Sentence> sentences = backlink.sentences();
        return new PageModel.Backlink(
                titleLink(backlink.from()),
                backlink.from().family().noun(),
                dated(backlink.from()),
                sentences.isEmpty() ? null : writer.plain(sentences.get(0)),
                Math.max(0, sentences.size() - 1));
    }

    PageModel.History history(Document document) {
        History history = document.frontMatter().history();
        Optional<EdtfDate> last = Stream.concat(
                        history.updates().stream().map(History.Update::date),
                        history.corrections().stream().map(History.Correction::date))
                .map(Located::value)
                .max(Comparator.naturalOrder());
        return new PageModel.History(
                dated(history.firstPublished()),
                last.map(Views::dated).orElse(null),
                history.updates().stream()
                        .sorted(Comparator.comparing(
                                        (History.Update u) -> u.date().value())
                                .reversed())
                        .map(u -> new PageModel.Update(dated(u.date().value()), u.text()))
                        .toList(),
                corrections(Stream.of(document)));
    }

    /** Returns every correction of the site, newest first. */
    List<PageModel.Correction> corrections() {
        return corrections(site.documents().stream());
    }

    /** Returns the feed of corrections; a site without an address gets ids made of its title, which stay the same. */
    PageModel.Feed feed(SiteSettings settings) {
        String id = settings.url() == null ? urn(settings.title()) : settings.url() + "/" + Overview.FEED.path();
        String latest = site.documents().stream()
                .map(d -> d.frontMatter().history())
                .flatMap(h -> Stream.of(
                                Stream.ofNullable(h.firstPublished()),
                                h.updates().stream().map(History.Update::date),
                                h.corrections().stream().map(History.Correction::date))
                        .flatMap(s -> s))
                .map(d -> instant(d.value()))
                .max(Comparator.naturalOrder())
                .orElse(BEGINNING);
        List<PageModel.FeedEntry> entries = new ArrayList<>();
        for (Document page : site.documents()) {
            int number = 0;
            for (History.Correction correction : page.frontMatter().history().corrections()) {
                String name = page.id() + "/" + ++number;
                entries.add(new PageModel.FeedEntry(
                        settings.url() == null ? urn(settings.title() + "/" + name) : id + "#" + name,
                        instant(correction.date().value()),
                        correction(new Corrected(page, correction))));
            }
        }
        entries.sort(
                Comparator.comparing(PageModel.FeedEntry::updated).reversed().thenComparing(PageModel.FeedEntry::id));
        return new PageModel.Feed(id, latest, List.copyOf(entries));
    }

    private static String urn(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String instant(EdtfDate date) {
        return date.earliest().or(date::latest).map(d -> d + "T00:00:00Z").orElse(BEGINNING);
    }

    private record Corrected(Document page, History.Correction correction) {}

    private List<PageModel.Correction> corrections(Stream<Document> pages) {
        return pages.flatMap(
                        p -> p.frontMatter().history().corrections().stream().map(c -> new Corrected(p, c)))
                .sorted(Comparator.comparing(
                                (Corrected c) -> c.correction.date().value())
                        .reversed()
                        .thenComparing(c -> c.page.id()))
                .map(this::correction)
                .toList();
    }

    private PageModel.Correction correction(Corrected corrected) {
        return new PageModel.Correction(
                dated(corrected.correction.date().value()),
                titleLink(corrected.page),
                corrected.correction.was(),
                corrected.correction.now(),
                corrected.correction.text());
    }

    // ---- Quotations, positions, reactions, provisions ----------------------------------------------------------

    /** A quotation where it stands in its source, or elsewhere. */
    private PageModel.Quotation quotation(Document source, Quotation quotation) {
        return quotation(source, quotation, source.path().equals(path), siblings(quotation));
    }

    private List<PageModel.Quotation> siblings(Quotation quotation) {
        return quotation.statement() == null
                ? List.of()
                : site.statements().getOrDefault(quotation.statement().value(), List.of()).stream()
                        .filter(q -> q.quotation() != quotation)
                        .map(q -> quotation(q.source(), q.quotation(), false, List.of()))
                        .toList();
    }

    /** @param original whether this is the place to which the quotation's anchor leads */
    private PageModel.Quotation quotation(
            Document source, Quotation quotation, boolean original, List<PageModel.Quotation> siblings) {
        return new PageModel.Quotation(
                original ? quotation.id() : null,
                List.of(quotation.words().split("\n\n")),
                site.speakers(quotation).map(this::link).toList(),
                quotation.date() == null ? null : dated(quotation.date()),
                writer.inline(quotation.circumstance(), source),
                original ? null : link(source, quotation.id()),
                dated(source),
                attested(source, quotation.words()),
                siblings);
    }

    private static PageModel.@Nullable Dated attested(Document source, String words) {
        Attestation attestation = source.attestation();
        boolean found = attestation != null
                && attestation.entry(words).map(e -> e.match() != null).orElse(false);
        return found ? dated(EdtfDate.parse(attestation.date().toString())) : null;
    }

    private PageModel.@Nullable Quotation quotation(Document source, @Nullable Located<String> id) {
        return id == null
                ? null
                : source.body().quotations().stream()
                        .filter(q -> q.id().equals(id.value()))
                        .findFirst()
                        .map(q -> quotation(source, q, false, siblings(q)))
                        .orElse(null);
    }

    private PageModel.Position position(Site.Stand stand) {
        Source.Position position = stand.position();
        Document claim = site.document(position.claim().value());
        return new PageModel.Position(
                link(claim),
                position.stance().toString(),
                links(position.by()),
                position.unnamed(),
                dated(position.date()),
                position.words() == null ? null : position.words().value(),
                quotation(stand.source(), position.quotation()),
                position.note(),
                position.figures().stream().map(Views::figure).toList(),
                link(stand.source(), claim.id()),
                dated(stand.source()));
    }

    private static PageModel.Figure figure(Figure figure) {
        return new PageModel.Figure(
                figure.display(),
                figure.unit(),
                figure.item(),
                dated(figure.period()),
                figure.per() == null ? null : figure.per().toString());
    }

    private PageModel.Reaction reaction(Site.Reacted reacted) {
        Source.Reaction reaction = reacted.reaction();
        return new PageModel.Reaction(
                links(reaction.by()),
                reaction.event() == null
                        ? null
                        : link(site.document(reaction.event().value())),
                reaction.stance().toString(),
                reaction.act(),
                dated(reaction.date()),
                quotation(reacted.source(), reaction.quotation()),
                link(reacted.source(), "reactions"),
                dated(reacted.source()));
    }

    private PageModel.ProvisionReport provision(Site.Provided provided) {
        Source.ReportedProvision provision = provided.provision();
        Document agreement = site.document(provision.agreement().value());
        String label = ((Agreement) agreement.frontMatter())
                .provisions().stream()
                        .filter(p -> p.id().value().equals(provision.provision().value()))
                        .map(Agreement.Provision::label)
                        .findFirst()
                        .orElseThrow();
        return new PageModel.ProvisionReport(
                link(agreement, provision.provision().value()),
                label,
                provision.text(),
                provision.words() == null ? null : provision.words().value(),
                quotation(provided.source(), provision.quotation()),
                link(provided.source(), "reported-provisions"),
                dated(provided.source()));
    }

    List<PageModel.Quotation> allQuotations() {
        return site.family(Family.SOURCE).stream()
                .flatMap(s -> s.body().quotations().stream().map(q -> new Site.Quoted(s, q)))
                .sorted(Comparator.comparing(Views::spoken).reversed())
                .map(q -> quotation(q.source(), q.quotation()))
                .toList();
    }

    /** When a quotation was spoken, or else when its source was published; an undated one counts as oldest. */
    private static String spoken(Site.Quoted quoted) {
        EdtfDate date = quoted.quotation().date() != null
                ? quoted.quotation().date()
                : Site.date(quoted.source()).orElse(null);
        return date == null
                ? ""
                : date.earliest().or(date::latest).map(Object::toString).orElse("");
    }

    // ---- Summaries for lists -----------------------------------------------------------------------------------

    PageModel.TopicSummary topicSummary(Document document) {
        return new PageModel.TopicSummary(
                link(document),
                ((Topic) document.frontMatter()).question(),
                blocks(document.body().lead(), document),
                site.sourcesOn(document).size(),
                minutes(document));
    }

    PageModel.SourceSummary sourceSummary(Document document) {
        Source source = Site.source(document);
        return new PageModel.SourceSummary(
                titleLink(document),
                source.label().value(),
                link(site.document(source.publisher().value())),
                source.authors(),
                dated(source.published()),
                source.kind(),
                source.obtained().phrase(),
                links(source.topics()),
                document.body().quotations().size());
    }

    private List<PageModel.SourceSummary> sourceSummaries(List<Document> sources) {
        return sources.stream().map(this::sourceSummary).toList();
    }

    PageModel.ClaimSummary claimSummary(Document document) {
        return new PageModel.ClaimSummary(
                link(document),
                claimStates.of(document),
                site.standsOn(document).stream().map(this::position).toList(),
                links(((Claim) document.frontMatter()).topics()));
    }

    PageModel.EventSummary eventSummary(Document document) {
        Event event = (Event) document.frontMatter();
        return new PageModel.EventSummary(
                link(document),
                dated(event.date().value()),
                event.place(),
                links(event.participants()),
                knownSince(document));
    }

    /** An event is known since the first source that tells of it. */
    private @Nullable String knownSince(Document event) {
        return site.firstReported(event).map(LocalDate::toString).orElse(null);
    }

    PageModel.AgreementSummary agreementSummary(Document document) {
        Agreement agreement = (Agreement) document.frontMatter();
        return new PageModel.AgreementSummary(link(document), dated(agreement.signed()), links(agreement.parties()));
    }

    PageModel.ActorSummary actorSummary(Document document) {
        String role = site.mentionsOf(document).stream()
                .sorted(Comparator.comparing(Site.Mentioned::source, Site.NEWEST_FIRST))
                .map(m -> m.mention().role())
                .filter(r -> r != null)
                .findFirst()
                .orElse(null);
        return new PageModel.ActorSummary(
                link(document),
                ((Actor) document.frontMatter()).kind().toString(),
                role,
                site.quotationsBy(document).size(),
                site.standsBy(document).size());
    }

    // ---- Comparisons -------------------------------------------------------------------------------------------

    /** Groups reactions by the state or organization to which those who react belong. */
    List<PageModel.ReactionGroup> reactionGroups() {
        Map<Document, List<Site.Reacted>> groups = new TreeMap<>(Comparator.comparing(Document::title));
        for (Document source : site.family(Family.SOURCE)) {
            for (Source.Reaction reaction : Site.source(source).reactions()) {
                site.documents(reaction.by()).stream()
                        .map(this::group)
                        .distinct()
                        .forEach(g -> groups.computeIfAbsent(g, x -> new ArrayList<>())
                                .add(new Site.Reacted(source, reaction)));
            }
        }
        return groups.entrySet().stream()
                .map(e -> new PageModel.ReactionGroup(
                        link(e.getKey()),
                        e.getValue().stream()
                                .sorted(Comparator.comparing(
                                        r -> r.reaction().date() == null
                                                ? null
                                                : r.reaction().date().value(),
                                        Comparator.nullsLast(Comparator.<EdtfDate>naturalOrder())))
                                .map(this::reaction)
                                .toList()))
                .toList();
    }

    /** A person stands for the state or organization to which it belongs, and a body for its state. */
    private Document group(Document actor) {
        Document group = actor;
        for (int level = 0; level < 3; level++) {
            List<Located<String>> affiliation = ((Actor) group.frontMatter()).affiliation();
            if (affiliation.isEmpty()) {
                return group;
            }
            group = site.document(affiliation.get(0).value());
        }
        return group;
    }

    PageModel.Coverage coverage() {
        List<Document> sources = site.family(Family.SOURCE);
        List<Document> topics = site.family(Family.TOPIC);
        List<Document> claims = site.family(Family.CLAIM);
        boolean complete = (long) sources.size() * (topics.size() + claims.size()) <= MAX_CELLS;
        return new PageModel.Coverage(
                complete,
                sources.stream()
                        .map(s -> new PageModel.SourceColumn(link(s), dated(s)))
                        .toList(),
                topics.stream()
                        .map(t -> row(t, complete ? sources : List.of(), covering(t)))
                        .toList(),
                claims.stream()
                        .map(c -> row(c, complete ? sources : List.of(), stances(c)))
                        .toList());
    }

    private Map<Document, List<String>> covering(Document topic) {
        Map<Document, List<String>> covering = new LinkedHashMap<>();
        site.sourcesOn(topic).forEach(s -> covering.put(s, List.of("covered")));
        return covering;
    }

    private Map<Document, List<String>> stances(Document claim) {
        Map<Document, List<String>> stances = new LinkedHashMap<>();
        for (Site.Stand stand : site.standsOn(claim)) {
            String stance = stand.position().stance().toString();
            List<String> known = stances.computeIfAbsent(stand.source(), s -> new ArrayList<>());
            if (!known.contains(stance)) {
                known.add(stance);
            }
        }
        return stances;
    }

    /** @param columns the sources that have a cell even where they are silent */
    private PageModel.CoverageRow row(Document row, List<Document> columns, Map<Document, List<String>> stances) {
        List<Document> sources = columns.isEmpty() ? List.copyOf(stances.keySet()) : columns;
        return new PageModel.CoverageRow(
                link(row),
                sources.stream()
                        .map(s -> new PageModel.CoverageCell(
                                row.family() == Family.CLAIM ? link(s, row.id()) : link(s),
                                stances.getOrDefault(s, List.of())))
                        .toList());
    }

    PageModel.Comparison comparison() {
        List<Document> agreements = site.family(Family.AGREEMENT);
        Map<String, String> labels = new LinkedHashMap<>();
        for (Document agreement : agreements) {
            ((Agreement) agreement.frontMatter())
                    .provisions()
                    .forEach(p -> labels.putIfAbsent(p.id().value(), p.label()));
        }
        return new PageModel.Comparison(
                agreements.stream().map(this::agreementSummary).toList(),
                labels.entrySet().stream()
                        .map(row -> new PageModel.ComparisonRow(
                                row.getValue(),
                                agreements.stream()
                                        .map(a -> reports(a, row.getKey()))
                                        .toList()))
                        .toList());
    }

    private List<PageModel.ProvisionReport> reports(Document agreement, String provision) {
        return site.provisionsOf(agreement).stream()
                .filter(r -> r.provision().provision().value().equals(provision))
                .map(this::provision)
                .toList();
    }

    // ---- Timeline ----------------------------------------------------------------------------------------------

    private record Moment(EdtfDate date, PageModel.TimelineEntry entry) {}

    /** Returns events, and unless only these are wanted, dated statements and publications; oldest first. */
    List<PageModel.TimelineEntry> timeline(boolean eventsOnly) {
        List<Moment> moments = new ArrayList<>();
        for (Document event : site.family(Family.EVENT)) {
            Event front = (Event) event.frontMatter();
            moments.add(moment(front.date().value(), "event", link(event), front.place(), null, knownSince(event)));
        }
        if (!eventsOnly) {
            for (Document source : site.family(Family.SOURCE)) {
                Site.date(source)
                        .ifPresent(d -> moments.add(moment(
                                d,
                                "publication",
                                titleLink(source),
                                Site.source(source).label().value(),
                                null,
                                FragmentWriter.known(d).orElse(null))));
                for (Quotation quotation : source.body().quotations()) {
                    if (quotation.date() != null) {
                        moments.add(moment(
                                quotation.date(),
                                "statement",
                                link(source, quotation.id()),
                                null,
                                quotation(source, quotation),
                                Site.date(source).flatMap(FragmentWriter::known).orElse(null)));
                    }
                }
            }
        }
        return moments.stream()
                .sorted(Comparator.comparing(Moment::date))
                .map(Moment::entry)
                .toList();
    }

    private static Moment moment(
            EdtfDate date,
            String kind,
            PageModel.Link link,
            @Nullable String detail,
            PageModel.@Nullable Quotation quotation,
            @Nullable String known) {
        return new Moment(date, new PageModel.TimelineEntry(dated(date), kind, link, detail, quotation, known));
    }

    /** Returns a picture of the whole timeline; null if nothing has a date. */
    @Nullable
    Html timelineChart() {
        return chart(site.family(Family.EVENT), site.family(Family.SOURCE), site.family(Family.AGREEMENT));
    }

    /** Returns a picture of what the sources on a topic tell of. */
    private @Nullable Html timelineChart(Document topic) {
        List<Document> sources = site.sourcesOn(topic);
        List<Document> events = sources.stream()
                .flatMap(s -> site.documents(Site.source(s).events()).stream())
                .distinct()
                .toList();
        Stream<Document> reported = sources.stream()
                .flatMap(s -> Site.source(s).provisions().stream())
                .map(p -> site.document(p.agreement().value()));
        Stream<Document> signed = events.stream().flatMap(e -> site.agreementsSignedAt(e).stream());
        return chart(events, sources, Stream.concat(reported, signed).distinct().toList());
    }

    private @Nullable Html chart(List<Document> events, List<Document> sources, List<Document> agreements) {
        List<TimelineChart.Entry> entries = new ArrayList<>();
        for (Document event : events) {
            entries.add(entry(event, TimelineChart.Lane.EVENT));
        }
        for (Document source : sources) {
            if (Site.source(source).published() != null) {
                entries.add(entry(source, TimelineChart.Lane.PUBLICATION));
            }
            entries.addAll(statements(source));
        }
        List<TimelineChart.Signing> signings = agreements.stream()
                .filter(a -> Site.date(a).isPresent())
                .map(a -> new TimelineChart.Signing(Site.date(a).orElseThrow(), a.title(), writer.href(a, null)))
                .toList();
        return TimelineChart.draw(entries, signings).map(Html::new).orElse(null);
    }

    private TimelineChart.Entry entry(Document document, TimelineChart.Lane lane) {
        return new TimelineChart.Entry(
                Site.date(document).orElseThrow(), lane, FragmentWriter.name(document), writer.href(document, null));
    }

    /** What one speaker says on one date, according to one source, is one entry; it leads to the first quotation. */
    private List<TimelineChart.Entry> statements(Document source) {
        Map<List<String>, List<Quotation>> groups = new LinkedHashMap<>();
        for (Quotation quotation : source.body().quotations()) {
            if (quotation.date() != null) {
                String speakers = site.speakers(quotation).map(Document::title).collect(Collectors.joining(", "));
                groups.computeIfAbsent(List.of(quotation.date().toString(), speakers), k -> new ArrayList<>())
                        .add(quotation);
            }
        }
        return groups.entrySet().stream()
                .map(e -> {
                    Quotation first = e.getValue().get(0);
                    int count = e.getValue().size();
                    String label = e.getKey().get(1) + ", in " + FragmentWriter.name(source)
                            + (count > 1 ? " (" + count + "\u00a0quotations)" : "");
                    return new TimelineChart.Entry(
                            Objects.requireNonNull(first.date()),
                            TimelineChart.Lane.STATEMENT,
                            label,
                            writer.href(source, first.id()));
                })
                .toList();
    }

    // ---- Whole pages -------------------------------------------------------------------------------------------

    PageModel.Topic topic(Document document) {
        return new PageModel.Topic(
                ((Topic) document.frontMatter()).question(),
                minutes(document),
                timelineChart(document),
                site.claimsOf(document).stream().map(this::claimSummary).toList(),
                sourceSummaries(site.sourcesOn(document)));
    }

    PageModel.Source source(Document document) {
        Source source = Site.source(document);
        return new PageModel.Source(
                source.label().value(),
                link(site.document(source.publisher().value())),
                source.authors(),
                dated(source.published()),
                source.language().value(),
                source.kind(),
                source.obtained().phrase(),
                links(source.topics()),
                site.documents(source.events()).stream().map(this::eventSummary).toList(),
                byClaim(source.positions().stream()
                        .map(p -> new Site.Stand(document, p))
                        .toList()),
                source.reactions().stream()
                        .map(r -> reaction(new Site.Reacted(document, r)))
                        .toList(),
                source.provisions().stream()
                        .map(p -> provision(new Site.Provided(document, p)))
                        .toList(),
                source.actors().stream().map(this::sourceActor).toList());
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
                link(actor), ((Actor) actor.frontMatter()).kind().toString(), mention.role(), mention.written());
    }

    PageModel.Claim claim(Document document) {
        PageModel.ClaimSummary summary = claimSummary(document);
        List<FiguresChart.Given> figures = site.standsOn(document).stream()
                .flatMap(s -> s.position().figures().stream().map(f -> new FiguresChart.Given(f, claimant(s))))
                .toList();
        return new PageModel.Claim(
                summary.state(),
                summary.topics(),
                summary.positions(),
                FiguresChart.draw(figures).map(Html::new).orElse(null));
    }

    /** Says in words who takes a stand, according to which source. */
    private String claimant(Site.Stand stand) {
        Source.Position position = stand.position();
        String source = FragmentWriter.name(stand.source());
        if (position.by().isEmpty() && position.unnamed() == null) {
            return source + " in its own voice (" + position.stance() + ")";
        }
        String by = position.by().isEmpty()
                ? capitalized(Objects.requireNonNull(position.unnamed())) + ", no name given"
                : site.documents(position.by()).stream().map(Document::title).collect(Collectors.joining(" and "));
        return by + " (" + position.stance() + "), in " + source;
    }

    private static String capitalized(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    PageModel.Actor actor(Document document) {
        Actor actor = (Actor) document.frontMatter();
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
        return companions.with(actor).stream()
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
        String name = FragmentWriter.name(page);
        String text = switch (occasion.kind()) {
            case EVENT -> name;
            case QUOTATION -> "Words of both, in " + name;
            case POSITION ->
                "Position on “" + site.document(Objects.requireNonNull(anchor)).title() + "”, in " + name;
            case REACTION -> "Reaction of both, in " + name;
            case AFFILIATION -> "Affiliation of " + name;
        };
        return new PageModel.Link(writer.href(page, anchor), text);
    }

    /** Returns who appears with whom; null if nobody does. */
    PageModel.@Nullable Network network() {
        List<Document> connected = site.family(Family.ACTOR).stream()
                .filter(a -> !companions.with(a).isEmpty())
                .sorted(Comparator.comparingInt(a -> -companions.with(a).size()))
                .toList();
        Set<Document> shown =
                connected.stream().limit(NetworkChart.MAX_ACTORS).collect(Collectors.toCollection(LinkedHashSet::new));
        List<NetworkChart.Edge> edges = new ArrayList<>();
        List<PageModel.Pair> pairs = new ArrayList<>();
        Set<Document> done = new HashSet<>();
        for (Document actor : shown) {
            done.add(actor);
            for (Companions.Companion companion : companions.with(actor)) {
                if (shown.contains(companion.actor()) && !done.contains(companion.actor())) {
                    edges.add(edge(actor, companion));
                    pairs.add(new PageModel.Pair(link(actor), link(companion.actor()), occasions(companion)));
                }
            }
        }
        pairs.sort(Comparator.comparingInt(p -> -p.occasions().size()));
        return NetworkChart.draw(shown.stream().map(this::node).toList(), edges)
                .map(svg -> new PageModel.Network(new Html(svg), pairs, connected.size() - shown.size()))
                .orElse(null);
    }

    private NetworkChart.Node node(Document actor) {
        NetworkChart.Kind kind =
                NetworkChart.Kind.valueOf(((Actor) actor.frontMatter()).kind().name());
        return new NetworkChart.Node(actor.id(), kind, actor.title(), writer.href(actor, null));
    }

    private static NetworkChart.Edge edge(Document actor, Companions.Companion companion) {
        boolean belongs = companion.occasions().stream().allMatch(o -> o.kind() == Companions.Kind.AFFILIATION);
        return new NetworkChart.Edge(
                actor.id(), companion.actor().id(), companion.occasions().size(), belongs);
    }

    private List<PageModel.Role> roles(Document actor) {
        return site.mentionsOf(actor).stream()
                .sorted(Comparator.comparing(Site.Mentioned::source, Site.NEWEST_FIRST))
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
        Event event = (Event) document.frontMatter();
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
        Agreement agreement = (Agreement) document.frontMatter();
        return new PageModel.Agreement(
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
