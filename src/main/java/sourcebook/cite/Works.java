package sourcebook.cite;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Overview;
import sourcebook.date.EdtfDate;
import sourcebook.link.Site;
import sourcebook.parse.Actor;
import sourcebook.parse.Family;
import sourcebook.parse.History;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Source;
import sourcebook.site.Publication;
import sourcebook.text.Located;

/** Finds what can be cited on a site: its sources, which others published, and its own pages. */
public final class Works {
    private final Site site;
    private final Publication publication;
    private final Set<String> organizations = new HashSet<>();
    private final @Nullable EdtfDate latest;

    public Works(Site site, Publication publication) {
        this.site = site;
        this.publication = publication;
        this.latest = site.documents().stream()
                .flatMap(d -> Stream.ofNullable(date(d.frontMatter().history())))
                .max(Comparator.naturalOrder())
                .orElse(null);
        for (Document document : site.family(Family.ACTOR)) {
            Actor actor = document.actor();
            if (actor.type() != Actor.Kind.PERSON) {
                Stream.concat(Stream.of(actor.title()), actor.variants().stream())
                        .map(Located::value)
                        .forEach(organizations::add);
            }
        }
    }

    /** Returns the text that the page of a source is about, as its publisher published it. */
    public Work source(Document document) {
        Source source = document.source();
        return new Work(
                document.id(),
                Work.Kind.of(source.kind()),
                document.title(),
                source.authors().stream()
                        .map(a -> Name.of(a, organizations::contains))
                        .toList(),
                publisher(source),
                value(source.published()),
                source.kind(),
                source.language().value(),
                value(source.url()),
                value(source.accessed()),
                value(source.doi()),
                inWords(value(source.published())),
                note(value(source.published())));
    }

    private @Nullable String inWords(@Nullable EdtfDate date) {
        return date == null || date.isPlain() ? null : date.display(site.wording());
    }

    private @Nullable String note(@Nullable EdtfDate date) {
        String words = inWords(date);
        return words == null ? null : site.wording().of("cite.date", words);
    }

    private String publisher(Source source) {
        return site.document(source.publisher().value()).title();
    }

    /**
     * Returns a page of the site itself, if it has a text of its own beside what is derived. Its date is that of the last
     * significant change, or else of its first publication. Nobody is named as its author, because no setting names
     * anybody. The page of a source, which has the source's title, is called a summary of it. The home page is none of
     * these, but the site.
     */
    public Optional<Work> page(Document document) {
        return isCitable(document)
                ? Optional.of(new Work(
                        document.id(),
                        Work.Kind.PAGE,
                        document.title(),
                        List.of(),
                        publication.title(),
                        date(document.frontMatter().history()),
                        document.family() == Family.SOURCE ? summaryOf(document.source()) : null,
                        site.wording().language(),
                        address(document),
                        null,
                        null,
                        inWords(date(document.frontMatter().history())),
                        note(date(document.frontMatter().history()))))
                : Optional.empty();
    }

    /** Returns a page that looks over the whole site. Its date is that of the last change of any page. */
    public Work overview(Overview overview) {
        String path = overview == Overview.HOME ? "" : overview.path();
        return new Work(
                "overview-" + overview.template(),
                Work.Kind.PAGE,
                overview.title(site.wording()),
                List.of(),
                publication.title(),
                latest,
                null,
                site.wording().language(),
                publication.url() == null ? null : publication.url() + "/" + path,
                null,
                null,
                inWords(latest),
                note(latest));
    }

    /** Says whether a page has a text of its own, and is not the home page. */
    static boolean isCitable(Document document) {
        boolean hasText = !document.body().sentences().isEmpty()
                || !document.body().quotations().isEmpty();
        return hasText && !document.path().equals(Overview.HOME.path());
    }

    private String summaryOf(Source source) {
        return site.wording().of("cite.summary", source.kind(), publisher(source));
    }

    /** Returns the absolute address of a page, or null where nobody configured the site's. */
    @Nullable
    String address(Document document) {
        return publication.url() == null ? null : publication.url() + "/" + document.path();
    }

    private static @Nullable EdtfDate date(History history) {
        return history.lastChanged().orElseGet(() -> value(history.firstPublished()));
    }

    private static <T> @Nullable T value(@Nullable Located<T> located) {
        return located == null ? null : located.value();
    }
}
