package sourcebook.probe;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sourcebook.language.Amount;
import sourcebook.language.DatePart;
import sourcebook.language.Quantities;
import sourcebook.language.WordKind;
import sourcebook.language.WordList;
import sourcebook.language.Words;
import sourcebook.parse.Parsed.Document;
import sourcebook.text.Span;

/**
 * Falsifies words: numbers, dates, names, negations, hedges, opposites, generalizations. Where a change might leave the
 * meaning as it is, nothing is changed: no name for another one of the same actor or for whom he belongs to, no hedge
 * beside a hedge, no negation beside a negation, no word of a phrase that stands for something else ("not only"), no two
 * names that stand side by side or of which the same is said ("Ann met Ben").
 */
final class WordFalsifier {
    private static final Pattern DAY = Pattern.compile("[0-9]{1,2}");
    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");
    private static final int LAST_DAY_OF_EVERY_MONTH = 28;

    private final WordList list;
    private final Quantities quantities;
    private final Exchanges exchanges;
    private final Cast cast;
    private final List<List<String>> units;
    private final Choice choice;

    /** Numbers in digits. */
    private final Pattern digits;

    /** @param units the units and items of the briefing's figures */
    WordFalsifier(
            WordList list, Quantities quantities, Exchanges exchanges, Cast cast, Set<String> units, Choice choice) {
        this.list = list;
        this.quantities = quantities;
        this.exchanges = exchanges;
        this.cast = cast;
        this.units = units.stream()
                .map(u -> Words.of(u).plain())
                // A sign, such as that for percent, is no word.
                .filter(u -> !u.isEmpty())
                .sorted(Comparator.comparing((List<String> u) -> u.size()).reversed())
                .toList();
        this.choice = choice;
        String group = Pattern.quote(quantities.groupMark());
        String decimals = "(?:" + Pattern.quote(quantities.decimalMark()) + "[0-9]{1,6})?";
        this.digits = Pattern.compile("(?:[0-9]{1,3}(?:" + group + "[0-9]{3})+|[0-9]{1,18})" + decimals);
    }

    /** Returns what is known of numbers in the language of the words. */
    Quantities quantities() {
        return quantities;
    }

    /** Falsifies what a curator says. */
    void falsify(Passage passage, Draft draft) {
        amounts(passage, draft, Kind.AMOUNT);
        swapAmounts(passage, draft);
        counts(passage, draft);
        bounds(passage, draft);
        dates(passage, draft, Kind.DATE);
        names(passage, draft);
        swap(passage, draft);
        loseAttribution(passage, draft);
        exchange("peoples", Kind.NAME, passage, draft);
        negations(passage, draft);
        exchange("opposites", Kind.OPPOSITE, passage, draft);
        hedges(passage, draft);
        exchange("generalizations", Kind.GENERALIZATION, passage, draft);
    }

    /** Falsifies words that somebody else said or wrote. */
    void falsifyQuoted(Passage passage, Draft draft) {
        Words words = passage.words();
        for (int i = 1; i < words.size() - 1; i++) {
            if (passage.canLose(i, i + 1)) {
                draft.add(Kind.QUOTED_WORD, passage.placeToEmpty(i, i + 1), "");
            }
        }
        amounts(passage, draft, Kind.QUOTED_NUMBER);
        dates(passage, draft, Kind.QUOTED_NUMBER);
        for (Exchanges.Found found : exchanges.all("negations", words)) {
            replace(found, Kind.QUOTED_NEGATION, passage, draft);
        }
        for (Exchanges.Found found : exchanges.all("affirmations", words)) {
            replace(found, Kind.QUOTED_NEGATION, passage, draft);
        }
        if (words.size() > 0 && words.size() < 3) {
            draft.add(
                    Kind.QUOTED_NEGATION,
                    passage.place(0, 1),
                    exchanges.refusal() + " " + words.get(0).text());
        }
    }

    // ---- Numbers and dates -------------------------------------------------------------------------------------

    private void amounts(Passage passage, Draft draft, Kind kind) {
        Words words = passage.words();
        for (Amount amount : quantities.amounts(words)) {
            boolean countsTexts = amount.to() < words.size()
                    && quantities.countsTexts(words.get(amount.to()).text());
            if (countsTexts || !passage.isContiguous(amount.from(), amount.to())) {
                continue;
            }
            String first = words.get(amount.from()).text();
            Optional<String> other = digits.matcher(first).matches()
                    ? Optional.of(otherNumber(first))
                    : exchanges.at(amount.from(), "numbers", words).map(Exchanges.Found::now);
            other.ifPresent(o -> draft.add(kind, passage.place(amount.from(), amount.from() + 1), o));
            if (kind == Kind.AMOUNT) {
                unit(amount.to(), passage, draft);
            }
        }
    }

    /** Exchanges two numbers in digits that follow each other. */
    private void swapAmounts(Passage passage, Draft draft) {
        List<Amount> all = quantities.amounts(passage.words()).stream()
                .filter(a ->
                        digits.matcher(passage.words().get(a.from()).text()).matches())
                .toList();
        for (int i = 0; i + 1 < all.size(); i++) {
            if (!all.get(i).value().equals(all.get(i + 1).value())) {
                exchange(
                        Kind.AMOUNT_SWAP,
                        passage.place(all.get(i).from(), all.get(i).from() + 1),
                        passage.place(all.get(i + 1).from(), all.get(i + 1).from() + 1),
                        draft);
            }
        }
    }

    private static void exchange(Kind kind, Span first, Span second, Draft draft) {
        Span place = first.text().span(first.start(), second.end());
        String kept = first.text().content().substring(first.end(), second.start());
        draft.add(kind, place, second.content() + kept + first.content());
    }

    /** Returns a number of the same form that is a little larger: 12,000 for 11,000, 91 for 90, 3.6 for 3.5. */
    private String otherNumber(String number) {
        String group = quantities.groupMark();
        String decimal = quantities.decimalMark();
        String[] next = larger(number.replace(group, "").replace(decimal, ".")).split("\\.");
        String whole = number.contains(group)
                ? next[0].replaceAll("(?<=[0-9])(?=(?:[0-9]{3})+$)", Matcher.quoteReplacement(group))
                : next[0];
        return next.length == 1 ? whole : whole + decimal + next[1];
    }

    /** Returns a number that is a little larger and has as many decimals, behind a period. */
    static String larger(String plain) {
        BigDecimal number = new BigDecimal(plain);
        BigInteger digits = number.unscaledValue();
        BigInteger step = BigInteger.TEN.pow(Math.max(0, digits.toString().length() - 2));
        return new BigDecimal(digits.add(step), number.scale()).toPlainString();
    }

    private void unit(int at, Passage passage, Draft draft) {
        List<String> words = passage.words().plain();
        Optional<List<String>> unit = units.stream()
                .filter(u -> at + u.size() <= words.size()
                        && words.subList(at, at + u.size()).equals(u))
                .findFirst();
        unit.ifPresent(found -> {
            List<List<String>> others = units.stream()
                    .filter(u -> u.stream().noneMatch(found::contains))
                    .toList();
            choice.one(others, passage.place(at, at + found.size()), Kind.UNIT)
                    .ifPresent(o -> draft.add(Kind.UNIT, passage.place(at, at + found.size()), String.join(" ", o)));
        });
    }

    private void counts(Passage passage, Draft draft) {
        for (Exchanges.Found found : exchanges.all("counts", passage.words())) {
            if (found.to() < passage.words().size()
                    && quantities.countsTexts(passage.words().get(found.to()).text())) {
                replace(found, Kind.COUNT, passage, draft);
            }
        }
    }

    private void bounds(Passage passage, Draft draft) {
        Set<Integer> amounts =
                quantities.amounts(passage.words()).stream().map(Amount::from).collect(Collectors.toSet());
        exchanges.all("bounds", passage.words()).stream()
                .filter(f -> amounts.contains(f.to()))
                .forEach(f -> replace(f, Kind.BOUND, passage, draft));
    }

    private void dates(Passage passage, Draft draft, Kind kind) {
        for (DatePart date : quantities.dates(passage.words())) {
            for (int i = date.from(); i < date.to(); i++) {
                String word = passage.words().get(i).text();
                Optional<String> other;
                if (YEAR.matcher(word).matches()) {
                    other = Optional.of(String.valueOf(Integer.parseInt(word) - 1));
                } else if (DAY.matcher(word).matches()) {
                    other = Optional.of(otherDay(word));
                } else {
                    other = exchanges.at(i, "months", passage.words()).map(Exchanges.Found::now);
                }
                if (other.isPresent()) {
                    draft.add(kind, passage.place(i, i + 1), other.get());
                }
            }
        }
        exchange("weekdays", kind, passage, draft);
    }

    private static String otherDay(String day) {
        int number = Integer.parseInt(day);
        return String.valueOf(number < LAST_DAY_OF_EVERY_MONTH ? number + 1 : number - 1);
    }

    // ---- Names -------------------------------------------------------------------------------------------------

    private void names(Passage passage, Draft draft) {
        List<Cast.Named> named = cast.in(passage.words());
        Set<Document> there = named.stream().map(Cast.Named::actor).collect(Collectors.toSet());
        for (Cast.Named name : named) {
            if (passage.isContiguous(name.from(), name.to())) {
                Span place = passage.place(name.from(), name.to());
                cast.otherThan(name.actor(), there, place, Kind.NAME)
                        .map(other -> Cast.nameLike(other, name.to() - name.from()))
                        .ifPresent(other -> draft.add(Kind.NAME, place, other));
            }
        }
    }

    /** Exchanges two names that follow each other, where something stands between them that is not the same for both. */
    private void swap(Passage passage, Draft draft) {
        List<Cast.Named> named = cast.in(passage.words());
        for (int i = 0; i + 1 < named.size(); i++) {
            Cast.Named one = named.get(i);
            Cast.Named two = named.get(i + 1);
            List<String> between = passage.words().plain().subList(one.to(), two.from());
            boolean mutual = between.stream().allMatch(w -> exchanges.has("side by side", w))
                    || between.stream().anyMatch(w -> exchanges.has("mutual", w))
                    || passage.words().plain().subList(0, one.from()).stream()
                            .anyMatch(w -> exchanges.has("between", w));
            if (!mutual && cast.canReplace(one.actor(), two.actor())) {
                Span first = passage.place(one.from(), one.to());
                Span second = passage.place(two.from(), two.to());
                exchange(Kind.SWAP, first, second, draft);
            }
        }
    }

    /** Takes "according to Ann" out between two commas, or before the end. */
    private void loseAttribution(Passage passage, Draft draft) {
        Map<Integer, Integer> attributions = exchanges.all("attribution", passage.words()).stream()
                .collect(Collectors.toMap(Exchanges.Found::to, Exchanges.Found::from));
        for (Cast.Named name : cast.in(passage.words())) {
            int from = attributions.getOrDefault(name.from(), 0);
            if (from < 1) {
                continue;
            }
            Span phrase = passage.place(from, name.to());
            String content = phrase.text().content();
            int start = phrase.start() - 2;
            boolean ends = content.startsWith(",", phrase.end()) || content.startsWith(" [@", phrase.end());
            if (content.startsWith(", ", start) && ends) {
                int end = phrase.end() + (content.startsWith(",", phrase.end()) ? 1 : 0);
                draft.add(Kind.ATTRIBUTION_LOST, phrase.text().span(start, end), "");
            }
        }
    }

    // ---- Words -------------------------------------------------------------------------------------------------

    private void negations(Passage passage, Draft draft) {
        Set<Integer> negated = starts(passage, EnumSet.of(WordKind.NEGATIONS, WordKind.DENIALS));
        for (Exchanges.Found found : exchanges.all("negations", passage.words())) {
            if (Stream.iterate(found.from(), i -> i < found.to(), i -> i + 1).anyMatch(negated::contains)) {
                replace(found, Kind.NEGATION_LOST, passage, draft);
            }
        }
        for (Exchanges.Found found : exchanges.all("affirmations", passage.words())) {
            if (!negated.contains(found.from()) && !negated.contains(found.to())) {
                replace(found, Kind.NEGATION_ADDED, passage, draft);
            }
        }
    }

    private void hedges(Passage passage, Draft draft) {
        Set<Integer> hedged = starts(passage, EnumSet.of(WordKind.HEDGES));
        for (Exchanges.Found found : exchanges.all("hedges", passage.words())) {
            boolean doubled = hedged.contains(found.to()) || hedged.contains(found.from() - 1);
            if (!doubled || !found.now().isEmpty()) {
                replace(found, Kind.HEDGE_LOST, passage, draft);
            }
        }
        if (hedged.isEmpty()) {
            exchange("certainties", Kind.HEDGE_ADDED, passage, draft);
        }
    }

    /** Returns the 0-based indexes of the words that begin something of some kinds. */
    private Set<Integer> starts(Passage passage, Set<WordKind> kinds) {
        Set<Integer> starts = new HashSet<>();
        list.find(passage.words().plain(), kinds).forEach(h -> starts.add(h.from()));
        return starts;
    }

    private void exchange(String section, Kind kind, Passage passage, Draft draft) {
        exchanges.all(section, passage.words()).forEach(f -> replace(f, kind, passage, draft));
    }

    private void replace(Exchanges.Found found, Kind kind, Passage passage, Draft draft) {
        boolean named = cast.in(passage.words()).stream().anyMatch(n -> n.from() < found.to() && found.from() < n.to());
        boolean dated = quantities.dates(passage.words()).stream()
                .anyMatch(d -> d.from() < found.to() && found.from() < d.to());
        if (named || dated || !passage.isContiguous(found.from(), found.to())) {
            return;
        }
        if (!found.now().isEmpty()) {
            draft.add(kind, passage.place(found.from(), found.to()), found.now());
        } else if (passage.canLose(found.from(), found.to())) {
            draft.add(kind, passage.placeToEmpty(found.from(), found.to()), "");
        }
    }

    /** Returns the units and items of a set of figures, without repetition and in order. */
    static Set<String> units(Stream<String> all) {
        return all.collect(Collectors.toCollection(TreeSet::new));
    }
}
