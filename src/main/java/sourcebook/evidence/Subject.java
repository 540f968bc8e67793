package sourcebook.evidence;

import java.util.Set;

/**
 * Who speaks, according to a phrase.
 *
 * @param ids of all who may be meant; empty where it is nobody who is known
 * @param phrase how the text says it
 * @param others ids of those who pass the words on, and so are not meant
 */
record Subject(Kind kind, Set<String> ids, String phrase, Set<String> others) {
    static final Subject NONE = new Subject(Kind.NONE, Set.of(), "", Set.of());

    static final Subject PRONOUN = new Subject(Kind.PRONOUN, Set.of(), "a pronoun", Set.of());

    static final Subject SOMEBODY = unnamed("somebody", Set.of());

    enum Kind {
        /** The text does not say who speaks. */
        NONE,
        /** Somebody without a name: "a spokesman said". */
        UNNAMED,
        PRONOUN,
        NAMED
    }

    static Subject named(Set<String> ids, String phrase) {
        return new Subject(Kind.NAMED, ids, phrase, Set.of());
    }

    static Subject unnamed(String phrase, Set<String> others) {
        return new Subject(Kind.UNNAMED, Set.of(), phrase, others);
    }

    boolean isKnown() {
        return kind != Kind.NONE;
    }
}
