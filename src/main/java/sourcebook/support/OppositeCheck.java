package sourcebook.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import sourcebook.diagnostic.Code;

/** Whether a word is affirmed here that is negated there, or stands here for its opposite there, and the reverse. */
final class OppositeCheck implements Check {
    @Override
    public void compare(Features said, Evidence evidence, Consumer<Finding> findings) {
        for (Clauses.Said word : said.clauses().said()) {
            if (word.sign() == Clauses.Sign.MIXED || isSilence(word, said)) {
                continue;
            }
            List<Clauses.Sign> there = there(word, said, evidence);
            if (!there.isEmpty() && there.stream().allMatch(s -> isOpposite(s, word.direction()))) {
                String written = said.written(word.index(), word.index() + 1);
                findings.accept(new Finding(
                        Code.OTHER_DIRECTION,
                        written,
                        "what is cited says the opposite of “" + written + "”",
                        "does the sentence say the opposite of its source?"));
                return;
            }
        }
    }

    /** Returns what the evidence says of a word where it speaks of the same. */
    private static List<Clauses.Sign> there(Clauses.Said word, Features said, Evidence evidence) {
        Set<Object> around = said.clauses().around(word.index());
        List<Clauses.Sign> there = new ArrayList<>();
        for (Evidence.Told told : evidence.told()) {
            Clauses clauses = told.text().clauses();
            clauses.said().stream()
                    .filter(w -> w.key().name().equals(word.key().name()))
                    .filter(w -> clauses.around(w.index()).stream().anyMatch(around::contains))
                    .map(w -> told.isOpen() ? Clauses.Sign.MIXED : w.direction())
                    .forEach(there::add);
        }
        return there;
    }

    private static boolean isOpposite(Clauses.Sign one, Clauses.Sign other) {
        return one != Clauses.Sign.MIXED && one != other;
    }

    /** A remark on what a text does not say denies nothing. */
    private static boolean isSilence(Clauses.Said word, Features said) {
        return Stream.of(sourcebook.language.WordKind.SILENCES)
                .flatMap(k -> said.hits(k).stream())
                .anyMatch(h -> said.clauses().isOne(h.from(), word.index()));
    }
}
