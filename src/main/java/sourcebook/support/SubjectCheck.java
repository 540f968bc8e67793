package sourcebook.support;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import sourcebook.diagnostic.Code;
import sourcebook.parse.Parsed.Document;

/** What it is about: with each place that it cites, the sentence has something in common. */
final class SubjectCheck implements Check {
    /** A sentence of so many words has more than one in common with what it rests on. */
    private static final int LONG = 6;

    /** A sentence that rests on more places has less in common with each. */
    private static final int FEW = 2;

    @Override
    public void compare(Features said, Evidence evidence, Consumer<Finding> findings) {
        for (Evidence.Place place : evidence.places()) {
            if (said.clauses().all().size() > FEW
                    && !said.isAboutTexts()
                    && !isShared(said, place.evidence(), least(said, evidence))) {
                findings.accept(new Finding(
                        Code.OTHER_SUBJECT,
                        place.written(),
                        "the sentence has no word in common with " + place.written(),
                        "does the citation lead to the right place?"));
            }
        }
        for (Document stranger : evidence.strangers()) {
            findings.accept(new Finding(
                    Code.OTHER_SUBJECT,
                    stranger.id(),
                    "nothing cited here speaks of '" + stranger.id() + "', to which the sentence links",
                    "link to the page that is meant, or cite what speaks of it"));
        }
    }

    private static int least(Features said, Evidence evidence) {
        return said.content().size() < LONG || evidence.places().size() > FEW ? 1 : 2;
    }

    private static boolean isShared(Features said, Evidence there, int least) {
        return said.named().stream().anyMatch(n -> there.holders().contains(n.actor()))
                || there.texts().stream().anyMatch(t -> isShared(said, t, least));
    }

    private static boolean isShared(Features said, Features text, int least) {
        Set<Object> common = new HashSet<>(said.clauses().all());
        common.retainAll(text.clauses().all());
        return common.size() >= least
                || text.amounts().stream()
                        .anyMatch(a ->
                                said.amounts().stream().anyMatch(b -> b.value().equals(a.value())));
    }
}
