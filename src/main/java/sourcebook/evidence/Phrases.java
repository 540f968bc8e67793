package sourcebook.evidence;

import java.util.HashSet;
import java.util.Set;
import sourcebook.language.WordKind;
import sourcebook.language.WordList;

/** Reads the phrases of a text that say who speaks, or who gives somebody else's words. It knows names and verbs, not meaning. */
final class Phrases {
    static final int MAX_PHRASE = 14;

    /** How far behind a passive it is looked for who does it: in between may stand what is said. */
    private static final int MAX_AGENT = 60;

    private final Tokens tokens;
    private final Layout layout;
    private final WordList list;
    private final SpeakerNames names;
    private final Mentions mentions;
    private final SpeechRuns runs;
    private final Unsaid unsaid;

    /** Who spoke last, for whom a pronoun stands. */
    private Subject last = Subject.NONE;

    Phrases(Tokens tokens, Layout layout, WordList list, SpeakerNames names, Mentions mentions, SpeechRuns runs) {
        this.tokens = tokens;
        this.layout = layout;
        this.list = list;
        this.names = names;
        this.mentions = mentions;
        this.runs = runs;
        this.unsaid = new Unsaid(tokens, layout, mentions);
    }

    Unsaid unsaid() {
        return unsaid;
    }

    /** Remembers who speaks, where the text says it. */
    void heard(Subject subject) {
        boolean isSomebody = subject.isKnown() && subject.kind() != Subject.Kind.WRITTEN;
        last = isSomebody && subject.kind() != Subject.Kind.PRONOUN ? subject.meant() : last;
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
        int passive = passive(verb);
        if (passive >= 0) {
            return agent(passive, verb);
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

    /** "Bo was told", "Bo wurde von Ada gefragt": returns the index of what makes a verb of speech passive, or -1. */
    private int passive(int verb) {
        if (layout.is(WordKind.UTTERINGS, verb) || layout.is(WordKind.PASSIVES, verb - 1)) {
            return layout.is(WordKind.UTTERINGS, verb) ? -1 : verb - 1;
        }
        boolean hasAgent = false;
        for (int i = verb - 1; i > 0 && verb - i < MAX_PHRASE && runs.isProse(i) && tokens.isWord(i); i--) {
            hasAgent |= layout.is(WordKind.AGENTS, i);
            if (hasAgent && layout.is(WordKind.PASSIVES, i)) {
                return layout.sentence(i) == layout.sentence(verb) ? i : -1;
            }
        }
        return -1;
    }

    /** Returns whoever is named behind "by", between the words and the end of the sentence, too; not who is told something. */
    private Subject agent(int passive, int verb) {
        for (int i = passive;
                i + 1 < layout.size() && i - verb < MAX_AGENT && layout.sentence(i + 1) == layout.sentence(verb);
                i++) {
            Mentions.Mention mention = runs.isProse(i) && layout.is(WordKind.AGENTS, i) ? mentions.at(i + 1) : null;
            if (mention != null && !mention.possessive()) {
                return Subject.named(mention.ids(), phrase(i, mention.to()));
            }
        }
        Subject told = before(passive);
        Set<String> others = told.kind() == Subject.Kind.PRONOUN ? last.ids() : told.ids();
        return Subject.unnamed(phrase(passive, verb + 1), others);
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
        boolean inflected = false;
        for (int i = quoting + 1; i < to; i++) {
            Mentions.Mention mention = mentions.at(i);
            inflected |= mention != null && !mention.isAsWritten();
        }
        for (int i = quoting + 1; i < to; i++) {
            Mentions.Mention mention = mentions.at(i);
            if (mention != null && inflected && mention.isAsWritten()) {
                others.addAll(mention.ids());
            } else if (mention != null && !giver.isKnown() && others.isEmpty()) {
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
        if (unsaid.isNotSaid(from, verb)) {
            return Subject.nobody(
                    phrase(from, verb + 1), subject(from, to, to - 1, true).ids());
        }
        if (unsaid.isCarrier(from, to)) {
            return Subject.written(phrase(from, verb + 1));
        }
        for (int i = from; i < verb; i++) {
            if (layout.is(WordKind.ASCRIPTIONS, i)) {
                return besideAscription(from, i, verb);
            }
        }
        if (isAdverbial(from, verb)) {
            return behind(verb);
        }
        from = layout.is(WordKind.BYLINES, from) ? from + 1 : Math.max(from, reporting(from, verb));
        Subject subject = subject(from, to, to - 1, true);
        if (subject.kind() == Subject.Kind.PRONOUN && layout.is(WordKind.BYLINES, from - 1)) {
            // "Wie Ada es ausdrückte"
            subject = subject(from, to - 1, to - 2, true);
        }
        if (to < verb && subject.kind() != Subject.Kind.NAMED && mentions.at(to + 1) != null) {
            // "A witness, Bo, said": here the name is what is said of who stands before it.
            Subject apposed = subject(to + 1, verb - 1, to + 1, true);
            subject = apposed.kind() == Subject.Kind.NAMED ? apposed : subject;
        }
        return from < verb && layout.is(WordKind.DEPENDENTS, from - 1) ? reported(subject, from, verb) : subject;
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

    /** "Bo said Ada had called": returns the index behind a verb that reports what the name right before a verb says, or 0. */
    private int reporting(int from, int verb) {
        int name = verb - 1;
        while (name > from && layout.is(WordKind.AUXILIARIES, name)) {
            name--;
        }
        Mentions.Mention mention = name < from ? null : mentions.at(name);
        for (int i = name; mention != null && i > from; i--) {
            if (layout.isAttribution(i)) {
                return i + 1;
            }
        }
        return 0;
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
        int to = endOfPhrase(verb);
        Subject subject = subject(verb + 1, to, verb + 1, true);
        return unsaid.isTakenBack(verb + 1, to) ? Subject.nobody(phrase(verb, to), subject.ids()) : subject;
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

    /** Says whether a name is none that only belongs to who is meant, as in "an aide of Ada"; "Ada's statement" says what Ada says. */
    private boolean counts(Mentions.Mention mention, int from) {
        boolean isOfAnother = mention.possessive() && !layout.is(WordKind.REMARKS, mention.to());
        return !(isOfAnother || mention.from() > from && layout.is(WordKind.PREPOSITIONS, mention.from() - 1));
    }

    /**
     * Reads a phrase.
     *
     * @param beside the token beside the verb, which may be a name that nobody on the site has, or a pronoun
     * @param nominative whether a name in another case is not meant
     */
    Subject subject(int from, int to, int beside, boolean nominative) {
        Set<String> ids = new HashSet<>();
        Set<String> owners = new HashSet<>();
        boolean belongs = false;
        for (int i = from; i < to; i++) {
            Mentions.Mention mention = mentions.at(i);
            if (mention != null && (mention.isAsWritten() || !nominative)) {
                boolean counts = counts(mention, from);
                mention.ids().stream()
                        .filter(id -> !counts && names.isPerson(id))
                        .forEach(owners::add);
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
        boolean isName = Character.isUpperCase(word.codePointAt(0)) && !layout.is(WordKind.PREPOSITIONS, beside);
        if (isName) {
            return belongs && !nominative ? unnamed(from, to, owners) : named(Set.of(), from, to);
        }
        if (beside == to - 1 && isIndefinite(from)) {
            return Subject.indefinite(phrase(from, to));
        }
        // "but also declared" goes on with the subject from before; "while the parties denied" has one of its own.
        int words = to - from - (layout.beginsClause(from) ? 1 : 0);
        return words >= 2 && (beside == to - 1 || !owners.isEmpty()) ? unnamed(from, to, owners) : Subject.NONE;
    }

    private Subject named(Set<String> ids, int from, int to) {
        return Subject.named(ids, phrase(from, to));
    }

    private Subject unnamed(int from, int to, Set<String> others) {
        return Subject.unnamed(phrase(from, to), others);
    }

    String phrase(int from, int to) {
        return tokens.text().folded().substring(tokens.start(from), tokens.end(to - 1));
    }
}
