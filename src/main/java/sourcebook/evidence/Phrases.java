package sourcebook.evidence;

import java.util.HashSet;
import java.util.Set;
import sourcebook.language.WordKind;
import sourcebook.language.WordList;

/** Reads the phrases of a text that say who speaks, or who gives somebody else's words. It knows names and verbs, not meaning. */
final class Phrases {
    static final int MAX_PHRASE = 14;

    /** How many words a name has at most that nobody on the site has. */
    private static final int MAX_NAME = 3;

    private final Tokens tokens;
    private final Layout layout;
    private final WordList list;
    private final SpeakerNames names;
    private final Mentions mentions;
    private final SpeechRuns runs;

    /** Who spoke last, for whom a pronoun stands. */
    private Subject last = Subject.NONE;

    Phrases(Tokens tokens, Layout layout, WordList list, SpeakerNames names, Mentions mentions, SpeechRuns runs) {
        this.tokens = tokens;
        this.layout = layout;
        this.list = list;
        this.names = names;
        this.mentions = mentions;
        this.runs = runs;
    }

    /** Remembers who speaks, where the text says it. */
    void heard(Subject subject) {
        last = subject.isKnown() && subject.kind() != Subject.Kind.PRONOUN ? subject.meant() : last;
    }

    Subject lastHeard() {
        return last;
    }

    /** Returns to whom a verb of attribution gives words, or one that gives somebody else's. */
    Subject of(int verb) {
        if (layout.is(WordKind.QUOTES, verb)) {
            return isPassive(verb) ? before(verb) : passedOn(verb, before(verb));
        }
        int hearing = hearing(verb);
        if (hearing >= 0) {
            return heardBy(hearing, verb);
        }
        for (int i = verb - 1; i > 0 && verb - i < MAX_PHRASE && runs.isProse(i); i--) {
            if (layout.sentence(i) != layout.sentence(verb) || tokens.form(i).equals(",")) {
                break;
            } else if (layout.is(WordKind.QUOTES, i) && hasComplement(i, verb)) {
                return of(i);
            }
        }
        return before(verb);
    }

    /** "Bo heard Ada say": returns the index of the verb of hearing before a verb of speech, or -1. */
    int hearing(int verb) {
        for (int i = verb - 1;
                layout.is(WordKind.UTTERINGS, verb) && i > 0 && verb - i < MAX_PHRASE && runs.isProse(i);
                i--) {
            if (layout.sentence(i) != layout.sentence(verb) || !tokens.isWord(i)) {
                return -1;
            } else if (layout.is(WordKind.HEARINGS, i) && i + 1 < verb) {
                return i;
            }
        }
        return -1;
    }

    private Subject heardBy(int hearing, int verb) {
        Subject hearer = before(hearing);
        Set<String> others = hearer.kind() == Subject.Kind.PRONOUN ? last.ids() : hearer.ids();
        Subject heard = subject(hearing + 1, verb, verb - 1, false);
        if (heard.kind() == Subject.Kind.NAMED) {
            return heard;
        }
        String phrase = phrase(hearing + 1, verb);
        return others.isEmpty() ? Subject.indefinite(phrase) : Subject.unnamed(phrase, others);
    }

    /** "quoted her as saying" */
    private boolean hasComplement(int quoting, int verb) {
        for (int i = quoting + 1; i < verb; i++) {
            if (layout.is(WordKind.COMPLEMENTS, i)) {
                return true;
            }
        }
        return false;
    }

    /** Says whether a verb that gives words gives those of whoever is named before it: "Bo was quoted", "as quoted by Bo". */
    boolean isPassive(int quoting) {
        int next = quoting + 1;
        if (layout.is(WordKind.REFERENCES, next) || next < layout.size() && layout.is(WordKind.COMPLEMENTS, next)) {
            return true;
        }
        boolean isAlone = quoting == 0 || !tokens.isWord(quoting - 1);
        if (isAlone && next < layout.size() && layout.is(WordKind.PREPOSITIONS, next)) {
            return true;
        }
        for (int i = quoting - 1; i >= 0 && quoting - i < MAX_PHRASE && runs.isProse(i); i--) {
            if (layout.sentence(i) != layout.sentence(quoting) || tokens.form(i).equals(",")) {
                return false;
            } else if (layout.is(WordKind.PASSIVES, i)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Returns whose words somebody gives: of those who are named behind the verb.
     *
     * @param giver who does so; where nobody is named before the verb, the first who is named behind it
     */
    Subject passedOn(int quoting, Subject giver) {
        int to = quoting + 1;
        while (to < layout.size()
                && to - quoting < MAX_PHRASE
                && tokens.isWord(to)
                && runs.isProse(to)
                && layout.sentence(to) == layout.sentence(quoting)
                && !layout.makesDependent(to)
                && !layout.is(WordKind.COMPLEMENTS, to)) {
            to++;
        }
        Set<String> others = new HashSet<>(giver.kind() == Subject.Kind.PRONOUN ? last.ids() : giver.ids());
        Set<String> ids = new HashSet<>();
        for (int i = quoting + 1; i < to; i++) {
            Mentions.Mention mention = mentions.at(i);
            if (mention != null && !giver.isKnown() && others.isEmpty()) {
                others.addAll(mention.ids());
            } else if (mention != null && counts(mention, quoting + 1)) {
                ids.addAll(mention.ids());
            }
        }
        ids.removeAll(others);
        String phrase = phrase(quoting, Math.max(to, quoting + 1));
        return ids.isEmpty() ? Subject.unnamed(phrase, others) : Subject.named(ids, phrase);
    }

    /** Reads the phrase before a verb, back to where its clause begins; what stands between commas may be passed over. */
    Subject before(int verb) {
        int sentence = layout.sentence(verb);
        int from = verb;
        boolean behindComma = verb > 0 && tokens.form(verb - 1).equals(",");
        int commas = behindComma ? 2 : 0;
        while (from > 0
                && verb - from < MAX_PHRASE
                && runs.isProse(from - 1)
                && layout.sentence(from - 1) == sentence
                && !(layout.beginsClause(from) && from < verb)
                && !layout.is(WordKind.DEPENDENTS, from - 1)
                && !(tokens.form(from - 1).equals(",") && commas-- <= 0)) {
            from--;
        }
        // "Bo, an aide of Ada, said": the name stands before what is said of it.
        int to = verb;
        for (int i = verb - 1; i > from && behindComma; i--) {
            to = tokens.form(i).equals(",") ? i : to;
        }
        if (isNotSaid(from, verb)) {
            return Subject.nobody(
                    phrase(from, verb + 1), subject(from, to, to - 1, true).ids());
        }
        for (int i = from; i < verb; i++) {
            if (layout.is(WordKind.ASCRIPTIONS, i)) {
                return besideAscription(from, i, verb);
            }
        }
        if (isAdverbial(from, verb)) {
            return behind(verb);
        }
        Subject subject = subject(from, to, to - 1, true);
        if (to < verb && subject.kind() != Subject.Kind.NAMED && mentions.at(to + 1) != null) {
            // "A witness, Bo, said": here the name is what is said of who stands before it.
            Subject apposed = subject(to + 1, verb - 1, to + 1, true);
            subject = apposed.kind() == Subject.Kind.NAMED ? apposed : subject;
        }
        return from < verb && layout.is(WordKind.DEPENDENTS, from - 1) ? reported(subject, from, verb) : subject;
    }

    /** "Bo did not say", "Bo denied having said", "if Bo said", "had Bo said": nobody has said so. */
    private boolean isNotSaid(int from, int verb) {
        for (int i = from; i < verb; i++) {
            if (layout.kind(i) == WordKind.NEGATIONS) {
                return true;
            }
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
        return isDenied || isCondition;
    }

    /** Says whether a phrase means somebody who is not the one who was named before: "a spokesman", "officials". */
    boolean isIndefinite(int from) {
        return layout.is(WordKind.INDEFINITES, from)
                || layout.beginsClause(from) && layout.is(WordKind.INDEFINITES, from + 1);
    }

    /** Says whether nothing but times and places stands before a verb, as in German: "Am Montag sagte Bo". */
    private boolean isAdverbial(int from, int verb) {
        int i = from;
        while (i < verb && layout.is(WordKind.PREPOSITIONS, i) && mentions.at(verb - 1) == null) {
            i++;
            while (i < verb && layout.is(WordKind.ARTICLES, i)) {
                i++;
            }
            if (i == verb || !Character.isUpperCase(tokens.text().folded().codePointAt(tokens.start(i++)))) {
                return false;
            }
        }
        return i == verb && from < verb;
    }

    /** "According to Ada Bo said", and in German "Laut Ada sagte Bo": who says it is not the one who passes it on. */
    private Subject besideAscription(int from, int ascription, int verb) {
        Subject aside = subject(from, ascription, -1, true);
        if (aside.isKnown()) {
            return aside;
        }
        int name = ascription + 1;
        while (name < verb && mentions.at(name) == null) {
            name++;
        }
        Mentions.Mention passing = name < verb ? mentions.at(name) : null;
        Subject subject = passing == null ? Subject.NONE : subject(passing.to(), verb, verb - 1, true);
        return subject.isKnown() ? subject : behind(verb);
    }

    /** "Bo said that a neighbor told him": whoever reports what somebody says is not the one who says it. */
    private Subject reported(Subject subject, int from, int verb) {
        if (layout.is(WordKind.PRONOUNS, from)) {
            return Subject.PRONOUN;
        } else if (subject.kind() == Subject.Kind.NAMED) {
            return subject;
        }
        for (int i = from - 2; i >= 0 && from - i < MAX_PHRASE && runs.isProse(i); i--) {
            if (layout.sentence(i) != layout.sentence(from)) {
                break;
            } else if (layout.isAttribution(i)) {
                Subject reporter = before(i);
                Set<String> others = reporter.kind() == Subject.Kind.PRONOUN ? last.ids() : reporter.ids();
                return Subject.unnamed(phrase(from, verb), others);
            }
        }
        return subject;
    }

    Subject behind(int verb) {
        return subject(verb + 1, endOfPhrase(verb), verb + 1, true);
    }

    /** Returns the index behind the phrase behind a token. */
    int endOfPhrase(int token) {
        int to = token + 1;
        while (to < layout.size()
                && to - token < MAX_PHRASE
                && runs.isProse(to)
                && layout.sentence(to) == layout.sentence(token)
                && !tokens.form(to).equals(",")) {
            to++;
        }
        return to;
    }

    /** Says whether a name is none that only belongs to who is meant: "an aide of Ada". */
    private boolean counts(Mentions.Mention mention, int from) {
        return !(mention.possessive() || mention.from() > from && layout.is(WordKind.PREPOSITIONS, mention.from() - 1));
    }

    /**
     * Reads a phrase.
     *
     * @param beside the token beside the verb, which may be a name that nobody on the site has, or a pronoun
     * @param nominative whether a name in another case is not meant
     */
    Subject subject(int from, int to, int beside, boolean nominative) {
        Set<String> ids = new HashSet<>();
        boolean belongs = false;
        for (int i = from; i < to; i++) {
            Mentions.Mention mention = mentions.at(i);
            if (mention != null && (mention.isAsWritten() || !nominative)) {
                boolean counts = counts(mention, from);
                mention.ids().stream()
                        .filter(id -> counts || !names.isPerson(id))
                        .forEach(ids::add);
                belongs |= !counts;
            }
        }
        if (beside < from || beside >= to || !tokens.isWord(beside)) {
            return ids.isEmpty() ? Subject.NONE : named(ids, from, to);
        }
        String word = tokens.form(beside);
        if (list.is(WordKind.PRONOUNS, word)) {
            return Subject.PRONOUN;
        } else if (!ids.isEmpty()) {
            return named(ids, from, to);
        }
        boolean isName = Character.isUpperCase(word.codePointAt(0));
        if (isName) {
            return belongs && !nominative ? unnamed(from, to) : named(Set.of(), from, to);
        }
        if (beside == to - 1 && isIndefinite(from)) {
            return Subject.indefinite(phrase(from, to));
        }
        // "but also declared" goes on with the subject from before; "while the parties denied" has one of its own.
        int words = to - from - (layout.beginsClause(from) ? 1 : 0);
        return beside == to - 1 && words >= 2 ? unnamed(from, to) : Subject.NONE;
    }

    private Subject named(Set<String> ids, int from, int to) {
        return Subject.named(ids, phrase(from, to));
    }

    private Subject unnamed(int from, int to) {
        return Subject.unnamed(phrase(from, to), Set.of());
    }

    String phrase(int from, int to) {
        return tokens.text().folded().substring(tokens.start(from), tokens.end(to - 1));
    }

    /** Returns who is named before the colon that begins a turn of a conversation. */
    Subject label(int from, int colon) {
        Subject subject = subject(from, colon, colon, false);
        Set<String> ids = new HashSet<>();
        for (int i = from; i < colon && !subject.isKnown(); i++) {
            Mentions.Mention mention = mentions.inCapitals(i);
            if (mention != null) {
                ids.addAll(mention.ids());
            }
        }
        return ids.isEmpty() ? subject : Subject.named(ids, phrase(from, colon));
    }

    /** Says whether what stands before a colon looks like somebody's name, be it of nobody on the site: "Reporter", "Q". */
    boolean isLikeName(int from, int colon) {
        for (int i = from; i < colon; i++) {
            if (tokens.isWord(i) && !Character.isUpperCase(tokens.form(i).codePointAt(0))) {
                return false;
            }
        }
        return colon - from <= MAX_NAME;
    }
}
