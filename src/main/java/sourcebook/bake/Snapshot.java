package sourcebook.bake;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Contents;
import sourcebook.artifact.Fingerprint;
import sourcebook.artifact.Plan;
import sourcebook.attest.AttestationChecker;
import sourcebook.check.SiteChecker;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.evidence.Attestation;
import sourcebook.link.Lazy;
import sourcebook.link.Linker;
import sourcebook.link.Site;
import sourcebook.parse.DocumentParser;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed;
import sourcebook.parse.Review;
import sourcebook.read.ContentFolder;
import sourcebook.render.EditionFormat;
import sourcebook.render.Templates;
import sourcebook.review.ReviewChecker;
import sourcebook.support.HouseStyle;
import sourcebook.support.SupportChecker;
import sourcebook.text.Text;
import sourcebook.work.Workers;

/**
 * A project at one moment: read, parsed, planned and linked. It never changes; of a project in which a file has changed
 * there is another one, which shares what was parsed of all other files.
 */
final class Snapshot {
    private final State state;
    private final Fingerprint settings;
    private final Map<String, ParsedFile> files;
    private final Plan plan;
    private final Site site;
    private final List<Diagnostic> problems;

    /** Everything from which it is made; what has not changed is the same object. */
    private record State(
            Project project,
            boolean drafts,
            List<ParsedFile> files,
            List<Diagnostic> listed,
            Assets assets,
            Templates templates,
            EditionFormat.Fonts fonts) {
        boolean isSameAs(State other) {
            boolean sameFiles = files.size() == other.files.size();
            for (int i = 0; sameFiles && i < files.size(); i++) {
                sameFiles = files.get(i).isSameAs(other.files.get(i));
            }
            return sameFiles
                    && project == other.project
                    && drafts == other.drafts
                    && templates == other.templates
                    && fonts == other.fonts
                    && assets.isSameAs(other.assets)
                    && listed.equals(other.listed);
        }
    }

    /** What was found of this site when it was checked; before that, of an earlier one. */
    private @Nullable SupportChecker supported;

    private Snapshot(State state, Map<String, ParsedFile> files, Plan plan, Site site, List<Diagnostic> problems) {
        this.state = state;
        this.settings = Fingerprint.of(
                state.project.settings(), state.project.messages().texts());
        this.files = files;
        this.plan = plan;
        this.site = site;
        this.problems = problems;
    }

    /**
     * Takes a snapshot; where nothing has changed it is the one before.
     *
     * @param drafts whether drafts are published, too
     * @param before an earlier snapshot of the same project, or null
     * @throws IOException if reading fails
     */
    static Snapshot of(Project project, boolean drafts, Workshop workshop, @Nullable Snapshot before)
            throws IOException {
        Diagnostics problems = new Diagnostics();
        Map<String, ParsedFile> files = parse(project, workshop, before, problems);
        Assets assets = Assets.of(project, problems);
        project.checkAssets(assets.paths(), problems);
        problems.addAll(workshop.pictures().problems(project, assets));
        return assembled(project, drafts, workshop, before, files, assets, problems);
    }

    private static Snapshot assembled(
            Project project,
            boolean drafts,
            Workshop workshop,
            @Nullable Snapshot before,
            Map<String, ParsedFile> files,
            Assets assets,
            Diagnostics problems)
            throws IOException {
        Templates templates = workshop.templates(project, assets.paths());
        EditionFormat.Fonts fonts = workshop.fonts(project, assets);
        State state =
                new State(project, drafts, List.copyOf(files.values()), problems.sorted(), assets, templates, fonts);
        if (before != null && state.isSameAs(before.state)) {
            return before;
        }
        List<Parsed> parsed = pages(files, problems);
        Linker linker = new Linker(
                parsed,
                drafts,
                before == null ? null : before.site,
                project.vocabulary(),
                project.messages(),
                problems);
        Contents contents = new Contents(linker.documents(), assets.paths());
        if (contents.documents().isEmpty() && !problems.hasErrors()) {
            problems.add(noPage(project.shown(project.content()), !parsed.isEmpty()));
        }
        Lazy<Plan> plan = new Lazy<>(() -> Plan.of(
                contents,
                Formats.of(project.settings(), templates, fonts, workshop.citations()),
                project.shown(project.assets()),
                problems));
        workshop.workers().run(List.of(plan::get, linker::resolve));
        Snapshot now = new Snapshot(state, files, plan.get(), linker.link(plan.get()), problems.sorted());
        now.supported = before == null ? null : before.supported;
        return now;
    }

    private static Map<String, ParsedFile> parse(
            Project project, Workshop workshop, @Nullable Snapshot before, Diagnostics problems) throws IOException {
        List<ContentFolder.Entry> found = ContentFolder.list(
                project.folder(), project.content(), project.ignoreFile(), workshop.workers(), problems);
        Map<String, ParsedFile> known =
                before == null || !before.state.project.vocabulary().isSameAs(project.vocabulary())
                        ? Map.of()
                        : before.files;
        DocumentParser parser = project.parser();
        Map<String, ParsedFile> files = new LinkedHashMap<>();
        for (Optional<ParsedFile> read : workshop.workers()
                .map(found, f -> parsed(f, parser, known.get(f.file().path())))) {
            read.ifPresent(file -> {
                files.put(file.file().path(), file);
                problems.addAll(file.problems());
            });
        }
        return files;
    }

    /** Returns nothing for a file that has gone since the folder was listed; it might as well have gone before. */
    private static Optional<ParsedFile> parsed(
            ContentFolder.Entry file, DocumentParser parser, @Nullable ParsedFile before) throws IOException {
        try {
            return Optional.of(ParsedFile.of(file, parser, before));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Returns what the files hold, sorted by path, each with the records that stand beside it. */
    private static List<Parsed> pages(Map<String, ParsedFile> files, Diagnostics problems) {
        Map<String, Attestation> records = new HashMap<>();
        files.values()
                .forEach(f -> f.record().ifPresent(r -> records.put(f.file().name(), r)));
        Map<String, Review> reviews = new HashMap<>();
        files.values()
                .forEach(f -> f.review().ifPresent(r -> reviews.put(f.file().name(), r)));
        Map<String, Family> families = new HashMap<>();
        List<Parsed> pages = new ArrayList<>();
        for (ParsedFile file : files.values()) {
            file.page().map(p -> reviewed(attested(p, records), reviews)).ifPresent(p -> {
                pages.add(p);
                families.put(p.id(), p.family());
            });
        }
        for (ParsedFile file : files.values()) {
            String id = file.file().name();
            Family family = families.get(id);
            if (file.file().isAttestation() && family != Family.SOURCE) {
                problems.add(loneRecord(file, "source"));
            } else if (file.file().isReview() && family == null) {
                problems.add(loneRecord(file, "page"));
            }
        }
        return pages;
    }

    private static Diagnostic loneRecord(ParsedFile file, String noun) {
        String id = file.file().name();
        return Diagnostic.in(
                        file.file().path(), Code.LONE_RECORD, "there is no " + noun + " '" + id + "' for this record")
                .help("was '" + id + "' renamed? Then give the record the new name, too; if the " + noun + " was"
                        + " taken out, delete the record");
    }

    private static Parsed reviewed(Parsed page, Map<String, Review> reviews) {
        Review review = reviews.get(page.id());
        return review != null && page instanceof Parsed.Document document ? document.reviewedBy(review) : page;
    }

    private static Parsed attested(Parsed page, Map<String, Attestation> records) {
        Attestation record = records.get(page.id());
        return record != null && page.family() == Family.SOURCE && page instanceof Parsed.Document document
                ? document.attestedBy(record)
                : page;
    }

    /** A folder's name that is misspelled must not cost a briefing its published site. */
    private static Diagnostic noPage(String content, boolean hasDrafts) {
        return Diagnostic.in(
                        content,
                        Code.NO_PAGE,
                        hasDrafts
                                ? "every page in '" + content + "' is a draft"
                                : "there is no page in '" + content + "'")
                .help(
                        hasDrafts
                                ? "publish at least one: take 'status: draft' out of it"
                                : "put a page there, or look whether 'content.folder' in jbake.properties names"
                                        + " another folder; a published site stays as it is");
    }

    /**
     * Returns what is wrong with the site as a whole: whether it is complete, and whether its statements rest on its sources.
     *
     * @throws IOException if the work is interrupted
     */
    List<Diagnostic> checked(Workshop workshop) throws IOException {
        Diagnostics found = new Diagnostics();
        // What a broken file would have said is unknown, so nothing is said then.
        boolean broken =
                files.values().stream().flatMap(f -> f.page().stream()).anyMatch(Parsed.Broken.class::isInstance);
        if (!broken) {
            List<Runnable> checks = new ArrayList<>(SiteChecker.of(site, found));
            checks.add(() ->
                    AttestationChecker.check(site, state.project.settings().vouchers(), found));
            checks.add(() -> HouseStyle.check(site, found));
            checks.add(() -> ReviewChecker.check(site, found));
            workshop.workers()
                    .run(checks.stream().<Workers.Task>map(c -> c::run).toList());
            if (site.isWhole()) {
                supported = SupportChecker.of(site, supported, workshop.workers());
                found.addAll(supported.findings());
            }
        }
        return found.sorted();
    }

    Project project() {
        return state.project;
    }

    /** Returns the fingerprint of the settings that pages and other files show. */
    Fingerprint settings() {
        return settings;
    }

    Plan plan() {
        return plan;
    }

    Assets assets() {
        return state.assets;
    }

    Site site() {
        return site;
    }

    /** Returns what was found wrong on the way: in files, with paths, and with links. */
    List<Diagnostic> problems() {
        return problems;
    }

    /**
     * Returns the project as it would be with another text in one file; no file is read or written. Pages keep their paths,
     * and so the plan stays.
     *
     * @param path of the file, relative to the project
     */
    Snapshot with(String path, String content) {
        Map<String, ParsedFile> changed = new LinkedHashMap<>(files);
        changed.computeIfPresent(path, (p, file) -> file.with(new Text(p, content), state.project.parser()));
        Diagnostics found = new Diagnostics();
        state.listed.stream().filter(d -> !d.path().equals(path)).forEach(found::add);
        Optional.ofNullable(changed.get(path)).ifPresent(f -> found.addAll(f.problems()));
        List<Diagnostic> listed = found.sorted();
        List<Parsed> parsed = pages(changed, found);
        Site linked = new Linker(
                        parsed, state.drafts, site, state.project.vocabulary(), state.project.messages(), found)
                .link(plan);
        State other = new State(
                state.project,
                state.drafts,
                List.copyOf(changed.values()),
                listed,
                state.assets,
                state.templates,
                state.fonts);
        Snapshot now = new Snapshot(other, changed, plan, linked, found.sorted());
        now.supported = supported;
        return now;
    }

    /**
     * Returns the project as it would be with other files; none is read or written.
     *
     * @param others by path, relative to the project, sorted
     * @throws IOException if the templates cannot be read
     */
    Snapshot with(Map<String, ParsedFile> others, Workshop workshop) throws IOException {
        Diagnostics found = new Diagnostics();
        state.listed.stream().filter(d -> !files.containsKey(d.path())).forEach(found::add);
        others.values().forEach(f -> found.addAll(f.problems()));
        return assembled(state.project, state.drafts, workshop, null, others, state.assets, found);
    }

    /** Returns a site of one source and everything that is no source, so that the source can be attested alone. */
    Site only(Parsed.Document source) {
        List<Parsed> parsed = pages(files, new Diagnostics()).stream()
                .filter(p -> p.family() != Family.SOURCE || p.id().equals(source.id()))
                .toList();
        return new Linker(
                        parsed,
                        state.drafts,
                        null,
                        state.project.vocabulary(),
                        state.project.messages(),
                        new Diagnostics())
                .link(plan);
    }

    /** Returns the files by path, relative to the project. */
    Map<String, ParsedFile> files() {
        return files;
    }
}
