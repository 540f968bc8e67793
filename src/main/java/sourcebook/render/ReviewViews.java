package sourcebook.render;

import java.util.List;
import java.util.Optional;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Review;
import sourcebook.review.Reading;
import sourcebook.review.Readings;

/** Makes the data of what has been read of a page, and of a whole site. */
final class ReviewViews {
    private ReviewViews() {}

    /** Returns it; nothing where the page says nothing to be read, and on a site without records. */
    static Optional<OverviewModel.Review> of(Document page, Site site) {
        return of(List.of(page), site);
    }

    /** Returns the same of all pages together. */
    static Optional<OverviewModel.Review> of(Site site) {
        return of(site.documents(), site);
    }

    private static Optional<OverviewModel.Review> of(List<Document> pages, Site site) {
        Readings readings = Readings.of(site);
        if (!readings.areKept()) {
            return Optional.empty();
        }
        List<Reading> read = pages.stream().map(readings::of).toList();
        int statements = read.stream().mapToInt(r -> r.statements().size()).sum();
        Optional<Review.Entry> last = read.stream()
                .flatMap(r -> r.last().stream())
                .reduce((a, b) -> a.date().isBefore(b.date()) ? b : a);
        return statements == 0
                ? Optional.empty()
                : Optional.of(new OverviewModel.Review(
                        statements,
                        count(read, Reading.State.READ),
                        count(read, Reading.State.CHANGED),
                        count(read, Reading.State.UNREAD),
                        last.map(e -> Views.dated(e.date(), site)).orElse(null),
                        last.map(Review.Entry::by).orElse(null)));
    }

    private static int count(List<Reading> readings, Reading.State state) {
        return readings.stream().mapToInt(r -> r.count(state)).sum();
    }
}
