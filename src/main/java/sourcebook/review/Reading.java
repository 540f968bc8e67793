package sourcebook.review;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sourcebook.parse.Review;
import sourcebook.text.Span;

/**
 * What has been read of a page.
 *
 * @param statements everything that the page says, in its order
 * @param gone entries of its record for statements that are not there any more
 */
public record Reading(List<Read> statements, List<Review.Entry> gone) {
    /** Whether somebody has read a statement. */
    public enum State {
        /** It is as it was when somebody signed it. */
        READ,
        /** It, or what it rests on, has changed since. */
        CHANGED,
        /** Nobody has signed it. */
        UNREAD;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A statement with its state.
     *
     * @param entry what was signed of it; null where nobody signed
     */
    public record Read(Statement statement, State state, Review.@Nullable Entry entry) {
        /** Returns where it stands, in one line. */
        public Span span() {
            return statement.span();
        }

        /** Returns what it says. */
        public String text() {
            return statement.text();
        }

        /** Returns what has changed since it was signed; empty where nothing has. */
        public List<Change> changes() {
            return entry != null && state == State.CHANGED ? Change.between(entry, statement) : List.of();
        }

        /** Says in a few words what is to be done with it, and why. */
        public String status() {
            if (entry == null) {
                return "not yet read";
            } else if (state == State.READ) {
                return signature();
            }
            String subject = entry.statement().equals(statement.text()) ? "what this rests on" : "the statement";
            return subject + " has changed since " + signature();
        }

        private String signature() {
            return entry == null ? "" : entry.by() + " read it on " + entry.date();
        }

        /** Says in one line whether it was read, and what has changed or what it says. */
        public String summary() {
            return status() + ": "
                    + (entry == null
                            ? WordChange.shortened(text())
                            : changes().stream().map(Change::words).collect(Collectors.joining("; ")));
        }

        /** Returns what the statement as it is now would be signed as. */
        Review.Entry signed(String by, LocalDate date) {
            return new Review.Entry(statement.text(), statement.lines(), by, date);
        }
    }

    public Reading {
        statements = List.copyOf(statements);
        gone = List.copyOf(gone);
    }

    /** Returns how many statements have a state. */
    public int count(State state) {
        return (int) statements.stream().filter(s -> s.state == state).count();
    }

    /** Returns the entry that was signed last, of those that still hold; of several of one day the first of the page. */
    public Optional<Review.Entry> last() {
        return statements.stream()
                .filter(s -> s.state == State.READ)
                .flatMap(s -> Optional.ofNullable(s.entry).stream())
                .reduce((a, b) -> Comparator.comparing(Review.Entry::date).compare(a, b) >= 0 ? a : b);
    }
}
