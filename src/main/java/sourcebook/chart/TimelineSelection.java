package sourcebook.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sourcebook.chart.TimelineChart.Entry;
import sourcebook.chart.TimelineChart.Lane;
import sourcebook.chart.TimelineChart.Signing;
import sourcebook.text.Wording;

/**
 * What a timeline shows: as much as a picture can hold, and never nothing. The oldest give way, those of the lane that is
 * fullest of detail before those of the others.
 *
 * @param lines what is shown, in the order of the days on which it begins; on its day, a signing comes first
 * @param leftOut what is not shown: the last part of the key of its message, with how many there are
 */
record TimelineSelection(List<TimelineLine> lines, Map<String, Integer> leftOut) {
    /** More entries than this are a list and no picture. */
    private static final int MAX_ENTRIES = 120;

    private static final int MAX_SIGNINGS = 30;

    private static final List<Lane> GIVING_WAY = List.of(Lane.STATEMENT, Lane.PUBLICATION, Lane.EVENT);

    static TimelineSelection of(List<Entry> entries, List<Signing> signings, Wording wording) {
        TimelineSelection selection = new TimelineSelection(new ArrayList<>(), new LinkedHashMap<>());
        selection.addSignings(signings, wording);
        selection.addEntries(entries);
        // The sort is stable, so that signings stay before entries.
        selection.lines.sort(Comparator.comparing(TimelineLine::first).thenComparing(l -> l.lane() != null));
        return selection;
    }

    private void addSignings(List<Signing> signings, Wording wording) {
        int tooMany = signings.size() - MAX_SIGNINGS;
        List<Signing> shown = signings;
        if (tooMany > 0) {
            leftOut.put("older.signing", tooMany);
            shown = signings.stream()
                    .sorted(Comparator.comparing(Signing::date))
                    .skip(tooMany)
                    .toList();
        }
        shown.forEach(
                s -> lines.add(new TimelineLine(s.date(), null, wording.of("chart.signed", s.label()), s.href())));
    }

    private void addEntries(List<Entry> entries) {
        Map<Lane, Integer> giving = new EnumMap<>(Lane.class);
        int tooMany = Math.max(0, entries.size() - MAX_ENTRIES);
        for (Lane lane : GIVING_WAY) {
            int count = (int) entries.stream().filter(e -> e.lane() == lane).count();
            int fewer = Math.min(tooMany, count);
            if (fewer > 0) {
                leftOut.put((fewer < count ? "older." : "") + lane, fewer);
            }
            giving.put(lane, fewer);
            tooMany -= fewer;
        }
        entries.stream()
                .sorted(Comparator.comparing(Entry::date)
                        .thenComparing(Entry::lane)
                        .thenComparing(Entry::label))
                .filter(e -> giving.merge(e.lane(), -1, Integer::sum) < 0)
                .forEach(e -> lines.add(new TimelineLine(e.date(), e.lane(), e.label(), e.href())));
    }
}
