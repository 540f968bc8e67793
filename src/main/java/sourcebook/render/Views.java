package sourcebook.render;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Overview;
import sourcebook.date.EdtfDate;
import sourcebook.link.Backlink;
import sourcebook.link.SentenceText;
import sourcebook.link.Site;
import sourcebook.link.Versions;
import sourcebook.parse.Agreement;
import sourcebook.parse.Event;
import sourcebook.parse.Figure;
import sourcebook.parse.Fragment;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Quotation;
import sourcebook.parse.Sentence;
import sourcebook.parse.Source;
import sourcebook.site.SiteSettings;
import sourcebook.text.Located;

/** Makes what pages have in common from the site graph. Every address in it is relative to the page for which it is made. */
abstract sealed class Views permits DocumentViews, OverviewViews, FeedViews {
    /** What an entry of a list says beside its name grows with the square where all pages name all others. */
    static final int MAX_LISTED = 100;

    /** So many sentences of its bottom line answer a topic's question where there is no room for more. */
    private static final int SENTENCES_OF_AN_ANSWER = 2;

    final Site site;
    final FragmentWriter writer;
    final Sayings sayings;
    private final String path;

    Views(Site site, String path) {
        this(site, path, FragmentWriter.Addressing.PARTED);
    }

    Views(Site site, String path, FragmentWriter.Addressing addressing) {
        this(site, path, new FragmentWriter(site, path, path.contains("/") ? "../" : "", addressing));
    }

    Views(Site site, String path, FragmentWriter writer) {
        this.site = site;
        this.path = path;
        this.writer = writer;
        this.sayings = new Sayings(site, this);
    }

    String root() {
        return writer.root();
    }

    String href(String target) {
        return writer.href(target);
    }

    // ---- Small pieces ------------------------------------------------------------------------------------------

    PageModel.Link link(Document document) {
        return new PageModel.Link(writer.href(document, null), document.name());
    }

    /** A link that shows the page's whole title, also for a source. */
    PageModel.Link titleLink(Document document) {
        return new PageModel.Link(writer.href(document, null), document.title(), Printed.titleLanguage(document, site));
    }

    PageModel.Link link(Document document, String anchor) {
        return new PageModel.Link(writer.href(document, anchor), document.name());
    }

    List<PageModel.Link> links(List<Located<String>> ids) {
        return site.documents(ids).stream().map(this::link).toList();
    }

    PageModel.@Nullable Dated dated(@Nullable Located<EdtfDate> date) {
        return date == null ? null : dated(date.value());
    }

    PageModel.Dated dated(EdtfDate date) {
        return dated(date, site);
    }

    static PageModel.Dated dated(EdtfDate date, Site site) {
        return dated(date, date.display(site.wording()));
    }

    static PageModel.Dated dated(LocalDate day, Site site) {
        return dated(EdtfDate.parse(day.toString()), site);
    }

    private PageModel.@Nullable Dated period(@Nullable Located<EdtfDate> period) {
        return period == null ? null : dated(period.value(), period.value().displayPeriod(site.wording()));
    }

    private static PageModel.Dated dated(EdtfDate date, String shown) {
        return new PageModel.Dated(
                shown,
                date.toString(),
                date.htmlDatetime().orElse(null),
                FragmentWriter.known(date).orElse(null));
    }

    PageModel.@Nullable Dated dated(Document document) {
        return document.date().map(this::dated).orElse(null);
    }

    // ---- Bodies ------------------------------------------------------------------------------------------------

    PageModel.Body body(Document document) {
        return new PageModel.Body(
                blocks(document.body().lead(), document),
                document.body().sections().stream()
                        .map(s -> new PageModel.Section(s.id(), s.title(), blocks(s.fragment(), document)))
                        .toList());
    }

    List<PageModel.Block> blocks(Fragment fragment, Document owner) {
        return writer.blocks(fragment, owner, q -> quotation(owner, q));
    }

    /** Returns the first sentences as plain text, for search engines and previews. */
    String description(Document document) {
        String lead = Description.of(document, writer);
        return lead.isBlank() ? document.title() : lead;
    }

    /** Returns what an overview holds; the home page is described by its own first sentences if it has any. */
    String description(Overview overview, SiteSettings settings) {
        return overview == Overview.HOME || overview == Overview.MANIFEST
                ? site.find("index").map(this::description).orElse(settings.title())
                : overview.description(site.wording());
    }

    List<PageModel.Backlink> backlinks(Document document) {
        List<Backlink> all = site.backlinks(document);
        return all.stream().map(b -> backlink(b, all.size() <= MAX_LISTED)).toList();
    }

    private PageModel.Backlink backlink(Backlink backlink, boolean withContext) {
        List<Sentence> sentences = withContext ? backlink.sentences() : List.of();
        return new PageModel.Backlink(
                titleLink(backlink.from()),
                backlink.from().family().noun(),
                dated(backlink.from()),
                sentences.isEmpty() ? null : SentenceText.beginning(sentences.get(0), site),
                Math.max(0, sentences.size() - 1));
    }

    // ---- Quotations, positions, reactions, provisions ----------------------------------------------------------

    /** A quotation where it stands in its source, or elsewhere. */
    PageModel.Quotation quotation(Document source, Quotation quotation) {
        return quotation(source, quotation, source.path().equals(path), siblings(quotation));
    }

    /** Returns the other quotations of a statement; the original stands beside the words. */
    List<PageModel.Quotation> siblings(Quotation quotation) {
        Quotation original =
                Versions.original(site, quotation).map(Site.Quoted::quotation).orElse(null);
        return quotation.statement() == null
                ? List.of()
                : site.statements().getOrDefault(quotation.statement().value(), List.of()).stream()
                        .filter(q -> q.quotation() != quotation && q.quotation() != original)
                        .map(q -> quotation(q.source(), q.quotation(), false, List.of()))
                        .toList();
    }

    /** @param anchored whether this is the place to which the quotation's anchor leads */
    PageModel.Quotation quotation(
            Document source, Quotation quotation, boolean anchored, List<PageModel.Quotation> siblings) {
        PageModel.Quotation original = Versions.original(site, quotation)
                .map(o -> quotation(o.source(), o.quotation(), false, null, List.of()))
                .orElse(null);
        return quotation(source, quotation, anchored, original, siblings);
    }

    private PageModel.Quotation quotation(
            Document source,
            Quotation quotation,
            boolean anchored,
            PageModel.@Nullable Quotation original,
            List<PageModel.Quotation> siblings) {
        return new PageModel.Quotation(
                anchored ? quotation.id() : null,
                List.of(quotation.words().split("\n\n")),
                site.speakers(quotation).map(this::link).toList(),
                quotation.date() == null ? null : dated(quotation.date()),
                writer.inline(quotation.circumstance(), source),
                anchored ? null : link(source, quotation.id()),
                dated(source),
                Printed.attested(site, source, quotation),
                Printed.inOriginal(source, quotation),
                Printed.language(Versions.language(source, quotation, site), quotation.words(), site.wording()),
                original,
                quotation.translator() == null
                        ? null
                        : site.target(quotation.translator()).map(this::link).orElse(null),
                siblings);
    }

    PageModel.@Nullable Quotation quotation(Document source, @Nullable Located<String> id) {
        return id == null
                ? null
                : source.body()
                        .quotation(id.value())
                        .map(q -> quotation(source, q, false, siblings(q)))
                        .orElse(null);
    }

    PageModel.Position position(Site.Stand stand) {
        Position position = stand.position();
        Document claim = site.document(position.claim().value());
        return new PageModel.Position(
                link(claim),
                position.sense().word(),
                sayings.of(stand).html(),
                links(position.by()),
                dated(position.date()),
                position.words() == null ? null : position.words().value(),
                Printed.language(stand.source(), position.words(), site),
                quotation(stand.source(), position.quotation()),
                position.note(),
                position.figures().stream().map(this::figure).toList(),
                position.restsOn().stream().map(o -> sayings.restsOn(o.value())).toList(),
                origin(stand),
                dated(stand.source()));
    }

    /** Returns the positions on a claim, in the order in which readers see them. */
    List<PageModel.Position> positions(Document claim) {
        return site.claims().stands(claim).stream().map(this::position).toList();
    }

    static String capitalized(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    /** Returns where the source of a position says so. */
    PageModel.Link origin(Site.Stand stand) {
        return link(stand.source(), stand.position().claim().value());
    }

    PageModel.Figure figure(Figure figure) {
        return new PageModel.Figure(
                figure.display(site.wording()),
                figure.word(),
                figure.isWord(),
                figure.item(),
                period(figure.period()),
                figure.rate(site.wording()).orElse(null),
                figure.aside(site.wording()).orElse(null));
    }

    PageModel.Reaction reaction(Site.Reacted reacted) {
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

    PageModel.ProvisionReport provision(Site.Provided provided) {
        Source.ReportedProvision provision = provided.provision();
        Document agreement = site.document(provision.agreement().value());
        String label = site.label(provision);
        return new PageModel.ProvisionReport(
                link(agreement, provision.provision().value()),
                label,
                provision.text(),
                provision.words() == null ? null : provision.words().value(),
                Printed.language(provided.source(), provision.words(), site),
                quotation(provided.source(), provision.quotation()),
                link(provided.source(), "reported-provisions"),
                dated(provided.source()));
    }

    /** When a quotation was spoken, or else when its source was published; an undated one counts as oldest. */
    static String spoken(Site.Quoted quoted) {
        return date(quoted)
                .flatMap(d -> d.earliest().or(d::latest))
                .map(Object::toString)
                .orElse("");
    }

    /** The same day as it is written, so that what has one heading stands together. */
    static String day(Site.Quoted quoted) {
        return date(quoted).map(EdtfDate::toString).orElse("");
    }

    private static Optional<EdtfDate> date(Site.Quoted quoted) {
        return Optional.ofNullable(quoted.quotation().date()).or(quoted.source()::date);
    }

    // ---- Summaries for lists -----------------------------------------------------------------------------------

    OverviewModel.TopicSummary topicSummary(Document document) {
        return new OverviewModel.TopicSummary(
                link(document),
                document.topic().question(),
                writer.opening(document.body().lead(), document, SENTENCES_OF_AN_ANSWER),
                blocks(document.body().lead(), document),
                site.sourcesOn(document).size(),
                ReadingTime.minutes(document, site));
    }

    PageModel.SourceSummary sourceSummary(Document document) {
        Source source = document.source();
        return new PageModel.SourceSummary(
                titleLink(document),
                source.label().value(),
                link(site.document(source.publisher().value())),
                source.authors(),
                dated(source.published()),
                source.kind(),
                obtained(source),
                links(source.topics()),
                document.body().quotations().size());
    }

    /** Returns words that complete "the text was obtained …". */
    String obtained(Source source) {
        return site.wording().of("obtained." + source.obtained());
    }

    List<PageModel.SourceSummary> sourceSummaries(List<Document> sources) {
        return sources.stream().map(this::sourceSummary).toList();
    }

    PageModel.ClaimSummary claimSummary(Document document) {
        return new PageModel.ClaimSummary(
                link(document),
                new Strips(site, this).listed(document),
                site.claims().stands(document).size(),
                site.claims().state(document),
                links(document.claim().topics()),
                Explorer.speakers(site, document));
    }

    PageModel.EventSummary eventSummary(Document document) {
        Event event = document.event();
        return new PageModel.EventSummary(
                link(document),
                dated(event.date().value()),
                event.place(),
                links(event.participants()),
                reported(document));
    }

    /** An event is known since the first source that tells of it. */
    PageModel.@Nullable Dated reported(Document event) {
        return site.firstReported(event).map(this::dated).orElse(null);
    }

    PageModel.AgreementSummary agreementSummary(Document document) {
        Agreement agreement = document.agreement();
        Located<String> event = agreement.event();
        PageModel.Dated happened = event == null
                ? null
                : dated(site.document(event.value()).event().date());
        return new PageModel.AgreementSummary(
                link(document), agreement.kind(), dated(agreement.signed()), happened, links(agreement.parties()));
    }

    PageModel.ActorSummary actorSummary(Document document) {
        String role = site.mentionsOf(document).stream()
                .sorted(Comparator.comparing(Site.Mentioned::source, site.newestFirst()))
                .map(m -> m.mention().role())
                .filter(r -> r != null)
                .findFirst()
                .orElse(null);
        return new PageModel.ActorSummary(
                link(document),
                document.actor().kind().toString(),
                role,
                links(document.actor().affiliation()),
                site.quotationsBy(document).size(),
                site.standsBy(document).size());
    }

    List<PageModel.ProvisionReport> reports(Document agreement, String provision) {
        return site.provisionsOf(agreement).stream()
                .filter(r -> r.provision().provision().value().equals(provision))
                .map(this::provision)
                .toList();
    }
}
