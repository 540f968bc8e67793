package sourcebook.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sourcebook.language.WordKind;
import sourcebook.language.WordList;

/**
 * What may be done to words of a text to make a quotation of them. Negations, conditions, hedges and numbers are never
 * left out, added, replaced or cut off: a quotation that needs that is made longer, or made two.
 */
final class Rules {
    /** The most words that an ellipsis stands for. */
    private static final int MAX_LEFT_OUT = 100;

    /** The most words that an insertion adds, and that it stands for. */
    private static final int MAX_INSERTED = 8;

    /** The most words of an insertion before or behind all others, where nobody sees what it stands for. */
    private static final int MAX_AT_EDGE = 4;

    /** The most words of an attribution between two parts: "she told reporters in the harbor on Monday". */
    private static final int MAX_ATTRIBUTION = 25;

    /** How far a clause is followed, in tokens. */
    private static final int MAX_CLAUSE = 80;

    /** How much of the text a message shows, in code units. */
    private static final int MAX_SHOWN = 200;

    private final Tokens tokens;
    private final Layout layout;
    private final WordList list;

    Rules(Tokens tokens, Layout layout, WordList list) {
        this.tokens = tokens;
        this.layout = layout;
        this.list = list;
    }

    /** Returns what is wrong with a quotation at a place, if anything is. */
    Optional<Verdict.Refused> refuse(Place place, Claim.Use use) {
        return Optional.ofNullable(shredded(place))
                .or(() -> Optional.ofNullable(apart(place)))
                .or(() -> Optional.ofNullable(gaps(place)))
                .or(() -> Optional.ofNullable(overMark(place)))
                .or(() -> Optional.ofNullable(cut(place, use)));
    }

    /** Returns what was done to the words at a place. */
    Changes changes(Place place) {
        int leftOut = 0;
        int inserted = place.behind().inserted().size();
        for (int i = 0; i < place.runs().size(); i++) {
            Place.Run run = place.runs().get(i);
            inserted += run.gap().inserted().size();
            leftOut += i == 0 ? 0 : words(between(place, i)).size();
        }
        return new Changes(place.runs().size(), leftOut, inserted);
    }

    private Verdict.@Nullable Refused shredded(Place place) {
        int quoted = 0;
        int inserted = place.behind().inserted().size();
        int insertions = place.behind().insertions();
        int count = place.runs().size();
        for (int i = 0; i < count; i++) {
            Place.Run run = place.runs().get(i);
            QuotedWords.Gap next = i + 1 < count ? place.runs().get(i + 1).gap() : place.behind();
            int size = wordsIn(run.from(), run.to());
            quoted += size;
            inserted += run.gap().inserted().size();
            insertions += run.gap().insertions();
            boolean besideEllipsis = run.gap().ellipsis() || next.ellipsis();
            if (size < 2 && besideEllipsis || size == 0) {
                return refused(
                        Fault.SHREDDED, "a part beside an ellipsis has at least two words: quote more, or one part");
            }
            if (run.gap().insertions() > 0 && run.gap().inserted().size() > MAX_INSERTED) {
                return refused(Fault.BAD_INSERTION, "an insertion has at most " + MAX_INSERTED + " words");
            }
        }
        if (Math.max(place.first().gap().inserted().size(), place.behind().inserted().size()) > MAX_AT_EDGE) {
            return refused(
                    Fault.BAD_INSERTION, "an insertion at the beginning or end has at most " + MAX_AT_EDGE + " words");
        }
        return inserted > quoted || insertions > MAX_AT_EDGE
                ? refused(Fault.BAD_INSERTION, "more than a few words are the curator's: quote less")
                : null;
    }

    private Verdict.@Nullable Refused apart(Place place) {
        for (int i = 1; i < place.runs().size(); i++) {
            int end = place.runs().get(i - 1).to() - 1;
            int start = place.runs().get(i).from();
            String problem = layout.speech(end) == layout.speech(start)
                    ? apartInRun(end, start, place.runs().get(i).gap())
                    : apartInSpeech(end, start);
            if (problem != null) {
                return refused(Fault.APART, problem);
            }
        }
        return null;
    }

    private @Nullable String apartInRun(int end, int start, QuotedWords.Gap gap) {
        boolean sameSentence = layout.sentence(end) == layout.sentence(start);
        if (layout.speech(end) == 0 && !sameSentence) {
            return "outside of quotation marks, the parts must stand in one sentence";
        } else if (layout.paragraph(start) > layout.paragraph(end) + 1) {
            return "they stand in paragraphs that do not follow each other";
        } else if (!sameSentence && !gap.ellipsis()) {
            return "an insertion stands for words of one sentence";
        }
        return sameSentence || beginsSentence(start)
                ? null
                : "they are of two sentences; the second part must begin where its sentence does";
    }

    private @Nullable String apartInSpeech(int end, int start) {
        int before = layout.speech(end);
        int behind = layout.speech(start);
        if (before == 0 || behind != before + 1 || layout.paragraph(end) != layout.paragraph(start)) {
            return "they stand in different passages between quotation marks; make a quotation of each";
        }
        boolean attributed = false;
        int prose = 0;
        for (int i = end; i < start; i++) {
            if (layout.speech(i) == 0) {
                attributed |= layout.isAttribution(i);
                prose += tokens.isWord(i) ? 1 : 0;
            }
        }
        if (prose > MAX_ATTRIBUTION || !attributed) {
            return "between them stands more than who speaks; make a quotation of each";
        }
        boolean sameSentence = layout.sentence(end) == layout.sentence(start);
        return sameSentence || beginsSentence(start)
                ? null
                : "they are of two sentences; the second part must begin where its sentence does";
    }

    private boolean beginsSentence(int token) {
        return token == 0
                || layout.sentence(token) != layout.sentence(token - 1)
                || (tokens.form(token - 1).equals("\"")
                        && Character.isUpperCase(tokens.text().folded().codePointAt(tokens.start(token))));
    }

    /** Looks at what the gaps leave out, add and replace. */
    private Verdict.@Nullable Refused gaps(Place place) {
        for (int i = 1; i < place.runs().size(); i++) {
            QuotedWords.Gap gap = place.runs().get(i).gap();
            List<Integer> between = between(place, i);
            List<String> left = words(between);
            int limit = gap.ellipsis() ? MAX_LEFT_OUT : MAX_INSERTED;
            if (left.size() > limit) {
                return refused(
                        gap.ellipsis() ? Fault.LEFT_OUT : Fault.INSERTED,
                        "it stands for " + left.size() + " words of the text; the most are " + limit);
            }
            if (!sensitive(left).equals(sensitive(gap.inserted()))) {
                return touched(gap, left);
            }
        }
        QuotedWords.Gap first = place.first().gap();
        QuotedWords.Gap last = place.behind();
        if (!sensitive(first.inserted()).isEmpty() || !sensitive(last.inserted()).isEmpty()) {
            return touched(sensitive(first.inserted()).isEmpty() ? last : first, List.of());
        }
        return null;
    }

    private Verdict.Refused touched(QuotedWords.Gap gap, List<String> left) {
        List<String> lost = sensitive(left);
        List<String> added = sensitive(gap.inserted());
        return added.isEmpty() || gap.insertions() == 0
                ? refused(
                        gap.insertions() == 0 ? Fault.LEFT_OUT : Fault.INSERTED,
                        "the text has “" + String.join(" ", left) + "” there; “" + String.join("”, “", lost)
                                + "” must not be left out")
                : refused(
                        Fault.INSERTED,
                        "“" + String.join("”, “", added) + "” is added"
                                + (left.isEmpty() ? "" : "; the text has “" + String.join(" ", left) + "” there"));
    }

    /** The words that may not be touched, in lower case. */
    private List<String> sensitive(List<String> words) {
        List<String> found = new ArrayList<>();
        for (WordList.Hit hit : list.find(words, Layout.SENSITIVE)) {
            found.add(String.join(" ", words.subList(hit.from(), hit.to())).toLowerCase(Locale.ROOT));
        }
        return found;
    }

    /** Tokens of speech that a gap leaves out; what the text says between two runs of speech is no part of them. */
    private List<Integer> between(Place place, int run) {
        int end = place.runs().get(run - 1).to();
        int start = place.runs().get(run).from();
        boolean attributed = layout.speech(end - 1) != layout.speech(start);
        List<Integer> between = new ArrayList<>();
        for (int i = end; i < start && between.size() <= 4 * MAX_LEFT_OUT; i++) {
            if (!attributed || layout.speech(i) != 0) {
                between.add(i);
            }
        }
        return between;
    }

    private List<String> words(List<Integer> at) {
        return at.stream().filter(tokens::isWord).map(tokens::form).toList();
    }

    private int wordsIn(int from, int to) {
        int count = 0;
        for (int i = from; i < to; i++) {
            count += tokens.isWord(i) ? 1 : 0;
        }
        return count;
    }

    /** A run stands between two marks, or outside of them; a whole phrase in marks may stand inside. */
    private Verdict.@Nullable Refused overMark(Place place) {
        for (Place.Run run : place.runs()) {
            int first = layout.speech(run.from());
            int last = layout.speech(run.to() - 1);
            boolean cutsFirst = first != 0 && run.from() > 0 && isWhole(run, first, run.from());
            boolean cutsLast = last != 0 && isWhole(run, last, run.to() - 1);
            boolean inOne = first == last && (first == 0 || oneRun(run, first));
            if (!inOne && (cutsFirst || cutsLast || run.from() == 0 && first != 0)) {
                return refused(
                        Fault.OVER_MARK,
                        "the text closes or opens a mark among these words: “" + shown(run.from(), run.to()) + "”");
            }
        }
        return null;
    }

    private boolean oneRun(Place.Run run, int speech) {
        for (int i = run.from(); i < run.to(); i++) {
            if (layout.speech(i) != speech) {
                return false;
            }
        }
        return true;
    }

    /** Says whether a run of speech at an end of a run of tokens goes on outside of it. */
    private boolean isWhole(Place.Run run, int speech, int at) {
        int beside = at == run.from() ? at - 1 : at + 1;
        return beside >= 0 && beside < layout.size() && layout.speech(beside) == speech;
    }

    private Verdict.@Nullable Refused cut(Place place, Claim.Use use) {
        int from = place.first().from();
        int to = place.last().to();
        int before = wordBefore(from);
        int behind = wordBehind(to);
        boolean splitsNumber = (before == from - 1 && isNumber(before) && isNumber(from))
                || (behind == to && isNumber(behind) && isNumber(to - 1));
        if (splitsNumber) {
            return refused(Fault.CUT, "the number goes on: “" + shown(Math.max(0, before), behind + 1) + "”");
        }
        if (use == Claim.Use.PHRASE_IN_DENIAL) {
            return null;
        }
        if (use == Claim.Use.PHRASE) {
            return before >= 0 && layout.kind(before) == WordKind.NEGATIONS
                    ? cutBeside(before, from, to)
                    : null;
        }
        int hidden = hiddenBefore(from, before);
        hidden = hidden < 0 ? hiddenBehind(to, behind) : hidden;
        return hidden < 0 ? null : cutBeside(hidden, from, to);
    }

    private Verdict.Refused cutBeside(int word, int from, int to) {
        return refused(
                Fault.CUT,
                "the text has “" + tokens.form(word) + "” beside it: “" + shown(Math.min(word, from), Math.max(word + 1, to))
                        + "”; quote that too");
    }

    /** Returns a word before a quotation in its clause that changes the sense, or -1. */
    private int hiddenBefore(int from, int before) {
        boolean beside = before >= 0 && !beginsSentence(from);
        if (beside && layout.kind(before) != null && !isNumber(before) && !layout.beginsClause(before)) {
            return before;
        }
        if (beginsSentence(from) || layout.beginsClause(from)) {
            return -1;
        }
        int own = layout.speech(from);
        for (int i = from - 1; i >= 0 && from - i < MAX_CLAUSE; i--) {
            int speech = layout.speech(i);
            boolean leaves = layout.sentence(i) != layout.sentence(from)
                    || (speech != own && speech != 0)
                    || (own == 0 && speech != 0)
                    || isBreak(i);
            if (leaves) {
                return -1;
            } else if (layout.kind(i) == WordKind.NEGATIONS) {
                return i;
            } else if (layout.beginsClause(i)) {
                return -1;
            }
        }
        return -1;
    }

    /** Returns a word behind a quotation in its clause that changes the sense, or -1. */
    private int hiddenBehind(int to, int behind) {
        if (to < layout.size()
                && tokens.form(to).equals("?")
                && layout.speech(to) == layout.speech(to - 1)
                && !tokens.form(to - 1).equals("?")) {
            return to;
        }
        int own = layout.speech(to - 1);
        for (int i = to; i < layout.size() && i - to < MAX_CLAUSE; i++) {
            boolean leaves = layout.sentence(i) != layout.sentence(to - 1) || layout.speech(i) != own || isBreak(i);
            boolean comma = tokens.form(i).equals(",") && i != to;
            if (leaves || comma) {
                return -1;
            } else if (i == behind && layout.beginsClause(i)) {
                return isRestriction(i) ? i : -1;
            } else if (layout.kind(i) == WordKind.NEGATIONS
                    || layout.kind(i) == WordKind.CONDITIONS
                    || (i == behind && layout.kind(i) == WordKind.HEDGES)) {
                return i;
            }
        }
        return -1;
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

    private boolean isNumber(int token) {
        return token >= 0 && layout.kind(token) == WordKind.NUMBERS;
    }

    private String shown(int from, int to) {
        FoldedText text = tokens.text();
        int start = text.offset(tokens.start(from));
        int end = tokens.end(to - 1) < text.folded().length()
                ? text.offset(tokens.end(to - 1))
                : text.original().length();
        String shown = text.original().substring(start, Math.min(end, start + MAX_SHOWN)).strip();
        return end - start > MAX_SHOWN ? shown + " …" : shown;
    }

    private static Verdict.Refused refused(Fault fault, String detail) {
        return new Verdict.Refused(fault, detail);
    }
}
