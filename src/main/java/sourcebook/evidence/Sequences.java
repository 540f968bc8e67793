package sourcebook.evidence;

import sourcebook.language.WordKind;

/**
 * Looks at words that tie a statement to something else that happens, which may never do so: "when they come", "after they attack
 * us". A point in time binds less: "before 2022" may be left out, but not of what is negated, and "after the war" not of what is
 * to come.
 */
final class Sequences {
    /** So many words behind "before" the verb of its clause stands at the latest. */
    private static final int MAX_SUBJECT = 5;

    private final Tokens tokens;
    private final Layout layout;

    Sequences(Tokens tokens, Layout layout) {
        this.tokens = tokens;
        this.layout = layout;
    }

    /**
     * Says whether what a word begins may not be left out of a statement.
     *
     * @param from index of the first token of the statement
     * @param to index behind its last
     */
    boolean binds(int word, int from, int to) {
        if (layout.is(WordKind.TIMES, word)) {
            return true;
        }
        boolean isAfter = layout.is(WordKind.AFTERS, word);
        if (!isAfter && !layout.is(WordKind.BEFORES, word) || !goesOn(word)) {
            return false;
        }
        boolean isToCome =
                has(WordKind.FUTURES, from, to) || layout.knows(WordKind.PASTS) && !has(WordKind.PASTS, from, to);
        return layout.is(WordKind.PRONOUNS, word + 1) && goesOn(word + 1)
                || has(WordKind.NEGATIONS, from, to)
                || isClause(word, isToCome)
                || isAfter && isToCome && layout.kind(word + 1) != WordKind.NUMBERS;
    }

    /**
     * "Before NATO attacks", and not "before the attacks": says whether a subject and a verb follow.
     *
     * @param isToCome where it is not, the verb must stand right behind a name, since "the peace talks" are no clause
     */
    private boolean isClause(int word, boolean isToCome) {
        boolean isName = true;
        for (int i = word + 1; i <= word + MAX_SUBJECT && goesOn(i - 1); i++) {
            boolean isSubject =
                    i > word + 1 && !layout.is(WordKind.ARTICLES, i - 1) && !layout.is(WordKind.PREPOSITIONS, i - 1);
            if (isSubject && (isName || isToCome) && layout.is(WordKind.ACTIONS, i) && isSmall(i)) {
                return true;
            }
            isName &= !isSmall(i);
        }
        return false;
    }

    private boolean isSmall(int token) {
        return Character.isLowerCase(tokens.text().folded().codePointAt(tokens.start(token)));
    }

    private boolean goesOn(int token) {
        return token + 1 < layout.size()
                && tokens.isWord(token + 1)
                && layout.sentence(token + 1) == layout.sentence(token)
                && layout.speech(token + 1) == layout.speech(token);
    }

    private boolean has(WordKind kind, int from, int to) {
        for (int i = from; i < to; i++) {
            if (layout.kind(i) == kind || kind != WordKind.NEGATIONS && layout.is(kind, i)) {
                return true;
            }
        }
        return false;
    }
}
