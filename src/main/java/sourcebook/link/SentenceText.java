package sourcebook.link;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Function;
import sourcebook.evidence.Attestation;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Reference;
import sourcebook.parse.Sentence;

/** The words of a sentence once it is known where its links lead. */
public final class SentenceText {
    private static final int BEGINNING = 400;

    /** Each page to which a sentence links shows it. */
    private static final Fact<Map<Sentence, String>> BEGINNINGS =
            new Fact<>(site -> Collections.synchronizedMap(new IdentityHashMap<>()));

    /** Pages, anchors and records ask for them. */
    private static final PageFact<Map<Sentence, String>> HASHES =
            new PageFact<>((page, site) -> Collections.synchronizedMap(new IdentityHashMap<>()));

    private SentenceText() {}

    /** Returns a sentence as plain text, with the names to which its cross-links lead; one that leads nowhere is as written. */
    public static String of(Sentence sentence, Site site) {
        return of(sentence, name(site));
    }

    /** Returns a sentence in the same way, or its first words if it has more than some four hundred characters. */
    public static String beginning(Sentence sentence, Site site) {
        return site.fact(BEGINNINGS)
                .computeIfAbsent(sentence, s -> shortened(of(s, name(site), 2 * BEGINNING), BEGINNING));
    }

    /** Returns the hash by which a sentence of a page is known, wherever that is asked; the empty string if it has no words. */
    public static String hash(Sentence sentence, Document page, Site site) {
        return site.fact(HASHES, page).computeIfAbsent(sentence, s -> hash(of(s, site)));
    }

    static String hash(String words) {
        return words.isBlank() ? "" : Attestation.hash(words);
    }

    /** Returns a text, or as many of its first words as fit into a length. */
    public static String shortened(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int space = text.lastIndexOf(' ', length);
        return text.substring(0, space < 0 ? length : space).replaceAll("[,;:]$", "") + " …";
    }

    private static Function<Reference, String> name(Site site) {
        return r -> site.target(r).map(Document::name).orElse(r.target());
    }

    /** @param name returns the name to which a cross-link leads */
    static String of(Sentence sentence, Function<Reference, String> name) {
        return of(sentence, name, Integer.MAX_VALUE);
    }

    private static String of(Sentence sentence, Function<Reference, String> name, int enough) {
        StringBuilder plain = new StringBuilder();
        Iterator<Reference> named = sentence.links().stream()
                .filter(Sentence.CrossLinked::named)
                .map(Sentence.CrossLinked::reference)
                .iterator();
        for (int i = 0; i < sentence.text().length() && plain.length() < enough; i++) {
            char c = sentence.text().charAt(i);
            if (c == Sentence.NAME) {
                plain.append(name.apply(named.next()));
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
