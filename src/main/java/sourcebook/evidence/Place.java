package sourcebook.evidence;

import java.util.List;

/**
 * Where the parts of a quotation stand in a text.
 *
 * @param runs the runs of tokens, in order; those that follow each other literally are one
 * @param behind what the quotation has behind the last of them
 */
record Place(List<Run> runs, QuotedWords.Gap behind) {
    /**
     * Tokens that the quotation has without a gap.
     *
     * @param from index of the first
     * @param to index behind the last
     * @param gap what the quotation has before it
     */
    record Run(int from, int to, QuotedWords.Gap gap) {}

    Run first() {
        return runs.get(0);
    }

    Run last() {
        return runs.get(runs.size() - 1);
    }

    /** Says whether an ellipsis stands anywhere before or between the runs. */
    boolean hasEllipsis() {
        return runs.stream().anyMatch(r -> r.gap().ellipsis());
    }
}
