package sourcebook.review;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Review;

/** The record of a review, where a page and what it rests on say the same as before, but with another id. */
public final class RenewedReview {
    private RenewedReview() {}

    /**
     * Returns the record with the new words for every statement, and every piece of evidence, that has them; whatever has
     * lapsed before stays as it is.
     *
     * @param before a page of a site, with a record
     * @param after the same page of a site on which a page has another id, and nothing else differs
     */
    public static String of(Document before, Site site, Document after, Site then) {
        List<Statement> old = new Statements(site).of(before);
        List<Statement> own = new Statements(then).of(after);
        Map<String, String> renewed = new HashMap<>();
        for (int i = 0; i < Math.min(old.size(), own.size()); i++) {
            renewed.putIfAbsent(old.get(i).text(), own.get(i).text());
            List<Evidence> was = old.get(i).evidence();
            List<Evidence> is = own.get(i).evidence();
            for (int k = 0; k < Math.min(was.size(), is.size()); k++) {
                renewed.putIfAbsent(was.get(k).line(), is.get(k).line());
            }
        }
        Review record = Objects.requireNonNull(before.review(), "the page has a record");
        return new Review(record.read().stream()
                        .map(e -> new Review.Entry(
                                renewed.getOrDefault(e.statement(), e.statement()),
                                e.restsOn().stream()
                                        .map(line -> renewed.getOrDefault(line, line))
                                        .sorted()
                                        .toList(),
                                e.by(),
                                e.date()))
                        .toList())
                .toYaml();
    }
}
