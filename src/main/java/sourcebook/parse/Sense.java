package sourcebook.parse;

import java.util.Locale;
import java.util.Set;

/**
 * What a position says of its claim: direction, certainty and, for a fact, whether it is passed on. The constants stand in
 * the order in which readers see them, and have the words of which their sentences are made.
 */
public enum Sense {
    SAYS_SO("says so", "affirmed", "says so", "say so", "passes it on"),
    /** A fact that the source passes on and ascribes to nobody. */
    PASSES_ON("passes on", "passed on", "passes it on", "pass it on", "passes it on"),
    DENIES("denies", "denied", "denies it", "deny it", "passes on that it is denied"),
    LIKELY("likely", "thought likely", "thinks it likely", "think it likely", "passes it on as likely"),
    POSSIBLE("possible", "thought possible", "thinks it possible", "think it possible", "passes it on as possible"),
    AIM("aim", "called an aim", "says that it is an aim", "say that it is an aim", "passes it on as an aim"),
    PLAN("plan", "called a plan", "says that it is a plan", "say that it is a plan", "passes it on as a plan"),
    UNLIKELY("unlikely", "thought unlikely", "thinks it unlikely", "think it unlikely", "passes it on as unlikely"),
    DOUBTS("doubts", "doubted", "doubts it", "doubt it", "passes on that it is doubted"),
    NO_AIM(
            "no aim",
            "denied as an aim",
            "denies that it is an aim",
            "deny that it is an aim",
            "passes on that it is no aim"),
    NO_PLAN(
            "no plan",
            "denied as a plan",
            "denies that it is a plan",
            "deny that it is a plan",
            "passes on that it is no plan");

    private static final Set<String> SINGULAR = Set.of("a", "an", "one", "another");

    private final String word;
    private final String counted;
    private final String one;
    private final String many;
    private final String relayed;

    Sense(String word, String counted, String one, String many, String relayed) {
        this.word = word;
        this.counted = counted;
        this.one = one;
        this.many = many;
        this.relayed = relayed;
    }

    static Sense of(Position position) {
        boolean affirms = position.direction() == Position.Direction.AFFIRMS;
        return switch (position.certainty()) {
            case FACT -> !affirms ? DENIES : position.voice() == Position.Voice.RELAYED ? PASSES_ON : SAYS_SO;
            case LIKELY -> affirms ? LIKELY : UNLIKELY;
            case POSSIBLE -> affirms ? POSSIBLE : DOUBTS;
            case AIM -> affirms ? AIM : NO_AIM;
            case PLAN -> affirms ? PLAN : NO_PLAN;
        };
    }

    /** Returns the short word for a sign or a column. */
    public String word() {
        return word;
    }

    /** Returns words that complete "the claim is … in three sources". */
    public String counted() {
        return counted;
    }

    /** Returns what completes a sentence that begins with the holders. */
    public String predicate(boolean plural) {
        return plural ? many : one;
    }

    /** Returns what completes a sentence that begins with a source that passes it on. */
    public String relayed() {
        return relayed + " and does not say from whom";
    }

    /** Says whether a description in English, such as "an official" or "Western sources", is of several people. */
    public static boolean isPlural(String description) {
        String first = description.strip().split("\\s", 2)[0];
        return !SINGULAR.contains(first.toLowerCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return word;
    }
}
