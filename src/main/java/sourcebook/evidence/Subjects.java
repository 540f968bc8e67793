package sourcebook.evidence;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import sourcebook.language.WordKind;

/**
 * Reads who says each run of speech of a text, by a verb of attribution beside it ("said Ada", "Ada said that"), by a verb that
 * gives somebody else's words ("Bo quoted Ada"), by what does without a verb ("according to Ada"), or by a pronoun that goes
 * on from an earlier one.
 */
final class Subjects {
    /** How far before words the phrase may begin that says whose they are, in tokens. */
    static final int MAX_TURN = 40;

    /** How many words of a phrase such as "in the words of" may stand before the name, from the beginning of its sentence. */
    private static final int MAX_OPENING = 4;

    private final Tokens tokens;
    private final Layout layout;
    private final SpeakerNames names;
    private final Mentions mentions;
    private final SpeechRuns runs;
    private final Phrases phrases;
    private final Hearsay hearsay;

    Subjects(Tokens tokens, Layout layout, SpeakerNames names, Mentions mentions, SpeechRuns runs, Phrases phrases) {
        this.tokens = tokens;
        this.layout = layout;
        this.names = names;
        this.mentions = mentions;
        this.runs = runs;
        this.phrases = phrases;
        this.hearsay = new Hearsay(tokens, layout, mentions, runs, phrases);
    }

    /** Returns who says each run of speech, by its number; number 0 is prose, which nobody says. */
    List<Subject> read() {
        List<Subject> subjects = new ArrayList<>();
        subjects.add(Subject.NONE);
        int seen = 0;
        for (int speech = 1; speech <= runs.count(); speech++) {
            for (; seen < runs.first(speech); seen++) {
                if (layout.isAttribution(seen) && runs.isProse(seen)) {
                    phrases.heard(phrases.before(seen));
                }
            }
            Subject subject = ofSpeech(runs.first(speech), runs.last(speech));
            if (subject.kind() == Subject.Kind.PRONOUN) {
                subject = phrases.lastHeard();
            } else if (!subject.isKnown() && follows(speech)) {
                subject = namesSomebody(runs.first(speech), runs.last(speech - 1))
                        ? Subject.SOMEBODY
                        : goesOn(subjects.get(speech - 1));
            }
            subjects.add(subject);
            phrases.heard(subject);
        }
        return subjects;
    }

    /** What stands on a poster says nothing of who speaks next. */
    private static Subject goesOn(Subject subject) {
        return subject.kind() == Subject.Kind.WRITTEN ? Subject.NONE : subject;
    }

    /** Says whether a run of speech goes on from the one before it, behind its attribution. */
    private boolean follows(int speech) {
        int before = speech > 1 ? runs.last(speech - 1) : -1;
        int first = runs.first(speech);
        return before >= 0
                && layout.paragraph(before) == layout.paragraph(first)
                && layout.sentence(first) - layout.sentence(before) <= 1;
    }

    /** Says whether the sentence of speech is not that of the speech before it, and its prose before the speech names an actor. */
    private boolean namesSomebody(int first, int before) {
        if (layout.sentence(first) == layout.sentence(before)) {
            return false;
        }
        for (int i = first - 1; isBefore(i, first); i--) {
            if (mentions.at(i) != null) {
                return true;
            }
        }
        return false;
    }

    /** Says whether a token is prose of the sentence that goes before a run of speech. */
    private boolean isBefore(int token, int first) {
        return token >= 0
                && first - token < MAX_TURN
                && runs.isProse(token)
                && layout.sentence(token) == layout.sentence(first);
    }

    private Subject ofSpeech(int first, int last) {
        if (first > 0 && runs.isProse(first - 1) && layout.is(WordKind.HEADLINES, first - 1)) {
            return Subject.indefinite(tokens.shown(first - 1, first));
        }
        if (phrases.unsaid().isDisproved(last)) {
            return Subject.nobody(tokens.shown(last + 1, last + 3), Set.of());
        }
        Subject written = writtenBefore(first);
        if (written.isKnown()) {
            return written;
        }
        if (last + 2 < layout.size()
                && tokens.form(last + 1).equals("-")
                && runs.isProse(last + 1)
                && isCapital(last + 2)) {
            Subject subject = phrases.behind(last + 1);
            if (subject.isKnown()) {
                return subject;
            }
        }
        // A colon gives the words to whoever is named before it, whatever the next sentence says.
        Subject subject = first > 0 && tokens.form(first - 1).equals(":") ? saidBefore(first) : Subject.NONE;
        subject = subject.isKnown() ? subject : saidBehind(first, last);
        subject = subject.isKnown() ? subject : saidBefore(first);
        subject = subject.isKnown() ? subject : ascribedBehind(last);
        subject = subject.isKnown() ? subject : writtenBehind(last);
        return subject.isKnown() ? subject : ascribedBefore(first);
    }

    private boolean isVerb(int token) {
        return runs.isProse(token)
                && (layout.isAttribution(token) || layout.is(WordKind.QUOTES, token) || hearsay.hearing(token) >= 0);
    }

    /** "“Dam breaks”: that was the headline", "“I resign,” read a satirical tweet". */
    private Subject writtenBehind(int last) {
        int end = endBehind(last);
        for (int i = last + 1; i < end; i++) {
            if (layout.is(WordKind.HEADLINES, i)
                    || layout.is(WordKind.CARRIERS, i)
                    || layout.is(WordKind.FORGERIES, i)) {
                return Subject.written(tokens.shown(last + 1, i + 1));
            }
        }
        return Subject.NONE;
    }

    /** In German, a participle stands behind the words, and who says them before them: "Bo habe sie “eine Ratte” genannt". */
    private Subject ofParticiple(int first, int verb) {
        int from = first;
        while (isBefore(from - 1, first) && !tokens.form(from - 1).equals(",")) {
            from--;
        }
        boolean isLast = verb + 1 == layout.size() || !tokens.isWord(verb + 1);
        return isLast && from < first ? phrases.subject(from, first, -1, true) : Subject.NONE;
    }

    private Subject saidBehind(int first, int last) {
        int end = endBehind(last);
        for (int i = last + 1; i < end; i++) {
            if (isVerb(i) && !hearsay.isRelative(i)) {
                Subject subject = hearsay.of(i);
                subject = subject.isKnown() ? subject : phrases.behind(i);
                if (!subject.isKnown() && i == last + 1) {
                    subject = ofParticiple(first, i);
                }
                if (!subject.isKnown()
                        && (layout.is(WordKind.INDEFINITES, i)
                                || isFirstWord(i, last) && phrases.isIndefiniteBehind(i))) {
                    subject = Subject.indefinite(tokens.shown(i, phrases.endOfPhrase(i)));
                }
                if (subject.isKnown()) {
                    return passedOnBehind(i, end, subject);
                }
            }
        }
        return Subject.NONE;
    }

    /** Says whether nothing but signs stands between what is said and a word: the comma, or a dash. */
    private boolean isFirstWord(int token, int last) {
        int i = last + 1;
        while (i < token && !tokens.isWord(i)) {
            i++;
        }
        return i == token;
    }

    /** "“We stay,” said Bo, quoting Ada": behind who speaks, it may still be said whose words they are. */
    private Subject passedOnBehind(int verb, int end, Subject subject) {
        for (int i = verb + 1; i < end; i++) {
            if (layout.is(WordKind.QUOTES, i) && !hearsay.isPassive(i)) {
                return hearsay.passedOn(i, subject);
            }
        }
        return subject;
    }

    /** Returns the index behind the prose that may say who speaks: the rest of the sentence, or the one behind a question. */
    private int endBehind(int last) {
        boolean asked = last > 0 && "?!".contains(tokens.form(last - 1));
        int end = last + 1;
        while (end < layout.size()
                && runs.isProse(end)
                && end - last <= Phrases.MAX_PHRASE
                && layout.paragraph(end) == layout.paragraph(last)
                && (layout.sentence(end) == layout.sentence(last)
                        || asked && layout.sentence(end) == layout.sentence(last) + 1)) {
            end++;
        }
        return end;
    }

    /** "A poster behind Ada reads", "a sign that read": what stands on something is nobody's who is named beside. */
    private Subject writtenBefore(int first) {
        boolean isShown = false;
        for (int i = first - 1; isBefore(i, first) && !tokens.form(i).equals(","); i--) {
            // "A sign: “…”", and not "they will sign “…”".
            boolean isBeforeColon = i == first - 2 && tokens.form(first - 1).equals(":");
            boolean isAlone =
                    i == 0 || layout.sentence(i - 1) != layout.sentence(i) || layout.is(WordKind.PREPOSITIONS, i - 1);
            boolean isBeside = layout.is(WordKind.ARTICLES, i - 1) && (i == first - 1 || isBeforeColon)
                    || isAlone && isBeforeColon;
            if (layout.is(WordKind.CARRIERS, i) && (isShown || isBeside)) {
                return Subject.written(tokens.shown(i, first));
            } else if (layout.is(WordKind.SHOWINGS, i)) {
                isShown = true;
            } else if (isVerb(i)) {
                return Subject.NONE;
            }
        }
        return Subject.NONE;
    }

    private Subject saidBefore(int first) {
        for (int i = first - 1; i >= 0 && first - i < MAX_TURN && layout.sentence(i) == layout.sentence(first); i--) {
            Mentions.Mention owner =
                    i > 0 && layout.is(WordKind.REMARKS, i) && runs.isProse(i) ? mentions.at(i - 1) : null;
            if (owner != null && owner.possessive()) {
                return Subject.named(owner.ids(), phrases.phrase(owner.from(), i + 1));
            } else if (layout.kind(i) == WordKind.DENIALS && deniesRemark(i, first)) {
                return Subject.nobody(tokens.shown(i, first), Set.of());
            } else if (isVerb(i)) {
                Subject subject = hearsay.of(i);
                if (subject.isKnown()) {
                    return subject;
                }
            } else if (runs.isProse(i) && layout.is(WordKind.RECEIVINGS, i)) {
                return hearsay.received(i);
            }
        }
        return Subject.NONE;
    }

    /** "Rejected the claim that": says whether nothing but a remark stands between a denial and words. */
    private boolean deniesRemark(int denial, int first) {
        if (!layout.is(WordKind.DEPENDENTS, first - 1) && !layout.is(WordKind.REMARKS, first - 1)) {
            return false;
        }
        for (int i = denial + 1; i < first && runs.isProse(i) && !layout.is(WordKind.PREPOSITIONS, i); i++) {
            if (layout.is(WordKind.REMARKS, i)) {
                return true;
            }
        }
        return false;
    }

    private Subject ascribedBehind(int last) {
        int end = endBehind(last);
        for (int i = last + 1; i < end; i++) {
            boolean isByline = i <= last + 2 && i + 1 < end && layout.is(WordKind.BYLINES, i) && isCapital(i + 1);
            if (isByline || layout.is(WordKind.ASCRIPTIONS, i)) {
                int to = phrases.endOfPhrase(i);
                Subject subject = ascribed(i, i + 1, to);
                return isByline && subject.kind() != Subject.Kind.NAMED
                        ? Subject.indefinite(tokens.shown(i, to))
                        : subject;
            } else if (i <= last + 2 && layout.is(WordKind.BYLINES, i) && phrases.isIndefiniteBehind(i)) {
                return Subject.indefinite(tokens.shown(i, phrases.endOfPhrase(i)));
            }
        }
        return Subject.NONE;
    }

    private boolean isCapital(int token) {
        return Character.isUpperCase(tokens.text().folded().codePointAt(tokens.start(token)));
    }

    /** Only what opens a sentence says whose words follow; inside, it may say who passes them on. */
    private Subject ascribedBefore(int first) {
        int opening = first;
        while (isBefore(opening - 1, first)) {
            opening--;
        }
        for (int i = opening; i < first && i < opening + MAX_OPENING; i++) {
            if (layout.is(WordKind.ASCRIPTIONS, i)) {
                Subject behind = ascribed(i, i + 1, phrases.endOfPhrase(i));
                return behind.isKnown() ? behind : ascribed(i, opening, i);
            }
        }
        return Subject.NONE;
    }

    /** Whoever is no person may pass on what another one says who is named in the sentence. */
    private Subject ascribed(int phrase, int from, int to) {
        int last = to - 1;
        while (last > from && !tokens.isWord(last)) {
            last--;
        }
        // Where all nouns have capitals, one behind an article may be whoever is named before: "laut der Ministerin".
        boolean isNoun = !layout.knows(WordKind.TITLES) && layout.is(WordKind.ARTICLES, last - 1);
        Subject subject = phrases.subject(from, isNoun ? to : last + 1, isNoun ? to - 1 : last, false);
        if (subject.kind() != Subject.Kind.NAMED || subject.ids().stream().anyMatch(names::isPerson)) {
            return subject;
        }
        Set<String> ids = new HashSet<>(subject.ids());
        for (int i = phrase - 1; i >= 0 && layout.sentence(i) == layout.sentence(phrase); i--) {
            add(i, ids);
        }
        for (int i = phrase + 1; i < layout.size() && layout.sentence(i) == layout.sentence(phrase); i++) {
            add(i, ids);
        }
        return Subject.named(ids, subject.phrase());
    }

    private void add(int token, Set<String> ids) {
        Mentions.Mention mention = runs.isProse(token) ? mentions.at(token) : null;
        if (mention != null) {
            ids.addAll(mention.ids());
        }
    }
}
