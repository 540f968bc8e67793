package sourcebook.evidence;

import sourcebook.language.WordKind;

/** Tells from capital letters that a phrase names somebody who is nobody on the site: "engineer Per Holm", "Holm later". */
final class Strangers {
    /** A word with so many capital letters is a name also where all nouns have one: "AStA". */
    private static final int CAPITALS = 2;

    private final Tokens tokens;
    private final Layout layout;
    private final Mentions mentions;

    Strangers(Tokens tokens, Layout layout, Mentions mentions) {
        this.tokens = tokens;
        this.layout = layout;
        this.mentions = mentions;
    }

    /** Says whether a phrase for whoever speaks has a name that is nobody's on the site; what a preposition governs does not count. */
    boolean names(int from, int to) {
        boolean nounsAreSmall = layout.knows(WordKind.TITLES);
        for (int i = from; i < to && !layout.is(WordKind.PREPOSITIONS, i); i++) {
            if (!nounsAreSmall && i > from && layout.is(WordKind.ARTICLES, i)) {
                return false;
            }
            int end = i;
            while (end < to && isPartOfName(end)) {
                end++;
            }
            boolean isWhole = end == to || !isSmall(end) || layout.is(WordKind.PREPOSITIONS, end);
            boolean behindNoun =
                    i > from && (isSmall(i - 1) && !layout.is(WordKind.ARTICLES, i - 1) || isInflected(i - 1));
            boolean isPair = end - i >= 2 && (behindNoun || !nounsAreSmall);
            // "Said engineer Holm", and not "said the former Democrat".
            boolean isSingle = end - i == 1 && nounsAreSmall && behindNoun && !layout.is(WordKind.ARTICLES, from);
            boolean opens = i == from || i == from + 1 && opensSentence(from) && !layout.is(WordKind.ARTICLES, from);
            boolean isFirst = end > i && opens && nounsAreSmall;
            if (isFirst || isWhole && (isPair || isSingle) || end - i == 1 && isAbbreviation(i)) {
                return true;
            }
            i = Math.max(i, end - 1);
        }
        return false;
    }

    private boolean isPartOfName(int token) {
        return tokens.isWord(token)
                && Character.isUpperCase(first(token))
                && mentions.at(token) == null
                && !opensSentence(token)
                && !layout.is(WordKind.TITLES, token);
    }

    private boolean opensSentence(int token) {
        return token == 0 || layout.sentence(token - 1) != layout.sentence(token);
    }

    private boolean isSmall(int token) {
        return Character.isLowerCase(first(token));
    }

    /** "Анны Крутовой Иван Дроздов": says whether a token is a name that says whose somebody is. */
    private boolean isInflected(int token) {
        Mentions.Mention mention = mentions.at(token);
        return mention != null && !mention.isAsWritten();
    }

    private boolean isAbbreviation(int token) {
        String form = tokens.form(token);
        return form.indexOf('-') < 0
                && form.chars().filter(Character::isUpperCase).count() >= CAPITALS;
    }

    private int first(int token) {
        return tokens.text().folded().codePointAt(tokens.start(token));
    }
}
