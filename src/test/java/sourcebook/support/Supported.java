package sourcebook.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.link.Parallel;
import sourcebook.link.Site;

/** What is found of a site by one thread alone. */
final class Supported implements Parallel {
    private Supported() {}

    static List<Diagnostic> findings(Site site) {
        try {
            return SupportChecker.of(site, null, new Supported()).findings();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public <A, B> List<B> map(List<A> elements, Step<A, B> step) throws IOException {
        List<B> results = new ArrayList<>();
        for (A element : elements) {
            results.add(step.apply(element));
        }
        return results;
    }
}
