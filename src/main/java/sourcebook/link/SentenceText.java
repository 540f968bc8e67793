package sourcebook.link;

import java.util.List;
import java.util.function.Function;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Reference;
import sourcebook.parse.Sentence;

/** The words of a sentence once it is known where its links lead. */
public final class SentenceText {
    private SentenceText() {}

    /** Returns a sentence as plain text, with the names to which its cross-links lead; one that leads nowhere is as written. */
    public static String of(Sentence sentence, Site site) {
        return of(sentence, r -> site.target(r).map(Document::name).orElse(r.target()));
    }

    /** @param name returns the name to which a cross-link leads */
    static String of(Sentence sentence, Function<Reference, String> name) {
        StringBuilder plain = new StringBuilder();
        List<Reference> named = sentence.links().stream()
                .filter(Sentence.CrossLinked::named)
                .map(Sentence.CrossLinked::reference)
                .toList();
        int next = 0;
        for (int i = 0; i < sentence.text().length(); i++) {
            char c = sentence.text().charAt(i);
            if (c == Sentence.NAME) {
                plain.append(name.apply(named.get(next++)));
            } else {
                plain.append(c);
            }
        }
        return tidied(plain);
    }

    /** Makes one space of all white space; where a citation stood there is a gap before the period, which goes. */
    private static String tidied(CharSequence text) {
        StringBuilder tidied = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c)) {
                gap = true;
            } else {
                if (gap && !tidied.isEmpty() && ".,;:".indexOf(c) < 0) {
                    tidied.append(' ');
                }
                tidied.append(c);
                gap = false;
            }
        }
        return tidied.toString();
    }
}
