package sourcebook.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.language.DatePart;
import sourcebook.language.Words;
import sourcebook.link.Site;
import sourcebook.parse.Agreement;
import sourcebook.parse.Event;
import sourcebook.parse.Family;
import sourcebook.parse.Figure;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Quotation;
import sourcebook.parse.Sense;
import sourcebook.parse.Source;
import sourcebook.text.Located;

/** What is recorded of the sources where a citation leads, gathered for comparing. */
final class Evidence {
    private static final Pattern LINK = Pattern.compile("\\[\\[([a-z0-9-]+)");

    /**
     * A place that is cited.
     *
     * @param written as the citation is written
     * @param evidence what stands there
     */
    record Place(String written, Evidence evidence) {}

    private final Site site;
    private final Affiliations affiliations;
    private final FeatureReader reader;
    private final List<Told> told = new ArrayList<>();
    private final List<Features> texts = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();

    /** What each figure is, which takes some work to tell. */
    private final List<String> values = new ArrayList<>();

    private final List<DatePart> dates = new ArrayList<>();
    private final Set<Document> actors = new LinkedHashSet<>();
    private final Set<Document> holders = new LinkedHashSet<>();
    private final Set<Document> sayers = new LinkedHashSet<>();
    private final Set<Sense> senses = EnumSet.noneOf(Sense.class);
    private final Set<Document> cited = new HashSet<>();
    private final List<String> context = new ArrayList<>();
    private final List<Position> positions = new ArrayList<>();
    private final List<Place> places = new ArrayList<>();
    private final List<Document> strangers = new ArrayList<>();
    private boolean narrow = true;

    Evidence(Site site, FeatureReader reader) {
        this.site = site;
        this.affiliations = new Affiliations(site);
        this.reader = reader;
    }

    List<Features> texts() {
        return texts;
    }

    /** Returns the texts with what is known of each. */
    List<Told> told() {
        return told;
    }

    /** Returns the figures that are an amount. */
    List<Figure> figures(String value) {
        return IntStream.range(0, figures.size())
                .filter(i -> values.get(i).equals(value))
                .mapToObj(figures::get)
                .toList();
    }

    List<DatePart> dates() {
        return dates;
    }

    /** Returns what the positions say of their claims. */
    Set<Sense> senses() {
        return senses;
    }

    /** Says whether every citation leads to a single quotation or to positions on a single claim. */
    boolean isNarrow() {
        return narrow;
    }

    /** Says that it is a whole text, which says yes and no. */
    void widen() {
        narrow = false;
    }

    /** Says whether an actor published something that is cited. */
    boolean isPublisher(Document actor) {
        return cited.stream().anyMatch(c -> c.source().publisher().value().equals(actor.id()));
    }

    /** Returns how many sources are cited. */
    int cited() {
        return cited.size();
    }

    /** Says whether every position is one of some. */
    boolean isAll(Set<Sense> some) {
        return !senses.isEmpty() && some.containsAll(senses);
    }

    List<Place> places() {
        return places;
    }

    /** Returns the claims and events to which the sentence links, and of which nothing cited speaks. */
    List<Document> strangers() {
        return strangers;
    }

    /** Says whether a word stands in a text, in whatever form. */
    boolean hasWord(String word) {
        String root = Features.root(word);
        return texts.stream().anyMatch(t -> t.roots().contains(root))
                || context.stream().anyMatch(w -> Features.root(w).equals(root));
    }

    /** Says whether there is a position on a claim. */
    boolean isOn(Document claim) {
        return positions.stream().anyMatch(p -> p.claim().value().equals(claim.id()));
    }

    /** Says whether an actor holds a position, and none that denies. */
    boolean affirms(Document actor) {
        List<Sense> own = positions.stream()
                .filter(p -> Stream.concat(Stream.of(actor), affiliations.of(actor))
                        .anyMatch(a -> site.documents(p.by()).contains(a)))
                .map(Position::sense)
                .toList();
        return !own.isEmpty() && own.stream().noneMatch(DirectionCheck.DENYING::contains);
    }

    /** Returns what an actor's own positions say of their claims. */
    Set<Sense> sensesOf(Document actor) {
        return positions.stream()
                .filter(p -> site.documents(p.by()).contains(actor))
                .map(Position::sense)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Sense.class)));
    }

    /** Says whether a sentence quotes a clause, or has a word that has an opposite, as a text without a word for no has it. */
    boolean isRetoldBy(Features said) {
        return said.quotes()
                || told.stream()
                        .filter(t -> !t.isOpen() && !t.text().holds(DirectionCheck.NO))
                        .flatMap(t -> t.text().clauses().compared().stream())
                        .anyMatch(w -> w.key().paired()
                                && said.clauses().said(w.key()).stream()
                                        .anyMatch(s -> s.key().equals(w.key()) && s.direction() == w.direction()));
    }

    /** Returns the words of the titles of the pages on which the sentence stands and to which it links. */
    List<String> context() {
        return context;
    }

    /** Returns the numbers of texts that a sentence may count: those that it cites, and all that there are. */
    Set<String> countsOfTexts() {
        return Stream.of(cited.size(), site.family(Family.SOURCE).size())
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    /** Returns the numbers of what can be counted in the evidence itself. */
    Set<String> counts() {
        return Stream.of(cited.size(), places.size(), figures.size(), holders.size())
                .map(String::valueOf)
                .collect(Collectors.toSet());
    }

    /** Adds what stands at a place that is cited. */
    void add(Place place) {
        places.add(place);
        merge(place.evidence);
    }

    void add(@Nullable String text) {
        add(text, false, false);
    }

    private void add(@Nullable String text, boolean isOpen, boolean isUnsure) {
        if (text != null) {
            Features features = reader.read(text);
            texts.add(features);
            told.add(new Told(features, isOpen, isUnsure));
            dates.addAll(features.dates());
            features.named().forEach(n -> actors.add(n.actor()));
            features.sayers().forEach(n -> sayers.add(n.actor()));
        }
    }

    void add(@Nullable EdtfDate date) {
        if (date != null) {
            Stream.of(date.first(), date.last())
                    .filter(Objects::nonNull)
                    .map(g -> new DatePart(g.year(), g.month(), g.day(), 0, 0))
                    .forEach(dates::add);
        }
    }

    private void add(@Nullable Located<EdtfDate> date) {
        add(date == null ? null : date.value());
    }

    void addActors(List<Located<String>> ids) {
        actors.addAll(site.documents(ids));
    }

    /** Adds what is known of a source wherever it is cited: its name, who published it, and when. */
    void cite(Document document) {
        if (!cited.add(document)) {
            return;
        }
        Source source = document.source();
        List<Document> house = new ArrayList<>(site.documents(List.of(source.publisher())));
        source.authors().forEach(a -> reader.read(a).named().forEach(n -> house.add(n.actor())));
        actors.addAll(house);
        sayers.addAll(house);
        add(source.label().value());
        context.addAll(site.fact(Evidences.AROUND, document));
        add(source.published());
    }

    private void addOrigin(Document origin) {
        if (origin.family() == Family.SOURCE) {
            addActors(List.of(origin.source().publisher()));
        } else {
            actors.add(origin);
        }
    }

    void add(Position position, Document source) {
        boolean denies = DirectionCheck.DENYING.contains(position.sense());
        boolean unsure = CertaintyCheck.UNSURE.contains(position.sense());
        add(site.document(position.claim().value()).title(), denies, unsure);
        addActors(position.by());
        holders.addAll(site.documents(position.by()));
        position.origins().flatMap(o -> site.find(o.value()).stream()).forEach(this::addOrigin);
        add(position.unnamed() == null ? null : position.unnamed().value());
        add(position.date());
        add(position.words() == null ? null : position.words().value(), false, unsure);
        add(position.note(), false, unsure);
        for (Figure figure : position.figures()) {
            figures.add(figure);
            values.add(figure.value());
            add(figure.counted(site.wording()) + " " + figure.item());
            add(figure.period());
        }
        if (position.quotation() != null) {
            source.body().quotations().stream()
                    .filter(q -> q.id().equals(position.quotation().value()))
                    .forEach(this::addWords);
        }
        senses.add(position.sense());
        positions.add(position);
    }

    /** Adds a quotation, with what the front matter takes from it. */
    void add(Quotation quotation, Document document) {
        addWords(quotation);
        Source source = document.source();
        source.positions().stream().filter(p -> isOf(quotation, p.quotation())).forEach(p -> add(p, document));
        source.reactions().stream().filter(r -> isOf(quotation, r.quotation())).forEach(this::add);
        source.provisions().stream().filter(p -> isOf(quotation, p.quotation())).forEach(p -> add(p.text()));
    }

    private static boolean isOf(Quotation quotation, @Nullable Located<String> id) {
        return id != null && id.value().equals(quotation.id());
    }

    void addWords(Quotation quotation) {
        add(quotation.words());
        site.speakers(quotation).forEach(s -> {
            actors.add(s);
            holders.add(s);
        });
        add(quotation.date());
        // The line that attributes it has venue and reporter.
        String block = quotation.span().content();
        add(block);
        Matcher link = LINK.matcher(block);
        while (link.find()) {
            site.find(link.group(1)).ifPresent(actors::add);
        }
    }

    void add(Source.Reaction reaction) {
        addActors(reaction.by());
        holders.addAll(site.documents(reaction.by()));
        add(reaction.act());
        add(reaction.date());
        if (reaction.event() != null) {
            addContext(site.document(reaction.event().value()));
        }
    }

    /** Adds what a page says of itself in its front matter: its title, its date, who took part. */
    void addContext(Document page) {
        add(page.title(), true, false);
        context.addAll(Words.of(page.title()).plain());
        if (page.family() == Family.ACTOR) {
            actors.add(page);
        } else if (page.frontMatter() instanceof Event event) {
            add(event.date());
            addActors(event.participants());
        } else if (page.frontMatter() instanceof Agreement agreement) {
            add(agreement.signed());
            addActors(agreement.parties());
        }
    }

    void add(Source.Mention mention) {
        addActors(List.of(mention.actor()));
        add(mention.role());
        site.find(mention.actor().value()).ifPresent(a -> add(a.title()));
    }

    /** Returns how much there is to compare with: the words of its texts, and for each text as much as for ten. */
    int size() {
        return texts.stream().mapToInt(t -> t.words().size() + 10).sum();
    }

    /** Returns what a sentence can have in common with it: words and actors. */
    Set<Object> marks() {
        Set<Object> marks = new HashSet<>(actors);
        texts.forEach(t -> marks.addAll(t.content()));
        return marks;
    }

    /** Adds another one's content. */
    void merge(Evidence other) {
        narrow &= other.narrow;
        append(texts, other.texts);
        append(told, other.told);
        append(figures, other.figures);
        append(values, other.values);
        append(dates, other.dates);
        append(actors, other.actors);
        append(holders, other.holders);
        append(sayers, other.sayers);
        append(senses, other.senses);
        append(positions, other.positions);
    }

    /** A sentence is merged with hundreds of others, most of which have nothing of most. */
    private static <T> void append(Collection<T> all, Collection<T> more) {
        if (!more.isEmpty()) {
            all.addAll(more);
        }
    }

    /** Returns who holds the positions and speaks the quotations. */
    Set<Document> holders() {
        return holders;
    }

    /** Says whether an actor is named, or belongs to somebody who is, or somebody who is to him. */
    boolean knows(Document actor) {
        return affiliations.reach(actors, actor);
    }

    /** Says whether one actor belongs to another one. */
    boolean areRelated(Document one, Document other) {
        return affiliations.of(one).anyMatch(other::equals);
    }

    /** Says whether an actor says something, or somebody who belongs to him. */
    boolean isSayer(Document actor) {
        return affiliations.reach(holders, actor) || affiliations.reach(sayers, actor);
    }
}
