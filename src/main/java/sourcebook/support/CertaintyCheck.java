package sourcebook.support;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import sourcebook.diagnostic.Code;
import sourcebook.language.WordKind;
import sourcebook.language.WordList;
import sourcebook.parse.Sense;

/** How sure the sentence is. */
final class CertaintyCheck implements Check {
    static final Set<Sense> UNSURE =
            EnumSet.of(Sense.LIKELY, Sense.POSSIBLE, Sense.AIM, Sense.PLAN, Sense.UNLIKELY, Sense.DOUBTS);

    @Override
    public void compare(Features said, Evidence evidence, Consumer<Finding> findings) {
        Optional<Finding> finding =
                doubtAdded(said, evidence).or(() -> proofAdded(said, evidence)).or(() -> doubtLost(said, evidence));
        finding.ifPresent(findings);
    }

    /** What is doubted here must be unsure there. */
    private static Optional<Finding> doubtAdded(Features said, Evidence evidence) {
        boolean somebodyIsUnsure = evidence.senses().stream().anyMatch(s -> UNSURE.contains(s) || s == Sense.PASSES_ON);
        return said.hits(WordKind.HEDGES).stream()
                .filter(h -> !somebodyIsUnsure && !said.is(WordKind.MODALS, h) && !isBound(h, said, evidence))
                .filter(h -> evidence.texts().stream().noneMatch(t -> t.hasNear(WordKind.HEDGES, said.around(h))))
                .map(h -> said.written(h.from(), h.to()))
                .map(word -> new Finding(
                        Code.OTHER_CERTAINTY,
                        word,
                        "what is cited says so without such a word as “" + word + "”",
                        "take it out, or cite who is less than sure"))
                .findFirst();
    }

    /**
     * Says whether a word such as "nearly" is no doubt, but says how near: before a number, of which the limit is compared, or
     * before a word that nothing cited has, as in "nearly doubled".
     */
    static boolean isBound(WordList.Hit hedge, Features said, Evidence evidence) {
        if (!said.is(WordKind.BOUNDS, hedge)) {
            return false;
        }
        String next = said.after(hedge);
        return said.amounts().stream().anyMatch(a -> a.from() <= hedge.to() && hedge.to() < a.to())
                || evidence.texts().stream()
                        .flatMap(t -> t.words().plain().stream())
                        .noneMatch(w -> Features.stem(w).equals(next));
    }

    private static Optional<Finding> proofAdded(Features said, Evidence evidence) {
        return said.hits(WordKind.PROOFS).stream()
                .filter(h -> evidence.texts().stream().noneMatch(t -> t.has(WordKind.PROOFS)))
                .map(h -> said.written(h.from(), h.to()))
                .map(word -> new Finding(
                        Code.OTHER_CERTAINTY,
                        word,
                        "nothing cited here says “" + word + "”",
                        "take it out, or cite who says so"))
                .findFirst();
    }

    private static Optional<Finding> doubtLost(Features said, Evidence evidence) {
        boolean doubts = said.holds(EnumSet.of(WordKind.HEDGES)) || said.holds(DirectionCheck.NO);
        if (doubts || !evidence.isNarrow() || !evidence.isAll(UNSURE)) {
            return Optional.empty();
        }
        String senses = DirectionCheck.held(evidence.senses());
        return Optional.of(new Finding(
                Code.OTHER_CERTAINTY,
                "",
                "the sentence is sure, and what it cites is " + senses,
                "say so, with a word such as “may” or “aim”"));
    }
}
