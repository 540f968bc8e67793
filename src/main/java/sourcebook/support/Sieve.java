package sourcebook.support;

/** Tells at a glance of most words that they are not in a short text, of which a map would have to be asked. */
final class Sieve {
    private long held;

    void add(String word) {
        held |= bit(word);
    }

    /** Says whether a word may have been added; if not, it was not for certain. */
    boolean mayHold(String word) {
        return (held & bit(word)) != 0;
    }

    private static long bit(String word) {
        // Of words that differ in their last letter, hash codes differ little; multiplied, they do everywhere.
        return 1L << (word.hashCode() * 0x9E37_79B9 >>> 26);
    }
}
