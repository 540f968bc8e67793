package sourcebook.support;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import sourcebook.language.Amount;
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

    /** Where they are longer than sentences are, fewer of them will do: of so much together. */
    private static final int MOST_TOGETHER = 20_000;

    /** What stands in more pieces tells none of them from the others; a text of this many sentences is a book. */
    private static final int TELLING = 2_000;

    private static final int[] NOWHERE = {};

    static final Pieces NONE = new Pieces(List.of());

    private final List<Evidence> all;

    private final int[] sizes;

    /** By word or actor, the indices of the pieces that have it, in order; those that stand in very many have none. */
    private final Map<Object, int[]> places = new HashMap<>();

    /** By number with what it counts, the indices of the pieces that have it, in order. */
    private final Map<String, int[]> counted = new HashMap<>();

    Pieces(List<Evidence> all) {
        this.all = all;
        this.sizes = all.stream().mapToInt(Evidence::size).toArray();
        Map<Object, List<Integer>> having = new HashMap<>();
        Map<String, List<Integer>> numbered = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Integer index = i;
            all.get(i)
                    .marks()
                    .forEach(mark ->
                            having.computeIfAbsent(mark, m -> new ArrayList<>()).add(index));
            all.get(i).texts().stream()
                    .flatMap(t -> counted(t).stream())
                    .distinct()
                    .forEach(number -> numbered.computeIfAbsent(number, n -> new ArrayList<>())
                            .add(index));
        }
        having.forEach((mark, pieces) -> {
            if (pieces.size() <= TELLING) {
                places.put(mark, indices(pieces));
            }
        });
        numbered.forEach((number, pieces) -> {
            if (pieces.size() <= MOST) {
                counted.put(number, indices(pieces));
            }
        });
    }

    /** Returns the numbers of a text, each with what it counts: its sign, or the word behind it. */
    private static Set<String> counted(Features text) {
        Set<String> counted = new HashSet<>();
        for (Amount amount : text.amounts()) {
            if (amount.sign() != null) {
                counted.add(amount.value() + " " + amount.sign());
            } else if (amount.to() < text.words().size() && !text.words().isParted(amount.to())) {
                counted.add(amount.value() + " "
                        + Features.stem(text.words().get(amount.to()).text()));
            }
        }
        return counted;
    }

    private static int[] indices(List<Integer> pieces) {
        return pieces.stream().mapToInt(Integer::intValue).toArray();
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

    List<Evidence> all() {
        return all;
    }

    /** Returns all pieces, or, where they are very many, those that come closest to a sentence. */
    List<Evidence> most(Features said) {
        boolean isLittle = all.size() <= MOST && IntStream.of(sizes).sum() <= MOST_TOGETHER;
        return isLittle ? all : closest(said);
    }

    /**
     * Returns the pieces that come closest to a sentence, in their order; all where none comes close. A sentence can tell
     * what stands in two places of a text: one that has a number of it with what it counts is close, too.
     */
    List<Evidence> closest(Features said) {
        Set<Object> marks = said.marks();
        int[] shared = new int[all.size()];
        // How many pieces share so many marks.
        int[] sharing = new int[marks.size() + 1];
        int most = 0;
        for (Object mark : marks) {
            for (int i : places.getOrDefault(mark, NOWHERE)) {
                int now = ++shared[i];
                sharing[now - 1]--;
                sharing[now]++;
                most = Math.max(most, now);
            }
        }
        sharing[0] += shared.length;
        BitSet near = nearest(shared, sharing, most >= CLOSE ? Math.max(CLOSE, most / 2) : 0, most);
        for (String number : counted(said)) {
            int[] having = counted.getOrDefault(number, NOWHERE);
            if (near.cardinality() <= MOST && IntStream.of(having).noneMatch(near::get)) {
                IntStream.of(having).forEach(near::set);
            }
        }
        boolean isLittle = near.stream().map(i -> sizes[i]).sum() <= MOST_TOGETHER;
        return (isLittle ? near.stream() : shortest(near, shared))
                .mapToObj(all::get)
                .toList();
    }

    /** Returns the pieces that share at least so much, or those that share most; of equal ones the first. */
    private static BitSet nearest(int[] shared, int[] sharing, int least, int most) {
        int left = MOST;
        int lowest = most;
        while (lowest > least && left > sharing[lowest]) {
            left -= sharing[lowest];
            lowest--;
        }
        BitSet nearest = new BitSet();
        for (int i = 0; i < shared.length; i++) {
            if (shared[i] > lowest || shared[i] == lowest && left-- > 0) {
                nearest.set(i);
            }
        }
        return nearest;
    }

    /** Returns those of some pieces that share most and are not too long together, in their order; at least one. */
    private IntStream shortest(BitSet pieces, int[] shared) {
        List<Integer> kept = new ArrayList<>();
        int together = 0;
        for (int i : pieces.stream()
                .boxed()
                .sorted(Comparator.comparing(i -> -shared[i]))
                .toList()) {
            together += sizes[i];
            if (together > MOST_TOGETHER && !kept.isEmpty()) {
                break;
            }
            kept.add(i);
        }
        return kept.stream().mapToInt(Integer::intValue).sorted();
    }
}
