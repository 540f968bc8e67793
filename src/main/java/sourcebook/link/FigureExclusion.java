package sourcebook.link;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.parse.Figure;
import sourcebook.parse.Position;
import sourcebook.text.Located;

/**
 * Two figures on one claim that cannot both be true: their bounds do not meet. Which of them is wrong is not said, and none
 * is averaged or merged.
 *
 * @param isSameTime whether both are of the same time for certain; otherwise they exclude each other only if they are
 */
public record FigureExclusion(Given first, Given second, boolean isSameTime) {
    /** Of one item and unit on a claim, so many figures are compared, those that stand first; the work stays linear. */
    private static final int MAX_COMPARED = 200;

    /** So many pairs of one item and unit on a claim are told. */
    private static final int MAX_PAIRS = 20;

    /** A figure and the stand with which it is given. */
    public record Given(Site.Stand stand, Figure figure) {}

    /** A figure that is a number, with its limits, which take some work to tell. */
    private record Limited(Given given, Figure.Limits limits) {}

    private record Measure(
            String unit, String item, @Nullable String per, Figure.@Nullable Kind kind) {
        static Measure of(Figure figure) {
            return new Measure(
                    figure.unit().toLowerCase(Locale.ROOT),
                    figure.item().toLowerCase(Locale.ROOT),
                    figure.per() == null ? null : figure.per().value(),
                    figure.kind());
        }
    }

    /** Returns the pairs of figures of different stands, without those of stands that say no or speak of an aim. */
    static List<FigureExclusion> among(List<Site.Stand> stands) {
        Map<Measure, List<Given>> measures = new LinkedHashMap<>();
        for (Site.Stand stand : stands) {
            if (saysWhatIs(stand.position())) {
                for (Figure figure : stand.position().figures()) {
                    measures.computeIfAbsent(Measure.of(figure), m -> new ArrayList<>())
                            .add(new Given(stand, figure));
                }
            }
        }
        List<FigureExclusion> found = new ArrayList<>();
        for (List<Given> given : measures.values()) {
            List<Limited> compared = given.stream()
                    .limit(MAX_COMPARED)
                    .flatMap(g -> g.figure.limits().map(l -> new Limited(g, l)).stream())
                    .toList();
            int most = found.size() + MAX_PAIRS;
            for (int i = 0; i < compared.size(); i++) {
                for (int k = i + 1; k < compared.size() && found.size() < most; k++) {
                    of(compared.get(i), compared.get(k)).ifPresent(found::add);
                }
            }
        }
        return List.copyOf(found);
    }

    private static boolean saysWhatIs(Position position) {
        return position.direction() == Position.Direction.AFFIRMS
                && position.certainty() != Position.Certainty.AIM
                && position.certainty() != Position.Certainty.PLAN;
    }

    private static Optional<FigureExclusion> of(Limited one, Limited other) {
        Given first = one.given;
        Given second = other.given;
        boolean mayBe = one.limits.excludes(other.limits)
                && !first.stand.equals(second.stand)
                && !isBefore(first.figure.period(), second.figure.period())
                && !isBefore(second.figure.period(), first.figure.period());
        return mayBe
                ? Optional.of(new FigureExclusion(first, second, isSame(first.figure.period(), second.figure.period())))
                : Optional.empty();
    }

    /** Says whether a period has ended for certain when another one begins. */
    private static boolean isBefore(@Nullable Located<EdtfDate> one, @Nullable Located<EdtfDate> other) {
        if (one == null
                || other == null
                || one.value().endsVaguely()
                || other.value().startsVaguely()) {
            return false;
        }
        Optional<LocalDate> end = one.value().latest();
        Optional<LocalDate> start = other.value().earliest();
        return end.isPresent() && start.isPresent() && end.get().isBefore(start.get());
    }

    /** Of periods that only overlap, what is true of one may not be true of the other. */
    private static boolean isSame(@Nullable Located<EdtfDate> one, @Nullable Located<EdtfDate> other) {
        return one != null
                && other != null
                && one.value().isWhole()
                && other.value().isWhole()
                && one.value().earliest().equals(other.value().earliest())
                && one.value().latest().equals(other.value().latest());
    }
}
