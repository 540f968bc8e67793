package sourcebook.artifact;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;

/**
 * A file that is written from its value and nothing else.
 *
 * @param <V> type of the value
 */
public final class Written<V> extends Artifact<V> {
    private final Function<Site, V> value;
    private final Function<V, byte[]> writer;

    /**
     * @param document the page of which it is made; null for the whole site
     * @param value derives the value from the linked site
     */
    public Written(
            String path, Kind kind, @Nullable Document document, Function<Site, V> value, Function<V, byte[]> writer) {
        super(path, kind, document);
        this.value = value;
        this.writer = writer;
    }

    @Override
    public V value(Site site) {
        return value.apply(site);
    }

    @Override
    public Made make(V value, List<byte[]> ingredients) {
        return made(writer.apply(value));
    }
}
