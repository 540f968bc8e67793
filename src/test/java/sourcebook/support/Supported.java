package sourcebook.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.link.Site;
import sourcebook.work.Parallel;

/** What is found of a site by one thread alone. */
final class Supported {
    private Supported() {}

    static List<Diagnostic> findings(Site site) {
        try {
            return SupportChecker.of(site, null, Parallel.ALONE).findings();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
