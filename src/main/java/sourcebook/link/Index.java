package sourcebook.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import sourcebook.parse.Parsed.Document;
import sourcebook.text.Located;

/** What pages say, inverted: for each id what was said of it, in the order of the pages. It is made when first asked. */
final class Index<T> {
    private final Lazy<Map<String, List<T>>> entries;

    /** Takes what is said of an id; the same thing said of one id twice in a row counts once. */
    interface Entries<T> {
        void add(String id, T thing);

        default void addAll(List<Located<String>> ids, T thing) {
            ids.forEach(id -> add(id.value(), thing));
        }
    }

    /**
     * @param pages the pages
     * @param said hands over what a page says
     */
    Index(Supplier<List<Document>> pages, BiConsumer<Document, Entries<T>> said) {
        entries = new Lazy<>(() -> {
            Map<String, List<T>> index = new HashMap<>();
            Entries<T> to = (id, thing) -> {
                List<T> things = index.computeIfAbsent(id, i -> new ArrayList<>());
                if (things.isEmpty() || things.get(things.size() - 1) != thing) {
                    things.add(thing);
                }
            };
            pages.get().forEach(page -> said.accept(page, to));
            return index;
        });
    }

    List<T> of(Document page) {
        return of(page.id());
    }

    List<T> of(String id) {
        return entries.get().getOrDefault(id, List.of());
    }
}
