package sourcebook.support;

import sourcebook.parse.Parsed.Document;

/**
 * A name and a word to which it is tied.
 *
 * @param relation how: {@link #DOES}, {@link #SUFFERS}, {@link #HAS}, or the preposition between them
 * @param direction of the word, where it has an opposite
 * @param index 0-based index of the word in the text
 */
record Tie(Document actor, String relation, Grammar.Key key, Clauses.Sign direction, int index) {
    /** Whoever does what a verb says. */
    static final String DOES = "does";

    /** To whom it is done. */
    static final String SUFFERS = "suffers";

    /** Whose something is. */
    static final String HAS = "has";

    /** Says whether two names are tied to words of one meaning in the same way. */
    boolean isLike(Tie other) {
        return isOfSameWord(other) && (!key.paired() || direction == other.direction);
    }

    /** Says whether the words have to do with each other, if only as opposites. */
    boolean isOfSameWord(Tie other) {
        return relation.equals(other.relation) && key.name().equals(other.key.name());
    }

    /** Says whether one word of a pair says the opposite of the other one. */
    boolean isOpposite(Tie other) {
        return key.paired()
                && direction != Clauses.Sign.MIXED
                && other.direction != Clauses.Sign.MIXED
                && direction != other.direction;
    }
}
