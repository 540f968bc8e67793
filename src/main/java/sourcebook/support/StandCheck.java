package sourcebook.support;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import sourcebook.diagnostic.Code;
import sourcebook.language.WordKind;
import sourcebook.parse.Sense;

/** What somebody says in a part of the sentence has the direction and the certainty of his own positions there. */
final class StandCheck implements Check {
    private static final Set<WordKind> HEDGES = EnumSet.of(WordKind.HEDGES);

    @Override
    public void compare(Features said, Evidence evidence, Consumer<Finding> findings) {
        List<ActorNames.Named> sayers = said.sayers();
        for (ActorNames.Named sayer : sayers) {
            int end = said.named().stream()
                    .filter(n -> n.from() >= sayer.to() && sayers.contains(n))
                    .mapToInt(ActorNames.Named::from)
                    .min()
                    .orElse(said.words().size());
            Set<Sense> senses = evidence.sensesOf(sayer.actor());
            if (senses.isEmpty() || said.isAboutTexts() || said.holds(DirectionCheck.NO, 0, end)) {
                continue;
            }
            String name = said.written(sayer.from(), sayer.to());
            String counted = DirectionCheck.held(senses);
            if (DirectionCheck.DENYING.containsAll(senses) && !evidence.isRetoldBy(said)) {
                findings.accept(new Finding(
                        Code.OTHER_DIRECTION,
                        name,
                        "by " + sayer.actor().title() + " it is " + counted + " in what is cited",
                        "does the sentence say the opposite of its source?"));
            } else if (evidence.isNarrow()
                    && CertaintyCheck.UNSURE.containsAll(senses)
                    && !said.holds(HEDGES, 0, end)) {
                findings.accept(new Finding(
                        Code.OTHER_CERTAINTY,
                        name,
                        "by " + sayer.actor().title() + " it is " + counted + " in what is cited",
                        "say so, with a word such as “may” or “aim”"));
            }
        }
    }
}
