package sourcebook.support;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import sourcebook.diagnostic.Code;
import sourcebook.language.WordKind;
import sourcebook.language.WordList;

/** Whether words are said without a doubt here that are unsure wherever they stand there, or the other way round. */
final class AssuranceCheck implements Check {
    /** So many words of which this is true make a doubt that is lost, or one that is added. */
    private static final int LEAST = 2;

    @Override
    public void compare(Features said, Evidence evidence, Consumer<Finding> findings) {
        Optional<Finding> finding = said.holds(Set.of(WordKind.HEDGES)) || said.has(DirectionCheck.NO)
                ? added(said, evidence)
                : lost(said, evidence).or(() -> foretold(said, evidence));
        finding.ifPresent(findings);
    }

    private static Optional<Finding> lost(Features said, Evidence evidence) {
        return first(said.clauses().compared(), evidence, true)
                .map(word -> new Finding(
                        Code.OTHER_CERTAINTY,
                        said.written(word.index(), word.index() + 1),
                        "what is cited is less than sure of “" + said.written(word.index(), word.index() + 1) + "”",
                        "say so, with the word that it uses, such as “may” or “reportedly”"));
    }

    private static Optional<Finding> added(Features said, Evidence evidence) {
        for (WordList.Hit hedge : said.hits(WordKind.HEDGES)) {
            if (!said.is(WordKind.MODALS, hedge)
                    && !CertaintyCheck.isBound(hedge, said, evidence)
                    && first(said.clauses().saidBehind(hedge.to()), evidence, false)
                            .isPresent()) {
                String word = said.written(hedge.from(), hedge.to());
                return Optional.of(new Finding(
                        Code.OTHER_CERTAINTY,
                        word,
                        "what is cited says so without such a word as “" + word + "”",
                        "take it out, or cite who is less than sure"));
            }
        }
        return Optional.empty();
    }

    /** Returns the first of some words if enough of them are unsure, or sure, wherever they stand in the evidence. */
    private static Optional<Clauses.Said> first(List<Clauses.Said> words, Evidence evidence, boolean unsure) {
        Map<String, Clauses.Said> found = new LinkedHashMap<>();
        for (Clauses.Said word : words) {
            if (!found.containsKey(word.key().name()) && isAlways(word, evidence, unsure)) {
                found.put(word.key().name(), word);
            }
        }
        return found.size() < LEAST ? Optional.empty() : found.values().stream().findFirst();
    }

    /** Says whether a word stands in the evidence, and is unsure, or sure, wherever it does. */
    private static boolean isAlways(Clauses.Said word, Evidence evidence, boolean unsure) {
        boolean found = false;
        for (Told told : evidence.told()) {
            for (Clauses.Said there : told.text().clauses().said(word.key())) {
                if (told.isOpen() || (there.unsure() || told.isUnsure()) != unsure) {
                    return false;
                }
                found = true;
            }
        }
        return found;
    }

    /** What may be there, will not be here. */
    private static Optional<Finding> foretold(Features said, Evidence evidence) {
        OptionalInt future = said.future();
        if (future.isEmpty()) {
            return Optional.empty();
        }
        Set<Object> around = said.clauses().around(future.getAsInt());
        List<Features> there = evidence.told().stream()
                .filter(t -> !t.isOpen())
                .map(Told::text)
                .filter(t -> t.clauses().has(around, LEAST))
                .toList();
        boolean unsure = there.stream().anyMatch(t -> t.holds(Set.of(WordKind.HEDGES)))
                && there.stream().allMatch(t -> t.future().isEmpty());
        String word = said.written(future.getAsInt(), future.getAsInt() + 1);
        return unsure
                ? Optional.of(new Finding(
                        Code.OTHER_CERTAINTY,
                        word,
                        "nothing cited here says that it “" + word + "”",
                        "say what is cited: that it may be, or is hoped for"))
                : Optional.empty();
    }
}
