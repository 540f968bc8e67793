package sourcebook.evidence;

import org.jspecify.annotations.Nullable;
import sourcebook.language.WordKind;

/**
 * Looks at what stands right before and behind a quotation in its clause: a negation, a condition or a hedge must not be
 * cut off, a number not be cut through, and a question not be made a statement.
 */
final class Cuts {
    /** How far a clause is followed, in tokens. */
    private static final int MAX_CLAUSE = 80;

    /** How long an attribution may be that interrupts a sentence, in tokens. */
    private static final int MAX_INTERRUPTION = 30;

    /** So many tokens behind its comma a question mark stands that makes a question of what goes before: "…, is it?". */
    private static final int MAX_TAG = 3;

    private final Tokens tokens;
    private final Layout layout;
    private final Sequences sequences;

    Cuts(Tokens tokens, Layout layout, Sequences sequences) {
        this.tokens = tokens;
        this.layout = layout;
        this.sequences = sequences;
    }

    /** Returns what is wrong with the ends of a quotation at a place, or null. */
    Verdict.@Nullable Refused refuse(Place place, Claim.Use use) {
        int from = place.first().from();
        int to = place.last().to();
        int before = wordBefore(from);
        int behind = wordBehind(to);
        boolean splitsNumber = (before == from - 1 && isNumber(before) && isNumber(from))
                || (behind == to && isNumber(behind) && isNumber(to - 1))
                || isRange(to - 1)
                || isRange(from - 2);
        if (splitsNumber) {
            return refused("the number goes on: “"
                    + tokens.shown(isNumber(before) ? before : from, isNumber(behind) ? behind + 1 : to) + "”");
        }
        if (before == from - 1 && before >= 0 && layout.is(WordKind.BOUNDS, before) && isNumber(from)) {
            return refused("the number is not exact: “" + tokens.shown(before, to) + "”");
        }
        if (use == Claim.Use.PHRASE_IN_DENIAL) {
            return null;
        }
        if (use == Claim.Use.PHRASE) {
            return before >= 0 && layout.kind(before) == WordKind.NEGATIONS ? cutBeside(before, from, to) : null;
        }
        int hidden = hiddenBefore(from, to, before);
        hidden = hidden < 0 ? hiddenBehind(from, to, behind) : hidden;
        return hidden < 0 ? null : cutBeside(hidden, from, to);
    }

    private Verdict.Refused cutBeside(int word, int from, int to) {
        return refused("the text has “" + tokens.form(word) + "” beside it: “"
                + tokens.shown(Math.min(word, from), Math.max(word + 1, to)) + "”; quote that too");
    }

    /** Returns a word before a quotation in its clause that changes the sense, or -1. */
    private int hiddenBefore(int from, int to, int before) {
        boolean beside = before >= 0 && !layout.isBeginning(from);
        if (beside && layout.kind(before) != null && !isNumber(before) && !layout.beginsClause(before)) {
            return before;
        }
        if (layout.isBeginning(from) || layout.beginsClause(from)) {
            return -1;
        }
        int part = partBefore(from, before);
        if (part >= 0) {
            return part;
        }
        int own = layout.speech(from);
        if (before >= 0 && own != 0 && layout.speech(before) == own && layout.makesDependent(before)) {
            return before;
        }
        if (before > 0 && layout.kind(before - 1) == WordKind.HEDGES && layout.speech(before - 1) == own) {
            return layout.sentence(before - 1) == layout.sentence(from) ? before - 1 : -1;
        }
        // What stands between two commas may be an aside, behind which the clause goes on.
        boolean behindComma = from > 0 && tokens.form(from - 1).equals(",");
        int hedge = from - 2;
        if (behindComma && hedge >= 0 && layout.kind(hedge) == WordKind.HEDGES && layout.speech(hedge) == own) {
            return hedge;
        }
        boolean sameClause = !behindComma;
        for (int i = from - 1; i >= 0 && from - i < MAX_CLAUSE; i--) {
            if (own > 1 && layout.speech(i) == own && i > 1 && layout.speech(i - 1) == 0) {
                int interrupted = endOfInterrupted(i);
                if (interrupted >= 0) {
                    own--;
                    i = interrupted + 1;
                    continue;
                }
            }
            int speech = layout.speech(i);
            boolean leaves = layout.sentence(i) != layout.sentence(from)
                    || (speech != own && speech != 0)
                    || (own == 0 && speech != 0)
                    || isBreak(i);
            if (leaves) {
                return -1;
            }
            sameClause &= !tokens.form(i).equals(",");
            boolean denies = sameClause && layout.kind(i) == WordKind.DENIALS && layout.speech(i) == own;
            if (denies || layout.kind(i) == WordKind.NEGATIONS || opensCondition(i, own, from, to)) {
                return i;
            } else if (layout.beginsClause(i) && !behindComma) {
                return -1;
            }
        }
        return -1;
    }

    /** Returns a word before a quotation that takes a part of its first words: "some of" us, "most" of us; or -1. */
    private int partBefore(int from, int before) {
        int own = layout.speech(from);
        if (before < 0 || before != from - 1 || layout.speech(before) != own) {
            return -1;
        } else if (layout.is(WordKind.PARTS, before)) {
            return before;
        }
        int quantity = before > 1 && "%‰".contains(tokens.form(before - 1)) ? before - 2 : before - 1;
        boolean isOf = layout.is(WordKind.PREPOSITIONS, before) && quantity >= 0 && layout.speech(quantity) == own;
        return isOf && (layout.is(WordKind.PARTS, quantity) || isNumber(quantity)) ? quantity : -1;
    }

    /** Says whether the sentence of a token begins there with a condition of all that follows: "if", "when", "had we". */
    private boolean opensCondition(int token, int own, int from, int to) {
        boolean opens = layout.speech(token) == own
                && (layout.isBeginning(token) || token > 0 && layout.isBeginning(token - 1))
                && !layout.beginsClause(token);
        boolean isCondition = layout.kind(token) == WordKind.CONDITIONS && !layout.is(WordKind.BOUNDS, token);
        return opens
                && (isCondition
                        || sequences.binds(token, from, to)
                        || layout.isBeginning(token) && isInversion(token) && !isAsked(token));
    }

    /** Says whether a verb stands before its subject, a pronoun: "had we known", and not "we had it". */
    private boolean isInversion(int token) {
        return layout.is(WordKind.AUXILIARIES, token) && isPronoun(token + 1, token) && !isPronoun(token - 1, token);
    }

    private boolean isPronoun(int token, int beside) {
        return token >= 0
                && token < layout.size()
                && layout.sentence(token) == layout.sentence(beside)
                && layout.is(WordKind.PRONOUNS, token);
    }

    private boolean isAsked(int token) {
        int i = token;
        while (i + 1 < layout.size() && i - token < MAX_CLAUSE && layout.sentence(i + 1) == layout.sentence(token)) {
            i++;
            if (tokens.form(i).equals("?")) {
                return true;
            }
        }
        return false;
    }

    /**
     * Of a run of speech that goes on behind an attribution ("We will not," she said, "attack"), returns the last token of the
     * run before it, or -1.
     *
     * @param mark index of the mark that opens the run again
     */
    private int endOfInterrupted(int mark) {
        boolean goesOn = tokens.form(mark - 1).equals(",")
                && mark + 1 < layout.size()
                && Character.isLowerCase(tokens.text().folded().codePointAt(tokens.start(mark + 1)));
        boolean attributed = false;
        int i = mark - 1;
        while (goesOn && i > 0 && layout.speech(i) == 0 && mark - i < MAX_INTERRUPTION) {
            attributed |= layout.isAttribution(i);
            i--;
        }
        boolean stands = attributed
                && layout.speech(i) == layout.speech(mark) - 1
                && layout.paragraph(i) == layout.paragraph(mark);
        return stands ? i : -1;
    }

    /** Returns the token that opens a run of speech again behind an attribution, or -1; see the method above. */
    private int reopened(int end) {
        int i = end;
        while (i < layout.size() && layout.speech(i) == 0 && i - end < MAX_INTERRUPTION) {
            i++;
        }
        return i < layout.size() && i > 1 && layout.speech(i) > 1 && endOfInterrupted(i) == end - 1 ? i : -1;
    }

    /** Returns a word behind a quotation in its clause that changes the sense, or -1. */
    private int hiddenBehind(int from, int to, int behind) {
        if (to < layout.size()
                && tokens.form(to).equals("?")
                && layout.speech(to) == layout.speech(to - 1)
                && !tokens.form(to - 1).equals("?")) {
            return to;
        }
        int own = layout.speech(to - 1);
        int tag = tag(to);
        if (tag >= 0) {
            return tag;
        }
        for (int i = to; i < layout.size() && i - to < MAX_CLAUSE; i++) {
            if (own > 0 && layout.speech(i) == 0 && layout.speech(i - 1) == own) {
                int again = reopened(i);
                if (again >= 0) {
                    return again + 1 < layout.size() && takesBack(again + 1) ? again + 1 : -1;
                }
            }
            boolean leaves = layout.sentence(i) != layout.sentence(to - 1) || layout.speech(i) != own || isBreak(i);
            if (leaves) {
                return -1;
            } else if (tokens.form(i).equals(",") && i != to) {
                return isCondition(i + 1) && layout.speech(i + 1) == own ? i + 1 : -1;
            } else if (i == behind && layout.beginsClause(i)) {
                return isRestriction(i) ? i : -1;
            } else if (layout.kind(i) == WordKind.CONDITIONS
                    && tokens.form(to).equals(",")
                    && i > behind
                    && isOfNext(i)) {
                return -1;
            } else if (layout.kind(i) == WordKind.NEGATIONS
                    || layout.kind(i) == WordKind.CONDITIONS
                    || sequences.binds(i, from, to)
                    || isInversion(i) && (i == behind || !tokens.form(to).equals(","))
                    || (i == behind && layout.kind(i) == WordKind.HEDGES)) {
                return i;
            }
        }
        return -1;
    }

    /** "The dam holds, right?": returns the question mark of a sentence that a comma and a word or two make a question, or -1. */
    private int tag(int comma) {
        for (int i = comma;
                i < layout.size() && i <= comma + MAX_TAG && layout.speech(i) == layout.speech(comma - 1);
                i++) {
            if (i == comma && !tokens.form(i).equals(",")) {
                return -1;
            } else if (tokens.form(i).equals("?")) {
                return i;
            }
        }
        return -1;
    }

    /** "We will stay, and only if they ask will we go": the condition belongs to what follows it. */
    private boolean isOfNext(int condition) {
        for (int i = condition + 1; i < layout.size() && i - condition < MAX_CLAUSE; i++) {
            if (layout.sentence(i) != layout.sentence(condition) || isBreak(i)) {
                return false;
            } else if (isInversion(i)) {
                return true;
            }
        }
        return false;
    }

    /** Says whether the first word of what goes on takes something of the words before it back. */
    private boolean takesBack(int token) {
        WordKind kind = layout.kind(token);
        return layout.beginsClause(token) ? isRestriction(token) : kind != null && kind != WordKind.NUMBERS;
    }

    private boolean isCondition(int token) {
        return token < layout.size() && layout.kind(token) == WordKind.CONDITIONS && !layout.beginsClause(token);
    }

    /** "but only", "but not": what follows takes something back. */
    private boolean isRestriction(int clause) {
        for (int i = clause + 1; i < layout.size() && i <= clause + 2; i++) {
            WordKind kind = layout.kind(i);
            if (kind == WordKind.NEGATIONS || kind == WordKind.CONDITIONS) {
                return layout.sentence(i) == layout.sentence(clause);
            }
        }
        return false;
    }

    /** Colons, semicolons, dashes and brackets end a clause; commas do not, since what they enclose may be left out. */
    private boolean isBreak(int token) {
        return ";:()-".contains(tokens.form(token)) || tokens.form(token).equals(Tokens.ELLIPSIS);
    }

    /** Returns the word right before a token in its sentence, across a mark, or -1. */
    private int wordBefore(int token) {
        int i = token - 1;
        while (i >= 0 && tokens.form(i).equals("\"")) {
            i--;
        }
        return i >= 0 && tokens.isWord(i) && layout.sentence(i) == layout.sentence(token) ? i : -1;
    }

    /** Returns the word right behind a token in its sentence and run, across a comma, or -1. */
    private int wordBehind(int token) {
        int i = token;
        while (i < layout.size() && tokens.form(i).equals(",")) {
            i++;
        }
        return i < layout.size()
                        && tokens.isWord(i)
                        && layout.sentence(i) == layout.sentence(token - 1)
                        && layout.speech(i) == layout.speech(token - 1)
                ? i
                : -1;
    }

    /** Says whether a range begins at a token: "5 to 7". */
    private boolean isRange(int number) {
        return isNumber(number) && layout.is(WordKind.RANGES, number + 1) && isNumber(number + 2);
    }

    private boolean isNumber(int token) {
        return token >= 0 && token < layout.size() && layout.kind(token) == WordKind.NUMBERS;
    }

    private static Verdict.Refused refused(String detail) {
        return new Verdict.Refused(Fault.CUT, detail);
    }
}
