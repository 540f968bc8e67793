package sourcebook.probe;

/** What checks make of a falsification. */
public enum Verdict {
    /** A check finds something wrong. */
    NOTICED,
    /** All that is found is that a record which somebody signed no longer fits. */
    UNSIGNED,
    /** Nothing is found. */
    UNNOTICED,
    /** The changed file is not well-formed, so that nothing can be said of the checks. */
    ILL_FORMED
}
