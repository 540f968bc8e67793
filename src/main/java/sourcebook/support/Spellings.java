package sourcebook.support;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.language.Words;
import sourcebook.link.Site;
import sourcebook.parse.Actor;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.text.Located;
import sourcebook.text.Normalized;

/**
 * Finds names that are those of an actor but for their spelling: other capitals, accents, hyphens or spaces, one letter that
 * is another one, one too many or too few, two that changed places, and what the actor's file calls a misspelling.
 */
final class Spellings {
    /** Shorter ones are words, too: "US" and "us". */
    private static final int MIN_LENGTH = 4;

    /** Shorter words have neighbours that are other names: "Iran" and "Iraq". */
    private static final int MIN_SLIPPED = 6;

    private static final int MAX_WORDS = 8;
    private static final Pattern MARKS = Pattern.compile("[^\\p{L}\\p{N}]");

    private final ActorNames known;
    private final Map<String, Document> folded = new HashMap<>();
    private final Set<List<String>> mistaken = new HashSet<>();
    private final Set<String> parts = new HashSet<>();

    /** Words of names by what is left of them without one letter. */
    private final Map<String, List<Part>> slipped = new HashMap<>();

    /**
     * A word of a name.
     *
     * @param word the word, folded
     * @param others the words beside it, of which one must be near; none for a family name, which people use alone
     */
    private record Part(String word, Document actor, List<String> others) {}

    Spellings(Site site) {
        this.known = ActorNames.of(site);
        Set<List<String>> spelled = new HashSet<>();
        for (Document document : site.family(Family.ACTOR)) {
            Actor actor = document.actor();
            for (List<String> words : spelled(actor)) {
                spelled.add(words);
                folded.putIfAbsent(fold(String.join("", words)), document);
                parts.addAll(words);
                if (actor.type() != Actor.Kind.ORGANIZATION || words.size() == 1) {
                    addParts(words, document);
                }
            }
        }
        // What one actor's file calls a mistake may be another one's name.
        for (Document document : site.family(Family.ACTOR)) {
            document.actor().misspellings().stream()
                    .map(m -> Words.of(m.as().value()).plain())
                    .filter(words -> !spelled.contains(words))
                    .forEach(mistaken::add);
        }
    }

    private static List<List<String>> spelled(Actor actor) {
        return Stream.of(Stream.of(actor.name()), actor.variants().stream(), actor.adjectives().stream())
                .flatMap(names -> names)
                .map(Located::value)
                .map(name -> Words.of(name).plain())
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private void addParts(List<String> words, Document actor) {
        List<String> plain = words.stream().map(Spellings::fold).toList();
        for (int i = 0; i < plain.size(); i++) {
            if (plain.get(i).length() >= MIN_SLIPPED) {
                Part part = new Part(plain.get(i), actor, i == plain.size() - 1 ? List.of() : plain);
                Stream.concat(Stream.of(part.word), shortened(part.word))
                        .distinct()
                        .forEach(key -> slipped.computeIfAbsent(key, k -> new ArrayList<>())
                                .add(part));
            }
        }
    }

    /**
     * Returns the names that are spelled otherwise, in order.
     *
     * @param words those of the text
     */
    List<Finding> in(String text, Words words) {
        List<Finding> findings = new ArrayList<>();
        Map<Integer, ActorNames.Named> named = new HashMap<>();
        known.in(words).forEach(n -> named.put(n.from(), n));
        int i = 0;
        while (i < words.size()) {
            ActorNames.Named name = named.get(i);
            ActorNames.Named other = other(words, i, name);
            if (other != null) {
                findings.add(finding(text, words, other));
                i = other.to();
            } else {
                i = name == null ? i + 1 : name.to();
            }
        }
        return findings;
    }

    private static Finding finding(String text, Words words, ActorNames.Named name) {
        int start = words.get(name.from()).start();
        String written = text.substring(start, words.get(name.to() - 1).start())
                + words.get(name.to() - 1).text();
        return new Finding(
                Code.OTHER_SPELLING,
                written,
                "“" + written + "” is spelled otherwise in the file of "
                        + name.actor().title(),
                "write it as there, or add it to the variants of '"
                        + name.actor().id() + "'");
    }

    /**
     * Returns the actor whose name begins at a word in another spelling; of several, the longest.
     *
     * @param name the name that begins there as it is known, or null
     */
    private ActorNames.@Nullable Named other(Words words, int at, ActorNames.@Nullable Named name) {
        if (name != null && mistaken.contains(words.plain().subList(at, name.to()))) {
            return name;
        }
        String first = words.get(at).text();
        if (!Character.isUpperCase(first.codePointAt(0))) {
            return null;
        }
        ActorNames.Named longest = null;
        StringBuilder run = new StringBuilder();
        for (int to = at; to < Math.min(words.size(), at + MAX_WORDS); to++) {
            if (to > at && words.isParted(to)) {
                break;
            }
            run.append(fold(words.get(to).text()));
            Document actor = run.length() < MIN_LENGTH ? null : folded.get(run.toString());
            if (actor != null && (name == null || to >= name.to())) {
                longest = new ActorNames.Named(actor, at, to + 1);
            }
        }
        // A sentence begins with a capital anyway.
        return longest == null && name == null && at > 0 ? slip(words, at) : longest;
    }

    private ActorNames.@Nullable Named slip(Words words, int at) {
        String word = words.get(at).text();
        String plain = fold(word);
        if (plain.length() < MIN_SLIPPED || parts.contains(word)) {
            return null;
        }
        return Stream.concat(Stream.of(plain), shortened(plain))
                .flatMap(key -> slipped.getOrDefault(key, List.of()).stream())
                .filter(part -> isSlip(plain, part.word))
                .filter(part -> part.others.isEmpty() || isBeside(part.others, words, at))
                .findFirst()
                .map(part -> new ActorNames.Named(part.actor, at, at + 1))
                .orElse(null);
    }

    /** A given name is that of many; its family name must follow, be it misspelled, too. */
    private static boolean isBeside(List<String> name, Words words, int at) {
        return at + 1 < words.size()
                && name.stream().anyMatch(n -> isSlip(fold(words.get(at + 1).text()), n));
    }

    /** "Russian" is no slip of "Russia", and "Koreas" none of "Korea". */
    private static boolean isSlip(String word, String name) {
        if (word.startsWith(name) || name.startsWith(word)) {
            return word.equals(name);
        }
        int from = 0;
        while (word.charAt(from) == name.charAt(from)) {
            from++;
        }
        String left = word.substring(from);
        String right = name.substring(from);
        return left.substring(1).equals(right)
                || right.substring(1).equals(left)
                || left.substring(1).equals(right.substring(1))
                || left.length() > 1
                        && right.length() > 1
                        && left.charAt(0) == right.charAt(1)
                        && left.charAt(1) == right.charAt(0)
                        && left.substring(2).equals(right.substring(2));
    }

    private static Stream<String> shortened(String word) {
        List<String> shortened = new ArrayList<>();
        // No name is so long; a word without end must not cost its square.
        for (int i = 0; i < word.length() && word.length() <= 40; i++) {
            shortened.add(word.substring(0, i) + word.substring(i + 1));
        }
        return shortened.stream();
    }

    private static String fold(String word) {
        String bare = Normalized.of(word, Normalizer.Form.NFD);
        return MARKS.matcher(bare).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
