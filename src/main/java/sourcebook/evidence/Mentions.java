package sourcebook.evidence;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import sourcebook.language.WordKind;
import sourcebook.language.WordList;

/** Where a text names actors. Of the names that begin at one place, the longest counts. */
final class Mentions {
    private static final String POSSESSIVE = "'s";

    private final @Nullable Mention[] byToken;
    private final Tokens tokens;
    private final SpeakerNames names;
    private final WordList list;
    private @Nullable SpeakerNames capitals;

    /**
     * A name.
     *
     * @param from index of its first token
     * @param to index behind the last
     * @param ids of all actors who have this name
     * @param isName whether it is a name and not a role
     * @param possessive whether what belongs to the actor is meant
     * @param isAsWritten whether it has the letters that the site writes, and not those of another case
     */
    record Mention(int from, int to, Set<String> ids, boolean isName, boolean possessive, boolean isAsWritten) {}

    /** @param list words of the text's language, by which names have cases */
    Mentions(Tokens tokens, SpeakerNames names, WordList list) {
        this.byToken = new Mention[tokens.size()];
        this.tokens = tokens;
        this.names = names;
        this.list = list;
        SpeakerNames inflected = list.inflectsNames() ? names.mapped(list::uninflected) : names;
        int i = 0;
        while (i < tokens.size()) {
            Mention mention = at(i, tokens, names, w -> w, true);
            if (mention == null && inflected != names && isCapital(tokens.form(i))) {
                mention = at(i, tokens, inflected, list::uninflected, false);
            }
            if (mention == null || isOfAnother(mention)) {
                i++;
            } else {
                for (; i < mention.to; i++) {
                    byToken[i] = mention;
                }
            }
        }
    }

    /**
     * "Ada Holm", "Karin Lindqvist": says whether one word of a person's name stands beside a word with a capital that is no
     * title, which makes it somebody else's.
     */
    private boolean isOfAnother(Mention mention) {
        boolean isWord = mention.isName
                && mention.isAsWritten
                && mention.to == mention.from + 1
                && mention.ids.stream().allMatch(names::isPerson);
        if (!isWord || !list.has(WordKind.TITLES)) {
            return false;
        }
        int before = mention.from - 1;
        return !mention.possessive && isName(mention.to) && !list.is(WordKind.ATTRIBUTIONS, tokens.form(mention.to))
                || isName(before)
                        && !opens(before)
                        && byToken[before] == null
                        && !tokens.form(before).endsWith(POSSESSIVE);
    }

    /** Says whether a word has its capital since a sentence begins there, or stands behind a preposition: "in Moscow Marsh said". */
    private boolean opens(int token) {
        int last = token - 1;
        if (last > 0 && tokens.form(last).equals("\"") && ",?!".contains(tokens.form(last - 1))) {
            return false;
        }
        return last < 0
                || !tokens.isWord(last) && !tokens.form(last).equals(",")
                || list.is(WordKind.PREPOSITIONS, tokens.form(last));
    }

    private boolean isName(int token) {
        return token >= 0
                && token < tokens.size()
                && tokens.isWord(token)
                && isCapital(tokens.form(token))
                && !list.is(WordKind.TITLES, tokens.form(token));
    }

    private static boolean isCapital(String word) {
        return Character.isUpperCase(word.codePointAt(0));
    }

    /** @param key what is compared of each word */
    private @Nullable Mention at(
            int token, Tokens tokens, SpeakerNames names, UnaryOperator<String> key, boolean isAsWritten) {
        Set<String> ids = new HashSet<>();
        int length = 0;
        boolean isName = false;
        boolean isPossessive = false;
        for (SpeakerNames.Form form : candidates(token, tokens, names, key)) {
            int size = form.words().size();
            if (size < length || !stands(form, token, tokens, key)) {
                continue;
            }
            if (size > length || form.isName() && !isName) {
                ids.clear();
                isName = form.isName();
                length = size;
                isPossessive = !form.words().get(size - 1).equals(key.apply(tokens.form(token + size - 1)));
            }
            if (form.isName() == isName) {
                ids.add(form.id());
            }
        }
        return length == 0
                ? null
                : new Mention(token, token + length, Set.copyOf(ids), isName, isPossessive, isAsWritten);
    }

    private boolean stands(SpeakerNames.Form form, int token, Tokens tokens, UnaryOperator<String> key) {
        int size = form.words().size();
        if (token + size > tokens.size()) {
            return false;
        }
        for (int k = 0; k < size; k++) {
            String word = tokens.form(token + k);
            boolean isBare = k == size - 1 && form.words().get(k).equals(key.apply(bare(word)));
            if (!isBare && !form.words().get(k).equals(key.apply(word))) {
                return false;
            }
        }
        return true;
    }

    /** Names that begin with a word as it stands, or, where there is none, without what says whose something is. */
    private List<SpeakerNames.Form> candidates(
            int token, Tokens tokens, SpeakerNames names, UnaryOperator<String> key) {
        List<SpeakerNames.Form> whole = names.beginningWith(key.apply(tokens.form(token)));
        return whole.isEmpty() ? names.beginningWith(key.apply(bare(tokens.form(token)))) : whole;
    }

    private String bare(String word) {
        boolean isGenitive = list.has(WordKind.GENITIVES) && list.is(WordKind.GENITIVES, word);
        return word.endsWith(POSSESSIVE)
                ? word.substring(0, word.length() - POSSESSIVE.length())
                : isGenitive ? word.substring(0, word.length() - 1) : word;
    }

    /** Returns the name to which a token belongs, or null. */
    @Nullable
    Mention at(int token) {
        return byToken[token];
    }

    /** Returns the name that begins at a token in capital letters alone, as records of what was said print it, or null. */
    @Nullable
    Mention inCapitals(int token) {
        SpeakerNames spelled = capitals;
        if (spelled == null) {
            spelled = names.mapped(w -> w.toUpperCase(Locale.ROOT));
            capitals = spelled;
        }
        return at(token, tokens, spelled, w -> w, false);
    }
}
