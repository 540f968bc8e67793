package sourcebook.probe;

/** What a falsification changes. The constants stand in the order of the report. */
public enum Kind {
    AMOUNT("number"),
    BOUND("limit of a number"),
    AMOUNT_SWAP("two numbers exchanged"),
    UNIT("unit or item"),
    COUNT("number of texts"),
    DATE("date"),
    NAME("name of an actor"),
    SWAP("two names exchanged"),
    ATTRIBUTION_LOST("who says so lost"),
    HOLDER("who takes a stand"),
    VOICE("in whose name"),
    SPEAKER("speaker"),
    TRANSLATOR("translator"),
    ORIGINAL("words of which it is the translation"),
    PUBLISHER("publisher"),
    MENTION("actor who is mentioned"),
    ROLE("role"),
    WRITTEN("name as the text has it"),
    AFFILIATION("membership"),
    PARTICIPANT("participant or party"),
    NEGATION_LOST("negation lost"),
    NEGATION_ADDED("negation added"),
    OPPOSITE("word for its opposite"),
    DIRECTION("direction"),
    CERTAINTY("certainty"),
    HEDGE_LOST("hedge lost"),
    HEDGE_ADDED("hedge added"),
    GENERALIZATION("generalization"),
    STANCE("stance of a reaction"),
    CLAIM("claim"),
    SILENCE("silence"),
    ORIGIN("origin"),
    EVIDENCE("quotation, event or provision"),
    CITATION("cited source"),
    ANCHOR("cited place"),
    LINK("cross-link"),
    QUOTED_WORD("quoted word lost"),
    QUOTED_NUMBER("quoted number or date"),
    QUOTED_NEGATION("quoted negation");

    private final String noun;

    Kind(String noun) {
        this.noun = noun;
    }

    @Override
    public String toString() {
        return noun;
    }
}
