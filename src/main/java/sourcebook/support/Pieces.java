package sourcebook.support;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
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

    private final List<Evidence> all;

    /** By word or actor, the indices of the pieces that have it, in order. */
    private final Map<Object, List<Integer>> places = new HashMap<>();

    Pieces(List<Evidence> all) {
        this.all = all;
        for (int i = 0; i < all.size(); i++) {
            Integer index = i;
            all.get(i)
                    .marks()
                    .forEach(mark ->
                            places.computeIfAbsent(mark, m -> new ArrayList<>()).add(index));
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

    /** Returns the pieces that come closest to a sentence, in their order; all where none comes close. */
    List<Evidence> closest(Features said) {
        int[] shared = new int[all.size()];
        said.marks().forEach(mark -> places.getOrDefault(mark, List.of()).forEach(i -> shared[i]++));
        int least = Math.max(CLOSE, Arrays.stream(shared).max().orElse(0) / 2);
        int[] close = IntStream.range(0, shared.length)
                .filter(i -> shared[i] >= least)
                .toArray();
        int[] chosen =
                close.length > 0 ? close : IntStream.range(0, shared.length).toArray();
        if (chosen.length > MOST) {
            chosen = Arrays.stream(chosen)
                    .boxed()
                    .sorted(Comparator.comparing((Integer i) -> -shared[i]))
                    .limit(MOST)
                    .mapToInt(i -> i)
                    .sorted()
                    .toArray();
        }
        return Arrays.stream(chosen).mapToObj(all::get).toList();
    }
}
