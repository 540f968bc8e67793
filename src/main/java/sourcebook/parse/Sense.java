package sourcebook.parse;

import java.util.Locale;

/**
 * What a position says of its claim: direction, certainty and, for a fact, whether it is passed on. The constants stand in
 * the order in which readers see them.
 */
public enum Sense {
    SAYS_SO,
    /** A fact that the source passes on and ascribes to nobody. */
    PASSES_ON,
    DENIES,
    LIKELY,
    POSSIBLE,
    AIM,
    PLAN,
    UNLIKELY,
    DOUBTS,
    NO_AIM,
    NO_PLAN;

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

    /** Returns its short name, such as "says so", which signs, tables and files have. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Returns the last part of the keys of its messages, such as "says-so". */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String toString() {
        return word();
    }
}
