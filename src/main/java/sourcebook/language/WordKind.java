package sourcebook.language;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a word can do to a sentence. The name of each, in lower case, is that of its section in a list. */
public enum WordKind {
    /** Turns a sentence round: "not", "never", "nobody". */
    NEGATIONS("negation"),
    /** Says no without a negation: "denies", "refused", "rules out". */
    DENIALS("denial"),
    /** Makes a statement less than certain: "may", "reportedly". */
    HEDGES("hedge"),
    /** Ties a statement to a condition, or takes a part of it back: "if", "unless", "but only". */
    CONDITIONS("condition"),
    /** An amount in words. Whatever has a digit is a number in every language. */
    NUMBERS("number"),
    /** Says of a number right behind it that it is not exact: "about", "more than". */
    BOUNDS("bound"),
    /** Begins a clause that depends on what stands before it: "that", "whether". */
    DEPENDENTS("beginning of a dependent clause"),
    /** Takes the name behind it out of the running for the subject: "an aide of Ada said". */
    PREPOSITIONS("preposition"),
    /** Widens a statement to all or narrows it to one: "all", "both", "only", "first". */
    GENERALIZATIONS("generalization"),
    /** Says that somebody speaks: "said", "told", "called". */
    ATTRIBUTIONS("verb of attribution"),
    /** Stands for a speaker who was named before: "she", "they". */
    PRONOUNS("pronoun"),
    /** Begins a clause of its own, which a negation before it does not reach: "but", "and we". */
    CLAUSES("beginning of a clause"),
    /** Says that what stands beside it comes from whoever is named behind it: "according to", "citing". */
    REFERENCES("phrase of reference"),
    /** Says that whoever is named before it passes something on: "Tass quoted". */
    RELAYS("verb of passing on"),
    /** What passes news on, or a kind of text: "news agency", "report". */
    MEDIA("word for a medium"),
    /** Stands before a noun: "the". */
    ARTICLES("article"),
    /** A word with a period that ends no sentence: "Mr". */
    ABBREVIATIONS("abbreviation"),
    /** Makes a statement more than certain: "proven", "undoubtedly". */
    PROOFS("word of proof"),
    /** Says of somebody that he does not accept a statement: "denies". */
    DISPUTES("verb of denial"),
    /** Stands in reported speech, too, where nothing is unsure: "would". */
    MODALS("modal verb"),
    /** Says that a text is silent, which is no denial: "no text", "gives no". */
    SILENCES("remark on a silence"),
    /** Takes sides on what somebody says: "claims", "admits". */
    LOADED("loaded word"),
    /** Sets something above all else: "largest". */
    SUPERLATIVES("superlative"),
    /** Says how likely something is: "probably". */
    LIKELIHOOD("word of likelihood"),
    /** Says how sure somebody is of a judgment: "high confidence". */
    CONFIDENCE("word of confidence"),
    /** A phrase in which no word counts as what it is alone: "not only", "number one". */
    NEUTRAL("neutral phrase");

    private final String noun;

    WordKind(String noun) {
        this.noun = noun;
    }

    /** Returns what one word of the kind is called in a message, without an article. */
    public String noun() {
        return noun;
    }

    /** Returns the kind that a section of a list is named for. */
    static Optional<WordKind> ofSection(String name) {
        return Arrays.stream(values())
                .filter(k -> k.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst();
    }
}
