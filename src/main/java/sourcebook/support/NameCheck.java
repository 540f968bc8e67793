package sourcebook.support;

import java.util.function.Consumer;
import sourcebook.diagnostic.Code;

/** Names: of the briefing's actors, and others. */
final class NameCheck implements Check {
    @Override
    public void compare(Features said, Evidence evidence, Consumer<Finding> findings) {
        for (ActorNames.Named named : said.named()) {
            if (!evidence.knows(named.actor())) {
                findings.accept(new Finding(
                        Code.UNSUPPORTED_NAME,
                        said.written(named.from(), named.to()),
                        "nothing cited here names " + named.actor().title(),
                        "correct it, or cite where the name stands"));
            }
        }
        for (int i : said.otherNames()) {
            String name = said.written(i, i + 1);
            if (!evidence.hasWord(name)) {
                findings.accept(new Finding(
                        Code.UNSUPPORTED_NAME,
                        name,
                        "nothing cited here has the name “" + name + "”",
                        "correct it, or cite where it stands"));
            }
        }
    }
}
