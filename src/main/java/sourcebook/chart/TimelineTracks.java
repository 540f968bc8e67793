package sourcebook.chart;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import sourcebook.chart.TimelineChart.Lane;
import sourcebook.chart.TimelineChart.Shape;

/**
 * Where the lanes of a timeline stand, and beside each other in a lane, the marks that reach past each other. On a narrow
 * picture a lane is as wide as its marks, and all labels stand behind the last one; on a wide picture each lane has its
 * own, and the lanes share the width.
 */
final class TimelineTracks {
    private static final int LANE_GAP = 10;
    private static final int LABEL_GAP = 6;
    private static final int TRACK = 13;
    private static final int MAX_TRACKS = 4;

    private final Map<TimelineLine, Integer> tracks = new IdentityHashMap<>();
    private final Map<Lane, Integer> counts = new EnumMap<>(Lane.class);
    private final Map<Lane, Integer> lefts = new EnumMap<>(Lane.class);
    private final Shape shape;
    private int right;

    /**
     * Chooses the first free track for each mark; where all are taken, the last one.
     *
     * @param lines from top to bottom
     * @param until the index of the last line that a band reaches
     */
    TimelineTracks(List<TimelineLine> lines, ToIntFunction<TimelineLine> until, Shape shape) {
        this.shape = shape;
        Map<Lane, int[]> occupied = new EnumMap<>(Lane.class);
        for (int index = 0; index < lines.size(); index++) {
            TimelineLine line = lines.get(index);
            if (line.lane() != null) {
                int[] last = occupied.computeIfAbsent(line.lane(), l -> new int[] {-1, -1, -1, -1});
                int track = 0;
                while (track < MAX_TRACKS - 1 && last[track] >= index) {
                    track++;
                }
                last[track] = line.isBand() ? Math.max(index, until.applyAsInt(line)) : index;
                tracks.put(line, track);
                counts.merge(line.lane(), track + 1, Math::max);
            }
        }
        right = shape.lanesLeft();
        for (Lane lane : counts.keySet()) {
            lefts.put(lane, right);
            right += width(lane) + LANE_GAP;
        }
    }

    /** Returns the lanes that have a mark, from left to right, with their left edges. */
    Map<Lane, Integer> lanes() {
        return lefts;
    }

    /** Returns the lane in whose place stands what belongs to none, such as a signing. */
    Lane lane(@Nullable Lane lane) {
        return lane == null ? counts.keySet().iterator().next() : lane;
    }

    private int marksWidth(Lane lane) {
        return Objects.requireNonNull(counts.get(lane), "a lane that has a mark") * TRACK + 3;
    }

    int width(Lane lane) {
        return shape == Shape.NARROW
                ? marksWidth(lane)
                : (shape.width() - shape.lanesLeft() + LANE_GAP) / counts.size() - LANE_GAP;
    }

    /** Returns where begins what leads to an entry of a lane. */
    int hitLeft(@Nullable Lane lane) {
        return shape == Shape.NARROW ? shape.lanesLeft() : left(lane(lane));
    }

    /** Returns where the labels of a lane begin. */
    int labels(@Nullable Lane lane) {
        return shape == Shape.NARROW ? right : left(lane(lane)) + marksWidth(lane(lane)) + LABEL_GAP;
    }

    /** Returns where the labels of a lane end. */
    int labelsEnd(@Nullable Lane lane) {
        return shape == Shape.NARROW ? shape.width() : left(lane(lane)) + width(lane(lane));
    }

    /** Returns the parts of a line across all lanes that touch no label of the first one, as pairs of their ends. */
    List<int[]> across() {
        int end = right - LANE_GAP;
        return shape == Shape.NARROW
                ? List.of(new int[] {shape.lanesLeft(), end})
                : List.of(new int[] {shape.lanesLeft(), labels(null) - LABEL_GAP}, new int[] {labelsEnd(null), end});
    }

    /** Returns the middle of the mark of an entry. */
    int middle(TimelineLine line) {
        int track = Objects.requireNonNull(tracks.get(line), "an entry with a lane has a track");
        return left(lane(line.lane())) + track * TRACK + TRACK / 2 + 2;
    }

    private int left(Lane lane) {
        return Objects.requireNonNull(lefts.get(lane), "a lane that has a mark");
    }
}
