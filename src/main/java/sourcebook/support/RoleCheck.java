package sourcebook.support;

import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import sourcebook.diagnostic.Code;

/** Who does it, to whom, and whose it is: a name is tied to a word to which another one is tied there. */
final class RoleCheck implements Check {
    @Override
    public void compare(Features said, Evidence evidence, Consumer<Finding> findings) {
        for (Tie tie : said.ties()) {
            List<Tie> there = evidence.told().stream()
                    .flatMap(t -> t.text().ties().stream())
                    .filter(tie::isLike)
                    .toList();
            boolean same = there.stream()
                    .anyMatch(t -> t.actor().equals(tie.actor())
                            || evidence.related(tie.actor()).anyMatch(t.actor()::equals));
            List<Tie> others = there.stream()
                    .filter(t -> said.named().stream().anyMatch(n -> n.actor().equals(t.actor())))
                    .toList();
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
}
