package sourcebook.artifact;

import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;

/**
 * One output file of a site: where it lies, from which value it is made, and how. It is known before anything is linked;
 * its value only when everything is. Making it has no side effect, and any number of threads may make artifacts at once.
 *
 * @param <V> type of the value; whatever the bytes depend on is in it, in types that have a {@link Fingerprint}
 */
public abstract class Artifact<V> {
    private final String path;
    private final Kind kind;
    private final @Nullable Document document;

    /**
     * @param path path on the site, with forward slashes; with a final one for a folder in which nothing else lies, whose
     *     files have their names from what they hold
     * @param document the page with a content file of which it is made; null where it is made of the whole site
     */
    protected Artifact(String path, Kind kind, @Nullable Document document) {
        this.path = path;
        this.kind = kind;
        this.document = document;
    }

    /** Returns from what it is made. */
    public abstract V value(Site site);

    /**
     * Returns what is made of the value.
     *
     * @param ingredients the files of {@link #ingredients}, in their order
     * @throws Unmade if it cannot be made; the content or a template has to be mended
     * @throws IOException if a file that is needed cannot be read
     */
    public abstract Made make(V value, List<byte[]> ingredients) throws Unmade, IOException;

    /** Says whether a mistake in the content or in a template can make it fail. */
    public boolean mayFail() {
        return false;
    }

    /**
     * Finds whatever can go wrong, or as much of it as can be found without making it.
     *
     * @return what was made all the same, or null
     */
    public @Nullable Made rehearse(V value) throws Unmade, IOException {
        return make(value, List.of());
    }

    /** Returns those of whose bytes it is made, beside its value. */
    public List<Artifact<?>> ingredients() {
        return List.of();
    }

    /** Says what is there, for whoever wants to put something else there. */
    public String description() {
        return document == null ? "a file that is made of the whole site" : "another form of '" + document.path() + "'";
    }

    public final String path() {
        return path;
    }

    public final Kind kind() {
        return kind;
    }

    public final @Nullable Document document() {
        return document;
    }

    /** Says whether it is a page that people read in a browser. */
    public final boolean isHtml() {
        return path.endsWith(".html") && kind != Kind.REDIRECT;
    }

    final boolean isFolder() {
        return path.endsWith("/");
    }

    protected final Made made(byte[] bytes) {
        return new Made(List.of(new SiteFile(path, bytes)));
    }

    @Override
    public final String toString() {
        return path;
    }
}
