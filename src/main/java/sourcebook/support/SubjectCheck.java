package sourcebook.support;

import java.util.Collections;
import java.util.function.Consumer;
import sourcebook.diagnostic.Code;
import sourcebook.language.Amount;
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
        if (said.named().stream().anyMatch(n -> there.holders().contains(n.actor()))) {
            return true;
        }
        // Thousands of sentences are compared with hundreds of texts each.
        for (Features text : there.texts()) {
            if (!Collections.disjoint(text.stems(), said.stems()) || hasAmountOf(said, text)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasAmountOf(Features said, Features text) {
        for (Amount amount : said.amounts()) {
            for (Amount there : text.amounts(amount.ends().get(0))) {
                if (there.value().equals(amount.value())) {
                    return true;
                }
            }
        }
        return false;
    }
}
