package sourcebook.review;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;

/** Reports statements that are not any more what somebody has signed. */
public final class ReviewChecker {
    /** So many changes of one statement are told. */
    private static final int MAX_CHANGES = 3;

    private ReviewChecker() {}

    /** Compares the pages that have a record with it. */
    public static void check(Site site, Diagnostics diagnostics) {
        if (Readings.of(site).areKept() && site.isWhole()) {
            for (Document page : site.documents()) {
                if (page.review() != null) {
                    check(page, Readings.of(site).of(page), diagnostics);
                }
            }
        }
    }

    private static void check(Document page, Reading reading, Diagnostics diagnostics) {
        Map<Object, List<Reading.Read>> changed = new LinkedHashMap<>();
        for (Reading.Read read : reading.statements()) {
            List<Change> changes = read.changes();
            if (!changes.isEmpty()) {
                // What only a fingerprint tells concerns many at once, and is said once.
                boolean sealed = changes.stream().allMatch(Change::sealed);
                changed.computeIfAbsent(sealed ? changes : read, k -> new ArrayList<>())
                        .add(read);
            }
        }
        for (List<Reading.Read> same : changed.values()) {
            Reading.Read first = same.get(0);
            diagnostics.add(
                    Diagnostic.at(first.span(), Code.REVIEW_LAPSED, subject(same) + ": " + told(first.changes()))
                            .help("'review " + page.id() + "' shows what is to be read again, and signs"));
        }
    }

    private static String subject(List<Reading.Read> same) {
        int others = same.size() - 1;
        return others == 0
                ? same.get(0).status()
                : "what this and " + others + " more statement" + (others == 1 ? "" : "s")
                        + " of the page rest on has changed since they were read";
    }

    private static String told(List<Change> changes) {
        String told = changes.stream().limit(MAX_CHANGES).map(Change::words).collect(Collectors.joining("; "));
        return told + (changes.size() > MAX_CHANGES ? "; and " + (changes.size() - MAX_CHANGES) + " more" : "");
    }
}
