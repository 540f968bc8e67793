package sourcebook.attest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sourcebook.evidence.Claim;
import sourcebook.evidence.FoldedText;
import sourcebook.evidence.Match;
import sourcebook.evidence.QuotationSearch;
import sourcebook.evidence.Verdict;
import sourcebook.language.WordList;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Quotation;
import sourcebook.text.Text;

/** A source with its text, and where in the text the words of its records stand. */
public final class ReadText {
    /** How much of a passage is shown, in code units. */
    private static final int MAX_SHOWN = 160;

    private final Document source;
    private final SourceText text;
    private final Text lines;
    private final Map<String, Match> quotations = new HashMap<>();
    private final Map<Position, Match> positions = new IdentityHashMap<>();

    private ReadText(Document source, SourceText text, Site site) {
        this.source = source;
        this.text = text;
        this.lines = new Text(text.file().getFileName().toString(), text.content());
        WordList list =
                site.vocabulary().words(source.source().language().value()).orElse(null);
        QuotationSearch search = QuotationSearch.ofText(FoldedText.of(text.content()), list, Speakers.of(source, site));
        for (Quotation quotation : source.body().quotations()) {
            Set<String> speakers = site.speakers(quotation).map(Document::id).collect(Collectors.toSet());
            find(search, new Claim(quotation.words(), Claim.Use.SPEECH, speakers))
                    .ifPresent(m -> quotations.put(quotation.id(), m));
        }
        for (Position position : source.source().positions()) {
            Optional<Match> match = position.words() != null
                    ? find(search, Claim.phrase(position.words().value()))
                    : Optional.ofNullable(position.quotation()).map(q -> quotations.get(q.value()));
            match.ifPresent(m -> positions.put(position, m));
        }
    }

    private static Optional<Match> find(QuotationSearch search, Claim claim) {
        return search.find(claim) instanceof Verdict.Found found ? Optional.of(found.match()) : Optional.empty();
    }

    /** Returns a source with its text, if the folder has one that can be read; what cannot is reported elsewhere. */
    static Optional<ReadText> of(Document source, Site site, Texts texts) throws IOException {
        try {
            return texts.find(source.id()).map(t -> new ReadText(source, t, site));
        } catch (SourceText.Unreadable e) {
            return Optional.empty();
        }
    }

    Document source() {
        return source;
    }

    String content() {
        return text.content();
    }

    String file() {
        return lines.path();
    }

    /** Returns the line of a 0-based offset, counted from 1. */
    int line(int offset) {
        return lines.line(offset);
    }

    /** Returns where the words of a quotation begin, if they were found. */
    @Nullable
    Match place(Quotation quotation) {
        return quotations.get(quotation.id());
    }

    /** Returns the positions whose words begin between two offsets, in the order of the source's file. */
    List<Position> positions(int from, int to) {
        List<Position> inside = new ArrayList<>();
        for (Position position : source.source().positions()) {
            Match match = positions.get(position);
            if (match != null && match.start() >= from && match.start() < to) {
                inside.add(position);
            }
        }
        return inside;
    }

    /** Returns the text between two offsets in one line, shortened. */
    String passage(int from, int to) {
        return passage(content(), from, to);
    }

    static String passage(String content, int from, int to) {
        String passage = content.substring(from, Math.min(to, from + 2 * MAX_SHOWN))
                .replaceAll("\\s+", " ")
                .strip();
        return passage.length() <= MAX_SHOWN
                ? passage
                : passage.substring(0, passage.offsetByCodePoints(0, MAX_SHOWN - 2)) + " …";
    }

    /** Returns where a position stands in the source's file, and which it is. */
    String place(Position position) {
        return source.text().path() + ":" + position.claim().span().line() + ": "
                + position.claim().value();
    }
}
