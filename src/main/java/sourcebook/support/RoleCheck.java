package sourcebook.support;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import sourcebook.diagnostic.Code;
import sourcebook.parse.Parsed.Document;

/** Who does it, to whom, and whose it is: a name is tied to a word to which another one is tied there. */
final class RoleCheck implements Check {
    @Override
    public void compare(Features said, Evidence evidence, Consumer<Finding> findings) {
        for (Tie tie : said.ties()) {
            // What a publisher does is to say something.
            if (evidence.isPublisher(tie.actor())) {
                continue;
            }
            List<Tie> there = evidence.told().stream()
                    .flatMap(t -> t.text().ties().stream())
                    .filter(tie::isLike)
                    .toList();
            boolean same = there.stream()
                    .anyMatch(t -> t.actor().equals(tie.actor()) || evidence.areRelated(tie.actor(), t.actor()));
            same |= evidence.told().stream().anyMatch(t -> isLeftOpen(tie, t.text()));
            boolean opposite = isOpposite(tie, evidence);
            List<Tie> others = evidence.told().stream()
                    .map(Told::text)
                    .filter(t -> isPlaced(tie.actor(), t))
                    .flatMap(t -> t.ties().stream().filter(tie::isLike))
                    .toList();
            if (!same && opposite) {
                String written = said.written(tie.index(), tie.index() + 1);
                findings.accept(new Finding(
                        Code.OTHER_DIRECTION,
                        written,
                        "what is cited says the opposite of “" + written + "” of "
                                + tie.actor().title(),
                        "does the sentence say the opposite of its source?"));
                return;
            }
            if (!same && !others.isEmpty()) {
                String written = said.written(tie.index(), tie.index() + 1);
                findings.accept(new Finding(
                        Code.OTHER_SAYER,
                        written,
                        "in what is cited, "
                                + others.stream()
                                        .map(t -> t.actor().title())
                                        .distinct()
                                        .collect(Collectors.joining(" or "))
                                + " stands at “" + written + "” where "
                                + tie.actor().title() + " stands here",
                        "have the two names changed places?"));
                return;
            }
        }
    }

    /** Says whether a text does not name somebody, or shows what he has to do with it. */
    private static boolean isPlaced(Document actor, Features text) {
        return text.named().stream().noneMatch(n -> n.actor().equals(actor))
                || text.ties().stream().anyMatch(t -> t.actor().equals(actor));
    }

    /** Says whether a text has both, and does not show what one has to do with the other. */
    private static boolean isLeftOpen(Tie tie, Features text) {
        return !text.clauses().said(tie.key()).isEmpty() && !isPlaced(tie.actor(), text);
    }

    private static boolean isOpposite(Tie tie, Evidence evidence) {
        List<Tie> there = evidence.told().stream()
                .filter(t -> !t.isOpen())
                .flatMap(t -> t.text().ties().stream())
                .filter(t -> t.actor().equals(tie.actor()) && t.isOfSameWord(tie))
                .toList();
        return !there.isEmpty() && there.stream().allMatch(tie::isOpposite);
    }
}
