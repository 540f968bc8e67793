package sourcebook.data;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import sourcebook.data.Rows.Row;
import sourcebook.link.FigureExclusion;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Figure;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;

/** The ids of the figures that cannot be true together with another one. */
final class ExcludedFigures {
    private final Map<Figure, String> ids = new IdentityHashMap<>();
    private final Map<Figure, List<String>> certain = new IdentityHashMap<>();
    private final Map<Figure, List<String>> perhaps = new IdentityHashMap<>();

    ExcludedFigures(Site site, List<Row<Row<Document, Position>, Figure>> figures) {
        figures.forEach(f -> ids.put(f.of(), f.id()));
        site.family(Family.CLAIM)
                .forEach(claim -> site.claims().exclusions(claim).forEach(this::add));
    }

    private void add(FigureExclusion exclusion) {
        add(exclusion.first().figure(), exclusion.second().figure(), exclusion.isSameTime());
        add(exclusion.second().figure(), exclusion.first().figure(), exclusion.isSameTime());
    }

    private void add(Figure figure, Figure other, boolean isCertain) {
        String id = ids.get(other);
        if (id != null) {
            (isCertain ? certain : perhaps)
                    .computeIfAbsent(figure, f -> new ArrayList<>())
                    .add(id);
        }
    }

    /**
     * Returns the ids of those that exclude a figure, in the order of its claim's page.
     *
     * @param isCertain whether those of the same time are asked for, or those of which that is open
     */
    List<String> excluded(Figure figure, boolean isCertain) {
        return (isCertain ? certain : perhaps).getOrDefault(figure, List.of());
    }
}
