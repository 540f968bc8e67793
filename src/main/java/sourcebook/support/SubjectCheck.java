package sourcebook.support;

import java.util.function.Consumer;
import sourcebook.diagnostic.Code;
import sourcebook.parse.Parsed.Document;

/** What it is about: with each place that it cites, the sentence has something in common. */
final class SubjectCheck implements Check {
    @Override
    public void compare(Features said, Evidence evidence, Consumer<Finding> findings) {
        for (Evidence.Place place : evidence.places()) {
            if (said.content().size() > 1 && !said.isAboutTexts() && !isShared(said, place.evidence())) {
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

    private static boolean isShared(Features said, Evidence there) {
        return said.named().stream().anyMatch(n -> there.holders().contains(n.actor()))
                || there.texts().stream().anyMatch(t -> isShared(said, t));
    }

    private static boolean isShared(Features said, Features text) {
        return text.stems().stream().anyMatch(said.stems()::contains)
                || text.amounts().stream()
                        .anyMatch(a ->
                                said.amounts().stream().anyMatch(b -> b.value().equals(a.value())));
    }
}
