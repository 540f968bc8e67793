package sourcebook.attest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import sourcebook.date.EdtfDate;
import sourcebook.evidence.Match;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Quotation;
import sourcebook.text.Located;

/**
 * What the sources' texts suggest on where positions come from, and what is not recorded already: whom a text names as the
 * place from which it has something, what two texts share word for word, and what one speaker is quoted with in both.
 */
public final class OriginProposals {
    private final Site site;
    private final Texts files;
    private final List<ReadText> texts = new ArrayList<>();
    private final Map<String, ReadText> bySource = new HashMap<>();
    private final List<Proposal> proposals = new ArrayList<>();

    /** @param files the sources' texts; those that cannot be read are left out */
    public OriginProposals(Site site, Texts files) {
        this.site = site;
        this.files = files;
    }

    /**
     * Reads the text of a source; any number of threads may read at once.
     *
     * @throws IOException if reading fails
     */
    public Optional<ReadText> read(Document source) throws IOException {
        return ReadText.of(source, site, files);
    }

    /**
     * Returns the proposals, by file and line of the texts.
     *
     * @param read the texts in the order of their sources
     */
    public List<Proposal> of(List<Optional<ReadText>> read) {
        for (ReadText text : read.stream().flatMap(Optional::stream).toList()) {
            texts.add(text);
            bySource.put(text.source().id(), text);
        }
        texts.forEach(this::addAttributions);
        SharedRuns.of(texts).forEach(this::addRun);
        SharedStatements.of(site, texts.stream().map(ReadText::source).toList()).forEach(this::addStatement);
        proposals.sort(Comparator.comparing(Proposal::file).thenComparing(Proposal::line));
        return List.copyOf(proposals);
    }

    // ---- Whom a text names -------------------------------------------------------------------------------------

    private void addAttributions(ReadText text) {
        Map<String, List<Attributions.Attribution>> byOrigin = new LinkedHashMap<>();
        for (Attributions.Attribution one : Attributions.in(text, site)) {
            byOrigin.computeIfAbsent(one.origin().toLowerCase(Locale.ROOT), o -> new ArrayList<>())
                    .add(one);
        }
        byOrigin.values().forEach(all -> addOrigin(text, all));
    }

    /** Where no recorded words stand beside any of the passages, one proposal for the whole text is enough. */
    private void addOrigin(ReadText text, List<Attributions.Attribution> all) {
        String origin = all.get(0).origin();
        boolean told = text.source().source().positions().stream().anyMatch(p -> isRecorded(p, origin))
                || text.source().body().quotations().stream().anyMatch(q -> names(q, origin));
        Set<Position> open = Collections.newSetFromMap(new IdentityHashMap<>());
        List<Position> positions = text.source().source().positions();
        positions.stream().filter(p -> !isRecorded(p, origin)).forEach(open::add);
        for (Attributions.Attribution one : all) {
            List<Position> beside = text.positions(one.from(), one.to());
            told |= !beside.isEmpty();
            // Whoever holds a position by a report of its own is where it comes from.
            List<String> places = positions.stream()
                    .filter(p -> beside.contains(p) || isHeldBy(p, origin))
                    .filter(open::remove)
                    .map(text::place)
                    .toList();
            if (!places.isEmpty()) {
                add(text, one, places);
                told = true;
            }
        }
        if (!told) {
            add(text, all.get(0), List.of());
        }
    }

    private void add(ReadText text, Attributions.Attribution one, List<String> places) {
        boolean isPage = site.find(one.origin()).isPresent();
        proposals.add(new Proposal(
                text.file(),
                text.line(one.from()),
                text.passage(one.from(), one.to()),
                "the text has this from "
                        + (isPage ? site.document(one.origin()).title() : one.origin()),
                "rests-on: [" + (isPage ? one.origin() : '"' + one.origin() + '"') + "]",
                places));
    }

    private static boolean isHeldBy(Position position, String origin) {
        return position.by().stream().anyMatch(b -> b.value().equals(origin));
    }

    /** A holder whom the source does not name is recorded as such. */
    private static boolean isRecorded(Position position, String origin) {
        return position.restsOn().stream().anyMatch(o -> o.value().equalsIgnoreCase(origin))
                || (position.unnamed() != null && contains(position.unnamed().value(), origin));
    }

    /** Says whether the attribution of a quotation names an origin. */
    private static boolean names(Quotation quotation, String origin) {
        return contains(quotation.span().content(), origin);
    }

    private static boolean contains(String text, String words) {
        return text.toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT));
    }

    // ---- What two texts share ----------------------------------------------------------------------------------

    private void addRun(SharedRuns.Run run) {
        boolean turned = isEarlier(run.other(), run.first());
        ReadText earlier = turned ? run.other() : run.first();
        ReadText later = turned ? run.first() : run.other();
        int from = turned ? run.from() : run.otherFrom();
        int to = turned ? run.to() : run.otherTo();
        int earlierFrom = turned ? run.otherFrom() : run.from();
        List<Position> beside = later.positions(from, to);
        Stream<Position> compared = beside.isEmpty() ? later.source().source().positions().stream() : beside.stream();
        boolean told = compared.anyMatch(p -> isRecorded(p, earlier.source().id()))
                || beside.stream().anyMatch(p -> isOneStatement(p, later, earlier));
        if (!told) {
            proposals.add(new Proposal(
                    later.file(),
                    later.line(from),
                    later.passage(from, to),
                    run.words() + " words in a row stand in " + earlier.file() + ":" + earlier.line(earlierFrom)
                            + ", too; has one text them from the other, or both from a third?",
                    "rests-on: [" + earlier.source().id() + "]",
                    beside.stream().map(later::place).toList()));
        }
    }

    /** Says whether a text is certainly older; where nobody knows, the order of the files decides. */
    private static boolean isEarlier(ReadText one, ReadText other) {
        return one.source()
                .date()
                .flatMap(EdtfDate::latest)
                .flatMap(d -> other.source().date().flatMap(EdtfDate::earliest).map(d::isBefore))
                .orElse(false);
    }

    /** Says whether the statement of a position's quotation has another quotation in the other text. */
    private boolean isOneStatement(Position position, ReadText own, ReadText other) {
        return own.source().body().quotations().stream()
                .filter(q -> position.quotation() != null
                        && q.id().equals(position.quotation().value()))
                .flatMap(q -> Stream.ofNullable(q.statement()))
                .flatMap(s -> site.statements().getOrDefault(s.value(), List.of()).stream())
                .anyMatch(q -> q.source().equals(other.source()));
    }

    // ---- What one speaker is quoted with in two ----------------------------------------------------------------

    private void addStatement(SharedStatements.Pair pair) {
        String speaker = site.speakers(pair.first().quotation())
                .map(Document::title)
                .findFirst()
                .orElse("somebody");
        ReadText text =
                Objects.requireNonNull(bySource.get(pair.second().source().id()), "its text was compared");
        Match match = text.place(pair.second().quotation());
        if (match == null) {
            return;
        }
        String id = Stream.of(pair.first(), pair.second())
                .flatMap(q -> Stream.ofNullable(q.quotation().statement()))
                .map(Located::value)
                .findFirst()
                .orElse(pair.first().quotation().id());
        proposals.add(new Proposal(
                text.file(),
                text.line(match.start()),
                text.passage(match.start(), match.end()),
                speaker + " is quoted with nearly the same in "
                        + pair.first().source().id() + "; is it one statement?",
                "statement=" + id,
                Stream.of(pair.first(), pair.second())
                        .map(OriginProposals::place)
                        .toList()));
    }

    private static String place(Site.Quoted quoted) {
        return quoted.source().text().path() + ":" + quoted.quotation().span().line() + ": #"
                + quoted.quotation().id();
    }
}
