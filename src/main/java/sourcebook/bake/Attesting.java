package sourcebook.bake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.stream.Collectors;
import sourcebook.attest.Attester;
import sourcebook.attest.Texts;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diagnostic.Suggestion;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;

/** Attests a project: reads, parses and links it, then compares its quotations with the sources' texts. */
public final class Attesting {
    private Attesting() {}

    /** What else is done with a site whose texts are at hand. */
    @FunctionalInterface
    public interface Sequel {
        /**
         * Reads the site.
         *
         * @throws IOException if a text cannot be read
         */
        void read(Site site) throws IOException;
    }

    /**
     * Attests all sources of a project, unless its content has errors.
     *
     * @param texts the folder with the sources' texts
     * @param today the date for records that are new or changed
     * @param writes whether to write the records
     * @throws IOException if reading or writing fails
     */
    public static Attester.Result attest(
            Project project, Path texts, LocalDate today, boolean writes, int threads, Diagnostics diagnostics)
            throws IOException {
        return attest(project, texts, new Attester.Making(today, writes, null), threads, diagnostics, site -> {});
    }

    /**
     * As above, with signatures if there is a key, and gives the site to somebody who wants to know more of the texts, unless the content has errors.
     *
     * @throws IOException if reading or writing fails
     */
    public static Attester.Result attest(
            Project project, Path texts, Attester.Making making, int threads, Diagnostics diagnostics, Sequel sequel)
            throws IOException {
        Attester.Result nothing = new Attester.Result(0, 0, 0, 0, 0);
        if (diagnostics.hasErrors()) {
            return nothing;
        }
        try (Workshop workshop = new Workshop(threads)) {
            Snapshot snapshot = Snapshot.of(project, false, workshop, null);
            diagnostics.addAll(snapshot.problems());
            if (diagnostics.hasErrors()) {
                return nothing;
            }
            Site site = snapshot.site();
            Attester.Result result = Attester.attest(site, project.folder(), texts, making, diagnostics);
            lone(texts, project, site, diagnostics);
            sequel.read(site);
            return result;
        }
    }

    private static void lone(Path texts, Project project, Site site, Diagnostics diagnostics) throws IOException {
        Set<String> sources =
                site.family(Family.SOURCE).stream().map(Document::id).collect(Collectors.toSet());
        for (Path file : Texts.in(texts.toAbsolutePath().normalize()).without(sources::contains)) {
            String name = file.getFileName().toString();
            String near = Suggestion.help(name.split("\\.", 2)[0], sources);
            diagnostics.add(Diagnostic.in(project.shown(file), Code.LONE_TEXT, "no source has the id of this text")
                    .help(near != null ? near : "name it after its source, or leave it if that is a draft"));
        }
    }
}
