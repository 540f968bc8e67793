package sourcebook.evidence;

import sourcebook.language.WordKind;

/** Whether a phrase beside words says that nobody has said them: they are denied, imagined, forged, or stand on a poster. */
final class Unsaid {
    /** So many tokens stand at most between what says that something is forged and the comma behind it. */
    private static final int MAX_FORGED = 2;

    /** So many words before "that" may stand what says that it is untrue. */
    private static final int MAX_CLAIMED = 4;

    private final Tokens tokens;
    private final Layout layout;
    private final Mentions mentions;

    Unsaid(Tokens tokens, Layout layout, Mentions mentions) {
        this.tokens = tokens;
        this.layout = layout;
        this.mentions = mentions;
    }

    /** "A poster behind Ada", "Ada's poster", and not "Ada with a poster": says whether a phrase means what has words on it. */
    boolean isCarrier(int from, int to) {
        for (int i = from; i < to; i++) {
            Mentions.Mention mention = mentions.at(i);
            if (layout.is(WordKind.PREPOSITIONS, i) && i > from || mention != null && !mention.possessive()) {
                return false;
            } else if (layout.is(WordKind.CARRIERS, i)) {
                return true;
            }
        }
        return false;
    }

    /** "Bo did not say", "Bo denied having said", "if Bo said", "had Bo said", "Bo allegedly said": nobody has said so. */
    boolean isNotSaid(int from, int verb) {
        for (int i = from; i < verb; i++) {
            if (layout.kind(i) == WordKind.NEGATIONS) {
                return true;
            }
        }
        if (isUnsaying(from, verb)) {
            return true;
        }
        // "Denied having said", "denied saying"; but "denied, calling it" may lack its comma.
        boolean isAuxiliary = layout.is(WordKind.AUXILIARIES, verb - 1) || layout.is(WordKind.PREPOSITIONS, verb - 1);
        int denial = isAuxiliary ? verb - 2 : layout.is(WordKind.UTTERINGS, verb) ? verb - 1 : -1;
        boolean isDenied = denial >= from && layout.kind(denial) == WordKind.DENIALS;
        boolean isCondition = from + 1 < verb
                && (layout.kind(from) == WordKind.CONDITIONS
                                && !layout.is(WordKind.BOUNDS, from)
                                && !layout.beginsClause(from)
                        || layout.isBeginning(from) && layout.is(WordKind.AUXILIARIES, from));
        return isDenied || isCondition || isHedged(from, verb) || isForged(from, verb);
    }

    /** "Was expected to say", "accused of saying", "whether Bo said", "will say", "rumors that Bo said", "denied that she said". */
    private boolean isUnsaying(int from, int verb) {
        // "Denied that she said", "denies she said".
        boolean isPronoun = layout.is(WordKind.PRONOUNS, verb - 1);
        return layout.is(WordKind.DEPENDENTS, from - 1) && isUntrue(from - 2, MAX_CLAIMED)
                || isPronoun && isUntrue(verb - 2, 1)
                || layout.is(WordKind.UTTERINGS, verb) && isWished(from, verb)
                || layout.is(WordKind.UNSAYINGS, verb + 1)
                || layout.is(WordKind.UNSAYINGS, verb)
                || layout.is(WordKind.UNSAYINGS, verb - 1)
                || layout.is(WordKind.UNSAYINGS, from - 1);
    }

    /** Says whether one of so many words up to a token says that what follows is untrue: "rumors on Monday", "denied". */
    private boolean isUntrue(int last, int most) {
        int words = 0;
        for (int i = last; i >= 0 && words < most && layout.sentence(i) == layout.sentence(last + 1); i--) {
            if (layout.is(WordKind.FORGERIES, i) || layout.kind(i) == WordKind.DENIALS) {
                return true;
            } else if (layout.isAttribution(i)) {
                return false;
            }
            words += tokens.isWord(i) ? 1 : 0;
        }
        return false;
    }

    /** "Will say", and in German "will morgen sagen": says whether a verb that is to come, or may be, goes with one of speech. */
    private boolean isWished(int from, int verb) {
        for (int i = verb - 1; i >= from; i--) {
            if (layout.is(WordKind.FUTURES, i) || layout.kind(i) == WordKind.HEDGES) {
                return true;
            } else if (layout.is(WordKind.PREPOSITIONS, i) || !tokens.isWord(i)) {
                return false;
            }
        }
        return false;
    }

    /** "Allegedly said", "might have said", "wanted to say". */
    private boolean isHedged(int from, int verb) {
        int i = verb - 1;
        while (i > from && layout.kind(i) != WordKind.HEDGES && layout.is(WordKind.AUXILIARIES, i)) {
            i--;
        }
        return i >= from && layout.kind(i) == WordKind.HEDGES;
    }

    /** "A fake video has Bo saying", and not "Bo dismissed a fake letter and said". */
    private boolean isForged(int from, int verb) {
        for (int i = from; i < verb && mentions.at(i) == null; i++) {
            if (layout.is(WordKind.FORGERIES, i)) {
                return true;
            }
        }
        int comma = from - 1;
        for (int i = comma - 1;
                i >= 0 && comma - i <= MAX_FORGED + 1 && tokens.form(comma).equals(",");
                i--) {
            if (layout.sentence(i) == layout.sentence(verb) && layout.is(WordKind.FORGERIES, i)) {
                return true;
            }
        }
        return false;
    }

    /** "Said Bo nicht", "read a satirical tweet": says whether a phrase behind a verb of attribution takes it back. */
    boolean isTakenBack(int from, int to) {
        boolean isForged = false;
        for (int i = from; i < to && mentions.at(i) == null; i++) {
            isForged |= layout.is(WordKind.FORGERIES, i);
        }
        int last = to - 1;
        while (last > from && !tokens.isWord(last)) {
            last--;
        }
        return isForged || last >= from && layout.kind(last) == WordKind.NEGATIONS;
    }

    /** "Reports that Bo said “…” are false": says whether what stands behind words says that it is untrue. */
    boolean isDisproved(int last) {
        return last + 2 < layout.size()
                && layout.sentence(last + 2) == layout.sentence(last)
                && layout.is(WordKind.PASSIVES, last + 1)
                && layout.is(WordKind.FORGERIES, last + 2);
    }
}
