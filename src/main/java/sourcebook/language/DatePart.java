package sourcebook.language;

/**
 * A date in a text, as far as it is given there.
 *
 * @param year 0 where it is not given
 * @param month from 1; 0 where it is not given
 * @param day from 1; 0 where it is not given
 * @param from 0-based index of its first word
 * @param to index behind its last word
 */
public record DatePart(int year, int month, int day, int from, int to) {
    /** Says whether nothing in the two dates differs; what one of them leaves open, the other may have. */
    public boolean agreesWith(DatePart other) {
        return agree(year, other.year) && agree(month, other.month) && agree(day, other.day);
    }

    private static boolean agree(int one, int other) {
        return one == 0 || other == 0 || one == other;
    }

    /** Says whether everything that this one gives is given by the other one or by a year that is known otherwise. */
    public boolean isCoveredBy(DatePart other) {
        return agreesWith(other) && (month == 0 || other.month != 0) && (day == 0 || other.day != 0);
    }
}
