package sourcebook.support;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * What was made of texts lately. What nobody has asked for between two calls of {@link #age} is forgotten: texts that are
 * gone would only take room. Any number of threads may ask at once.
 */
final class Recent<T> {
    private final Function<String, T> made;
    private volatile Map<String, T> now = new ConcurrentHashMap<>();
    private volatile Map<String, T> before = Map.of();

    /** @param made the same for the same text */
    Recent(Function<String, T> made) {
        this.made = made;
    }

    T of(String text) {
        Map<String, T> older = before;
        return now.computeIfAbsent(text, t -> {
            T known = older.get(t);
            return known != null ? known : made.apply(t);
        });
    }

    void age() {
        before = now;
        now = new ConcurrentHashMap<>();
    }
}
