package sourcebook.attest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import sourcebook.language.Words;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Quotation;

/**
 * Finds quotations of one speaker in two sources that may print the same statement: of the longer words of the shorter one, at
 * least half stand in the other. A word that many quotations of the speaker have joins none of them, which keeps the work
 * linear.
 */
final class SharedStatements {
    /** The shortest word that counts, in letters; shorter ones join sentences and say little. */
    private static final int LONG = 5;

    /** So many words must be shared. */
    private static final int LEAST = 3;

    /** So many quotations of a speaker may have a word that joins them. */
    private static final int COMMON = 12;

    private SharedStatements() {}

    /** Two quotations that may be of one statement, the one of the earlier file first. */
    record Pair(Site.Quoted first, Site.Quoted second) {}

    /** Returns the pairs that are not recorded as one statement, in the order of files and of quotations in them. */
    static List<Pair> of(Site site, List<Document> sources) {
        Map<String, List<Said>> bySpeakerAndWord = new HashMap<>();
        List<Pair> pairs = new ArrayList<>();
        for (Document source : sources) {
            for (Quotation quotation : source.body().quotations()) {
                String speakers = site.speakers(quotation)
                        .map(Document::id)
                        .collect(Collectors.toCollection(TreeSet::new))
                        .toString();
                Said said = new Said(new Site.Quoted(source, quotation), words(quotation.words()));
                Map<Said, Integer> shared = new LinkedHashMap<>();
                for (String word : said.words) {
                    List<Said> others = bySpeakerAndWord.computeIfAbsent(speakers + ' ' + word, k -> new ArrayList<>());
                    if (others.size() < COMMON) {
                        others.forEach(o -> shared.merge(o, 1, Integer::sum));
                        others.add(said);
                    }
                }
                shared.forEach((other, count) -> {
                    int shorter = Math.min(other.words.size(), said.words.size());
                    if (!other.quoted.source().equals(source)
                            && count >= LEAST
                            && 2 * count >= shorter
                            && !isRecorded(other.quoted.quotation(), quotation)) {
                        pairs.add(new Pair(other.quoted, said.quoted));
                    }
                });
            }
        }
        return pairs;
    }

    private static boolean isRecorded(Quotation one, Quotation other) {
        return one.statement() != null
                && other.statement() != null
                && Objects.equals(one.statement().value(), other.statement().value());
    }

    /** A quotation with its longer words; no two are equal. */
    private static final class Said {
        private final Site.Quoted quoted;
        private final Set<String> words;

        Said(Site.Quoted quoted, Set<String> words) {
            this.quoted = quoted;
            this.words = words;
        }
    }

    private static Set<String> words(String quoted) {
        return Words.of(quoted).plain().stream()
                .map(w -> w.toLowerCase(Locale.ROOT))
                .filter(w -> w.length() >= LONG)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
