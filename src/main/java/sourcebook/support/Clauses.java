package sourcebook.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sourcebook.language.WordKind;
import sourcebook.language.WordList;
import sourcebook.language.Words;

/** The parts of a sentence between its marks and conjunctions, and what each of their words says. */
final class Clauses {
    /** So many words behind a negation it turns. */
    private static final int TURNS = 6;

    /** So many behind one, it turns a word that has an opposite. */
    private static final int CLOSE = 3;

    /** So many words behind a hedge it weakens, and so many before it. */
    private static final int WEAKENS = 7;

    private static final int WEAKENS_BEFORE = 3;

    /** So many words away from a word that turns others, none is turned. */
    private static final int WINDOW = 25;

    /** So often a word is looked at in each of its signs; a sentence that has it more often has no end. */
    private static final int MOST = 10;

    /** So many words around one speak of the same. */
    private static final int NEAR = 7;

    private static final int SHORT = 3;

    /** Kinds of words that say something themselves. */
    private static final Set<WordKind> MEANING = EnumSet.of(WordKind.HEDGES, WordKind.DENIALS, WordKind.DISPUTES);

    /** How a word is said; {@code MIXED} where it cannot be told. */
    enum Sign {
        PLUS,
        MINUS,
        MIXED
    }

    /**
     * A word that says something.
     *
     * @param index 0-based index of the word in the text
     * @param unsure whether a hedge weakens it
     */
    record Said(Grammar.Key key, int index, Sign sign, boolean unsure) {
        /** Returns the sign with that of the word among its opposites. */
        Sign direction() {
            return !key.turned() || sign == Sign.MIXED ? sign : sign == Sign.PLUS ? Sign.MINUS : Sign.PLUS;
        }
    }

    private final Words words;
    private final int[] clause;
    private final Grammar.@Nullable Key[] keys;
    private final List<Said> said = new ArrayList<>();
    private final List<Said> compared = new ArrayList<>();
    private final Map<String, List<Said>> byKey = new HashMap<>();
    private final Sieve sieve = new Sieve();
    private final ActorNames.@Nullable Named[] names;

    /**
     * @param starts words that begin a clause
     * @param hits words that turn or weaken others
     * @param mute words that do not count as said here, such as quoted ones
     */
    Clauses(
            Words words,
            List<ActorNames.Named> named,
            Set<Integer> starts,
            List<WordList.Hit> hits,
            BitSet mute,
            Grammar grammar) {
        this.words = words;
        this.names = new ActorNames.@Nullable Named[words.size()];
        this.clause = new int[words.size()];
        this.keys = new Grammar.@Nullable Key[words.size()];
        named.forEach(n -> Arrays.fill(names, n.from(), n.to(), n));
        for (int i = 1; i < words.size(); i++) {
            clause[i] = clause[i - 1] + (words.isParted(i) || starts.contains(i) ? 1 : 0);
        }
        List<WordList.Hit> sorted =
                hits.stream().sorted(Comparator.comparing(WordList.Hit::from)).toList();
        BitSet turning = new BitSet();
        hits.stream().filter(h -> !MEANING.contains(h.kind())).forEach(h -> turning.set(h.from(), h.to()));
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i).text();
            Grammar.Key key = grammar.key(word);
            boolean counts = names[i] == null
                    && (key.paired() || word.length() >= SHORT && !turning.get(i) && !grammar.isFunction(word));
            keys[i] = counts ? key : null;
        }
        for (int i = 0; i < words.size(); i++) {
            Grammar.Key key = keys[i];
            if (key != null && !mute.get(i)) {
                Said word = said(key, i, sorted, grammar);
                List<Said> same = byKey.computeIfAbsent(key.name(), k -> new ArrayList<>());
                sieve.add(key.name());
                said.add(word);
                if (same.stream().filter(s -> s.direction() == word.direction()).count() < MOST) {
                    compared.add(word);
                    same.add(word);
                }
            }
        }
    }

    private Said said(Grammar.Key key, int index, List<WordList.Hit> hits, Grammar grammar) {
        boolean unsure = false;
        boolean negative = false;
        boolean denies = false;
        boolean denied = false;
        boolean turned = false;
        boolean lastIsNegation = false;
        // What stands farther away in a clause without end belongs to something else.
        for (int k = firstFrom(hits, index - WINDOW); k < hits.size(); k++) {
            WordList.Hit hit = hits.get(k);
            if (hit.from() > index + WINDOW) {
                break;
            } else if (clause[hit.from()] != clause[index] || hit.from() <= index && index < hit.to()) {
                continue;
            }
            int behind = index - hit.to();
            int before = hit.from() - index;
            boolean negation = hit.kind() == WordKind.NEGATIONS;
            if (hit.kind() == WordKind.HEDGES) {
                unsure |= behind >= 0 ? behind < WEAKENS : before <= WEAKENS_BEFORE && !isJoinedTo(hit, grammar);
            } else if (key.paired()) {
                turned ^= negation && behind >= 0 && behind < CLOSE;
                denied |= isDenial(hit) && behind >= 0 && behind < TURNS;
            } else if (negation || isDenial(hit)) {
                // "Does not rule out" says neither; and what somebody condemns is so.
                denies |= negative && (negation ^ lastIsNegation);
                lastIsNegation = negation;
                negative = true;
                turned |= hit.kind() != WordKind.DENIALS && behind >= 0 && behind < TURNS;
            }
        }
        boolean mentioned = index > 0 && grammar.mentions(words.get(index - 1).text());
        Sign sign =
                mentioned || denied ? Sign.MIXED : turned && !denies ? Sign.MINUS : negative ? Sign.MIXED : Sign.PLUS;
        return new Said(key, index, sign, unsure);
    }

    /** A hedge behind "and" belongs to what follows. */
    private boolean isJoinedTo(WordList.Hit hit, Grammar grammar) {
        return hit.from() > 0 && grammar.joins(words.get(hit.from() - 1).text());
    }

    private static int firstFrom(List<WordList.Hit> hits, int from) {
        int low = 0;
        int high = hits.size();
        while (low < high) {
            int middle = (low + high) / 2;
            if (hits.get(middle).from() < from) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static boolean isDenial(WordList.Hit hit) {
        return hit.kind() == WordKind.DENIALS || hit.kind() == WordKind.DISPUTES;
    }

    List<Said> said() {
        return said;
    }

    /** Returns those that are compared: of a word that it says over and over, the first. */
    List<Said> compared() {
        return compared;
    }

    /** Returns those that are compared of the words of one meaning and of the opposite one. */
    List<Said> said(Grammar.Key key) {
        return sieve.mayHold(key.name()) ? byKey.getOrDefault(key.name(), List.of()) : List.of();
    }

    /** Returns the name of which a word is a part, or null. */
    ActorNames.@Nullable Named name(int index) {
        return names[index];
    }

    /** Says whether two words stand in one clause. */
    boolean isOne(int index, int other) {
        return clause[index] == clause[other];
    }

    /** Returns the names and the meanings from a word to the end of its clause. */
    Set<Object> behind(int index) {
        int end = index;
        while (end < words.size() && isOne(index, end)) {
            end++;
        }
        return between(index, end);
    }

    /** Returns all names and meanings. */
    Set<Object> all() {
        return between(0, words.size());
    }

    private Set<Object> between(int from, int to) {
        Set<Object> between = new HashSet<>();
        for (int i = from; i < to; i++) {
            Grammar.Key key = keys[i];
            if (key != null) {
                between.add(key.name());
            }
            ActorNames.Named name = names[i];
            if (name != null) {
                between.add(name.actor());
            }
        }
        return between;
    }

    /** Returns the words that say something and stand behind another one in its clause. */
    List<Said> saidBehind(int index) {
        return said.stream()
                .filter(s -> s.index() >= index && s.index() <= index + CLOSE && isOne(index - 1, s.index()))
                .toList();
    }

    /** Says which order a word gives to what follows it in its clause: "before the war". */
    record Order(Grammar.Key key, Object next) {}

    /** Returns what is said of the order of things. */
    List<Order> orders(Grammar grammar) {
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            Grammar.Key key = grammar.order(words.get(i).text());
            Object next = key == null ? null : next(i);
            if (key != null && next != null) {
                orders.add(new Order(key, next));
            }
        }
        return List.copyOf(orders);
    }

    /** Returns the name or the meaning that follows a word closely, or null. */
    @Nullable
    Object next(int index) {
        for (int k = index + 1; k <= Math.min(index + CLOSE, words.size() - 1) && isOne(index, k); k++) {
            ActorNames.Named name = names[k];
            Grammar.Key key = keys[k];
            if (name != null) {
                return name.actor();
            } else if (key != null) {
                return key.name();
            }
        }
        return null;
    }

    /** Returns the names and the meanings around a word, without those of the word itself. */
    Set<Object> around(int index) {
        Set<Object> around = between(Math.max(0, index - NEAR), Math.min(words.size(), index + NEAR + 1));
        Grammar.Key own = keys[index];
        if (own != null) {
            around.remove(own.name());
        }
        return around;
    }

    /** Says whether at least so many of some names and meanings are {@link #around} a word. */
    boolean hasAround(int index, Set<Object> some, int least) {
        Grammar.Key own = keys[index];
        return hasBetween(Math.max(0, index - NEAR), Math.min(words.size(), index + NEAR + 1), some, least, own);
    }

    /** Says whether it has at least so many of some names and meanings. */
    boolean has(Set<Object> some, int least) {
        return hasBetween(0, words.size(), some, least, null);
    }

    /** Looks no further than it must, for a sentence is compared with hundreds of others. */
    private boolean hasBetween(int from, int to, Set<Object> some, int least, Grammar.@Nullable Key without) {
        Set<Object> found = new HashSet<>(2);
        for (int i = from; i < to && found.size() < least; i++) {
            Grammar.Key key = keys[i];
            if (key != null && (without == null || !key.name().equals(without.name())) && some.contains(key.name())) {
                found.add(key.name());
            }
            ActorNames.Named name = names[i];
            if (name != null && some.contains(name.actor())) {
                found.add(name.actor());
            }
        }
        return found.size() >= least;
    }
}
