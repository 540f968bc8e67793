package sourcebook.data;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sourcebook.evidence.Attestation;
import sourcebook.evidence.Match;
import sourcebook.evidence.Replacement;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Figure;
import sourcebook.parse.History;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Quotation;
import sourcebook.parse.Source;
import sourcebook.review.Reading;
import sourcebook.review.Readings;

/** What sources hold, each with an id of its own that stays while the source's file keeps its order. */
final class Rows {
    private Rows() {}

    /** A position; its id is {@code source#claim/n}, where n counts the source's positions on that claim from 1. */
    record Stand(String id, Document source, Position of) {}

    /** A figure; its id is the position's id, a slash, and its number there from 1. */
    record GivenFigure(String id, Stand position, Figure of) {}

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

    /** A reaction; its id is {@code source#reactions/n}, where n counts the source's reactions from 1. */
    record Reaction(String id, Document source, Source.Reaction of) {}

    /**
     * What a source reports of a provision; its id is {@code source#provisions/n}, where n counts the source's reports
     * from 1.
     *
     * @param label what the agreement's file calls the provision
     */
    record Provision(String id, Document source, Source.ReportedProvision of, String label) {}

    static List<Provision> provisions(Site site) {
        List<Provision> provisions = new ArrayList<>();
        for (Document source : site.family(Family.SOURCE)) {
            int number = 0;
            for (Source.ReportedProvision provision : source.source().provisions()) {
                String id = source.id() + "#provisions/" + ++number;
                provisions.add(new Provision(id, source, provision, site.label(provision)));
            }
        }
        return provisions;
    }

    /** A correction; its id is {@code page/n}, where n counts the page's corrections from 1. */
    record Correction(String id, Document document, History.Correction of) {}

    static List<Correction> corrections(List<Document> documents) {
        List<Correction> corrections = new ArrayList<>();
        for (Document document : documents) {
            int number = 0;
            for (History.Correction correction :
                    document.frontMatter().history().corrections()) {
                corrections.add(new Correction(document.id() + "/" + ++number, document, correction));
            }
        }
        return corrections;
    }

    /** A statement that somebody has read, or should; its id is {@code page/n}, where n counts the page's statements from 1. */
    record Reviewed(String id, Document document, Reading.Read of) {}

    static List<Reviewed> reviews(Site site) {
        Readings readings = Readings.of(site);
        List<Reviewed> reviews = new ArrayList<>();
        for (Document document : readings.areKept() ? site.documents() : List.<Document>of()) {
            int number = 0;
            for (Reading.Read read : readings.of(document).statements()) {
                reviews.add(new Reviewed(document.id() + "/" + ++number, document, read));
            }
        }
        return reviews;
    }

    static String quotation(Document source, String anchor) {
        return source.id() + "#" + anchor;
    }

    static List<Stand> positions(List<Document> sources) {
        List<Stand> positions = new ArrayList<>();
        for (Document source : sources) {
            Map<String, Integer> counts = new HashMap<>();
            for (Position position : source.source().positions()) {
                String claim = position.claim().value();
                String id = source.id() + "#" + claim + "/" + counts.merge(claim, 1, Integer::sum);
                positions.add(new Stand(id, source, position));
            }
        }
        return positions;
    }

    static List<GivenFigure> figures(List<Stand> positions) {
        List<GivenFigure> figures = new ArrayList<>();
        for (Stand position : positions) {
            int number = 0;
            for (Figure figure : position.of.figures()) {
                figures.add(new GivenFigure(position.id + "/" + ++number, position, figure));
            }
        }
        return figures;
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

    static List<Reaction> reactions(List<Document> sources) {
        List<Reaction> reactions = new ArrayList<>();
        for (Document source : sources) {
            int number = 0;
            for (Source.Reaction reaction : source.source().reactions()) {
                reactions.add(new Reaction(source.id() + "#reactions/" + ++number, source, reaction));
            }
        }
        return reactions;
    }
}
