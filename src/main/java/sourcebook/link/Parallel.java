package sourcebook.link;

import java.io.IOException;
import java.util.List;

/** Whoever does the same to many things at once. */
public interface Parallel {
    /**
     * Something done to one element.
     *
     * @param <A> what it is done to
     * @param <B> what comes of it
     */
    interface Step<A, B> {
        B apply(A element) throws IOException;
    }

    /**
     * Returns the results in the order of the elements; the first failure ends the work and is thrown.
     *
     * @throws IOException if a step throws it, or the work is interrupted
     */
    <A, B> List<B> map(List<A> elements, Step<A, B> step) throws IOException;
}
