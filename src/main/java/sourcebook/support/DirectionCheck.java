package sourcebook.support;

import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import sourcebook.diagnostic.Code;
import sourcebook.language.WordKind;
import sourcebook.language.WordList;
import sourcebook.message.Messages;
import sourcebook.parse.Sense;

/** Whether something is denied: by the sentence as a whole, and word by word. */
final class DirectionCheck implements Check {
    static final Set<WordKind> NO = EnumSet.of(WordKind.NEGATIONS, WordKind.DENIALS);
    static final Set<Sense> DENYING =
            EnumSet.of(Sense.DENIES, Sense.UNLIKELY, Sense.DOUBTS, Sense.NO_AIM, Sense.NO_PLAN);

    private static final String HELP = "does the sentence say the opposite of its source?";

    /** Returns in words what is held of a claim: one of several senses. */
    static String held(Collection<Sense> senses) {
        return senses.stream()
                .map(s -> Messages.OF_RECORDS.of("counted." + s.key()))
                .collect(Collectors.joining(" or "));
    }

    @Override
    public void compare(Features said, Evidence evidence, Consumer<Finding> findings) {
        boolean told = compareWhole(said, evidence, findings);
        if (!told) {
            compareWords(said, evidence, findings);
        }
    }

    private static boolean compareWhole(Features said, Evidence evidence, Consumer<Finding> findings) {
        boolean isOwn = said.has(NO)
                && (evidence.isNarrow() || !said.has(WordKind.SILENCES))
                && evidence.senses().stream().noneMatch(DENYING::contains)
                && evidence.texts().stream().noneMatch(t -> t.has(NO));
        if (isOwn) {
            WordList.Hit hit = said.hits(NO).get(0);
            findings.accept(new Finding(
                    Code.OTHER_DIRECTION, said.written(hit.from(), hit.to()), "nothing cited here says no", HELP));
            return true;
        } else if (!said.holds(NO) && evidence.isNarrow() && evidence.isAll(DENYING) && !evidence.isRetoldBy(said)) {
            findings.accept(new Finding(
                    Code.OTHER_DIRECTION, "", "everything cited here says no, and the sentence does not", HELP));
            return true;
        }
        // "They are set out at the broader claim" says nothing itself.
        boolean goesOn = said.hits(WordKind.PRONOUNS).stream().anyMatch(h -> h.from() == 0);
        Optional<Evidence.Place> denial = evidence.places().stream()
                .filter(p -> !said.holds(NO)
                        && !goesOn
                        && !said.isAboutTexts()
                        && p.evidence().isNarrow()
                        && p.evidence().isAll(DENYING)
                        && !p.evidence().isRetoldBy(said))
                .findFirst();
        denial.ifPresent(p -> findings.accept(
                new Finding(Code.OTHER_DIRECTION, "", p.written() + " says no, and the sentence does not", HELP)));
        return denial.isPresent();
    }

    /** What is negated here must be negated there, too, and what is only negated there must be so here. */
    private static void compareWords(Features said, Evidence evidence, Consumer<Finding> findings) {
        if (said.has(WordKind.SILENCES)) {
            return;
        }
        for (WordList.Hit negation : said.hits(WordKind.NEGATIONS)) {
            Set<String> around = said.around(negation);
            List<Features> there = evidence.texts().stream()
                    .filter(t -> t.content().stream().anyMatch(around::contains))
                    .toList();
            if (!there.isEmpty() && there.stream().noneMatch(t -> NO.stream().anyMatch(k -> t.hasNear(k, around)))) {
                String word = said.written(negation.from(), negation.to());
                findings.accept(new Finding(
                        Code.OTHER_DIRECTION,
                        word,
                        "what is cited says so without such a word as “" + word + "”",
                        HELP));
                return;
            }
        }
        if (said.has(NO)) {
            return;
        }
        for (String stem : said.content()) {
            if (!said.negates(stem) && isNegated(stem, evidence)) {
                findings.accept(new Finding(
                        Code.OTHER_DIRECTION,
                        said.wordOf(stem),
                        "what is cited says “not” before “" + said.wordOf(stem) + "”",
                        HELP));
                return;
            }
        }
    }

    /** Says whether a word stands in the evidence, and right behind a negation in each text that has it. */
    private static boolean isNegated(String stem, Evidence evidence) {
        boolean found = false;
        for (Features text : evidence.texts()) {
            if (text.content().contains(stem)) {
                if (!text.negates(stem)) {
                    return false;
                }
                found = true;
            }
        }
        return found;
    }
}
