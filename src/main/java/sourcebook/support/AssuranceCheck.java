package sourcebook.support;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import sourcebook.diagnostic.Code;
import sourcebook.language.WordKind;

/** Whether something is said without a doubt here of which whatever is cited is less than sure. */
final class AssuranceCheck implements Check {
    /** So many words that are unsure there and sure here make a doubt that is lost. */
    private static final int LEAST = 2;

    @Override
    public void compare(Features said, Evidence evidence, Consumer<Finding> findings) {
        if (said.holds(Set.of(WordKind.HEDGES)) || said.has(DirectionCheck.NO)) {
            return;
        }
        Map<String, Clauses.Said> lost = new LinkedHashMap<>();
        for (Clauses.Said word : said.clauses().said()) {
            List<Boolean> there = new ArrayList<>();
            for (Evidence.Told told : evidence.told()) {
                told.text().clauses().said().stream()
                        .filter(w -> w.key().name().equals(word.key().name()))
                        .map(w -> !told.isOpen() && (w.unsure() || told.isUnsure()))
                        .forEach(there::add);
            }
            if (!there.isEmpty() && there.stream().allMatch(u -> u)) {
                lost.putIfAbsent(word.key().name(), word);
            }
        }
        if (lost.size() >= LEAST) {
            Clauses.Said first = lost.values().iterator().next();
            String written = said.written(first.index(), first.index() + 1);
            findings.accept(new Finding(
                    Code.OTHER_CERTAINTY,
                    written,
                    "what is cited is less than sure of “" + written + "”",
                    "say so, with the word that it uses, such as “may” or “reportedly”"));
        }
    }
}
