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

    private final Tokens tokens;
    private final Layout layout;
    private final WordList list;
    private final Sequences sequences;
    private final Cuts cuts;

    Rules(Tokens tokens, Layout layout, WordList list) {
        this.tokens = tokens;
        this.layout = layout;
        this.list = list;
        this.sequences = new Sequences(tokens, layout);
        this.cuts = new Cuts(tokens, layout, sequences);
    }

    /** Returns what is wrong with a quotation at a place, if anything is. */
    Optional<Verdict.Refused> refuse(Place place, Claim.Use use) {
        return Optional.ofNullable(shredded(place))
                .or(() -> Optional.ofNullable(apart(place)))
                .or(() -> Optional.ofNullable(gaps(place)))
                .or(() -> Optional.ofNullable(overMark(place)))
                .or(() -> Optional.ofNullable(cuts.refuse(place, use)));
    }

    /**
     * Returns what was done to the words at a place.
     *
     * @param use of what only speech may be told what stands in place of its insertions
     */
    Changes changes(Place place, Claim.Use use) {
        int parts = 1;
        int leftOut = 0;
        int replaced = 0;
        int inserted = place.first().gap().inserted().size()
                + place.behind().inserted().size();
        List<Replacement> replacements = new ArrayList<>();
        for (int i = 1; i < place.runs().size(); i++) {
            QuotedWords.Gap gap = place.runs().get(i).gap();
            List<Integer> between = between(place, i);
            int missing = words(between).size();
            inserted += gap.inserted().size();
            parts += gap.ellipsis() ? 1 : 0;
            leftOut += gap.ellipsis() ? missing : 0;
            replaced += gap.ellipsis() ? 0 : missing;
            if (use == Claim.Use.SPEECH && !gap.ellipsis() && gap.insertions() == 1 && missing > 0) {
                Replacement.of(gap.written(), printed(between)).ifPresent(replacements::add);
            }
        }
        return new Changes(parts, leftOut, inserted, replaced, replacements);
    }

    /** Returns words as the text prints them, without signs around them; what is no speech between them is left out. */
    private String printed(List<Integer> at) {
        List<String> printed = new ArrayList<>();
        int i = 0;
        while (i < at.size()) {
            int from = at.get(i);
            int to = from;
            int end = from;
            for (; i < at.size() && at.get(i) == to; i++, to++) {
                end = tokens.isWord(to) ? to + 1 : end;
                from += end == from ? 1 : 0;
            }
            if (end > from) {
                printed.add(tokens.shown(from, end));
            }
        }
        return String.join(" … ", printed);
    }

    private Verdict.@Nullable Refused shredded(Place place) {
        int quoted = 0;
        int inserted = place.behind().inserted().size();
        int insertions = place.behind().insertions();
        int part = 0;
        int count = place.runs().size();
        for (int i = 0; i < count; i++) {
            Place.Run run = place.runs().get(i);
            QuotedWords.Gap next = i + 1 < count ? place.runs().get(i + 1).gap() : place.behind();
            int size = wordsIn(run.from(), run.to());
            part = run.gap().ellipsis() ? size : part + size;
            quoted += size;
            inserted += run.gap().inserted().size();
            insertions += run.gap().insertions();
            boolean besideEllipsis = next.ellipsis() || (i + 1 == count && place.hasEllipsis());
            if (size == 0 || part < 2 && besideEllipsis) {
                return refused(
                        Fault.SHREDDED, "a part beside an ellipsis has at least two words: quote more, or one part");
            }
            if (isBad(run.gap()) || isBad(place.behind())) {
                return refused(Fault.BAD_INSERTION, "an insertion has one to " + MAX_INSERTED + " words");
            }
        }
        if (Math.max(
                        place.first().gap().inserted().size(),
                        place.behind().inserted().size())
                > MAX_AT_EDGE) {
            return refused(
                    Fault.BAD_INSERTION, "an insertion at the beginning or end has at most " + MAX_AT_EDGE + " words");
        }
        return inserted > quoted || insertions > MAX_AT_EDGE
                ? refused(Fault.BAD_INSERTION, "more than a few words are the curator's: quote less")
                : null;
    }

    private static boolean isBad(QuotedWords.Gap gap) {
        int words = gap.inserted().size();
        return gap.insertions() > 0 && (words == 0 || words > MAX_INSERTED);
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
        return sameSentence || layout.isBeginning(start)
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
        return sameSentence || layout.isBeginning(start)
                ? null
                : "they are of two sentences; the second part must begin where its sentence does";
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
            int start = place.runs().get(i).from();
            int bond = bond(between, place.runs().get(i - 1), start, gap);
            bond = bond < 0 ? governor(start, gap, between) : bond;
            if (bond >= 0) {
                return refused(
                        Fault.LEFT_OUT,
                        "the text has “" + tokens.shown(bond, Math.min(start, bond + 4)) + "” there; “"
                                + tokens.form(bond) + "” must not be left out");
            }
            if (!left.isEmpty() && layout.is(WordKind.BOUNDS, start - 1) && layout.kind(start) == WordKind.NUMBERS) {
                return refused(Fault.LEFT_OUT, "the number is not exact: “" + tokens.shown(start - 1, start + 1) + "”");
            }
        }
        QuotedWords.Gap first = place.first().gap();
        QuotedWords.Gap last = place.behind();
        if (!sensitive(first.inserted()).isEmpty()
                || !sensitive(last.inserted()).isEmpty()) {
            return touched(sensitive(first.inserted()).isEmpty() ? last : first, List.of());
        }
        return null;
    }

    /** "We … attack" of "we were told to attack": returns the word that governs what goes on behind an ellipsis, or -1. */
    private int governor(int start, QuotedWords.Gap gap, List<Integer> between) {
        int last = start - 1;
        boolean governs = layout.is(WordKind.AUXILIARIES, last)
                || layout.is(WordKind.PREPOSITIONS, last)
                || layout.makesDependent(last);
        return gap.ellipsis() && between.contains(last) && !layout.isBeginning(start) && governs ? last : -1;
    }

    /** Returns a word that ties what stands beside a gap to something else and is left out there, or -1. */
    private int bond(List<Integer> between, Place.Run before, int start, QuotedWords.Gap gap) {
        for (int i : between) {
            boolean isBeside = layout.sentence(i) == layout.sentence(before.to() - 1)
                    || layout.sentence(i) == layout.sentence(start);
            boolean binds = sequences.binds(i, before.from(), i) || layout.is(WordKind.PARTS, i) && gap.ellipsis();
            if (isBeside && binds && gap.inserted().stream().noneMatch(tokens.form(i)::equalsIgnoreCase)) {
                return i;
            }
        }
        return -1;
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
                        "the text closes or opens a mark among these words: “" + tokens.shown(run.from(), run.to())
                                + "”; quote what stands between its marks, with an ellipsis where it says who speaks");
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

    private static Verdict.Refused refused(Fault fault, String detail) {
        return new Verdict.Refused(fault, detail);
    }
}
