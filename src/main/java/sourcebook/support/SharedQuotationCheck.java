package sourcebook.support;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import sourcebook.diagnostic.Code;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.text.Located;

/** One quotation stands behind positions on claims that have something to do with each other. */
final class SharedQuotationCheck implements RecordCheck {
    /** So many claims of one quotation are compared with each further one. */
    private static final int MAX_COMPARED = 20;

    @Override
    public void check(Document source, Site site, FeatureReader reader, Consumer<Found> findings) {
        Map<String, List<Document>> claims = new HashMap<>();
        for (Position position : source.source().positions()) {
            Located<String> quotation = position.quotation();
            if (quotation == null) {
                continue;
            }
            Document claim = site.document(position.claim().value());
            List<Document> others = claims.computeIfAbsent(quotation.value(), q -> new ArrayList<>());
            if (others.contains(claim)) {
                continue;
            }
            if (!others.isEmpty() && others.stream().noneMatch(o -> isRelated(o, claim, site, reader))) {
                findings.accept(new Found(
                        new Finding(
                                Code.SHARED_QUOTATION,
                                "",
                                "the quotation stands behind a position on '"
                                        + others.get(0).id() + "', too, with which this claim has nothing in common",
                                "name the quotation that speaks of this claim, or 'words' of the text"),
                        quotation.value(),
                        quotation.span()));
            }
            if (others.size() < MAX_COMPARED) {
                others.add(claim);
            }
        }
    }

    /** Says whether two claims share a topic, a claim of which they are parts, or a word of their titles. */
    private static boolean isRelated(Document one, Document other, Site site, FeatureReader reader) {
        Set<String> shared = new HashSet<>(topics(one));
        shared.retainAll(topics(other));
        if (!shared.isEmpty()) {
            return true;
        }
        Set<Document> broader = whole(one, site);
        Set<String> words = reader.read(one.title()).content();
        return whole(other, site).stream().anyMatch(broader::contains)
                || reader.read(other.title()).content().stream().anyMatch(words::contains);
    }

    private static List<String> topics(Document claim) {
        return claim.claim().topics().stream().map(Located::value).toList();
    }

    private static Set<Document> whole(Document claim, Site site) {
        Set<Document> whole = new HashSet<>(site.claims().broader(claim));
        whole.add(claim);
        return whole;
    }
}
