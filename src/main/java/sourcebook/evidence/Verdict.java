package sourcebook.evidence;

/** What came of looking for a quotation in a text. */
public sealed interface Verdict {
    /**
     * The words stand there.
     *
     * @param match where, from the first of them to the last
     * @param changes what was left out and added
     */
    record Found(Match match, Changes changes) implements Verdict {}

    /**
     * The quotation is false, or cannot be told from a false one.
     *
     * @param fault what is wrong
     * @param detail what the text has, and what to do; empty where there is nothing to show
     */
    record Refused(Fault fault, String detail) implements Verdict {}
}
