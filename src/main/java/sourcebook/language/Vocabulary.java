package sourcebook.language;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The language of a briefing and the lists of words that its checks know: those of the program, by language, and what the
 * briefing adds. A list has the name of its language: {@code en.txt} ({@link WordList}), {@code en-quantities.txt}
 * ({@link Quantities}), {@code en-grammar.txt}, which says what words are each other's opposites, and
 * {@code en-sentences.txt} ({@link Abbreviations}).
 */
public final class Vocabulary {
    /** What is known where a briefing says nothing of its language and adds nothing. */
    public static final Vocabulary ENGLISH = new Vocabulary("en", Map.of());

    private static final String QUANTITIES = "-quantities.txt";
    private static final String SENTENCES = "-sentences.txt";
    private static final String STYLE = "-style.txt";
    private static final Set<String> STYLE_SECTIONS =
            Set.of("loaded", "superlatives", "likelihood", "confidence", "neutral");
    private static final String GRAMMAR = "-grammar.txt";
    private static final Set<String> NUMBERS = Set.of("numbers", "multipliers", "months", "weekdays");

    /** Sections of a grammar of which each entry has two sides. */
    private static final Set<String> TWO_SIDED = Set.of("opposites", "order");

    private final String language;
    private final Map<String, String> own;
    private final Map<String, Abbreviations> abbreviations = new ConcurrentHashMap<>();

    private Vocabulary(String language, Map<String, String> own) {
        this.language = primary(language);
        this.own = Map.copyOf(own);
    }

    /**
     * Returns what a briefing knows.
     *
     * @param language BCP 47 tag of the language in which it is written
     * @param own the lists that it adds, by file name
     */
    public static Vocabulary of(String language, Map<String, String> own) {
        return new Vocabulary(language, own);
    }

    /**
     * Looks whether a list can be read.
     *
     * @param name its file name
     * @throws IllegalArgumentException if it cannot; the message says why and, where it is one line, which, counted from 1
     */
    public static void check(String name, String content) {
        if (name.endsWith(QUANTITIES)) {
            checkEntries(Quantities.SECTIONS, Quantities.SECTIONS, content);
        } else if (name.endsWith(SENTENCES)) {
            checkEntries(Abbreviations.SECTIONS, Set.of(), content);
        } else if (name.endsWith(GRAMMAR)) {
            checkEntries(Set.of(), TWO_SIDED, content);
        } else if (name.endsWith(STYLE)) {
            checkEntries(STYLE_SECTIONS, Set.of(), content);
        } else {
            WordList.parse(content);
        }
    }

    private static void checkEntries(Set<String> sections, Set<String> twoSided, String content) {
        String section = "";
        int number = 0;
        for (String line : content.lines().toList()) {
            number++;
            String entry = Sections.entry(line);
            if (entry.startsWith("[") && entry.endsWith("]")) {
                section = entry.substring(1, entry.length() - 1);
                if (!sections.isEmpty() && !sections.contains(section)) {
                    throw new IllegalArgumentException("line " + number + ": no section is called " + section);
                }
            } else if (!entry.isEmpty()) {
                String[] sides = Sections.sides(entry);
                if (section.isEmpty()) {
                    throw new IllegalArgumentException("line " + number + ": name a section first, such as [months]");
                } else if (twoSided.contains(section) && sides.length < 2) {
                    throw new IllegalArgumentException("line " + number + ": write words = what they mean");
                } else if (sides.length == 2 && NUMBERS.contains(section) && !isNumber(sides[1])) {
                    throw new IllegalArgumentException("line " + number + ": '" + sides[1] + "' is not a number");
                }
            }
        }
    }

    private static boolean isNumber(String value) {
        return value.length() <= 18
                && value.chars().allMatch(c -> c >= '0' && c <= '9')
                && !value.isEmpty()
                && new BigDecimal(value).signum() >= 0;
    }

    private static String primary(String tag) {
        return tag.toLowerCase(Locale.ROOT).split("-", 2)[0];
    }

    /** Says whether the other one knows the same. */
    public boolean isSameAs(Vocabulary other) {
        return language.equals(other.language) && own.equals(other.own);
    }

    /** Returns the language of the briefing, without region and script. */
    public String language() {
        return language;
    }

    /** Says whether a text is in the language of the briefing, be it of another region. */
    public boolean isOwn(String tag) {
        return primary(tag).equals(language);
    }

    /** Returns the words of a language that change what a sentence says, or nothing where there is no list. */
    public Optional<WordList> words(String tag) {
        String added = own.get(primary(tag) + ".txt");
        Optional<WordList> list = WordList.of(tag);
        return added == null ? list : Optional.of(list.map(l -> l.with(added)).orElseGet(() -> WordList.parse(added)));
    }

    /**
     * Returns the rules for how the briefing is written: its own, then the program's. Nothing where the briefing has no list
     * of them, be it an empty one: how to write is for the briefing to say.
     */
    public Optional<WordList> style() {
        String added = own.get(language + STYLE);
        if (added == null) {
            return Optional.empty();
        }
        WordList rules = WordList.parse(added);
        return Optional.of(WordList.text(language + STYLE).map(rules::with).orElse(rules));
    }

    /** Returns the words for numbers and dates of a language, or nothing where there is no list. */
    public Optional<Quantities> quantities(String tag) {
        return sections(Quantities.class, primary(tag) + QUANTITIES).map(Quantities::new);
    }

    /** Returns the periods of a language that end no sentence; where there is no list of it, those of English. */
    public Abbreviations abbreviations(String tag) {
        return abbreviations.computeIfAbsent(
                primary(tag),
                l -> sections(Abbreviations.class, l + SENTENCES)
                        .or(() -> sections(Abbreviations.class, "en" + SENTENCES))
                        .map(Abbreviations::new)
                        .orElseThrow());
    }

    /**
     * Returns the grammar of a language, by section, or nothing where there is no list.
     *
     * @param beside a class of the package in whose folder of resources the program's list lies
     */
    public Optional<Map<String, List<String>>> grammar(Class<?> beside, String tag) {
        return sections(beside, primary(tag) + GRAMMAR);
    }

    private Optional<Map<String, List<String>>> sections(Class<?> beside, String name) {
        Optional<Map<String, List<String>>> known = Sections.of(beside, name);
        String added = own.get(name);
        if (added == null) {
            return known;
        }
        Map<String, List<String>> all = new HashMap<>(known.orElse(Map.of()));
        new TreeMap<>(Sections.read(added)).forEach((section, entries) -> {
            List<String> both = new ArrayList<>(all.getOrDefault(section, List.of()));
            both.addAll(entries);
            all.put(section, both);
        });
        return Optional.of(all);
    }
}
