package sourcebook.render;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import sourcebook.parse.Family;
import sourcebook.parse.History;
import sourcebook.parse.Parsed.Document;

/** When pages were published, changed and corrected. */
record Histories(Views views) {
    private record Changed(Document page, History.Update update) {}

    private record Corrected(Document page, History.Correction correction) {}

    PageModel.History of(Document document) {
        History history = document.frontMatter().history();
        return new PageModel.History(
                views.dated(history.firstPublished()),
                history.lastChanged().map(views::dated).orElse(null),
                history.updates().stream()
                        .sorted(Comparator.comparing(
                                        (History.Update u) -> u.date().value())
                                .reversed())
                        .map(u -> new PageModel.Update(views.dated(u.date().value()), u.text()))
                        .toList(),
                corrections(Stream.of(document)));
    }

    List<PageModel.Correction> corrections(Stream<Document> pages) {
        return pages.flatMap(
                        p -> p.frontMatter().history().corrections().stream().map(c -> new Corrected(p, c)))
                .sorted(Comparator.comparing(
                                (Corrected c) -> c.correction.date().value())
                        .reversed()
                        .thenComparing(c -> c.page.id()))
                .map(this::correction)
                .toList();
    }

    /** Returns the latest significant changes of pages, newest first, those of topics before others, at most one of a page. */
    List<OverviewModel.Changed> latest(Stream<Document> pages, int most) {
        return pages.flatMap(p -> p.frontMatter().history().updates().stream()
                        .max(Comparator.comparing(u -> u.date().value()))
                        .map(u -> new Changed(p, u))
                        .stream())
                .sorted(Comparator.comparing((Changed c) -> c.update.date().value())
                        .reversed()
                        .thenComparing(c -> c.page.family() != Family.TOPIC))
                .limit(most)
                .map(c -> new OverviewModel.Changed(
                        views.dated(c.update.date().value()), views.titleLink(c.page), c.update.text()))
                .toList();
    }

    private PageModel.Correction correction(Corrected corrected) {
        return new PageModel.Correction(
                views.dated(corrected.correction.date().value()),
                views.titleLink(corrected.page),
                corrected.correction.was(),
                corrected.correction.now(),
                corrected.correction.text());
    }
}
