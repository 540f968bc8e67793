package sourcebook.check;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import sourcebook.date.EdtfDate;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.text.Located;

/** Checks that what rests on another comes after it: sources on sources, and claims on broader ones. */
record LineageChecker(Site site, Diagnostics diagnostics) {
    void check() {
        checkCircles(
                Family.CLAIM,
                c -> Stream.ofNullable(c.claim().broader()),
                "the claim is a part of itself",
                "take 'broader' out of one of the claims in the circle");
        checkCircles(
                Family.SOURCE,
                LineageChecker::origins,
                "the source rests on itself",
                "look in the texts which of them had it first");
        site.family(Family.SOURCE).forEach(s -> origins(s).forEach(o -> checkDates(s, o)));
    }

    private static Stream<Located<String>> origins(Document source) {
        return source.source().positions().stream().flatMap(Position::origins);
    }

    private void checkCircles(
            Family family, Function<Document, Stream<Located<String>>> below, String message, String help) {
        Map<Document, Set<Document>> down = new LinkedHashMap<>();
        for (Document page : site.family(family)) {
            below.apply(page)
                    .flatMap(id -> find(family, id).stream())
                    .forEach(other -> down.computeIfAbsent(page, p -> new LinkedHashSet<>())
                            .add(other));
        }
        Map<Document, Set<Document>> circle = inverted(withoutEnds(inverted(withoutEnds(down))));
        circle.forEach((page, others) -> below.apply(page)
                .filter(id -> find(family, id).filter(others::contains).isPresent())
                .forEach(id ->
                        diagnostics.add(Diagnostic.at(id.span(), Code.CIRCLE, message + ", by way of '" + id + "'")
                                .help(help))));
    }

    /** Takes away, again and again, whatever leads to nothing that is left; without recursion, because a chain may be long. */
    private static Map<Document, Set<Document>> withoutEnds(Map<Document, Set<Document>> edges) {
        Map<Document, Set<Document>> back = inverted(edges);
        Map<Document, Set<Document>> left = new LinkedHashMap<>();
        edges.forEach((page, others) -> left.put(page, new LinkedHashSet<>(others)));
        Deque<Document> ends = new ArrayDeque<>(back.keySet());
        ends.removeIf(left::containsKey);
        while (!ends.isEmpty()) {
            Document end = ends.remove();
            for (Document page : back.getOrDefault(end, Set.of())) {
                Set<Document> others = left.getOrDefault(page, Set.of());
                if (others.remove(end) && others.isEmpty()) {
                    left.remove(page);
                    ends.add(page);
                }
            }
        }
        return left;
    }

    private static Map<Document, Set<Document>> inverted(Map<Document, Set<Document>> edges) {
        Map<Document, Set<Document>> inverted = new LinkedHashMap<>();
        edges.forEach((page, others) -> others.forEach(other ->
                inverted.computeIfAbsent(other, o -> new LinkedHashSet<>()).add(page)));
        return inverted;
    }

    private void checkDates(Document source, Located<String> id) {
        LocalDate published = source.date()
                .filter(d -> !d.endsVaguely())
                .flatMap(EdtfDate::latest)
                .orElse(LocalDate.MAX);
        find(Family.SOURCE, id)
                .flatMap(Document::date)
                .filter(d -> !d.startsVaguely())
                .flatMap(EdtfDate::earliest)
                .filter(published::isBefore)
                .ifPresent(later -> diagnostics.add(Diagnostic.at(
                                id.span(),
                                Code.LATE_ORIGIN,
                                "'" + id + "' was published on " + later + " or later, after " + published
                                        + ", the last day on which this source may have been")
                        .help("correct one of the two dates, or look which of the two rests on the other")));
    }

    private Optional<Document> find(Family family, Located<String> id) {
        return site.find(id.value()).filter(d -> d.family() == family);
    }
}
