package sourcebook.support;

import java.util.Locale;
import java.util.function.Consumer;
import sourcebook.diagnostic.Code;
import sourcebook.language.WordKind;
import sourcebook.language.WordList;

/** Words that reach further than one text can see, such as "all" and "only". */
final class ReachCheck implements Check {
    @Override
    public void compare(Features said, Evidence evidence, Consumer<Finding> findings) {
        if (said.has(WordKind.SILENCES)) {
            return;
        }
        for (WordList.Hit hit : said.hits(WordKind.GENERALIZATIONS)) {
            String word = said.written(hit.from(), hit.to());
            boolean same = evidence.texts().stream()
                    .anyMatch(t -> t.hits(WordKind.GENERALIZATIONS).stream()
                            .anyMatch(h -> t.written(h.from(), h.to()).equalsIgnoreCase(word)
                                            && t.after(h).equals(said.after(hit))
                                    || said.isWhole(hit)
                                            && t.isWhole(h)
                                            && t.clauses().around(h.from()).stream()
                                                    .anyMatch(said.clauses().around(hit.from())::contains)));
            boolean isPair = said.isPair(hit) && evidence.counts().contains("2");
            if (!same && !isPair) {
                findings.accept(new Finding(
                        Code.UNSUPPORTED_REACH,
                        word,
                        "nothing cited here says “" + word.toLowerCase(Locale.ROOT) + "” of the same",
                        "say of whom it is true, or cite what says so"));
            }
        }
    }
}
