package sourcebook.review;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import sourcebook.evidence.Attestation;
import sourcebook.link.SentenceText;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Reference;
import sourcebook.parse.Sentence;

/**
 * Finds what a person reads against its evidence: on the page of a source everything that is recorded of it, against the
 * source's text; on any other page each sentence that cites a source, against what stands where its citations lead.
 */
final class Statements {
    /** More at one place than anybody wants to see in a record; of more there is a fingerprint. */
    private static final int MAX_LINES = 25;

    /** Longer lines are cut in a record, and a fingerprint stands for what is left out. */
    private static final int MAX_LENGTH = 1_000;

    /** Of a fingerprint, what is enough to notice a change. */
    private static final int DIGITS = 16;

    private final Site site;
    private final Map<Document, Places> places = new ConcurrentHashMap<>();

    /** What is recorded of a source: as a whole, and at each anchor that leads to a part of it. */
    private record Places(Evidence whole, Map<String, List<Evidence>> byAnchor) {}

    Statements(Site site) {
        this.site = site;
    }

    /** Returns the statements of a page of a site on which every reference leads somewhere, in the order of the page. */
    List<Statement> of(Document page) {
        return page.family() == Family.SOURCE ? recorded(page) : cited(page);
    }

    private List<Statement> recorded(Document source) {
        Attestation attestation = source.attestation();
        List<Evidence> text = attestation == null
                ? List.of()
                : List.of(Evidence.sealed(source, "text", start(attestation.text()), List.of()));
        return Recorded.of(source, site).stream()
                .map(l -> new Statement(l.span(), cut(l.text()), text))
                .toList();
    }

    private List<Statement> cited(Document page) {
        List<Statement> statements = new ArrayList<>();
        for (Sentence sentence : page.body().sentences()) {
            String text = sentence.citations().isEmpty() ? "" : SentenceText.of(sentence, site);
            if (!text.isBlank()) {
                statements.add(new Statement(Recorded.firstLine(sentence.span()), cut(text), evidence(sentence)));
            }
        }
        return statements;
    }

    private List<Evidence> evidence(Sentence sentence) {
        return sentence.citations().stream()
                .flatMap(c -> site.target(c).map(s -> evidence(c, s)).stream())
                .flatMap(List::stream)
                .distinct()
                .toList();
    }

    private List<Evidence> evidence(Reference citation, Document source) {
        Places found = places.computeIfAbsent(source, this::places);
        return Optional.ofNullable(found.byAnchor.get(citation.anchorName().orElse("")))
                .orElse(List.of(found.whole));
    }

    private Places places(Document source) {
        List<Recorded.Line> lines = Recorded.of(source, site);
        Map<String, List<String>> byAnchor = new LinkedHashMap<>();
        for (Recorded.Line line : lines) {
            if (line.anchor() != null) {
                byAnchor.computeIfAbsent(line.anchor(), a -> new ArrayList<>()).add(line.text());
            }
        }
        Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
        byAnchor.forEach((anchor, own) -> evidence.put(anchor, evidence(source, anchor, own)));
        List<String> all = lines.stream().map(Recorded.Line::text).toList();
        return new Places(sealed(source, null, all), evidence);
    }

    private static List<Evidence> evidence(Document source, String anchor, List<String> lines) {
        return lines.size() > MAX_LINES
                ? List.of(sealed(source, anchor, lines))
                : lines.stream()
                        .map(l -> Evidence.open(source, place(source, anchor), cut(l)))
                        .toList();
    }

    private static Evidence sealed(Document source, @Nullable String anchor, List<String> lines) {
        return Evidence.sealed(source, place(source, anchor), fingerprint(String.join("\n", lines)), lines);
    }

    private static String place(Document source, @Nullable String anchor) {
        return source.id() + (anchor == null ? "" : "#" + anchor);
    }

    private static String cut(String line) {
        if (line.length() <= MAX_LENGTH) {
            return line;
        }
        int end = Character.isHighSurrogate(line.charAt(MAX_LENGTH - 1)) ? MAX_LENGTH - 1 : MAX_LENGTH;
        return line.substring(0, end) + "… (fingerprint " + fingerprint(line) + ")";
    }

    private static String fingerprint(String text) {
        return start(Attestation.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static String start(String digits) {
        return digits.substring(0, Math.min(DIGITS, digits.length()));
    }
}
