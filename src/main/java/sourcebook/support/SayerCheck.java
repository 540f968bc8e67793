package sourcebook.support;

import java.util.function.Consumer;
import java.util.stream.Collectors;
import sourcebook.diagnostic.Code;
import sourcebook.language.WordKind;
import sourcebook.parse.Parsed.Document;

/** Who says it, and that somebody is named who does. */
final class SayerCheck implements Check {
    @Override
    public void compare(Features said, Evidence evidence, Consumer<Finding> findings) {
        for (ActorNames.Named sayer : said.sayers()) {
            if (evidence.knows(sayer.actor()) && !evidence.isSayer(sayer.actor())) {
                findings.accept(new Finding(
                        Code.OTHER_SAYER,
                        said.written(sayer.from(), sayer.to()),
                        "nothing cited here is said by " + sayer.actor().title(),
                        "name who says it, or cite where " + sayer.actor().title() + " speaks"));
            }
        }
        for (ActorNames.Named denier : said.deniers()) {
            if (evidence.isNarrow() && evidence.affirms(denier.actor())) {
                findings.accept(new Finding(
                        Code.OTHER_SAYER,
                        said.written(denier.from(), denier.to()),
                        denier.actor().title() + " denies nothing in what is cited",
                        "does the sentence say the opposite of its source?"));
            }
        }
        boolean named = !evidence.isNarrow()
                || evidence.holders().isEmpty()
                || said.isAboutTexts()
                || said.has(WordKind.PRONOUNS)
                || said.named().stream().anyMatch(n -> evidence.isSayer(n.actor()));
        if (!named) {
            findings.accept(new Finding(
                    Code.OTHER_SAYER,
                    "",
                    "the sentence does not say who says so",
                    "name " + evidence.holders().stream().map(Document::title).collect(Collectors.joining(" or "))));
        }
    }
}
