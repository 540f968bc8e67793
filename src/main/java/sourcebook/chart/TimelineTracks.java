package sourcebook.chart;

import java.util.EnumMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToIntFunction;
import sourcebook.chart.TimelineChart.Lane;

/** Where the lanes of a timeline stand, and beside each other in a lane, the marks that reach past each other. */
final class TimelineTracks {
    private static final int LANE_GAP = 10;
    private static final int TRACK = 13;
    private static final int MAX_TRACKS = 4;

    private final Map<TimelineLine, Integer> tracks = new IdentityHashMap<>();
    private final Map<Lane, Integer> counts = new EnumMap<>(Lane.class);
    private final Map<Lane, Integer> lefts = new EnumMap<>(Lane.class);
    private int right;

    /**
     * Chooses the first free track for each mark; where all are taken, the last one.
     *
     * @param lines from top to bottom
     * @param until the index of the last line that a band reaches
     * @param left where the first lane begins
     */
    TimelineTracks(List<TimelineLine> lines, ToIntFunction<TimelineLine> until, int left) {
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
        right = left;
        for (Lane lane : counts.keySet()) {
            lefts.put(lane, right);
            right += width(lane) + LANE_GAP;
        }
    }

    /** Returns the lanes that have a mark, from left to right, with their left edges. */
    Map<Lane, Integer> lanes() {
        return lefts;
    }

    int width(Lane lane) {
        return Objects.requireNonNull(counts.get(lane), "a lane that has a mark") * TRACK + 3;
    }

    /** Returns where the last lane ends. */
    int end() {
        return right - LANE_GAP;
    }

    /** Returns where what stands beside the lanes begins. */
    int labels() {
        return right;
    }

    /** Returns the middle of the mark of an entry. */
    int middle(TimelineLine line) {
        int left = Objects.requireNonNull(lefts.get(line.lane()), "its lane has a mark");
        int track = Objects.requireNonNull(tracks.get(line), "an entry with a lane has a track");
        return left + track * TRACK + TRACK / 2 + 2;
    }
}
