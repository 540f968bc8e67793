package sourcebook.render;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import sourcebook.parse.History;
import sourcebook.parse.Parsed.Document;

/** When pages were published, changed and corrected. */
record Histories(Views views) {
    private record Corrected(Document page, History.Correction correction) {}

    PageModel.History of(Document document) {
        History history = document.frontMatter().history();
        return new PageModel.History(
                Views.dated(history.firstPublished()),
                history.lastChanged().map(Views::dated).orElse(null),
                history.updates().stream()
                        .sorted(Comparator.comparing(
                                        (History.Update u) -> u.date().value())
                                .reversed())
                        .map(u -> new PageModel.Update(Views.dated(u.date().value()), u.text()))
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

    private PageModel.Correction correction(Corrected corrected) {
        return new PageModel.Correction(
                Views.dated(corrected.correction.date().value()),
                views.titleLink(corrected.page),
                corrected.correction.was(),
                corrected.correction.now(),
                corrected.correction.text());
    }
}
