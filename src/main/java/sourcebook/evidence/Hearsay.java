package sourcebook.evidence;

import java.util.HashSet;
import java.util.Set;
import sourcebook.language.WordKind;

/** Reads to whom a verb gives words, also where somebody gives another one's: who quotes, hears, is told or is given them. */
final class Hearsay {
    /** How far behind a passive it is looked for who does it: in between may stand what is said. */
    private static final int MAX_AGENT = 60;

    private final Tokens tokens;
    private final Layout layout;
    private final Mentions mentions;
    private final SpeechRuns runs;
    private final Phrases phrases;

    Hearsay(Tokens tokens, Layout layout, Mentions mentions, SpeechRuns runs, Phrases phrases) {
        this.tokens = tokens;
        this.layout = layout;
        this.mentions = mentions;
        this.runs = runs;
        this.phrases = phrases;
    }

    /** Returns to whom a verb of attribution gives words, or one that gives somebody else's. */
    Subject of(int verb) {
        if (layout.is(WordKind.QUOTES, verb)) {
            return isPassive(verb) ? phrases.before(verb) : passedOn(verb, phrases.before(verb));
        }
        int hearing = hearing(verb);
        if (hearing >= 0) {
            return heardBy(hearing, verb);
        }
        int passive = passive(verb);
        if (passive >= 0) {
            return agent(passive, verb);
        }
        for (int i = verb - 1; i > 0 && verb - i < Phrases.MAX_PHRASE && runs.isProse(i); i--) {
            if (layout.sentence(i) != layout.sentence(verb) || tokens.form(i).equals(",")) {
                break;
            } else if (layout.is(WordKind.QUOTES, i) && hasComplement(i, verb)) {
                return of(i);
            }
        }
        return isRelative(verb) ? ofRelative(verb - 1) : phrases.before(verb);
    }

    /** "Who said", "a diver who wrote": says whether a verb says something of whoever stands before it. */
    boolean isRelative(int verb) {
        return layout.is(WordKind.RELATIVES, verb - 1);
    }

    /** "Ada, who said", "those who say": whoever stands before "who", but none of those who are named before that. */
    private Subject ofRelative(int relative) {
        int named = relative > 0 && tokens.form(relative - 1).equals(",") ? relative - 2 : relative - 1;
        Mentions.Mention mention = named < 0 ? null : mentions.at(named);
        return mention == null || layout.sentence(named) != layout.sentence(relative)
                ? Subject.unnamed(phrases.phrase(Math.max(0, named), relative + 1), phrases.namedBefore(relative))
                : Subject.named(mention.ids(), phrases.phrase(mention.from(), relative + 1));
    }

    /** "Learned from Ada that": returns whose words somebody is given, or that they are not those of whoever is given them. */
    Subject received(int verb) {
        for (int i = verb + 1; i <= verb + 2 && layout.is(WordKind.PREPOSITIONS, i - 1); i++) {
            Mentions.Mention mention = mentions.at(i);
            if (mention != null && !mention.possessive()) {
                return Subject.named(mention.ids(), phrases.phrase(verb, mention.to()));
            }
        }
        return Subject.unnamed(phrases.phrase(verb, verb + 1), phrases.namedBefore(verb));
    }

    /** "Bo heard Ada say": returns the index of the verb of hearing before a verb of speech, or -1. */
    int hearing(int verb) {
        for (int i = verb - 1;
                layout.is(WordKind.UTTERINGS, verb) && i > 0 && verb - i < Phrases.MAX_PHRASE && runs.isProse(i);
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
        for (int i = verb - 1; i > 0 && verb - i < Phrases.MAX_PHRASE && runs.isProse(i) && tokens.isWord(i); i--) {
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
                return Subject.named(mention.ids(), phrases.phrase(i, mention.to()));
            }
        }
        Subject told = phrases.before(passive);
        Set<String> others =
                told.kind() == Subject.Kind.PRONOUN ? phrases.lastHeard().ids() : told.ids();
        return Subject.unnamed(phrases.phrase(passive, verb + 1), others);
    }

    private Subject heardBy(int hearing, int verb) {
        Subject hearer = phrases.before(hearing);
        Set<String> others =
                hearer.kind() == Subject.Kind.PRONOUN ? phrases.lastHeard().ids() : hearer.ids();
        Subject heard = phrases.subject(hearing + 1, verb, verb - 1, false);
        if (heard.kind() == Subject.Kind.NAMED) {
            return heard;
        }
        String phrase = phrases.phrase(hearing + 1, verb);
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
        for (int i = quoting - 1; i >= 0 && quoting - i < Phrases.MAX_PHRASE && runs.isProse(i); i--) {
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
                && to - quoting < Phrases.MAX_PHRASE
                && tokens.isWord(to)
                && runs.isProse(to)
                && layout.sentence(to) == layout.sentence(quoting)
                && !layout.makesDependent(to)
                && !layout.is(WordKind.COMPLEMENTS, to)) {
            to++;
        }
        Set<String> others = new HashSet<>(
                giver.kind() == Subject.Kind.PRONOUN ? phrases.lastHeard().ids() : giver.ids());
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
            } else if (mention != null && phrases.counts(mention, quoting + 1)) {
                ids.addAll(mention.ids());
            }
        }
        ids.removeAll(others);
        String phrase = phrases.phrase(quoting, Math.max(to, quoting + 1));
        return ids.isEmpty() ? Subject.unnamed(phrase, others) : Subject.named(ids, phrase);
    }
}
