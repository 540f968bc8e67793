package sourcebook.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Overview;
import sourcebook.data.DataFiles;
import sourcebook.link.Site;
import sourcebook.markdown.LlmsText;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Source;
import sourcebook.site.Feature;
import sourcebook.site.SiteSettings;

/** Says which pages a program should read, and what each is about. */
record ReadingList(Site site, SiteSettings settings) {
    /** Returns the sections; the last one, named as the format asks, may be skipped by whoever has little room. */
    List<LlmsText.Section> sections() {
        List<LlmsText.Link> overviews = Stream.of(
                        Overview.TIMELINE,
                        Overview.QUOTATIONS,
                        Overview.REACTIONS,
                        Overview.COVERAGE,
                        Overview.ORIGINS,
                        Overview.AGREEMENTS,
                        Overview.CORRECTIONS)
                .filter(this::isThere)
                .map(o -> overview(o, o.title(site.wording())))
                .collect(Collectors.toCollection(ArrayList::new));
        if (settings.features().contains(Feature.DATA)) {
            overviews.add(new LlmsText.Link(
                    DataFiles.DESCRIPTOR,
                    Overview.DATA.title(site.wording()),
                    site.wording().of("llms.data")));
        }
        List<LlmsText.Link> optional = Stream.of(Overview.ACTORS, Overview.EVENTS)
                .filter(this::isThere)
                .map(o -> overview(o, o.title(site.wording())))
                .collect(Collectors.toCollection(ArrayList::new));
        site.family(Family.PAGE).stream()
                .filter(d -> !d.path().equals(Overview.HOME.path()))
                .forEach(d -> optional.add(new LlmsText.Link(d.path(), d.title(), null)));
        return List.of(
                section(Family.TOPIC, Overview.TOPICS, d -> d.topic().question()),
                section(
                        Family.CLAIM,
                        Overview.CLAIMS,
                        d -> site.claims().state(d).explanation()),
                section(Family.SOURCE, Overview.SOURCES, this::origin),
                new LlmsText.Section(site.wording().of("llms.overviews"), overviews, null),
                new LlmsText.Section("Optional", optional, null));
    }

    private LlmsText.Section section(Family family, Overview all, Function<Document, @Nullable String> note) {
        return new LlmsText.Section(
                all.title(site.wording()),
                site.family(family).stream()
                        .map(d -> new LlmsText.Link(d.path(), d.title(), note.apply(d)))
                        .toList(),
                isThere(all) ? overview(all, site.wording().of("llms.all." + all.template())) : null);
    }

    private boolean isThere(Overview overview) {
        return !settings.without().contains(overview.template());
    }

    private LlmsText.Link overview(Overview overview, String title) {
        return new LlmsText.Link(overview.path(), title, overview.description(site.wording()));
    }

    private String origin(Document document) {
        Source source = document.source();
        String adds = site.wording().of("join.adds");
        String publisher = site.document(source.publisher().value()).title();
        String published = Optional.ofNullable(source.published())
                .map(d -> adds + d.value().display(site.wording()))
                .orElse("");
        return source.kind() + adds + publisher + published;
    }
}
