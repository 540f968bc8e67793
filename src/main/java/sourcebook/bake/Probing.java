package sourcebook.bake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import sourcebook.attest.Attester;
import sourcebook.attest.Texts;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.probe.Falsification;
import sourcebook.probe.Probe;
import sourcebook.probe.Survey;
import sourcebook.probe.Tried;

/** Probes a project: falsifies its content in memory, a little at a time, and looks whether its checks notice. */
public final class Probing {
    /** Records of an attestation that is only tried out have a day, too, which nobody sees. */
    private static final LocalDate ANY_DAY = LocalDate.EPOCH;

    private final Snapshot snapshot;
    private final Workshop workshop;
    private final @Nullable Texts texts;
    private final List<Diagnostic> before;

    /**
     * What to probe.
     *
     * @param texts the folder with the sources' texts; null to do without them
     * @param pages says of a file, relative to the project, whether to falsify it
     * @param seed another one gives other falsifications
     * @param sample how many to try at most
     * @param threads how many threads work at once, at least 1
     */
    public record Options(@Nullable Path texts, Predicate<String> pages, long seed, int sample, int threads) {}

    private Probing(Snapshot snapshot, Workshop workshop, @Nullable Texts texts) throws IOException {
        this.snapshot = snapshot;
        this.workshop = workshop;
        this.texts = texts;
        this.before = problems(snapshot, snapshot.site());
    }

    /**
     * Tries falsifications, unless the content has errors, which are added to the diagnostics.
     *
     * @throws IOException if reading fails
     */
    public static Optional<Survey> probe(Project project, Options options, Diagnostics diagnostics) throws IOException {
        if (diagnostics.hasErrors()) {
            return Optional.empty();
        }
        try (Workshop workshop = new Workshop(options.threads)) {
            Snapshot snapshot = Snapshot.of(project, false, workshop, null);
            diagnostics.addAll(snapshot.problems());
            if (diagnostics.hasErrors()) {
                return Optional.empty();
            }
            Probing probing = new Probing(snapshot, workshop, options.texts == null ? null : Texts.in(options.texts));
            List<Falsification> all =
                    Probe.of(snapshot.site(), p -> options.pages.test(p.text().path()), options.seed);
            if (all.isEmpty()) {
                diagnostics.add(Diagnostic.in(
                                "jbake.properties",
                                Code.NO_WORD_LIST,
                                "nothing can be falsified: there is nothing to falsify, or no list of words of the language '"
                                        + snapshot.site().vocabulary().language() + "'")
                        .help("the program can falsify English, German and Russian"));
            }
            List<Falsification> drawn = all.stream()
                    .limit(options.sample)
                    .sorted(Falsification.ORDER)
                    .toList();
            return Optional.of(new Survey(workshop.workers().map(drawn, probing::tried), all.size()));
        }
    }

    private Tried tried(Falsification falsification) throws IOException {
        Snapshot after = snapshot.with(falsification.path(), falsification.content());
        Optional<Document> source = after.site()
                .find(falsification
                        .place()
                        .text()
                        .path()
                        .replaceFirst(".*/", "")
                        .replaceFirst("\\.md$", ""))
                .filter(d -> d.family() == Family.SOURCE);
        Site attested = source.isPresent() && texts != null ? after.only(source.get()) : null;
        return Tried.of(falsification, before, problems(after, attested));
    }

    /** @param attested the site of which the quotations are compared with the texts; null for none */
    private List<Diagnostic> problems(Snapshot of, @Nullable Site attested) throws IOException {
        Diagnostics problems = new Diagnostics();
        problems.addAll(of.problems());
        problems.addAll(of.checked(workshop));
        if (texts != null && attested != null) {
            Attester.Making making = new Attester.Making(ANY_DAY, false, null);
            Attester attester = new Attester(attested, of.project().folder(), texts, making, problems);
            for (Document source : attested.family(Family.SOURCE)) {
                attester.attest(source);
            }
        }
        return problems.sorted();
    }
}
