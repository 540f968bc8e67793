package sourcebook.evidence;

import java.util.HashSet;
import java.util.Set;
import sourcebook.language.WordKind;
import sourcebook.language.WordList;

/** Reads the phrases of a text that say who speaks, or who gives somebody else's words. It knows names and verbs, not meaning. */
final class Phrases {
    static final int MAX_PHRASE = 14;

    private final Tokens tokens;
    private final Layout layout;
    private final WordList list;
    private final SpeakerNames names;
    private final Mentions mentions;
    private final SpeechRuns runs;
    private final Unsaid unsaid;
    private final Strangers strangers;

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
        this.strangers = new Strangers(tokens, layout, mentions);
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
                && !isMeanwhile(from)
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

    /** "Said a spokesman", "said engineer Per Holm", and in Russian "сообщили": says whether a verb has a subject that is nobody here. */
    boolean isIndefiniteBehind(int verb) {
        int end = endOfPhrase(verb);
        for (int i = verb; i < end; i++) {
            if (layout.is(WordKind.INDEFINITES, i) && !layout.is(WordKind.PREPOSITIONS, i - 1)) {
                return true;
            }
        }
        return strangers.names(verb + 1, end);
    }

    /** Says whether a phrase means somebody who is not the one who was named before: "a spokesman", "officials". */
    boolean isIndefinite(int from) {
        return layout.is(WordKind.INDEFINITES, from)
                || layout.beginsClause(from) && layout.is(WordKind.INDEFINITES, from + 1);
    }

    /** Returns ids of all who are named in the prose of a sentence before a token. */
    Set<String> namedBefore(int token) {
        Set<String> ids = new HashSet<>();
        for (int i = token - 1; i >= 0 && layout.sentence(i) == layout.sentence(token); i--) {
            Mentions.Mention mention = runs.isProse(i) ? mentions.at(i) : null;
            if (mention != null) {
                ids.addAll(mention.ids());
            }
        }
        return ids;
    }

    /** "Ada listened as a diver shouted": says whether a token begins a clause of somebody else. */
    private boolean isMeanwhile(int token) {
        return layout.is(WordKind.COMPLEMENTS, token)
                && (layout.is(WordKind.ARTICLES, token + 1) || layout.is(WordKind.INDEFINITES, token + 1));
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
        // "Said the city's mayor, Ada Lindqvist."
        Mentions.Mention apposed = to + 1 < layout.size() && tokens.form(to).equals(",") ? mentions.at(to + 1) : null;
        if (apposed != null
                && to > verb + 1
                && !apposed.possessive()
                && apposed.ids().stream().allMatch(names::isPerson)
                && subject.ids().stream().noneMatch(names::isPerson)
                && (apposed.to() == layout.size() || !tokens.isWord(apposed.to()))) {
            return Subject.named(apposed.ids(), phrase(verb, apposed.to()));
        }
        return unsaid.isTakenBack(verb + 1, to) ? Subject.nobody(phrase(verb, to), subject.ids()) : subject;
    }

    /** "Said Bo while Ada laughed": says whether a word begins what else happens. */
    private boolean opensAnother(int token) {
        return layout.beginsClause(token)
                || layout.is(WordKind.TIMES, token)
                || layout.is(WordKind.COMPLEMENTS, token)
                || layout.is(WordKind.RELATIVES, token);
    }

    /** Returns the index behind the phrase behind a token. */
    int endOfPhrase(int token) {
        int to = token + 1;
        while (to < layout.size()
                && to - token < MAX_PHRASE
                && runs.isProse(to)
                && layout.sentence(to) == layout.sentence(token)
                && !tokens.form(to).equals(",")
                && !opensAnother(to)) {
            to++;
        }
        return to;
    }

    /** Says whether a name is none that only belongs to who is meant, as in "an aide of Ada"; "Ada's statement" says what Ada says. */
    boolean counts(Mentions.Mention mention, int from) {
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
            if (mention != null && !mention.isAsWritten() && nominative) {
                owners.addAll(mention.ids());
            } else if (mention != null && !isObject(mention, from, to)) {
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
        if (beside == to - 1 && (isIndefinite(from) || strangers.names(from, to))) {
            return Subject.indefinite(phrase(from, to));
        }
        // "but also declared" goes on with the subject from before; "while the parties denied" has one of its own.
        int words = to - from - (layout.beginsClause(from) ? 1 : 0);
        if (words < 2 || beside != to - 1 && owners.isEmpty()) {
            return Subject.NONE;
        }
        if (layout.beginsClause(from) || isMeanwhile(from)) {
            // "The parties" may be states that were named before; "the diver" is none of the persons.
            namedBefore(from).stream().filter(names::isPerson).forEach(owners::add);
        }
        return unnamed(from, to, owners);
    }

    /** "Ada met Bo and said": says whether somebody is named to whom somebody before did something, and who then goes on. */
    private boolean isObject(Mentions.Mention mention, int from, int to) {
        boolean isBehindOther = false;
        int before = mention.from() - 1;
        while (before > from
                && mentions.at(before) == null
                && !layout.is(WordKind.COORDINATORS, before)
                && tokens.isWord(before)) {
            before--;
        }
        for (int i = from; i < mention.from() - 1; i++) {
            Mentions.Mention other = mentions.at(i);
            isBehindOther |= other != null && !other.equals(mention) && !other.possessive();
        }
        boolean goesOn = false;
        for (int i = mention.to(); i < to; i++) {
            goesOn |= layout.is(WordKind.COORDINATORS, i);
        }
        return isBehindOther && goesOn && before >= from && mentions.at(before) != null;
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
