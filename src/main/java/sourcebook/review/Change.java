package sourcebook.review;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import sourcebook.parse.Review;

/**
 * Something that has changed of a statement since it was signed.
 *
 * @param words what, with both versions where they are known
 * @param sealed whether only fingerprints are known, so that everything with the same evidence is concerned
 */
public record Change(String words, boolean sealed) {
    /** Returns a change of the statement's words, if they have changed, and one for each piece of evidence that has. */
    static List<Change> between(Review.Entry entry, Statement statement) {
        List<Change> changes = new ArrayList<>();
        if (!entry.statement().equals(statement.text())) {
            changes.add(new Change(WordChange.between(entry.statement(), statement.text()), false));
        }
        if (entry.restsOn().isEmpty()) {
            return changes;
        }
        Set<String> gone = new LinkedHashSet<>(entry.restsOn());
        Set<String> added = new LinkedHashSet<>(statement.lines());
        gone.removeAll(new HashSet<>(statement.lines()));
        added.removeAll(new HashSet<>(entry.restsOn()));
        Map<String, Deque<String>> addedAt = new LinkedHashMap<>();
        added.forEach(line -> addedAt.computeIfAbsent(Evidence.placeOf(line), p -> new ArrayDeque<>())
                .add(line));
        for (String old : gone) {
            String line = addedAt.getOrDefault(Evidence.placeOf(old), new ArrayDeque<>())
                    .poll();
            changes.add(
                    line == null
                            ? new Change("it does not rest any more on " + WordChange.shortened(old), false)
                            : ofEvidence(old, line));
        }
        addedAt.values().stream()
                .flatMap(Deque::stream)
                .forEach(l -> changes.add(new Change("it also rests on " + WordChange.shortened(l), false)));
        return changes;
    }

    private static Change ofEvidence(String old, String line) {
        String place = Evidence.placeOf(line);
        if (place.equals(Evidence.TEXT)) {
            return new Change("the text of the source, which is another one", true);
        } else if (Evidence.isSealed(old) && Evidence.isSealed(line)) {
            String where = place.substring(0, place.length() - 1);
            return new Change("something that is recorded of '" + where + "'", true);
        }
        return new Change(WordChange.between(old, line), false);
    }
}
