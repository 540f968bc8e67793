package sourcebook.evidence;

import java.util.Set;

/**
 * Who speaks, according to a phrase.
 *
 * @param ids of all who may be meant; empty where it is nobody who is known
 * @param phrase how the text says it
 * @param others ids of those who pass the words on, or who do not say them, and so are not meant
 */
record Subject(Kind kind, Set<String> ids, String phrase, Set<String> others) {
    static final Subject NONE = new Subject(Kind.NONE, Set.of(), "", Set.of());

    static final Subject PRONOUN = new Subject(Kind.PRONOUN, Set.of(), "a pronoun", Set.of());

    static final Subject SOMEBODY = unnamed("somebody", Set.of());

    enum Kind {
        /** The text does not say who speaks. */
        NONE,
        /** Somebody without a name, who may have one beside: "the spokesman said". */
        UNNAMED,
        /** Somebody who is no person with a name beside: "a spokesman said". */
        INDEFINITE,
        PRONOUN,
        /** Nobody: the words stand on something, as on a poster. */
        WRITTEN,
        NAMED
    }

    static Subject named(Set<String> ids, String phrase) {
        return new Subject(Kind.NAMED, ids, phrase, Set.of());
    }

    static Subject unnamed(String phrase, Set<String> others) {
        return new Subject(Kind.UNNAMED, Set.of(), phrase, others);
    }

    static Subject indefinite(String phrase) {
        return new Subject(Kind.INDEFINITE, Set.of(), phrase, Set.of());
    }

    static Subject written(String phrase) {
        return new Subject(Kind.WRITTEN, Set.of(), phrase, Set.of());
    }

    /** Nobody says so: "Bo did not say". */
    static Subject nobody(String phrase, Set<String> others) {
        return new Subject(Kind.NAMED, Set.of(), phrase, others);
    }

    /** Returns for whom a pronoun behind it stands. */
    Subject meant() {
        return kind == Kind.NAMED && ids.isEmpty() && !others.isEmpty() ? named(others, phrase) : this;
    }

    boolean isKnown() {
        return kind != Kind.NONE;
    }
}
