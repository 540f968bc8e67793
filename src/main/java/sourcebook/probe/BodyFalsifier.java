package sourcebook.probe;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Quotation;
import sourcebook.parse.Reference;
import sourcebook.parse.Sentence;
import sourcebook.text.Located;
import sourcebook.text.Span;

/** Falsifies what a page says: its sentences with their links and citations, and its quotations with their speakers. */
final class BodyFalsifier {
    /** The label and the end of a cross-link. */
    private static final Pattern LABEL = Pattern.compile("\\|([^\\]]*)(?=]])");

    private static final Pattern ATTRIBUTION_DATE = Pattern.compile("(?<=]], ?)[0-9]{4}(?:-[0-9]{2}){0,2}");

    private static final Pattern ATTRIBUTION = Pattern.compile("(?m)^[ \\t>]*(?:—|--)");

    private final Site site;
    private final Cast cast;
    private final WordFalsifier words;
    private final Places places;
    private final Choice choice;

    BodyFalsifier(Site site, Cast cast, WordFalsifier words, Choice choice) {
        this.site = site;
        this.cast = cast;
        this.words = words;
        this.places = new Places(site);
        this.choice = choice;
    }

    /** Returns falsifications of a page's body. On a free page, only what it cites is a statement about sources. */
    Stream<Falsification> of(Document page) {
        List<Falsification> all = new ArrayList<>();
        for (Sentence sentence : page.body().sentences()) {
            if (page.family() != Family.PAGE || !sentence.citations().isEmpty()) {
                all.addAll(sentence(sentence, page));
            }
        }
        page.body().quotations().forEach(q -> all.addAll(quotation(q)));
        return all.stream();
    }

    // ---- Sentences ---------------------------------------------------------------------------------------------

    private List<Falsification> sentence(Sentence sentence, Document page) {
        Footing footing = footing(sentence, page);
        Draft draft = new Draft(Area.PROSE, footing);
        words.falsify(Passage.sentence(sentence.span(), words.quantities()), draft);
        sentence.links().forEach(l -> link(l.reference(), sentence, draft));
        sentence.citations().forEach(c -> citation(c, sentence, draft));
        List<Falsification> all = new ArrayList<>(draft.chosen(choice));
        for (Located<String> quoted : sentence.quoted()) {
            Span marked = quoted.span();
            Draft quotation = new Draft(Area.QUOTATIONS, Footing.QUOTATION);
            Span inner = marked.text().span(marked.start() + 1, Math.max(marked.start() + 1, marked.end() - 1));
            words.falsifyQuoted(Passage.quotation(inner, words.quantities()), quotation);
            all.addAll(quotation.chosen(choice));
        }
        return all;
    }

    private static Footing footing(Sentence sentence, Document page) {
        if (page.family() == Family.SOURCE) {
            return Footing.SUMMARY;
        } else if (sentence.citations().isEmpty()) {
            return Footing.UNCITED;
        }
        return sentence.citations().stream().anyMatch(c -> c.anchor() == null)
                ? Footing.WHOLE_SOURCE
                : Footing.ANCHORED;
    }

    /** A link to an actor shows a name: another one, or with a label, the label goes with it. */
    private void link(Reference link, Sentence sentence, Draft draft) {
        Optional<Document> target = site.target(link);
        if (target.isEmpty() || link.anchor() != null) {
            return;
        }
        Document page = target.get();
        Matcher label = LABEL.matcher(link.span().text().content());
        boolean labelled =
                label.region(link.span().end(), link.span().text().length()).lookingAt();
        Set<Document> there = sentence.links().stream()
                .flatMap(l -> site.target(l.reference()).stream())
                .collect(Collectors.toSet());
        if (page.family() == Family.ACTOR) {
            Span place = link.span()
                    .text()
                    .span(
                            link.span().start(),
                            labelled ? label.end() : link.span().end());
            cast.otherThan(page, there, place, Kind.NAME).ifPresent(o -> draft.add(Kind.NAME, place, o.id()));
        } else if (page.family() != Family.PAGE && page.family() != Family.TOPIC) {
            choice.one(site.family(page.family()), link.span(), Kind.LINK, d -> !there.contains(d))
                    .ifPresent(o -> draft.add(Kind.LINK, link.span(), o.id()));
        }
    }

    private void citation(Reference citation, Sentence sentence, Draft draft) {
        Optional<Document> source = site.target(citation);
        if (source.isEmpty()) {
            return;
        }
        Set<Document> cited = sentence.citations().stream()
                .flatMap(c -> site.target(c).stream())
                .collect(Collectors.toSet());
        Span place = citation.span();
        if (citation.anchor() == null) {
            choice.one(site.family(Family.SOURCE), place, Kind.CITATION, s -> !cited.contains(s))
                    .ifPresent(o -> draft.add(Kind.CITATION, place, "@" + o.id()));
            return;
        }
        Set<String> claims = new HashSet<>();
        for (Reference other : sentence.citations()) {
            site.target(other).ifPresent(s -> claims.addAll(places.claims(s, other.anchor())));
        }
        choice.one(places.apartFrom(claims, source.get()), place, Kind.ANCHOR)
                .ifPresent(a -> draft.add(Kind.ANCHOR, place, "@" + source.get().id() + "#" + a));
        choice.one(
                        site.family(Family.SOURCE),
                        place,
                        Kind.CITATION,
                        s -> !cited.contains(s) && !places.apartFrom(claims, s).isEmpty())
                .ifPresent(o -> choice.one(places.apartFrom(claims, o), place, Kind.CITATION)
                        .ifPresent(a -> draft.add(Kind.CITATION, place, "@" + o.id() + "#" + a)));
    }

    // ---- Quotations --------------------------------------------------------------------------------------------

    private List<Falsification> quotation(Quotation quotation) {
        Span block = quotation.span();
        Matcher attribution = ATTRIBUTION.matcher(block.content());
        int end = 0;
        while (attribution.find()) {
            end = attribution.start();
        }
        Draft draft = new Draft(Area.QUOTATIONS, Footing.QUOTATION);
        words.falsifyQuoted(
                Passage.quotation(block.text().span(block.start(), block.start() + end), words.quantities()), draft);
        Matcher date = ATTRIBUTION_DATE
                .matcher(block.content())
                .region(end, block.content().length());
        if (date.useTransparentBounds(true).find()) {
            Span place = block.text().span(block.start() + date.start(), block.start() + date.end());
            int year = Integer.parseInt(date.group().substring(0, 4));
            draft.add(Kind.DATE, place, (year - 1) + date.group().substring(4));
        }
        Set<Document> speakers = site.speakers(quotation).collect(Collectors.toSet());
        for (Reference speaker : quotation.speakers()) {
            Matcher label = LABEL.matcher(block.text().content());
            boolean labelled =
                    label.region(speaker.span().end(), block.text().length()).lookingAt();
            Span place = block.text()
                    .span(
                            speaker.span().start(),
                            labelled ? label.end() : speaker.span().end());
            site.target(speaker)
                    .filter(s -> s.family() == Family.ACTOR)
                    .flatMap(s -> cast.otherThan(s, speakers, place, Kind.SPEAKER))
                    .ifPresent(o -> draft.add(Kind.SPEAKER, place, o.id()));
        }
        translation(quotation, draft);
        return draft.chosen(choice);
    }

    /** Another translator, and other words as those of which it is the translation. */
    private void translation(Quotation quotation, Draft draft) {
        Reference translator = quotation.translator();
        if (translator != null) {
            site.target(translator)
                    .flatMap(t -> cast.otherThan(t, Set.of(t), translator.span(), Kind.TRANSLATOR))
                    .ifPresent(o -> draft.add(Kind.TRANSLATOR, value(translator.span(), '='), o.id()));
        }
        Reference original = quotation.original();
        if (original == null) {
            return;
        }
        Span place = value(value(original.span(), '='), '#');
        Set<String> taken = Set.of(quotation.id(), String.valueOf(original.anchor()));
        site.target(original)
                .flatMap(s -> choice.one(s.body().quotations(), place, Kind.ORIGINAL, q -> !taken.contains(q.id())))
                .ifPresent(q -> draft.add(Kind.ORIGINAL, place, q.id()));
    }

    /** Returns what stands behind a character, or all if it does not occur. */
    private static Span value(Span span, char after) {
        return span.text().span(span.start() + span.content().indexOf(after) + 1, span.end());
    }
}
