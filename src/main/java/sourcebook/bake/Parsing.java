package sourcebook.bake;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import sourcebook.data.DataFiles;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.evidence.Attestation;
import sourcebook.link.Feature;
import sourcebook.link.Linker;
import sourcebook.link.Site;
import sourcebook.markdown.LlmsText;
import sourcebook.offline.ServiceWorker;
import sourcebook.parse.DocumentParser;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed;
import sourcebook.read.ContentFile;
import sourcebook.read.ContentFolder;
import sourcebook.read.TextReader;
import sourcebook.sitemap.Robots;
import sourcebook.sitemap.Sitemap;
import sourcebook.text.Text;

/** The first two steps of the flow, on all cores: reads and parses everything in the content folder. */
final class Parsing {
    private final DocumentParser parser = new DocumentParser();
    private final Diagnostics diagnostics;

    private Parsing(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Returns the parsed files, sorted by path, each source with the record that stands beside it. */
    static List<Parsed> parse(Project project, Workers workers, Diagnostics diagnostics) throws Exception {
        Parsing parsing = new Parsing(diagnostics);
        List<ContentFile> files =
                ContentFolder.list(project.folder(), project.content(), project.ignoreFile(), diagnostics);
        List<ContentFile> records =
                files.stream().filter(ContentFile::isAttestation).toList();
        Map<String, Attestation> attestations = new HashMap<>();
        List<Optional<Attestation>> read = workers.map(records, parsing::attestation);
        for (int i = 0; i < records.size(); i++) {
            String source = records.get(i).name();
            read.get(i).ifPresent(a -> attestations.put(source, a));
        }
        List<ContentFile> documents =
                files.stream().filter(f -> !f.isAttestation()).toList();
        List<Parsed> parsed = workers.map(documents, parsing::document).stream()
                .flatMap(Optional::stream)
                .map(p -> attested(p, attestations))
                .toList();
        parsing.reportLoneRecords(records, parsed);
        return parsed;
    }

    /** Returns the site that a project's content makes, with problems reported; for looking at it, not for building it. */
    static Site site(Project project, Workers workers, Diagnostics diagnostics) throws Exception {
        List<Parsed> parsed = parse(project, workers, diagnostics);
        return link(project, parsed, project.assetPaths(diagnostics), diagnostics);
    }

    static Site link(Project project, List<Parsed> parsed, Set<String> assets, Diagnostics diagnostics) {
        Set<Feature> features = project.features();
        Set<String> files = new TreeSet<>();
        if (features.contains(Feature.DATA)) {
            files.addAll(DataFiles.paths());
        }
        if (features.contains(Feature.OFFLINE)) {
            files.add(ServiceWorker.PATH);
        }
        if (features.contains(Feature.SITEMAP)) {
            files.addAll(Sitemap.paths(project.settings().publication(), parsed.size()));
            files.add(Robots.PATH);
        }
        if (features.contains(Feature.MARKDOWN)) {
            files.add(LlmsText.PATH);
        }
        // Whoever writes these by hand has more to say in them than the program knows.
        files.removeIf(f -> assets.contains(f) && (f.equals(Robots.PATH) || f.equals(LlmsText.PATH)));
        Site site = Linker.link(parsed, assets, project.shown(project.assets()), files, features, diagnostics);
        if (site.documents().isEmpty() && !diagnostics.hasErrors()) {
            reportNoPage(project.shown(project.content()), !parsed.isEmpty(), diagnostics);
        }
        return site;
    }

    /** A folder's name that is misspelled must not cost a briefing its published site. */
    private static void reportNoPage(String content, boolean hasDrafts, Diagnostics diagnostics) {
        diagnostics.add(Diagnostic.in(
                        content,
                        Code.NO_PAGE,
                        hasDrafts
                                ? "every page in '" + content + "' is a draft"
                                : "there is no page in '" + content + "'")
                .help(
                        hasDrafts
                                ? "publish at least one: take 'status: draft' out of it"
                                : "put a page there, or look whether 'content.folder' in jbake.properties names"
                                        + " another folder; a published site stays as it is"));
    }

    private Optional<Parsed> document(ContentFile file) throws IOException {
        Optional<Text> text = TextReader.read(file, diagnostics);
        return text.isEmpty() ? parser.unread(file) : parser.parse(file, text.get(), diagnostics);
    }

    private Optional<Attestation> attestation(ContentFile file) throws IOException {
        return TextReader.read(file, diagnostics).flatMap(text -> parser.parseAttestation(text, diagnostics));
    }

    private static Parsed attested(Parsed parsed, Map<String, Attestation> attestations) {
        Attestation attestation = attestations.get(parsed.id());
        boolean attested = attestation != null && parsed.family() == Family.SOURCE && parsed instanceof Parsed.Document;
        return attested ? ((Parsed.Document) parsed).attestedBy(attestation) : parsed;
    }

    private void reportLoneRecords(List<ContentFile> records, List<Parsed> parsed) {
        Map<String, Parsed> sources = new HashMap<>();
        parsed.stream().filter(p -> p.family() == Family.SOURCE).forEach(p -> sources.put(p.id(), p));
        for (ContentFile record : records) {
            if (!sources.containsKey(record.name())) {
                diagnostics.add(Diagnostic.in(
                                record.path(),
                                Code.LONE_RECORD,
                                "there is no source '" + record.name() + "' for this record")
                        .help("was '" + record.name() + "' renamed? Then give the record the new name, too; if the"
                                + " source was taken out, delete the record"));
            }
        }
    }
}
