package sourcebook.parse;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.text.Located;

/**
 * How a page has changed since readers could see it.
 *
 * @param firstPublished the day on which it was first published; null where nobody noted it
 * @param updates significant changes; a small fix is none
 * @param corrections changes of something that was wrong
 */
public record History(@Nullable Located<EdtfDate> firstPublished, List<Update> updates, List<Correction> corrections) {
    /** The history of a page that keeps none. */
    public static final History NONE = new History(null, List.of(), List.of());

    /** Returns when the page last changed significantly or was corrected; empty where it never was. */
    public Optional<EdtfDate> lastChanged() {
        return Stream.concat(
                        updates.stream().map(Update::date), corrections.stream().map(Correction::date))
                .map(Located::value)
                .max(Comparator.naturalOrder());
    }

    /** Returns the last day on which something happened to the page; empty where nothing is on record. */
    public Optional<EdtfDate> latest() {
        return Stream.concat(Stream.ofNullable(firstPublished).map(Located::value), lastChanged().stream())
                .max(Comparator.naturalOrder());
    }

    /**
     * A significant change.
     *
     * @param date the day of the change
     * @param text what has changed, in a sentence
     */
    public record Update(
            @Required Located<EdtfDate> date, @Required String text) {}

    /**
     * A change of something that was wrong.
     *
     * @param date the day of the correction
     * @param was what the page said before
     * @param now what it says since
     * @param text why, or where; null where the words speak for themselves
     */
    public record Correction(
            @Required Located<EdtfDate> date,
            @Required String was,
            @Required String now,
            @Nullable String text) {}
}
