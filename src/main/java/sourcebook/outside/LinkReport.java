package sourcebook.outside;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;

/**
 * Says what came of asking addresses, at each place where one stands.
 *
 * @param archive what stands before an address in that of an archive's page about it, to be proposed; null for no proposal
 */
public record LinkReport(@Nullable String archive) {
    /** Reports answers; what leads where it should is not mentioned. */
    public void add(List<OutsideLink> links, Map<String, Answer> answers, Diagnostics diagnostics) {
        for (OutsideLink link : links) {
            Answer answer = answers.get(link.address());
            if (answer != null) {
                link.places().forEach(p -> add(link.address(), p, answer, diagnostics));
            }
        }
    }

    private void add(String address, OutsideLink.Place place, Answer answer, Diagnostics diagnostics) {
        switch (answer.kind()) {
            case FINE -> {
                // An archive's own redirects are its affair.
                if (answer.moved() != null && place.role() != OutsideLink.Role.COPY) {
                    diagnostics.add(Diagnostic.at(place.span(), Code.MOVED_LINK, "the page has moved for good")
                            .help("write " + answer.moved()));
                }
            }
            case DEAD ->
                diagnostics.add(
                        Diagnostic.at(place.span(), Code.DEAD_LINK, "the address leads nowhere: " + answer.detail())
                                .help(instead(address, place)));
            case OPEN ->
                diagnostics.add(Diagnostic.at(
                        place.span(), Code.OPEN_LINK, "whether it leads somewhere is open: " + answer.detail()));
            case NOT_ASKED ->
                diagnostics.add(Diagnostic.at(
                        place.span(), Code.LINK_NOT_ASKED, "the address was not asked: " + answer.detail()));
        }
    }

    private String instead(String address, OutsideLink.Place place) {
        if (place.archived() != null) {
            return "readers have the archived copy: " + place.archived();
        }
        String look =
                archive == null ? "look for an archived copy" : "look for an archived copy at " + archive + address;
        return switch (place.role()) {
            case ORIGINAL -> look + ", and write its address as 'archived'";
            case COPY -> "look for another archived copy" + (archive == null ? "" : " at " + archive);
            case LINK -> look + ", and let the link lead there, or take it out";
        };
    }

    /** Says of a number of answers how many there are of each kind. */
    public static String summary(Iterable<Answer> answers) {
        int[] counts = new int[Answer.Kind.values().length];
        int moved = 0;
        for (Answer answer : answers) {
            counts[answer.kind().ordinal()]++;
            moved += answer.moved() == null ? 0 : 1;
        }
        return String.format(
                Locale.ROOT,
                "%d lead somewhere (%d moved for good), %d lead nowhere, %d are open, %d were not asked",
                counts[0],
                moved,
                counts[1],
                counts[2],
                counts[3]);
    }
}
