package sourcebook.cli;

import java.io.PrintWriter;
import sourcebook.attest.Proposal;

/** Prints what a text suggests: where and what it says, what that shows, and what could be written where. */
final class ProposalPrinter {
    /** So many places are named. */
    private static final int MAX_PLACES = 8;

    private ProposalPrinter() {}

    static void print(Proposal proposal, PrintWriter out) {
        out.println(proposal.file() + ":" + proposal.line() + ": " + proposal.finding());
        out.println("  “" + proposal.passage() + "”");
        if (proposal.places().isEmpty()) {
            out.println("  " + proposal.entry() + ", at what comes from there; no recorded words stand in the passage");
        } else {
            out.println("  " + proposal.entry() + ", at");
            proposal.places().stream().limit(MAX_PLACES).forEach(p -> out.println("    " + p));
            if (proposal.places().size() > MAX_PLACES) {
                out.println("    and " + (proposal.places().size() - MAX_PLACES) + " more");
            }
        }
        out.println();
    }
}
