package sourcebook.render;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sourcebook.artifact.Overview;
import sourcebook.artifact.Rendition;
import sourcebook.date.EdtfDate;
import sourcebook.feed.Feed;
import sourcebook.link.Site;
import sourcebook.parse.History;
import sourcebook.parse.Parsed.Document;
import sourcebook.site.SiteSettings;
import sourcebook.text.Located;

/** Makes the feeds of what is new and what has changed. */
final class FeedViews extends Views {
    /** Stands in a feed, which must have a date, where nothing has one. */
    private static final String BEGINNING = "1970-01-01T00:00:00Z";

    private final SiteSettings settings;
    private final String path;
    private final Comparator<Change> newestFirst;

    /** What becomes an entry, unless there are too many newer ones. */
    private record Change(
            Document page, Feed.Kind kind, String id, String updated, String title, Supplier<String> text) {}

    /** @param path path on the site of the page whose feed is made; the feed lies beside it */
    FeedViews(Site site, String path, SiteSettings settings) {
        super(site, path);
        this.settings = settings;
        this.path = path;
        newestFirst = Comparator.comparing(Change::updated)
                .reversed()
                .thenComparing(Change::kind, Comparator.reverseOrder())
                .thenComparing(c -> c.page.family())
                .thenComparing(c -> c.page.title(), site.wording().order())
                .thenComparing(Change::id);
    }

    /** Returns the feed of the whole site. */
    Feed everything() {
        return feed(settings.title(), site.documents().stream());
    }

    /** Returns the feed of a topic: of its page, its claims, and its sources. */
    Feed topic(Document topic) {
        Stream<Document> pages = Stream.of(
                        Stream.of(topic), site.claimsOf(topic).stream(), site.sourcesOn(topic).stream())
                .flatMap(p -> p);
        return feed(topic.title() + site.wording().of("join.title") + settings.title(), pages);
    }

    /** Returns the feed of corrections; it counts as changed whenever anything on the site has. */
    Feed corrections() {
        String updated = site.documents().stream()
                .flatMap(d -> d.frontMatter().history().latest().stream())
                .map(FeedViews::instant)
                .max(Comparator.naturalOrder())
                .orElse(BEGINNING);
        String id = settings.url() == null ? urn(settings.title()) : absolute(Overview.FEED.path());
        return feed(
                id,
                Overview.FEED.path(),
                updated,
                site.wording().of("feed.corrections", settings.title()),
                site.documents().stream().flatMap(this::corrections));
    }

    private Feed feed(String title, Stream<Document> pages) {
        var changes = pages.flatMap(p ->
                        Stream.of(publication(p), updates(p), corrections(p)).flatMap(c -> c))
                .toList();
        String updated = changes.stream()
                .map(Change::updated)
                .max(Comparator.naturalOrder())
                .orElse(BEGINNING);
        String feedPath = Rendition.ATOM.path(path);
        String id = settings.url() == null ? urn(settings.title() + "/" + feedPath) : absolute(feedPath);
        return feed(id, feedPath, updated, title, changes.stream());
    }

    private Feed feed(String id, String feedPath, String updated, String title, Stream<Change> changes) {
        return new Feed(
                path,
                title,
                site.wording().language(),
                id,
                settings.url() == null ? null : absolute(feedPath),
                updated,
                settings.title(),
                address(path),
                changes.sorted(newestFirst)
                        .limit(Feed.MAX_ENTRIES)
                        .map(c ->
                                new Feed.Entry(c.id, c.kind, c.title, address(c.page.path()), c.updated, c.text.get()))
                        .toList());
    }

    // ---- What has happened to a page ---------------------------------------------------------------------------

    private Stream<Change> publication(Document page) {
        return Optional.ofNullable(page.frontMatter().history().firstPublished())
                .map(date -> new Change(
                        page,
                        Feed.Kind.NEW,
                        entryId(Rendition.ATOM.path(Overview.HOME.path()), firstId(page) + "/published"),
                        instant(date.value()),
                        site.wording().of("feed.new." + page.family().noun(), page.title()),
                        () -> description(page)))
                .stream();
    }

    private Stream<Change> updates(Document page) {
        var updates = page.frontMatter().history().updates();
        return IntStream.range(0, updates.size()).mapToObj(i -> {
            History.Update update = updates.get(i);
            return new Change(
                    page,
                    Feed.Kind.UPDATE,
                    entryId(Rendition.ATOM.path(Overview.HOME.path()), firstId(page) + "/updates/" + (i + 1)),
                    instant(update.date().value()),
                    site.wording().of("feed.update", page.title()),
                    update::text);
        });
    }

    private Stream<Change> corrections(Document page) {
        var corrections = page.frontMatter().history().corrections();
        return IntStream.range(0, corrections.size()).mapToObj(i -> {
            History.Correction correction = corrections.get(i);
            String why = correction.text() == null ? "" : "\n" + correction.text();
            return new Change(
                    page,
                    Feed.Kind.CORRECTION,
                    entryId(Overview.FEED.path(), firstId(page) + "/" + (i + 1)),
                    instant(correction.date().value()),
                    site.wording().of("feed.correction", page.title()),
                    () -> site.wording().of("correction.was", correction.was()) + "\n"
                            + site.wording().of("correction.now", correction.now()) + why);
        });
    }

    // ---- Names and addresses -----------------------------------------------------------------------------------

    /** Returns the id under which a page was first told of: an entry keeps its id for good (RFC 4287, 4.2.6). */
    private static String firstId(Document page) {
        List<Located<String>> formerly = page.frontMatter().formerly();
        return formerly.isEmpty() ? page.id() : formerly.get(0).value();
    }

    /** Returns the id of an entry, which is the same in every feed. */
    private String entryId(String feed, String name) {
        return settings.url() == null ? urn(settings.title() + "/" + name) : absolute(feed) + "#" + name;
    }

    private String absolute(String target) {
        return settings.url() + "/" + target;
    }

    private String address(String target) {
        return settings.publication().address(target, path);
    }

    private static String urn(String name) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    }

    private static String instant(EdtfDate date) {
        return date.earliest().or(date::latest).map(d -> d + "T00:00:00Z").orElse(BEGINNING);
    }
}
