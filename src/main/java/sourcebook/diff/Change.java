package sourcebook.diff;

import org.jspecify.annotations.Nullable;

/**
 * One change between two states of a site.
 *
 * @param what quotation, figure or position
 * @param id the row's id in the data
 * @param field the column that changed; null where the row is new or gone
 * @param was the old value; null where there was none
 * @param now the new value; null where there is none
 */
public record Change(
        String what,
        String id,
        @Nullable String field,
        @Nullable String was,
        @Nullable String now) {
    /** Returns the id of the source to which the row belongs. */
    public String source() {
        int end = id.indexOf('#');
        return end < 0 ? id : id.substring(0, end);
    }

    /** Says whether readers may have relied on what is different now: words, or an amount, that are changed or gone. */
    public boolean needsCorrection() {
        boolean relied =
                what.equals("figure") || (what.equals("quotation") && (field == null || field.equals("words")));
        return relied && was != null;
    }

    /** Returns the change in a line or, where there are two values, three. */
    @Override
    public String toString() {
        if (field == null) {
            return what + " " + id + (was == null ? " is new: " + now : " is gone; it was: " + was);
        }
        return what + " " + id + ": " + field + " changed\n  was: " + (was == null ? "(nothing)" : was) + "\n  now: "
                + (now == null ? "(nothing)" : now);
    }
}
