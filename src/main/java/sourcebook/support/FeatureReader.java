package sourcebook.support;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sourcebook.language.Abbreviations;
import sourcebook.language.Amount;
import sourcebook.language.DatePart;
import sourcebook.language.Quantities;
import sourcebook.language.QuotationMarks;
import sourcebook.language.Vocabulary;
import sourcebook.language.WordKind;
import sourcebook.language.WordList;
import sourcebook.language.Words;
import sourcebook.link.Fact;
import sourcebook.link.Site;
import sourcebook.text.ProgramFile;

/** Reads texts of the briefing's language; any number of threads may read at once. */
final class FeatureReader {
    /** By language, what has read nothing yet. */
    private static final Fact<Map<String, Optional<FeatureReader>>> UNUSED =
            new Fact<>(site -> new ConcurrentHashMap<>());

    private static final Set<WordKind> KINDS = EnumSet.of(
            WordKind.NEGATIONS,
            WordKind.DENIALS,
            WordKind.HEDGES,
            WordKind.PROOFS,
            WordKind.GENERALIZATIONS,
            WordKind.SILENCES,
            WordKind.ATTRIBUTIONS,
            WordKind.PRONOUNS);

    private final WordList list;
    private final Quantities quantities;
    private final Abbreviations abbreviations;
    private final ActorNames names;
    private final Grammar grammar;

    /** Much of the evidence is that of many sentences. */
    private final Recent<Features> texts = new Recent<>(this::text);

    private final Recent<Features> sentences = new Recent<>(this::sentence);

    private FeatureReader(
            WordList list, Quantities quantities, Abbreviations abbreviations, Grammar grammar, ActorNames names) {
        this.list = list;
        this.quantities = quantities;
        this.abbreviations = abbreviations;
        this.grammar = grammar;
        this.names = names;
    }

    /** Returns a new reader for a language, where the briefing or the program has its words. */
    static Optional<FeatureReader> of(String language, Site site) {
        return site.fact(UNUSED).computeIfAbsent(language, l -> made(l, site)).map(FeatureReader::afresh);
    }

    private static Optional<FeatureReader> made(String language, Site site) {
        Vocabulary vocabulary = site.vocabulary();
        return vocabulary
                .words(language)
                .map(l -> own(language).map(l::with).orElse(l))
                .flatMap(l -> vocabulary
                        .quantities(language)
                        .flatMap(q -> Grammar.of(vocabulary, language)
                                .map(g -> new FeatureReader(
                                        l, q, vocabulary.abbreviations(language), g, ActorNames.of(site)))));
    }

    /** Returns a reader that has read nothing yet. */
    private FeatureReader afresh() {
        return new FeatureReader(list, quantities, abbreviations, grammar, names);
    }

    private static Optional<String> own(String language) {
        return ProgramFile.findText(
                FeatureReader.class, Locale.forLanguageTag(language).getLanguage() + ".txt");
    }

    /** Forgets what has not been read since it was last told to. */
    void age() {
        texts.age();
        sentences.age();
    }

    Features read(String text) {
        return texts.of(text);
    }

    private Features text(String text) {
        return new Features(quantities.words(text), List.of(), this);
    }

    /** Reads a sentence; the words that it quotes are checked otherwise. */
    Features readSentence(String text) {
        return sentences.of(text);
    }

    private Features sentence(String text) {
        return new Features(
                quantities.words(text),
                QuotationMarks.read(text, 0, text.length()).pairs(),
                this);
    }

    /** Returns the sign for a unit, or null. */
    @Nullable
    String sign(String unit) {
        return quantities.sign(unit);
    }

    List<Amount> amounts(Words words) {
        return quantities.amounts(words);
    }

    List<DatePart> dates(Words words) {
        return quantities.dates(words);
    }

    List<ActorNames.Named> named(Words words) {
        return names.in(words);
    }

    List<WordList.Hit> hits(Words words) {
        List<WordList.Hit> hits = new ArrayList<>(list.find(words.plain(), KINDS));
        hits.removeIf(h -> h.kind() == WordKind.NEGATIONS && isNumero(h, words));
        // The same words may stand among the denials.
        hits.addAll(list.find(words.plain(), EnumSet.of(WordKind.DISPUTES)));
        return List.copyOf(hits);
    }

    /** Says whether a negation is the abbreviation of a number: "No. 4". */
    private boolean isNumero(WordList.Hit hit, Words words) {
        return hit.to() - hit.from() == 1
                && hit.to() < words.size()
                && Character.isDigit(words.get(hit.to()).text().codePointAt(0))
                && abbreviations.goOn(
                        "",
                        words.get(hit.from()).text() + ".",
                        words.get(hit.to()).text());
    }

    /** Returns the 0-based indexes of words that begin a clause of their own. */
    Set<Integer> clauseStarts(Words words) {
        return list.find(words.plain(), EnumSet.of(WordKind.CLAUSES)).stream()
                .map(WordList.Hit::from)
                .collect(Collectors.toSet());
    }

    /** Returns the phrases behind which a name is that of whoever says so. */
    List<WordList.Hit> references(Words words) {
        return list.find(words.plain(), EnumSet.of(WordKind.ASCRIPTIONS, WordKind.REFERENCES));
    }

    Grammar grammar() {
        return grammar;
    }

    /** Says whether a word with a capital inside a sentence is a name. */
    boolean isName(String word) {
        return !grammar.capitalizesNouns() && !quantities.isWeekday(word);
    }

    boolean is(WordKind kind, String words) {
        return !list.find(List.of(words.split(" ")), EnumSet.of(kind)).isEmpty();
    }

    boolean countsParties(String word) {
        return quantities.countsParties(word);
    }

    boolean countsTexts(String word) {
        return quantities.countsTexts(word);
    }
}
