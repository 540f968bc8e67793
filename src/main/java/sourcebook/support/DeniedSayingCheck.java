package sourcebook.support;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import sourcebook.diagnostic.Code;
import sourcebook.language.WordKind;
import sourcebook.language.WordList;

/** What a sentence says that somebody does not say, is not said in what it cites. */
final class DeniedSayingCheck implements Check {
    /** So many words in common are too few to say the same. */
    private static final int LEAST = 3;

    @Override
    public void compare(Features said, Evidence evidence, Consumer<Finding> findings) {
        for (WordList.Hit silence : said.hits(WordKind.SILENCES)) {
            if (!said.isDependent(silence.to())) {
                continue;
            }
            Set<Object> denied = said.clauses().behind(silence.to());
            boolean spoken = denied.size() >= LEAST
                    && evidence.told().stream()
                            .filter(t -> !t.isOpen())
                            .map(t -> common(denied, t.text()))
                            .anyMatch(c -> c >= LEAST && c * LEAST >= denied.size() * (LEAST - 1));
            if (spoken) {
                String word = said.written(silence.from(), silence.to());
                findings.accept(new Finding(
                        Code.OTHER_DIRECTION,
                        word,
                        "what is cited says what the sentence says that somebody “" + word + "”",
                        "does the sentence say the opposite of its source?"));
                return;
            }
        }
    }

    private static int common(Set<Object> denied, Features text) {
        Set<Object> common = new HashSet<>(denied);
        common.retainAll(text.clauses().behind(0));
        return common.size();
    }
}
