package sourcebook.diagnostic;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Collects the problems of one run; any number of threads may add at once. */
public final class Diagnostics {
    private final Queue<Diagnostic> found = new ConcurrentLinkedQueue<>();

    public void add(Diagnostic diagnostic) {
        found.add(diagnostic);
    }

    public void addAll(Iterable<Diagnostic> diagnostics) {
        diagnostics.forEach(found::add);
    }

    /**
     * Returns all problems so far in {@link Diagnostic#ORDER}. A problem that was found several times, as one in a template
     * is on every page, stands once.
     */
    public List<Diagnostic> sorted() {
        List<Diagnostic> sorted = new ArrayList<>(found);
        sorted.sort(Diagnostic.ORDER);
        List<Diagnostic> once = new ArrayList<>();
        for (Diagnostic diagnostic : sorted) {
            if (once.isEmpty() || !once.get(once.size() - 1).isSameProblem(diagnostic)) {
                once.add(diagnostic);
            }
        }
        return List.copyOf(once);
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    public boolean hasErrors() {
        return found.stream().anyMatch(d -> d.severity() == Severity.ERROR);
    }
}
