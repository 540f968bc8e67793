package sourcebook.probe;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;

/** The places of sources to which a citation can lead, with the claims of which each of them speaks. */
final class Places {
    private final Map<Document, Map<String, Set<String>>> claimsByAnchor = new HashMap<>();

    Places(Site site) {
        for (Document source : site.family(Family.SOURCE)) {
            Map<String, Set<String>> claims = new TreeMap<>();
            source.body().quotations().forEach(q -> claims.put(q.id(), new TreeSet<>()));
            for (Position position : source.source().positions()) {
                String claim = position.claim().value();
                claims.computeIfAbsent(claim, c -> new TreeSet<>()).add(claim);
                if (position.quotation() != null) {
                    claims.computeIfAbsent(position.quotation().value(), q -> new TreeSet<>())
                            .add(claim);
                }
            }
            claimsByAnchor.put(source, claims);
        }
    }

    /** Returns the claims of which a place speaks. */
    Set<String> claims(Document source, @Nullable String anchor) {
        return anchor == null
                ? Set.of()
                : claimsByAnchor.getOrDefault(source, Map.of()).getOrDefault(anchor, Set.of());
    }

    /** Returns the anchors of a source's places that speak of something, and of none of some claims. */
    List<String> apartFrom(Set<String> claims, Document source) {
        return claimsByAnchor.getOrDefault(source, Map.of()).entrySet().stream()
                .filter(e -> !e.getValue().isEmpty() && e.getValue().stream().noneMatch(claims::contains))
                .map(Map.Entry::getKey)
                .toList();
    }
}
