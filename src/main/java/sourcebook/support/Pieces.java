package sourcebook.support;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import sourcebook.link.SentenceText;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Source;

/** What is told in many places, in pieces of which a sentence is compared with those that come closest to it. */
final class Pieces {
    /** So many words and names in common make a piece close. */
    private static final int CLOSE = 2;

    /** More than a sentence retells; comparing it with each of thousands would take hours. */
    static final int MOST = 200;

    /** What stands in more pieces tells none of them from the others; a text of this many sentences is a book. */
    private static final int TELLING = 2_000;

    private final List<Evidence> all;

    /** By word or actor, the indices of the pieces that have it, in order. */
    private final Map<Object, List<Integer>> places = new HashMap<>();

    /** By number with what it counts, the indices of the pieces that have it, in order. */
    private final Map<String, List<Integer>> counted = new HashMap<>();

    Pieces(List<Evidence> all) {
        this.all = all;
        for (int i = 0; i < all.size(); i++) {
            Integer index = i;
            all.get(i)
                    .marks()
                    .forEach(mark ->
                            places.computeIfAbsent(mark, m -> new ArrayList<>()).add(index));
            all.get(i)
                    .counted()
                    .forEach(number -> counted.computeIfAbsent(number, n -> new ArrayList<>())
                            .add(index));
        }
    }

    /** Returns everything that is recorded of a source, each record and each sentence by itself. */
    static Pieces of(Document document, Site site, FeatureReader reader) {
        Source source = document.source();
        List<Consumer<Evidence>> records = new ArrayList<>();
        records.add(e -> e.add(source.title().value()));
        document.body().sentences().forEach(s -> records.add(e -> e.add(SentenceText.of(s, site))));
        document.body().quotations().forEach(q -> records.add(e -> e.addWords(q)));
        source.positions().forEach(p -> records.add(e -> e.add(p, document)));
        source.reactions().forEach(r -> records.add(e -> e.add(r)));
        source.provisions().forEach(p -> records.add(e -> e.add(p.text())));
        source.actors().forEach(m -> records.add(e -> e.add(m)));
        List<Evidence> pieces = new ArrayList<>();
        for (Consumer<Evidence> record : records) {
            Evidence piece = new Evidence(site, reader);
            piece.widen();
            record.accept(piece);
            pieces.add(piece);
        }
        return new Pieces(pieces);
    }

    /**
     * Returns the pieces that come closest to a sentence, in their order; all where none comes close. A sentence can tell
     * what stands in two places of a text: one that has a number of it with what it counts is close, too.
     */
    List<Evidence> closest(Features said) {
        int[] shared = new int[all.size()];
        BitSet like = new BitSet();
        int most = 0;
        for (Object mark : said.marks()) {
            List<Integer> having = places.getOrDefault(mark, List.of());
            for (int i : having.size() > TELLING ? List.<Integer>of() : having) {
                like.set(i);
                most = Math.max(most, ++shared[i]);
            }
        }
        if (most >= CLOSE) {
            int least = Math.max(CLOSE, most / 2);
            like.stream().filter(i -> shared[i] < least).forEach(like::clear);
        } else {
            for (int i = 0; i < shared.length && like.cardinality() < MOST; i = like.nextClearBit(i)) {
                like.set(i);
            }
        }
        for (String number : said.counted()) {
            List<Integer> having = counted.getOrDefault(number, List.of());
            if (having.size() <= MOST && having.stream().noneMatch(like::get)) {
                having.forEach(like::set);
            }
        }
        return nearest(like, shared).mapToObj(all::get).toList();
    }

    /** Returns those of the pieces that share most, in their order; of equal ones the first. */
    private static IntStream nearest(BitSet pieces, int[] shared) {
        return pieces.cardinality() <= MOST
                ? pieces.stream()
                : pieces.stream()
                        .mapToLong(i -> ((long) -shared[i] << Integer.SIZE) + i)
                        .sorted()
                        .limit(MOST)
                        .mapToInt(key -> (int) key)
                        .sorted();
    }
}
