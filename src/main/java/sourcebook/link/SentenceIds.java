package sourcebook.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Sentence;

/**
 * The anchors of sentences. A sentence has the one that its curator gave it, or else {@code s-} and the first digits of the
 * hash by which an attestation knows the statement, so that it stays the same whatever changes around the sentence.
 */
public final class SentenceIds {
    private static final Fact<SentenceIds> FACT = new Fact<>(SentenceIds::new);
    private static final String PREFIX = "s-";
    private static final Pattern LIKE = Pattern.compile(PREFIX + "[0-9a-f]{8}(-[0-9]+)?");

    /** Of a hash, what tells the sentences of one page apart. */
    private static final int DIGITS = 8;

    private final Site site;
    private final Map<Document, List<String>> ids = new ConcurrentHashMap<>();

    /** By page, the 0-based number of the first sentence that has an anchor. */
    private final Map<Document, Map<String, Integer>> numbers = new ConcurrentHashMap<>();

    private SentenceIds(Site site) {
        this.site = site;
    }

    /** Returns the anchors of the sentences of a site on which every reference leads somewhere. */
    public static SentenceIds of(Site site) {
        return site.fact(FACT);
    }

    /** Says whether all sentences of a page have an anchor; pages on the site itself have only those that were given, but for the first. */
    public static boolean haveAll(Document page) {
        return page.family() != Family.PAGE || page.id().equals("index");
    }

    /** Says whether an anchor has the form of those that nobody gave. */
    static boolean isLike(String anchor) {
        return LIKE.matcher(anchor).matches();
    }

    /** Returns the anchor of each sentence of a page, in order; the empty string for one without words. */
    public List<String> of(Document page) {
        return ids.computeIfAbsent(page, p -> of(p, s -> SentenceText.hash(s, p, site)));
    }

    /** Returns the sentences of a page that have an anchor. */
    public List<Sentence> at(Document page, String anchor) {
        Integer number = numbers.computeIfAbsent(page, this::numbered).get(anchor);
        return number == null || anchor.isEmpty()
                ? List.of()
                : List.of(page.body().sentences().get(number));
    }

    private Map<String, Integer> numbered(Document page) {
        List<String> all = of(page);
        Map<String, Integer> numbered = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            numbered.putIfAbsent(all.get(i), i);
        }
        return numbered;
    }

    /** @param hash returns the hash of what a sentence says; the empty string if that is nothing */
    static List<String> of(Document page, Function<Sentence, String> hash) {
        Set<String> taken = new HashSet<>(Anchors.of(page));
        Map<String, Integer> next = new HashMap<>();
        List<String> ids = new ArrayList<>();
        for (Sentence sentence : page.body().sentences()) {
            if (sentence.name() != null) {
                ids.add(sentence.name().value());
                continue;
            }
            String known = haveAll(page) ? hash.apply(sentence) : "";
            if (known.isEmpty()) {
                ids.add("");
            } else {
                String id = PREFIX + known.substring(0, DIGITS);
                String own = id;
                while (!taken.add(own)) {
                    own = id + "-" + next.merge(id, 2, (number, first) -> number + 1);
                }
                ids.add(own);
            }
        }
        return List.copyOf(ids);
    }
}
