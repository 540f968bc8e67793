package sourcebook.bake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import sourcebook.attest.Attester;
import sourcebook.attest.OriginProposals;
import sourcebook.attest.Proposal;
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

    /**
     * What came of it.
     *
     * @param proposals what the texts suggest, if that was asked for
     */
    public record Attested(Attester.Result result, List<Proposal> proposals) {}

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
        return attest(project, texts, new Attester.Making(today, writes, null), false, threads, diagnostics)
                .result();
    }

    /**
     * As above, with signatures if there is a key.
     *
     * @param proposes whether to look what the texts suggest on where positions come from
     * @throws IOException if reading or writing fails
     */
    public static Attested attest(
            Project project, Path texts, Attester.Making making, boolean proposes, int threads, Diagnostics diagnostics)
            throws IOException {
        Attested nothing = new Attested(Attester.Result.NOTHING, List.of());
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
            List<Document> sources = site.family(Family.SOURCE);
            Texts files = Texts.in(texts);
            Attester attester = new Attester(site, project.folder(), files, making, diagnostics);
            Attester.Result result = workshop.workers().map(sources, attester::attest).stream()
                    .reduce(Attester.Result.NOTHING, Attester.Result::plus);
            lone(texts, project, site, diagnostics);
            List<Proposal> proposals = List.of();
            if (proposes) {
                OriginProposals origins = new OriginProposals(site, files);
                proposals = origins.of(workshop.workers().map(sources, origins::read));
            }
            return new Attested(result, proposals);
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
