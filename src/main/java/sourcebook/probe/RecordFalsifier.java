package sourcebook.probe;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sourcebook.link.Site;
import sourcebook.parse.Agreement;
import sourcebook.parse.Claim;
import sourcebook.parse.Family;
import sourcebook.parse.HeaderValue;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Quotation;
import sourcebook.text.Located;
import sourcebook.text.Span;

/** Falsifies the values of a page's front matter, by the keys at which they stand. */
final class RecordFalsifier {
    /** Texts in the curator's words. */
    private static final Set<String> TEXTS = Set.of(
            "claims/title",
            "claims/denial",
            "events/title",
            "events/place",
            "sources/positions/*/note",
            "sources/positions/*/unnamed",
            "sources/reactions/*/act",
            "sources/provisions/*/text",
            "agreements/provisions/*/label");

    private static final Set<String> QUOTED = Set.of("sources/positions/*/words", "sources/provisions/*/words");

    private static final Set<String> DATES = Set.of(
            "sources/published",
            "sources/positions/*/date",
            "sources/positions/*/figures/*/period",
            "sources/reactions/*/date",
            "events/date",
            "agreements/signed");

    /** Ids of actors, and what it is to name another one there. */
    private static final Map<String, Kind> ACTORS = Map.of(
            "sources/publisher", Kind.PUBLISHER,
            "sources/positions/*/by/*", Kind.HOLDER,
            "sources/reactions/*/by/*", Kind.HOLDER,
            "sources/positions/*/rests-on/*", Kind.ORIGIN,
            "sources/actors/*/actor", Kind.MENTION,
            "actors/affiliation/*", Kind.AFFILIATION,
            "events/participants/*", Kind.PARTICIPANT,
            "agreements/parties/*", Kind.PARTICIPANT);

    /** What a word of a fixed list can be exchanged for; words that are close to each other are not. */
    private static final Map<String, Map<String, List<String>>> WORDS = Map.of(
            "sources/positions/*/direction",
            Map.of("affirms", List.of("denies"), "denies", List.of("affirms")),
            "sources/positions/*/certainty",
            Map.of(
                    "fact", List.of("likely", "possible", "aim", "plan"),
                    "likely", List.of("fact"),
                    "possible", List.of("fact"),
                    "aim", List.of("fact"),
                    "plan", List.of("fact")),
            "sources/positions/*/voice",
            Map.of("own", List.of("relayed"), "relayed", List.of("own")),
            "sources/reactions/*/stance",
            Map.of(
                    "supports", List.of("condemns", "opposes", "concerned"),
                    "concerned", List.of("supports"),
                    "condemns", List.of("supports"),
                    "opposes", List.of("supports")),
            "sources/positions/*/figures/*/bound",
            Map.of(
                    "more than", List.of("fewer than", "about", "up to"),
                    "at least", List.of("up to", "fewer than"),
                    "about", List.of("more than", "fewer than"),
                    "up to", List.of("at least", "more than"),
                    "fewer than", List.of("more than", "at least")),
            "sources/positions/*/figures/*/per",
            Map.of("day", List.of("month"), "month", List.of("day", "year"), "year", List.of("month")));

    private static final Map<String, Kind> WORD_KINDS = Map.of(
            "direction", Kind.DIRECTION,
            "certainty", Kind.CERTAINTY,
            "voice", Kind.VOICE,
            "stance", Kind.STANCE,
            "bound", Kind.BOUND,
            "per", Kind.UNIT);

    private static final Pattern YEAR = Pattern.compile("(?<![0-9-])[0-9]{4}");
    private static final Pattern MONTH = Pattern.compile("([0-9]{4}-)([0-9]{2})(?!-|[0-9])(.*)");
    private static final Pattern DAY = Pattern.compile("([0-9]{4}-[0-9]{2}-)([0-9]{2})([~?%]?(?:/\\.\\.)?)");

    private final Site site;
    private final Cast cast;
    private final WordFalsifier words;
    private final List<String> units;
    private final Choice choice;

    RecordFalsifier(Site site, Cast cast, WordFalsifier words, Set<String> units, Choice choice) {
        this.site = site;
        this.cast = cast;
        this.words = words;
        this.units = List.copyOf(units);
        this.choice = choice;
    }

    /** Returns falsifications of a page's front matter. */
    Stream<Falsification> of(Document page) {
        List<HeaderValue> values = HeaderValue.of(page.text());
        return values.stream().flatMap(v -> of(v, values, page));
    }

    private Stream<Falsification> of(HeaderValue value, List<HeaderValue> all, Document page) {
        String key = page.family().folder() + "/" + value.pattern();
        Span place = value.value().span();
        if (QUOTED.contains(key)) {
            Draft quoted = new Draft(Area.QUOTATIONS, Footing.QUOTATION);
            Passage passage = Passage.value(place, words.quantities());
            words.falsifyQuoted(passage, quoted);
            return quoted.chosen(choice).stream();
        }
        Draft draft = new Draft(Area.RECORDS, page.family() == Family.SOURCE ? Footing.RECORD : Footing.PAGE_RECORD);
        if (TEXTS.contains(key)) {
            words.falsify(Passage.value(place, words.quantities()), draft);
        }
        if (DATES.contains(key)) {
            dates(place, draft);
        }
        if (ACTORS.containsKey(key)) {
            actors(value, all, ACTORS.get(key), draft);
        }
        if (WORDS.containsKey(key)) {
            String name = key.substring(key.lastIndexOf('/') + 1);
            replace(
                    Objects.requireNonNull(WORD_KINDS.get(name), "each key with words has a kind"),
                    place,
                    WORDS.get(key).getOrDefault(value.value().value(), List.of()),
                    draft);
        }
        other(key, value, all, page, draft);
        return draft.chosen(choice).stream();
    }

    private void other(String key, HeaderValue value, List<HeaderValue> all, Document page, Draft draft) {
        Span place = value.value().span();
        String written = value.value().value();
        switch (key) {
            case "sources/positions/*/claim" -> claim(Kind.CLAIM, value.value(), values(all, value.pattern()), draft);
            case "sources/silent/*" ->
                claim(
                        Kind.SILENCE,
                        value.value(),
                        Stream.concat(values(all, "positions/*/claim"), values(all, "silent/*")),
                        draft);
            case "sources/positions/*/figures/*/amount" -> {
                // Front matter has a period before decimals in every language.
                if (written.matches("[0-9]+(?:\\.[0-9]+)?")) {
                    draft.add(Kind.AMOUNT, place, WordFalsifier.larger(written));
                } else {
                    words.falsify(Passage.value(place, words.quantities()), draft);
                }
            }
            case "sources/positions/*/figures/*/unit", "sources/positions/*/figures/*/item" ->
                replace(Kind.UNIT, place, units(written), draft);
            case "sources/positions/*/unnamed" -> draft.add(Kind.VOICE, whole(value), "voice: own");
            case "sources/actors/*/role" -> mention(Kind.ROLE, value, all, draft);
            case "sources/actors/*/written" -> mention(Kind.WRITTEN, value, all, draft);
            case "sources/positions/*/quotation", "sources/reactions/*/quotation", "sources/provisions/*/quotation" ->
                replace(
                        Kind.EVIDENCE,
                        place,
                        without(page.body().quotations().stream().map(Quotation::id), written),
                        draft);
            case "sources/reactions/*/event", "agreements/event" ->
                replace(Kind.EVIDENCE, place, without(ids(Family.EVENT), written), draft);
            case "sources/provisions/*/provision" -> provisions(value, all, draft);
            default -> {}
        }
    }

    // ---- Values ------------------------------------------------------------------------------------------------

    private void replace(Kind kind, Span place, List<String> options, Draft draft) {
        choice.one(options, place, kind).ifPresent(o -> draft.add(kind, place, likewise(place, o)));
    }

    /** Puts a value into quotation marks where the one in whose place it stands is in some. */
    private static String likewise(Span place, String value) {
        return place.content().startsWith("\"") ? "\"" + value + "\"" : value;
    }

    private static Span whole(HeaderValue value) {
        Span place = value.value().span();
        return value.key() == null ? place : place.text().span(value.key().start(), place.end());
    }

    private static Stream<String> values(List<HeaderValue> all, String pattern) {
        return all.stream()
                .filter(v -> v.pattern().equals(pattern))
                .map(v -> v.value().value());
    }

    private static List<String> without(Stream<String> options, String value) {
        return options.filter(Predicate.not(value::equals)).distinct().toList();
    }

    private Stream<String> ids(Family family) {
        return site.family(family).stream().map(Document::id);
    }

    // ---- Dates -------------------------------------------------------------------------------------------------

    /** Shifts the year, the month or the day of a date (EDTF); both ends of an interval by the same number of years. */
    private void dates(Span place, Draft draft) {
        String written = place.content();
        draft.add(
                Kind.DATE,
                place,
                YEAR.matcher(written).replaceAll(y -> String.valueOf(Integer.parseInt(y.group()) - 1)));
        String inner = written.replace("\"", "");
        Matcher month = MONTH.matcher(inner);
        Matcher day = DAY.matcher(inner);
        if (month.matches() && (!month.group(3).contains("/") || month.group(3).endsWith("/.."))) {
            draft.add(Kind.DATE, place, likewise(place, month.group(1) + shifted(month.group(2)) + month.group(3)));
        } else if (day.matches()) {
            draft.add(Kind.DATE, place, likewise(place, day.group(1) + shifted(day.group(2)) + day.group(3)));
        }
    }

    /** Earlier rather than later: what comes after a text was published is noticed already. */
    private static String shifted(String number) {
        int old = Integer.parseInt(number);
        return String.format(java.util.Locale.ROOT, "%02d", old > 1 ? old - 1 : old + 1);
    }

    // ---- Ids ---------------------------------------------------------------------------------------------------

    private void actors(HeaderValue value, List<HeaderValue> all, Kind kind, Draft draft) {
        boolean listed = value.key() == null;
        Set<Document> there = all.stream()
                .filter(v ->
                        listed ? v.parent().equals(value.parent()) : v.pattern().equals(value.pattern()))
                .flatMap(v -> cast.withId(v.value().value()).stream())
                .collect(Collectors.toSet());
        cast.withId(value.value().value())
                .flatMap(actor -> cast.otherThan(actor, there, value.value().span(), kind))
                .ifPresent(o -> replace(kind, value.value().span(), List.of(o.id()), draft));
    }

    /** What is said of one claim can be true of a broader one, too; of the others, none that is named already. */
    private void claim(Kind kind, Located<String> claim, Stream<String> named, Draft draft) {
        Set<String> there = named.collect(Collectors.toSet());
        choice.one(
                        site.family(Family.CLAIM),
                        claim.span(),
                        kind,
                        c -> !there.contains(c.id())
                                && !isBroader(c.id(), claim.value())
                                && !isBroader(claim.value(), c.id()))
                .ifPresent(c -> replace(kind, claim.span(), List.of(c.id()), draft));
    }

    private boolean isBroader(String claim, String than) {
        return site.find(than)
                .filter(c -> c.frontMatter() instanceof Claim)
                .map(c -> c.claim().broader())
                .map(Located::value)
                .filter(claim::equals)
                .isPresent();
    }

    private List<String> units(String unit) {
        Set<String> own = Set.of(unit.split(" "));
        return units.stream()
                .filter(u -> Stream.of(u.split(" ")).noneMatch(own::contains))
                .toList();
    }

    /** A role or name that the source has for somebody else. */
    private void mention(Kind kind, HeaderValue value, List<HeaderValue> all, Draft draft) {
        Span place = value.value().span();
        Optional<Document> own = actor(all, value);
        List<HeaderValue> others =
                all.stream().filter(v -> v.pattern().equals(value.pattern())).toList();
        choice.one(
                        others,
                        place,
                        kind,
                        v -> !v.value().value().equals(value.value().value())
                                && own.isPresent()
                                && actor(all, v)
                                        .filter(o -> cast.canReplace(own.get(), o))
                                        .isPresent())
                .ifPresent(v -> replace(kind, place, List.of(v.value().value()), draft));
    }

    /** Returns the actor whose role or written name a value is. */
    private Optional<Document> actor(List<HeaderValue> all, HeaderValue value) {
        String path = value.parent() + "/actor";
        return all.stream()
                .filter(v -> v.path().equals(path))
                .findFirst()
                .flatMap(v -> cast.withId(v.value().value()));
    }

    private void provisions(HeaderValue value, List<HeaderValue> all, Draft draft) {
        all.stream()
                .filter(v -> v.path().equals(value.parent() + "/agreement"))
                .findFirst()
                .flatMap(v -> site.find(v.value().value()))
                .filter(a -> a.frontMatter() instanceof Agreement)
                .ifPresent(a -> replace(
                        Kind.EVIDENCE,
                        value.value().span(),
                        without(
                                a.agreement().provisions().stream().map(p -> p.id().value()),
                                value.value().value()),
                        draft));
    }
}
