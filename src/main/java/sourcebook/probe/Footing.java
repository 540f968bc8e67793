package sourcebook.probe;

/** On what a place rests, as far as checks can use it; it decides what would guard the place. */
public enum Footing {
    UNCITED("cite what the sentence rests on"),
    WHOLE_SOURCE("cite a quotation or a position instead of the whole source"),
    ANCHORED("record it where the citation leads: as a figure, a date, words, or a quotation"),
    SUMMARY("put the source’s own words into quotation marks, and attest them"),
    RECORD("give the record the source’s own words, and attest them"),
    PAGE_RECORD("say it in a sentence of the page, and cite where it stands"),
    QUOTATION("attest the quotation with the source’s text");

    private final String guard;

    Footing(String guard) {
        this.guard = guard;
    }

    /** Returns what to do so that a falsification there is noticed. */
    public String guard() {
        return guard;
    }
}
