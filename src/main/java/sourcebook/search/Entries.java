package sourcebook.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.data.FragmentText;
import sourcebook.link.SentenceText;
import sourcebook.link.Site;
import sourcebook.link.Versions;
import sourcebook.parse.Actor;
import sourcebook.parse.Agreement;
import sourcebook.parse.Event;
import sourcebook.parse.Family;
import sourcebook.parse.Figure;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Quotation;
import sourcebook.parse.Sentence;
import sourcebook.parse.Source;
import sourcebook.parse.Topic;
import sourcebook.search.Entry.Passage;
import sourcebook.search.Entry.Words;
import sourcebook.text.Located;

/** Gathers what can be found of each page: its own words, not those that it shows of other pages, but of a claim who says so. */
final class Entries {

    private final Site site;

    Entries(Site site) {
        this.site = site;
    }

    Entry of(Document document) {
        List<Passage> passages = new ArrayList<>();
        if (document.frontMatter() instanceof Topic topic && topic.question() != null) {
            passages.add(new Passage(null, topic.question()));
        }
        addBody(document, passages);
        if (document.frontMatter() instanceof Source source) {
            addSource(document, source, passages);
        } else if (document.frontMatter() instanceof Agreement agreement) {
            for (Agreement.Provision provision : agreement.provisions()) {
                passages.add(new Passage(provision.id().value(), provision.label()));
            }
        } else if (document.family() == Family.CLAIM) {
            addStands(document, passages);
        } else if (document.frontMatter() instanceof Actor) {
            site.mentionsOf(document).stream()
                    .map(m -> m.mention().role())
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(role -> passages.add(new Passage(null, role)));
        }
        return new Entry(
                Words.of(document.title(), document.title(), Versions.titleLanguage(document, site)),
                document.path(),
                note(document),
                names(document),
                passages);
    }

    // ---- Names and notes ---------------------------------------------------------------------------------------

    private List<String> names(Document document) {
        Set<String> names = new LinkedHashSet<>();
        document.frontMatter().variants().forEach(v -> names.add(v.value()));
        if (document.frontMatter() instanceof Actor actor) {
            actor.misspellings().forEach(m -> names.add(m.as().value()));
            site.mentionsOf(document).stream()
                    .map(m -> m.mention().written())
                    .filter(Objects::nonNull)
                    .forEach(names::add);
        } else if (document.frontMatter() instanceof Source source) {
            names.add(source.label().value());
            names.add(site.document(source.publisher().value()).title());
            names.addAll(source.authors());
        }
        names.remove(document.title());
        return List.copyOf(names);
    }

    private String note(Document document) {
        String date = document.date().map(d -> d.display(site.wording())).orElse(null);
        if (document.frontMatter() instanceof Source source) {
            return joined(site.document(source.publisher().value()).title(), date, source.kind());
        } else if (document.frontMatter() instanceof Event event) {
            return joined(date, event.place());
        } else if (document.frontMatter() instanceof Actor actor) {
            return actor.kind(site.wording());
        }
        return joined(date);
    }

    // ---- Passages ----------------------------------------------------------------------------------------------

    private record Placed(int offset, Passage passage) {}

    /** Sentences and quotations in the order of the file; a sentence belongs to the heading before it. */
    private void addBody(Document document, List<Passage> passages) {
        Set<String> quotations = new HashSet<>();
        List<Placed> placed = new ArrayList<>();
        for (Quotation quotation : document.body().quotations()) {
            quotations.add(quotation.id());
            placed.add(new Placed(quotation.span().start(), new Passage(quotation.id(), words(document, quotation))));
        }
        List<Located<String>> headings = document.body().anchors().stream()
                .filter(a -> !quotations.contains(a.value()))
                .sorted(Comparator.comparingInt(a -> a.span().start()))
                .toList();
        int next = 0;
        String heading = null;
        for (Sentence sentence : document.body().sentences()) {
            while (next < headings.size()
                    && headings.get(next).span().start() <= sentence.span().start()) {
                heading = headings.get(next++).value();
            }
            String text = SentenceText.of(sentence, site);
            placed.add(new Placed(sentence.span().start(), new Passage(heading, text)));
        }
        placed.stream()
                .sorted(Comparator.comparingInt(Placed::offset))
                .map(Placed::passage)
                .filter(p -> !p.text().isBlank())
                .forEach(passages::add);
    }

    private Words words(Document document, Quotation quotation) {
        String speakers = site.speakers(quotation)
                .map(Document::title)
                .collect(Collectors.joining(site.wording().of("list.pair")));
        String date = quotation.date() == null ? null : quotation.date().display(site.wording());
        String circumstance = FragmentText.of(quotation.circumstance(), site);
        String words = quoted(quotation.words().replaceAll("\\s+", " "));
        return Words.of(
                words
                        + site.wording().of("join.speaker")
                        + Stream.of(speakers, date, circumstance)
                                .filter(s -> s != null && !s.isEmpty())
                                .collect(Collectors.joining(site.wording().of("join.adds"))),
                words,
                Versions.foreign(Versions.language(document, quotation, site), site.wording()));
    }

    /** Who asks for a number, or who denies something, is led to the claim with all figures and sides. */
    private void addStands(Document claim, List<Passage> passages) {
        for (Site.Stand stand : site.claims().stands(claim)) {
            Position position = stand.position();
            passages.add(new Passage(
                    position.figures().isEmpty() ? "s-positions" : "s-figures",
                    joined(
                            stand(position),
                            figures(position.figures()),
                            stand.source().name())));
        }
    }

    /** Returns who takes a position, and which. */
    private String stand(Position position) {
        return joined(
                by(position.by()),
                position.unnamed() == null ? null : position.unnamed().value(),
                site.wording().of("sign." + position.sense().key()));
    }

    private void addSource(Document document, Source source, List<Passage> passages) {
        String language = Versions.foreign(Versions.language(document, site), site.wording());
        for (Position position : source.positions()) {
            Document claim = site.document(position.claim().value());
            passages.add(new Passage(
                    claim.id(),
                    Words.of(
                            joined(
                                    stand(position),
                                    claim.title(),
                                    quoted(position.words()),
                                    position.note(),
                                    figures(position.figures())),
                            quoted(position.words()),
                            language)));
        }
        for (Source.Reaction reaction : source.reactions()) {
            passages.add(new Passage("reactions", joined(by(reaction.by()), reaction.act())));
        }
        for (Source.ReportedProvision provision : source.provisions()) {
            String words = quoted(provision.words());
            passages.add(
                    new Passage("reported-provisions", Words.of(joined(provision.text(), words), words, language)));
        }
        for (Source.Mention mention : source.actors()) {
            if (mention.role() != null || mention.written() != null) {
                String name = site.document(mention.actor().value()).title();
                passages.add(new Passage("actors", joined(name, mention.role(), mention.written())));
            }
        }
    }

    private @Nullable String by(List<Located<String>> actors) {
        return actors.isEmpty()
                ? null
                : site.documents(actors).stream()
                        .map(Document::title)
                        .collect(Collectors.joining(site.wording().of("list.next")));
    }

    private @Nullable String figures(List<Figure> figures) {
        return figures.isEmpty()
                ? null
                : figures.stream()
                        .map(f -> f.counted(site.wording())
                                + (f.item().equals(f.unit())
                                        ? ""
                                        : site.wording().of("join.adds") + f.item()))
                        .collect(Collectors.joining(site.wording().of("join.items")));
    }

    private @Nullable String quoted(@Nullable Located<String> words) {
        return words == null ? null : quoted(words.value());
    }

    private String quoted(String words) {
        return site.wording().of("quoted", words);
    }

    private String joined(@Nullable String... parts) {
        return Stream.of(parts)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(site.wording().of("join.facts")));
    }
}
