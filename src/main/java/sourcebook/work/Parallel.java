package sourcebook.work;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Whoever does many things at once. */
public interface Parallel {
    /** Does one thing after another, on the thread of who asks. */
    Parallel ALONE = new Parallel() {
        @Override
        public <A, B> List<B> map(List<A> elements, Step<A, B> step) throws IOException {
            List<B> results = new ArrayList<>(elements.size());
            for (A element : elements) {
                results.add(step.apply(element));
            }
            return results;
        }
    };

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
