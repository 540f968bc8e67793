package sourcebook.support;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import sourcebook.diagnostic.Code;
import sourcebook.language.WordKind;
import sourcebook.language.WordList;

/** What a sentence says that somebody denies, or does not say, is not said just so in what it cites. */
final class DeniedSayingCheck implements Check {
    /** So many words in common are too few to say the same. */
    private static final int LEAST = 3;

    private static final Set<WordKind> TURNING = EnumSet.of(WordKind.NEGATIONS, WordKind.DISPUTES);

    @Override
    public void compare(Features said, Evidence evidence, Consumer<Finding> findings) {
        Stream.of(WordKind.SILENCES, WordKind.DISPUTES)
                .flatMap(kind -> said.hits(kind).stream())
                .filter(h -> said.isDependent(h.to()) && isSaid(said, h, evidence))
                .map(h -> said.written(h.from(), h.to()))
                .map(word -> new Finding(
                        Code.OTHER_DIRECTION,
                        word,
                        "what is cited says what the sentence says that somebody “" + word + "”",
                        "does the sentence say the opposite of its source?"))
                .findFirst()
                .ifPresent(findings);
    }

    private static boolean isSaid(Features said, WordList.Hit hit, Evidence evidence) {
        Set<Object> denied = said.clauses().behind(hit.to());
        return denied.size() >= LEAST
                && evidence.told().stream()
                        .filter(t -> !t.isOpen() && !t.text().holds(TURNING))
                        .map(t -> common(denied, t.text()))
                        .anyMatch(c -> c >= LEAST && c * 2 >= denied.size());
    }

    private static int common(Set<Object> denied, Features text) {
        Set<Object> common = new HashSet<>(denied);
        common.retainAll(text.clauses().all());
        return common.size();
    }
}
