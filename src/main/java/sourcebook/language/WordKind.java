package sourcebook.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a word can do to a sentence. The name of each, in lower case, is that of its section in a list. */
public enum WordKind {
    /** Turns a sentence round: "not", "never", "nobody". */
    NEGATIONS,
    /** Says no without a negation: "denies", "refused", "rules out". */
    DENIALS,
    /** Makes a statement less than certain: "may", "reportedly". */
    HEDGES,
    /** Ties a statement to a condition, or takes a part of it back: "if", "unless", "but only". */
    CONDITIONS,
    /** Ties a statement to a time that may never come: "when", "as soon as". */
    TIMES,
    /** Ties a statement to what comes first, where a clause follows, or where it is to come or is negated: "after". */
    AFTERS,
    /** Sets a limit to a statement, where a clause follows or it is negated: "before". */
    BEFORES,
    /** Can be the verb of a clause behind "before" or "after": NATO "attacks". */
    ACTIONS,
    /** Makes a date of the number before it: in Russian, 2022 "года". */
    DATES,
    /** Says that something has happened. Where a language has such words, what has none is to come: in Russian, "*ил". */
    PASTS,
    /** Says that something is to come: "will". */
    FUTURES,
    /** Stands between the ends of a range: 5 "to" 7. */
    RANGES,
    /** Before its subject, at the beginning of a sentence that asks nothing, it begins a condition: "had" we known. */
    AUXILIARIES,
    /** Takes a part of what stands behind it: "some" of us, "most". */
    PARTS,
    /** An amount in words. Whatever has a digit is a number in every language. */
    NUMBERS,
    /** Says of a number right behind it that it is not exact: "about", "more than". */
    BOUNDS,
    /** Begins a clause that depends on what stands before it: "that", "whether". */
    DEPENDENTS,
    /** Takes the name behind it out of the running for the subject: "an aide of Ada said". */
    PREPOSITIONS,
    /** Widens a statement to all or narrows it to one: "all", "both", "only", "first". */
    GENERALIZATIONS,
    /** Says that somebody speaks: "said", "told", "called". */
    ATTRIBUTIONS,
    /** Stands for a speaker who was named before: "she", "they". */
    PRONOUNS,
    /** Begins a clause of its own, which a negation before it does not reach: "but", "and we". */
    CLAUSES,
    /** Says that what stands beside it is what the one who is named behind it says: "according to". */
    ASCRIPTIONS,
    /** Right behind words and before a name, it says whose they are: in German, "so" Ferrante. */
    BYLINES,
    /** Says that whoever is named before it gives words of whoever is named behind it: "quoted". */
    QUOTES,
    /** Says that whoever is named before it tells what somebody else said, where such a verb follows: "heard" him say. */
    HEARINGS,
    /** Says that whoever is named before it is given words of somebody else: "learned from", "received". */
    RECEIVINGS,
    /** A verb of speech as it stands behind one of hearing: heard him "say". */
    UTTERINGS,
    /** Begins a phrase for somebody who is nobody on this page: "a" spokesman, "officials". */
    INDEFINITES,
    /** Right before words, it says that they are a title: "headline". */
    HEADLINES,
    /** Has words on it that are nobody's who is named beside: "poster". */
    CARRIERS,
    /** Says that something is not what it seems, or untrue: "fake", "satirical". */
    FORGERIES,
    /** Right before a verb of speech, or the verb itself, where nobody has said so yet or only is said to have: "expected to". */
    UNSAYINGS,
    /** Holds words of whoever has it: Ada's "statement". */
    REMARKS,
    /** Stands before whoever does what the passive says: told "by". */
    AGENTS,
    /** An ending of a name that says whose something is, beside that with an apostrophe: in German, Lindqvist"s". */
    GENITIVES,
    /** Says that words stand on something: a poster "reads". */
    SHOWINGS,
    /** Turns such a verb round, so that the words are those of whoever is named before it: "was" quoted. */
    PASSIVES,
    /** Stands between whom somebody quotes and the verb: quoted her "as" saying. */
    COMPLEMENTS,
    /** Says that what stands beside it was passed on by whoever is named behind it: "as quoted by", "citing". */
    REFERENCES,
    /** Says that whoever is named before it passes something on: "Tass quoted". */
    RELAYS,
    /** What passes news on, or a kind of text: "news agency", "report". */
    MEDIA,
    /** Stands before a name with a capital, or behind it, and is no name; only in languages where nouns have none: "Minister". */
    TITLES,
    /** Stands between two who do the same, or between what somebody does: "and". */
    COORDINATORS,
    /** Says of whoever stands right before it what follows: "who". */
    RELATIVES,
    /** Stands before a noun: "the". */
    ARTICLES,
    /** A word with a period that ends no sentence: "Mr". */
    ABBREVIATIONS,
    /** Makes a statement more than certain: "proven", "undoubtedly". */
    PROOFS,
    /** Says of somebody that he does not accept a statement: "denies". */
    DISPUTES,
    /** Stands in reported speech, too, where nothing is unsure: "would". */
    MODALS,
    /** Says that a text is silent, which is no denial: "no text", "gives no". */
    SILENCES,
    /** Takes sides on what somebody says: "claims", "admits". */
    LOADED,
    /** Sets something above all else: "largest". */
    SUPERLATIVES,
    /** Says how likely something is: "probably". */
    LIKELIHOOD,
    /** Says how sure somebody is of a judgment: "high confidence". */
    CONFIDENCE,
    /** An ending that a name has in a case, and nothing else: in Russian, "ой" of "Крутовой". */
    CASES,
    /** A phrase in which no word counts as what it is alone: "not only", "number one". */
    NEUTRAL;

    /** Returns the kind that a section of a list is named for. */
    static Optional<WordKind> ofSection(String name) {
        return Arrays.stream(values())
                .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
