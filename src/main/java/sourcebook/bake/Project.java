package sourcebook.bake;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.configuration2.CompositeConfiguration;
import org.apache.commons.configuration2.MapConfiguration;
import org.jbake.app.configuration.ConfigUtil;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jspecify.annotations.Nullable;
import sourcebook.artifact.Overview;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diagnostic.Suggestion;
import sourcebook.evidence.Voucher;
import sourcebook.language.Vocabulary;
import sourcebook.parse.Family;
import sourcebook.parse.LanguageTag;
import sourcebook.read.AssetFolder;
import sourcebook.read.ContentFile;
import sourcebook.read.TextReader;
import sourcebook.render.CardFormat;
import sourcebook.render.EditionFormat;
import sourcebook.render.EvidenceFormat;
import sourcebook.site.Feature;
import sourcebook.site.License;
import sourcebook.site.SiteSettings;
import sourcebook.text.Span;
import sourcebook.text.Text;

/** A project's folders and settings, from {@code jbake.properties} and JBake's defaults. */
public final class Project {
    private static final Pattern ASSIGNMENT = Pattern.compile("[ \\t]*([^#!\\s=:][^\\s=:]*)[ \\t]*[=:]?[ \\t]*(.*)");
    private static final Pattern TEMPLATE_KEY = Pattern.compile("template\\.([A-Za-z0-9_-]+)\\.file");
    private static final String VOUCHERS = "attest.key";
    static final Set<String> SUPPORTED = Set.of(
            "site.host",
            "site.title",
            "site.license",
            "site.language",
            "render.encoding",
            "template.encoding",
            "content.folder",
            "template.folder",
            "asset.folder",
            "asset.ignore",
            "destination.folder",
            "ignore.file",
            "review.by",
            VOUCHERS);

    private final Path folder;
    private final DefaultJBakeConfiguration configuration;
    private final Map<String, Assignment> assignments;
    private final Diagnostics diagnostics;
    private final @Nullable String baseUrl;
    private Vocabulary vocabulary = Vocabulary.ENGLISH;

    /** @param text the value as Java's properties define it; JBake would cut it at commas and look up variables in it */
    private record Assignment(Span key, Span value, String text) {}

    private Project(
            Path folder,
            DefaultJBakeConfiguration configuration,
            Map<String, Assignment> assignments,
            @Nullable String baseUrl,
            Diagnostics diagnostics) {
        this.folder = folder;
        this.configuration = configuration;
        this.assignments = assignments;
        this.baseUrl = baseUrl;
        this.diagnostics = diagnostics;
    }

    /**
     * Opens the project in a folder, and reports properties that have no effect or no usable value.
     *
     * @param baseUrl absolute address of the site, or null for the one in {@code site.host}
     * @throws IOException if {@code jbake.properties} cannot be read
     */
    public static Project open(Path folder, @Nullable String baseUrl, Diagnostics diagnostics) throws IOException {
        Map<String, Assignment> assignments = assignments(folder, diagnostics);
        Path absolute = folder.toAbsolutePath().normalize();
        Project project =
                new Project(absolute, configuration(absolute, assignments), assignments, baseUrl, diagnostics);
        project.checkProperties();
        project.checkFolders();
        project.readWords();
        for (Path input : project.inputs()) {
            project.checkLink(input);
        }
        return project;
    }

    private static Map<String, Assignment> assignments(Path folder, Diagnostics diagnostics) throws IOException {
        Map<String, Assignment> assignments = new LinkedHashMap<>();
        Path file = folder.resolve(ConfigUtil.CONFIG_FILE);
        if (!Files.exists(file)) {
            return assignments;
        }
        ContentFile found = new ContentFile(file, ConfigUtil.CONFIG_FILE, "", ConfigUtil.CONFIG_FILE);
        Text text = TextReader.read(found, diagnostics).orElse(new Text(found.path(), ""));
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text.content()));
        } catch (IllegalArgumentException e) {
            diagnostics.add(Diagnostic.in(found.path(), Code.BAD_PROPERTY, "the file cannot be read: " + e.getMessage())
                    .help("a backslash before u begins a Unicode escape of four digits"));
        }
        for (int line = 1; line <= text.lineCount(); line++) {
            Matcher matcher = ASSIGNMENT.matcher(text.content()).region(text.lineStart(line), text.lineEnd(line));
            if (matcher.matches()) {
                assignments.put(
                        matcher.group(1),
                        new Assignment(
                                text.span(matcher.start(1), matcher.end(1)),
                                text.span(matcher.start(2), matcher.end(2)),
                                properties
                                        .getProperty(matcher.group(1), matcher.group(2))
                                        .strip()));
            }
        }
        return assignments;
    }

    /**
     * The project's properties over JBake's defaults. JBake's own loader takes in {@code custom.properties}, fills in
     * variables of the environment, which may be secrets, and makes a list of a value with a comma.
     */
    private static DefaultJBakeConfiguration configuration(Path folder, Map<String, Assignment> assignments)
            throws IOException {
        Properties defaults = new Properties();
        try (InputStream in = ConfigUtil.class.getResourceAsStream("/" + ConfigUtil.DEFAULT_CONFIG_FILE)) {
            defaults.load(Objects.requireNonNull(in, "JBake's jar holds its defaults"));
        }
        Map<String, Object> own = new HashMap<>();
        assignments.forEach((key, assignment) -> own.put(key, assignment.text));
        CompositeConfiguration configuration = new CompositeConfiguration();
        configuration.setInterpolator(null);
        configuration.addConfiguration(new MapConfiguration(own));
        configuration.addConfiguration(new MapConfiguration(defaults));
        return new DefaultJBakeConfiguration(folder.toFile(), configuration);
    }

    private void checkProperties() {
        Set<String> types = Stream.of(
                        Stream.of(Family.values()).map(Family::noun),
                        Stream.of(Overview.values()).map(Overview::template),
                        Stream.of(CardFormat.TYPE, EditionFormat.TYPE, EvidenceFormat.TYPE))
                .flatMap(names -> names)
                .collect(Collectors.toCollection(TreeSet::new));
        assignments.forEach((key, assignment) -> {
            Matcher template = TEMPLATE_KEY.matcher(key);
            boolean known = SUPPORTED.contains(key)
                    || featureProperties().anyMatch(key::equals)
                    || (template.matches() && types.contains(template.group(1)));
            if (!known) {
                Set<String> candidates = new TreeSet<>(SUPPORTED);
                featureProperties().forEach(candidates::add);
                types.forEach(t -> candidates.add("template." + t + ".file"));
                diagnostics.add(Diagnostic.at(
                                assignment.key, Code.UNSUPPORTED_PROPERTY, "the property '" + key + "' has no effect")
                        .help(Suggestion.nearest(key, candidates)
                                .map(c -> "did you mean '" + c + "'? Otherwise take the line out")
                                .orElse("take the line out")));
            }
        });
        assignments.forEach((key, assignment) -> {
            if (SUPPORTED.contains(key) && assignment.text.isEmpty()) {
                bad(key, "the property '" + key + "' has no value", "give it one, or take the line out");
            } else if (TEMPLATE_KEY.matcher(key).matches() && !assignment.text.endsWith(".ftl")) {
                bad(key, "'" + assignment.text + "' is not a FreeMarker template", "name a file that ends in .ftl");
            }
        });
        if (!isTrueOrFalse("asset.ignore")) {
            configuration.setAssetIgnoreHidden(false);
        }
        featureProperties().filter(assignments::containsKey).forEach(this::isTrueOrFalse);
        charset("render.encoding", configuration.getRenderEncoding());
        if (!StandardCharsets.UTF_8.equals(charset("template.encoding", configuration.getTemplateEncoding()))) {
            bad("template.encoding", "templates are read as UTF-8", "save them as UTF-8 and take the line out");
        }
        String host = host();
        String problem = host == null ? null : addressProblem(host);
        if (problem != null) {
            bad("site.host", problem, "write for example https://www.example.org");
        }
        checkLicense();
        for (String voucher : writtenVouchers()) {
            if (Voucher.of(voucher).isEmpty()) {
                bad(
                        VOUCHERS,
                        "'" + voucher + "' is not a name and a public key",
                        "write a name, a space and the key that 'attest --new-key FILE' shows; between two, a comma");
            }
        }
        checkLanguage();
    }

    private void checkLanguage() {
        Assignment language = assignments.get("site.language");
        if (language != null && !language.text.isEmpty() && !LanguageTag.isKnown(language.text)) {
            bad(
                    "site.language",
                    "'" + language.text + "' is not a language tag (BCP 47)",
                    LanguageTag.meantBy(language.text).map(t -> "write " + t).orElse("write for example en or de-CH"));
        }
    }

    /** Reads the briefing's language and the lists of words that it adds. */
    private void readWords() throws IOException {
        String language = Optional.ofNullable(assignments.get("site.language"))
                .map(Assignment::text)
                .filter(LanguageTag::isKnown)
                .orElse("en");
        vocabulary = Vocabulary.of(language, OwnLists.read(folder, diagnostics));
    }

    /** Returns the language in which the briefing is written, and the words that its checks know. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    private void checkLicense() {
        Assignment license = assignments.get("site.license");
        if (license != null
                && !license.text.isEmpty()
                && License.withId(license.text).isEmpty()) {
            String ids = Arrays.stream(License.values()).map(License::id).collect(Collectors.joining(", "));
            bad(
                    "site.license",
                    "the license '" + license.text + "' is not known here",
                    "write one of " + ids + ", or take the line out");
        }
    }

    private static Stream<String> featureProperties() {
        return Arrays.stream(Feature.values()).map(Feature::property);
    }

    private boolean isTrueOrFalse(String key) {
        String value = String.valueOf(configuration.get(key));
        boolean valid = value.equals("true") || value.equals("false");
        if (!valid) {
            bad(key, "'" + value + "' is neither true nor false", "write true or false");
        }
        return valid;
    }

    /** The host that the project names; JBake's default is JBake's own site. */
    private @Nullable String host() {
        Assignment host = assignments.get("site.host");
        return host == null ? null : host.text;
    }

    private Charset charset(String key, String name) {
        try {
            Charset charset = Charset.forName(name);
            if (charset.canEncode()) {
                return charset;
            }
            bad(key, "the encoding '" + name + "' can be read, but not written", "write UTF-8");
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            bad(key, "'" + name + "' is not a character encoding", "write UTF-8");
        }
        return StandardCharsets.UTF_8;
    }

    private void bad(String key, String message, String help) {
        Assignment assignment = assignments.get(key);
        Diagnostic diagnostic = assignment == null
                ? Diagnostic.in(ConfigUtil.CONFIG_FILE, Code.BAD_PROPERTY, message)
                : Diagnostic.at(assignment.value, Code.BAD_PROPERTY, message);
        diagnostics.add(diagnostic.help(help));
    }

    /** Returns why a text cannot be the address of a site, which is absolute, http or https; or null if it can. */
    public static @Nullable String addressProblem(String text) {
        if (!text.startsWith("https://") && !text.startsWith("http://")) {
            return "'" + text + "' does not begin with https:// or http://";
        }
        URI uri;
        try {
            uri = new URI(text);
        } catch (URISyntaxException e) {
            return "'" + text + "' is not well-formed: " + e.getReason();
        }
        if (uri.getHost() == null) {
            boolean ascii = text.chars().allMatch(c -> c < 0x80);
            return "'" + text + "' names no host"
                    + (ascii ? "" : "; write letters beyond a-z in the form xn--…, as registries do");
        } else if (uri.getRawQuery() != null || uri.getRawFragment() != null) {
            return "'" + text + "' has a part behind " + (uri.getRawQuery() != null ? "'?'" : "'#'")
                    + ", and paths of pages are put behind the address";
        }
        return null;
    }

    private void checkFolders() {
        checkFolder(content(), "content.folder", "with the Markdown files", "make it");
        checkFolder(
                templates(),
                "template.folder",
                "with the templates",
                "copy Sourcebook's own folder 'templates' here, and 'assets' beside it");
    }

    private void checkFolder(Path path, String property, String what, String advice) {
        if (Files.isDirectory(path)) {
            return;
        }
        Assignment assignment = assignments.get(property);
        if (assignment == null) {
            diagnostics.add(Diagnostic.in(shown(path), Code.MISSING_FOLDER, "the folder " + what + " does not exist")
                    .help(advice + ", or name another one under '" + property + "' in jbake.properties"));
        } else {
            diagnostics.add(Diagnostic.at(
                            assignment.value,
                            Code.MISSING_FOLDER,
                            "the folder " + what + ", '" + shown(path) + "', does not exist")
                    .help("make it, or name one that exists"));
        }
    }

    /** What lies in the project by its path lies there indeed, and does not bring in files from elsewhere by a link. */
    private void checkLink(Path input) throws IOException {
        if (input.startsWith(folder)
                && Files.exists(input)
                && !input.toRealPath().startsWith(folder.toRealPath())) {
            diagnostics.add(Diagnostic.in(
                            shown(input),
                            Code.OUTSIDE_SITE,
                            "the folder is a symbolic link that leads out of the project")
                    .help("put a copy in its place, or name the other folder in jbake.properties"));
        }
    }

    /** Says whether the other one was opened with the same settings. */
    boolean isSameAs(Project other) {
        return folder.equals(other.folder)
                && assignments.equals(other.assignments)
                && Objects.equals(baseUrl, other.baseUrl);
    }

    /** Returns a path as a user knows it: relative to the project, with forward slashes. */
    String shown(Path path) {
        return path.startsWith(folder) ? folder.relativize(path).toString().replace('\\', '/') : path.toString();
    }

    /** Returns the file of settings of the project in a folder, which need not exist. */
    static Path settingsFile(Path folder) {
        return folder.resolve(ConfigUtil.CONFIG_FILE).toAbsolutePath().normalize();
    }

    /** Says whether there is a file of settings, whatever it holds. */
    public boolean hasProperties() {
        return Files.exists(folder.resolve(ConfigUtil.CONFIG_FILE));
    }

    /** Returns the project's folder, absolute. */
    public Path folder() {
        return folder;
    }

    Path content() {
        return configuration.getContentFolder().toPath().normalize();
    }

    Path templates() {
        return configuration.getTemplateFolder().toPath().normalize();
    }

    Path assets() {
        return configuration.getAssetFolder().toPath().normalize();
    }

    /** Returns the folder into which the site is published unless the command line names another one. */
    public Path destination() {
        return configuration.getDestinationFolder().toPath().normalize();
    }

    List<Path> inputs() {
        return List.of(content(), templates(), assets());
    }

    String ignoreFile() {
        return configuration.getIgnoreFileName();
    }

    boolean ignoresHiddenAssets() {
        return configuration.getAssetIgnoreHidden();
    }

    /**
     * Returns the paths that the assets will have on the site.
     *
     * @throws IOException if a folder cannot be listed
     */
    Set<String> assetPaths(Diagnostics problems) throws IOException {
        return AssetFolder.list(folder, assets(), ignoreFile(), ignoresHiddenAssets(), problems);
    }

    Charset charset() {
        return charset("render.encoding", configuration.getRenderEncoding());
    }

    /** Returns the template file of a document type: the configured one, or the type's name with {@code .ftl}. */
    String template(String type) {
        String key = "template." + type + ".file";
        return assignments.containsKey(key) ? configuration.getTemplateByDocType(type) : type + ".ftl";
    }

    /** Returns what decides which template makes what, and how its files are called in messages. */
    List<String> templateSettings() {
        return Stream.concat(
                        Stream.of(shown(templates()), shown(assets())),
                        assignments.entrySet().stream()
                                .filter(a -> a.getKey().startsWith("template."))
                                .map(a -> a.getKey() + "=" + a.getValue().text)
                                .sorted())
                .toList();
    }

    /** Returns who signs records of attestations. */
    public List<Voucher> vouchers() {
        return writtenVouchers().stream().flatMap(v -> Voucher.of(v).stream()).toList();
    }

    private List<String> writtenVouchers() {
        Assignment written = assignments.get(VOUCHERS);
        return written == null || written.text.isEmpty()
                ? List.of()
                : Arrays.stream(written.text.split(",", -1)).map(String::strip).toList();
    }

    /** Returns who signs what is read, unless the command line names somebody. */
    public Optional<String> reviewer() {
        return Optional.ofNullable(assignments.get("review.by"))
                .map(Assignment::text)
                .filter(t -> !t.isEmpty());
    }

    SiteSettings settings() {
        Assignment title = assignments.get("site.title");
        String url = baseUrl != null ? baseUrl : host();
        return new SiteSettings(
                title == null ? "Sourcebook" : title.text,
                url == null ? null : url.replaceAll("/+$", ""),
                charset().name(),
                features(),
                Optional.ofNullable(assignments.get("site.license"))
                        .flatMap(a -> License.withId(a.text))
                        .orElse(null),
                vouchers());
    }

    /** Returns what is made beside the pages: everything that the project does not leave out. */
    Set<Feature> features() {
        return Arrays.stream(Feature.values())
                .filter(f -> !assignments.containsKey(f.property())
                        || !assignments.get(f.property()).text.equals("false"))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Feature.class)));
    }

    /** Returns JBake's configuration. */
    DefaultJBakeConfiguration configuration() {
        return configuration;
    }
}
