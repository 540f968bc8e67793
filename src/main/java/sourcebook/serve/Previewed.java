package sourcebook.serve;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Diagnostic;

/**
 * A site that is previewed. Any number of threads may ask for files at once, also while another one refreshes; they get the
 * site before or after it, never a mixture.
 */
public interface Previewed {
    /**
     * Returns the folders and files whose changes matter; some may not exist now. It is asked before the first refresh and
     * after each one, because settings may name other folders.
     */
    Set<Path> inputs();

    /**
     * Looks at what has changed since the last call, and makes the site new. It finds that out by looking at the files, so
     * that an event that got lost does no harm, and is cheap where nothing has changed. One thread at a time calls it; the
     * first call comes before any file is asked for.
     *
     * @throws IOException if that fails; the site stays what it was, and a later call tries again
     */
    Refreshed refresh() throws IOException;

    /**
     * Returns the file at a path of the site, made when asked for. Where the present content has errors, it is that of the last
     * site without any.
     *
     * @param path without a slash at its beginning, decoded, with {@code index.html} where a folder was asked for
     * @return nothing where the site does not have that path
     * @throws BrokenContent if something is wrong that is seen only when the file is made, such as a template
     */
    Optional<Content> file(String path) throws IOException, BrokenContent;

    /**
     * What came of a refresh.
     *
     * @param changed whether anything differs from before: the site, or what is wrong with it
     * @param problems all that is wrong, sorted, with warnings and notes
     * @param edited path on the site of the page whose file was edited last; null where none was edited since the last call
     */
    record Refreshed(
            boolean changed,
            List<Diagnostic> problems,
            @Nullable String edited) {}

    /** What a file of the site holds. */
    sealed interface Content {
        /** A file that was made. The array belongs to the receiver, which does not change it. */
        record Bytes(byte[] bytes) implements Content {}

        /** An input file that is sent as it is. */
        record File(Path path) implements Content {}
    }

    /** What is wrong with a file of the site that cannot be made. */
    final class BrokenContent extends Exception {
        private final transient List<Diagnostic> problems;

        /** @param problems at least one */
        public BrokenContent(List<Diagnostic> problems) {
            super(problems.get(0).message());
            this.problems = List.copyOf(problems);
        }

        public List<Diagnostic> problems() {
            return problems;
        }
    }
}
