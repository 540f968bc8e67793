package sourcebook.support;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sourcebook.language.Sections;
import sourcebook.language.Vocabulary;
import sourcebook.language.Words;

/** Which words of a language are each other's opposites, and which tie others together; from a list that people can read. */
final class Grammar {
    /** So many letters stay of a word without its ending. */
    private static final int SHORT = 3;

    private final Map<String, Key> keys = new HashMap<>();

    /** By how words begin: "supp*". */
    private final Map<String, Key> beginnings = new HashMap<>();

    private final Map<String, Key> orders = new HashMap<>();
    private final Map<String, Set<String>> sections = new HashMap<>();

    /** The longest first. */
    private final List<String> endings;

    /**
     * What a word means, as far as it can be compared.
     *
     * @param name the same for all words of one meaning and of the opposite one
     * @param paired whether there are words of the opposite meaning
     * @param turned whether it is one of the second side
     */
    record Key(String name, boolean paired, boolean turned) {}

    private Grammar(Map<String, List<String>> list) {
        list.getOrDefault("forms", List.of()).forEach(entry -> put(entry.split(" +"), entry, false, false));
        for (String entry : list.getOrDefault("opposites", List.of())) {
            String[] sides = Sections.sides(entry);
            put(sides[0].split(" +"), entry, true, false);
            put(sides[1].split(" +"), entry, true, true);
        }
        for (String entry : list.getOrDefault("order", List.of())) {
            String[] sides = Sections.sides(entry);
            orders.put(Words.folded(sides[0]), new Key(entry, true, false));
            orders.put(Words.folded(sides[1]), new Key(entry, true, true));
        }
        list.forEach((section, entries) ->
                sections.put(section, entries.stream().map(Words::folded).collect(Collectors.toUnmodifiableSet())));
        endings = sections.getOrDefault("endings", Set.of()).stream()
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    private void put(String[] words, String entry, boolean paired, boolean turned) {
        for (String word : words) {
            boolean begins = word.endsWith("*");
            (begins ? beginnings : keys)
                    .put(
                            Words.folded(begins ? word.substring(0, word.length() - 1) : word),
                            new Key(entry, paired, turned));
        }
    }

    /** Returns what a briefing knows of a language, or nothing where there is no list. */
    static Optional<Grammar> of(Vocabulary vocabulary, String language) {
        return vocabulary.grammar(Grammar.class, language).map(Grammar::new);
    }

    /** Returns what a word means; words that begin alike mean the same. */
    Key key(String word) {
        String folded = Words.folded(word);
        Key key = keys.get(folded);
        for (int length = folded.length(); key == null && length >= SHORT && !beginnings.isEmpty(); length--) {
            key = beginnings.get(folded.substring(0, length));
        }
        return key == null ? new Key(Features.stem(withoutEnding(folded)), false, false) : key;
    }

    private String withoutEnding(String word) {
        for (String ending : endings) {
            if (word.endsWith(ending) && word.length() - ending.length() >= SHORT) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    /** Returns which order of two things a word such as "before" says, or null. */
    @Nullable
    Key order(String word) {
        return orders.get(Words.folded(word));
    }

    private boolean is(String section, String word) {
        return sections.getOrDefault(section, Set.of()).contains(Words.folded(word));
    }

    boolean isPassive(String word) {
        return is("passives", word);
    }

    boolean isPreposition(String word) {
        return is("prepositions", word);
    }

    boolean joins(String word) {
        return is("joining", word);
    }

    boolean isMutual(String word) {
        return is("mutual", word);
    }

    boolean isDependent(String word) {
        return is("dependents", word);
    }

    /** Says whether a name behind a word is that of whoever does what stands before it: "by". */
    boolean isAgent(String word) {
        return is("agents", word);
    }

    boolean isOwner(String word) {
        return is("owners", word);
    }

    /** Says whether a word speaks of what follows it without saying that it is so: "such", "against". */
    boolean mentions(String word) {
        return is("mentions", word);
    }

    /** Says whether a word says that something will be: "will", "plans". */
    boolean isFuture(String word) {
        return is("futures", word);
    }

    boolean isWhole(String word) {
        return is("wholes", word);
    }

    /** Says whether a word means two that are counted beside it: "both". */
    boolean isPair(String word) {
        return is("pairs", word);
    }

    /** Says whether nouns that are no names have capitals, too. */
    boolean capitalizesNouns() {
        return is("capitals", "nouns");
    }

    boolean isArticle(String word) {
        return is("articles", word);
    }

    boolean isFunction(String word) {
        return is("functions", word);
    }
}
