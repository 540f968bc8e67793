package sourcebook.render;

import java.util.Optional;
import sourcebook.date.EdtfDate;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Review;
import sourcebook.review.Reading;
import sourcebook.review.Readings;

/** Makes the data of what has been read of a page. */
final class ReviewViews {
    private ReviewViews() {}

    /** Returns it; nothing where the page says nothing to be read, and on a site without records. */
    static Optional<PageModel.Review> of(Document page, Site site) {
        Readings readings = Readings.of(site);
        if (!readings.areKept() || readings.of(page).statements().isEmpty()) {
            return Optional.empty();
        }
        Reading reading = readings.of(page);
        Optional<Review.Entry> last = reading.last();
        return Optional.of(new PageModel.Review(
                reading.statements().size(),
                reading.count(Reading.State.READ),
                reading.count(Reading.State.CHANGED),
                reading.count(Reading.State.UNREAD),
                last.map(e -> Views.dated(EdtfDate.parse(e.date().toString()))).orElse(null),
                last.map(Review.Entry::by).orElse(null)));
    }
}
