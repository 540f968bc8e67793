package sourcebook.bake;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.link.Citable;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.support.Narrowing;

/** Finds what can be cited of a project's pages, and what could be cited more narrowly: reads, parses and links them. */
public final class Citing {
    private final Site site;

    private Citing(Site site) {
        this.site = site;
    }

    /**
     * Returns what can be cited, also where the project's content has errors, since a wrong citation is a reason to ask what
     * is right; they are added to the diagnostics. Returns nothing where the project's settings have errors.
     *
     * @throws IOException if reading fails
     */
    public static Optional<Citing> of(Project project, int threads, Diagnostics diagnostics) throws IOException {
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        try (Workshop workshop = new Workshop(threads)) {
            Snapshot snapshot = Snapshot.of(project, false, workshop, null);
            diagnostics.addAll(snapshot.problems());
            return Optional.of(new Citing(snapshot.site()));
        }
    }

    /** Returns the ids of all pages. */
    public List<String> ids() {
        return site.documents().stream().map(Document::id).toList();
    }

    /** Returns what can be cited of some pages, or of all sources if there is none, a line for each place. */
    public List<String> places(Collection<String> ids) {
        return site.documents().stream()
                .filter(p -> ids.isEmpty() ? p.family() == Family.SOURCE : ids.contains(p.id()))
                .flatMap(p -> Citable.of(p, site).stream())
                .map(c -> c.citation() + " " + c.words())
                .toList();
    }

    /** Returns a note for each citation of some pages, or of all if there is none, that could be narrower; no page has an error. */
    public List<Diagnostic> narrower(Collection<String> ids) {
        return Narrowing.of(site, p -> ids.isEmpty() || ids.contains(p.id()));
    }
}
