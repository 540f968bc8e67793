package sourcebook.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.evidence.Attestation;
import sourcebook.evidence.Match;
import sourcebook.evidence.Replacement;
import sourcebook.link.Site;
import sourcebook.parse.Figure;
import sourcebook.parse.History;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Quotation;
import sourcebook.parse.Source;
import sourcebook.review.Reading;
import sourcebook.review.Readings;

/** What pages hold, each with an id of its own that stays while the page's file keeps its order. */
final class Rows {
    private Rows() {}

    /**
     * One of them.
     *
     * @param in the page that holds it; of a figure, the position
     */
    record Row<H, T>(String id, H in, T of) {}

    /** Numbers what one page or position holds, from 1. */
    private static <H, T> Stream<Row<H, T>> numbered(String id, H in, List<T> things) {
        return IntStream.range(0, things.size()).mapToObj(i -> new Row<>(id + "/" + (i + 1), in, things.get(i)));
    }

    /** Returns reactions; the id is {@code source#reactions/n}, where n counts the source's reactions. */
    static List<Row<Document, Source.Reaction>> reactions(List<Document> sources) {
        return sources.stream()
                .flatMap(s -> numbered(s.id() + "#reactions", s, s.source().reactions()))
                .toList();
    }

    /** Returns what is reported of provisions; the id is {@code source#provisions/n}, where n counts the source's reports. */
    static List<Row<Document, Source.ReportedProvision>> provisions(List<Document> sources) {
        return sources.stream()
                .flatMap(s -> numbered(s.id() + "#provisions", s, s.source().provisions()))
                .toList();
    }

    /** Returns corrections; the id is {@code page/n}, where n counts the page's corrections. */
    static List<Row<Document, History.Correction>> corrections(List<Document> documents) {
        return documents.stream()
                .flatMap(d -> numbered(d.id(), d, d.frontMatter().history().corrections()))
                .toList();
    }

    /** Returns what somebody has read, or should; the id is {@code page/n}, where n counts the page's statements. */
    static List<Row<Document, Reading.Read>> reviews(Site site) {
        Readings readings = Readings.of(site);
        return (readings.areKept() ? site.documents() : List.<Document>of())
                .stream()
                        .flatMap(d -> numbered(d.id(), d, readings.of(d).statements()))
                        .toList();
    }

    /** Returns positions; the id is {@code source#claim/n}, where n counts the source's positions on that claim. */
    static List<Row<Document, Position>> positions(List<Document> sources) {
        List<Row<Document, Position>> positions = new ArrayList<>();
        for (Document source : sources) {
            Map<String, Integer> counts = new HashMap<>();
            for (Position position : source.source().positions()) {
                String claim = position.claim().value();
                String id = source.id() + "#" + claim + "/" + counts.merge(claim, 1, Integer::sum);
                positions.add(new Row<>(id, source, position));
            }
        }
        return positions;
    }

    /** Returns figures; the id is the position's id, a slash, and the figure's number there. */
    static List<Row<Row<Document, Position>, Figure>> figures(List<Row<Document, Position>> positions) {
        return positions.stream()
                .flatMap(p -> numbered(p.id, p, p.of.figures()))
                .toList();
    }

    /**
     * A quotation; its id is {@code source#anchor}.
     *
     * @param finding what was found of the words in the source's text; null where that is not on record
     */
    record Quoted(String id, Document source, Quotation of, Attestation.@Nullable Finding finding) {
        /** Returns where the words stand in the source's text; null where that is not on record. */
        @Nullable
        Match found() {
            return finding == null ? null : finding.match();
        }

        /** Returns what the insertions stand for, as lines of the record have it. */
        List<String> replacements() {
            return finding == null
                    ? List.of()
                    : finding.changes().replacements().stream()
                            .map(Replacement::toString)
                            .toList();
        }

        /** Returns the record that says where the words were found. */
        Attestation attestation() {
            return Objects.requireNonNull(source.attestation(), "nothing is found without a record");
        }
    }

    static String quotation(Document source, String anchor) {
        return source.id() + "#" + anchor;
    }

    static List<Quoted> quotations(Site site, List<Document> sources) {
        return sources.stream()
                .flatMap(s -> s.body().quotations().stream()
                        .map(q -> new Quoted(
                                quotation(s, q.id()),
                                s,
                                q,
                                site.attested(s, q)
                                        .map(Attestation.Entry::finding)
                                        .orElse(null))))
                .toList();
    }
}
