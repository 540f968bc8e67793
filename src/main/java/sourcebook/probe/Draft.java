package sourcebook.probe;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import sourcebook.text.Span;

/** Falsifications of one place, such as a sentence; of each kind, one is kept. */
final class Draft {
    private final Map<Kind, List<Falsification>> byKind = new EnumMap<>(Kind.class);
    private final Area area;
    private final Footing footing;

    Draft(Area area, Footing footing) {
        this.area = area;
        this.footing = footing;
    }

    /** Adds a change of some words; one that changes nothing is none. */
    void add(Kind kind, Span place, String now) {
        if (!place.content().equals(now)) {
            byKind.computeIfAbsent(kind, k -> new ArrayList<>())
                    .add(new Falsification(kind, area, footing, place, now));
        }
    }

    /** Returns one falsification of each kind. */
    List<Falsification> chosen(Choice choice) {
        List<Falsification> chosen = new ArrayList<>();
        byKind.forEach((kind, all) -> choice.one(all, all.get(0).place(), kind).ifPresent(chosen::add));
        return chosen;
    }
}
