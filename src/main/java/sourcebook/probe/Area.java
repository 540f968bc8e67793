package sourcebook.probe;

/** Where in a briefing a falsification stands. */
public enum Area {
    /** Front matter. */
    RECORDS("Records"),
    /** Quoted words, and the line that says whose they are. */
    QUOTATIONS("Quotations"),
    /** Sentences of a page. */
    PROSE("Prose");

    private final String heading;

    Area(String heading) {
        this.heading = heading;
    }

    /** Says whether it is not the curator's own words that are falsified. */
    public boolean isRecorded() {
        return this != PROSE;
    }

    @Override
    public String toString() {
        return heading;
    }
}
