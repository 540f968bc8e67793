package sourcebook.evidence;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a text names actors. Of the names that begin at one place, the longest counts. */
final class Mentions {
    private static final String POSSESSIVE = "'s";

    private final @Nullable Mention[] byToken;

    /**
     * A name.
     *
     * @param from index of its first token
     * @param to index behind the last
     * @param ids of all actors who have this name
     * @param isName whether it is a name and not a role
     * @param possessive whether what belongs to the actor is meant
     */
    record Mention(int from, int to, Set<String> ids, boolean isName, boolean possessive) {}

    Mentions(Tokens tokens, SpeakerNames names) {
        byToken = new Mention[tokens.size()];
        int i = 0;
        while (i < tokens.size()) {
            Mention mention = at(i, tokens, names);
            if (mention == null) {
                i++;
            } else {
                for (; i < mention.to; i++) {
                    byToken[i] = mention;
                }
            }
        }
    }

    private static @Nullable Mention at(int token, Tokens tokens, SpeakerNames names) {
        Set<String> ids = new HashSet<>();
        int length = 0;
        boolean isName = false;
        for (SpeakerNames.Form form : names.beginningWith(bare(tokens.form(token)))) {
            int size = form.words().size();
            if (size < length || !stands(form, token, tokens)) {
                continue;
            }
            if (size > length || form.isName() && !isName) {
                ids.clear();
                isName = form.isName();
                length = size;
            }
            if (form.isName() == isName) {
                ids.add(form.id());
            }
        }
        return length == 0
                ? null
                : new Mention(
                        token,
                        token + length,
                        Set.copyOf(ids),
                        isName,
                        tokens.form(token + length - 1).endsWith(POSSESSIVE));
    }

    private static boolean stands(SpeakerNames.Form form, int token, Tokens tokens) {
        int size = form.words().size();
        if (token + size > tokens.size()) {
            return false;
        }
        for (int k = 0; k < size; k++) {
            String word = tokens.form(token + k);
            if (!form.words().get(k).equals(k == size - 1 ? bare(word) : word)) {
                return false;
            }
        }
        return true;
    }

    private static String bare(String word) {
        return word.endsWith(POSSESSIVE) ? word.substring(0, word.length() - POSSESSIVE.length()) : word;
    }

    /** Returns the name to which a token belongs, or null. */
    @Nullable
    Mention at(int token) {
        return byToken[token];
    }
}
