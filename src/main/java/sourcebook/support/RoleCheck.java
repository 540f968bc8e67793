package sourcebook.support;

import java.util.List;
import java.util.function.Consumer;
import sourcebook.diagnostic.Code;

/** Who does it, and to whom: two names around a verb that stand there the other way round. */
final class RoleCheck implements Check {
    @Override
    public void compare(Features said, Evidence evidence, Consumer<Finding> findings) {
        for (Features.Deed deed : said.deeds()) {
            List<Features.Deed> there = evidence.texts().stream()
                    .flatMap(t -> t.deeds().stream())
                    .filter(d -> d.verb().equals(deed.verb()))
                    .toList();
            boolean same = there.stream().anyMatch(d -> d.equals(deed));
            boolean exchanged = there.stream()
                    .anyMatch(
                            d -> d.subject().equals(deed.object()) && d.object().equals(deed.subject()));
            if (exchanged && !same) {
                findings.accept(new Finding(
                        Code.OTHER_SAYER,
                        said.wordOf(deed.verb()),
                        "in what is cited, " + deed.object().title() + " stands where "
                                + deed.subject().title() + " stands here",
                        "have the two names changed places?"));
            }
        }
    }
}
