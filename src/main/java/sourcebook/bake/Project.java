package sourcebook.bake;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jbake.app.configuration.ConfigUtil;
import org.jbake.app.configuration.DefaultJBakeConfiguration;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diagnostic.Suggestion;
import sourcebook.evidence.Voucher;
import sourcebook.language.Vocabulary;
import sourcebook.message.Messages;
import sourcebook.parse.DocumentParser;
import sourcebook.parse.LanguageTag;
import sourcebook.site.License;
import sourcebook.site.SiteSettings;

/** A project's folders and settings, from {@code jbake.properties} and JBake's defaults. */
public final class Project {
    private final Path folder;
    private final SettingsFile file;
    private final Path templates;
    private final @Nullable String baseUrl;
    private final Vocabulary vocabulary;
    private final Messages messages;
    private final DocumentParser parser;

    private Project(
            Path folder, SettingsFile file, @Nullable String baseUrl, Vocabulary vocabulary, Messages messages) {
        this.folder = folder;
        this.file = file;
        this.templates = file.configuration().getTemplateFolder().toPath().normalize();
        // JBake insists on a folder of templates, in which it reads nothing; a briefing need not have one.
        file.configuration().setTemplateFolder(folder.toFile());
        this.baseUrl = baseUrl;
        this.vocabulary = vocabulary;
        this.messages = messages;
        this.parser = new DocumentParser(vocabulary);
    }

    /**
     * Opens the project in a folder, and reports properties that have no effect or no usable value.
     *
     * @param baseUrl absolute address of the site, or null for the one in {@code site.host}
     * @throws IOException if {@code jbake.properties} cannot be read
     */
    public static Project open(Path folder, @Nullable String baseUrl, Diagnostics diagnostics) throws IOException {
        SettingsFile file = SettingsFile.read(folder, diagnostics);
        Path absolute = folder.toAbsolutePath().normalize();
        String language =
                file.value("site.language").filter(LanguageTag::isKnown).orElse("en-US");
        Map<String, String> lists = OwnLists.read(absolute, diagnostics);
        String own = lists.remove(Messages.fileOf(language));
        Vocabulary vocabulary = Vocabulary.of(language, lists);
        Project project = new Project(absolute, file, baseUrl, vocabulary, Messages.in(language, own));
        project.checkMessages(language, own, diagnostics);
        project.checkFolders(diagnostics);
        for (Path input : project.inputs()) {
            project.checkLink(input, diagnostics);
        }
        return project;
    }

    /** Returns the language in which the briefing is written, and the words that its checks know. */
    Vocabulary vocabulary() {
        return vocabulary;
    }

    /** Returns what the program puts on the pages of the briefing, in its language. */
    Messages messages() {
        return messages;
    }

    /** Returns what reads the files of the briefing, in its language. */
    DocumentParser parser() {
        return parser;
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

    private void checkFolders(Diagnostics diagnostics) {
        checkFolder(content(), "content.folder", "with the Markdown files", diagnostics);
        if (!Files.isDirectory(content()) && file.value("content.folder").isEmpty()) {
            diagnostics.add(
                    Diagnostic.in(
                                    shown(content()),
                                    Code.MISSING_FOLDER,
                                    "the folder with the Markdown files does not exist")
                            .help(
                                    "start in the briefing's folder, or name it with --source; 'init' begins one. Other names of the folder go under 'content.folder' in jbake.properties"));
        }
        // Without folders of these, those of the program are taken.
        checkFolder(templates(), "template.folder", "with the templates", diagnostics);
        checkFolder(assets(), "asset.folder", "with the assets", diagnostics);
    }

    /** Reports a folder that the settings name and that is not there. */
    private void checkFolder(Path path, String property, String what, Diagnostics diagnostics) {
        if (!Files.isDirectory(path)) {
            file.place(property)
                    .ifPresent(place -> diagnostics.add(Diagnostic.at(
                                    place,
                                    Code.MISSING_FOLDER,
                                    "the folder " + what + ", '" + shown(path) + "', does not exist")
                            .help("make it, or name one that exists")));
        }
    }

    /** What lies in the project by its path lies there indeed, and does not bring in files from elsewhere by a link. */
    private void checkLink(Path input, Diagnostics diagnostics) throws IOException {
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

    /** Reports that some of what the program puts on the pages is said in English. */
    private void checkMessages(String language, @Nullable String own, Diagnostics diagnostics) {
        Set<String> missing = Messages.missing(language, own);
        file.place("site.language")
                .filter(place -> !missing.isEmpty())
                .ifPresent(place -> diagnostics.add(Diagnostic.at(
                                place,
                                Code.MISSING_MESSAGE,
                                "what the program puts on pages is not all there in this language: "
                                        + missing.size() + " messages are in English, such as "
                                        + missing.iterator().next())
                        .help("write them into words/" + Messages.fileOf(language)
                                + "; src/docs/languages.md says how. Until then the site can be built all the same")));
    }

    /** Reports assets that the settings name and that are not there. */
    void checkAssets(Set<String> paths, Diagnostics diagnostics) {
        for (String property : List.of(SettingsFile.STYLE, SettingsFile.LOGO)) {
            file.value(property)
                    .filter(path -> !path.isEmpty() && !paths.contains(path))
                    .ifPresent(path -> diagnostics.add(Diagnostic.at(
                                    file.place(property).orElseThrow(),
                                    Code.BAD_PROPERTY,
                                    "there is no asset '" + path + "'")
                            .help(Suggestion.nearest(path, paths)
                                    .map(p -> "did you mean '" + p + "'?")
                                    .orElse("write its path in the folder " + shown(assets())))));
        }
    }

    /** Says whether the other one was opened with the same settings. */
    boolean isSameAs(Project other) {
        return folder.equals(other.folder)
                && file.isSameAs(other.file)
                && vocabulary.isSameAs(other.vocabulary)
                && messages.texts().equals(other.messages.texts())
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

    /**
     * Returns the files that say what the project in a folder is, apart from its content, as far as there are any.
     *
     * @throws IOException if the folder with lists of words cannot be listed
     */
    static List<Path> settingsFiles(Path folder) throws IOException {
        List<Path> files = new ArrayList<>(OwnLists.files(folder));
        Path settings = settingsFile(folder);
        if (Files.exists(settings)) {
            files.add(settings);
        }
        return files;
    }

    /** Says whether there is a file of settings, whatever it holds. */
    public boolean hasProperties() {
        return Files.exists(folder.resolve(ConfigUtil.CONFIG_FILE));
    }

    /** Returns the project's folder, absolute. */
    public Path folder() {
        return folder;
    }

    /** Returns the folder with the content, which need not exist. */
    public Path content() {
        return file.configuration().getContentFolder().toPath().normalize();
    }

    Path templates() {
        return templates;
    }

    Path assets() {
        return file.configuration().getAssetFolder().toPath().normalize();
    }

    /** Returns the folder into which the site is published unless the command line names another one. */
    public Path destination() {
        return file.configuration().getDestinationFolder().toPath().normalize();
    }

    List<Path> inputs() {
        return List.of(content(), templates(), assets(), OwnLists.in(folder));
    }

    String ignoreFile() {
        return file.configuration().getIgnoreFileName();
    }

    boolean ignoresHiddenAssets() {
        return file.configuration().getAssetIgnoreHidden();
    }

    /** Returns the template file of a document type: the configured one, or the type's name with {@code .ftl}. */
    String template(String type) {
        String key = "template." + type + ".file";
        return file.value(key).isPresent() ? file.configuration().getTemplateByDocType(type) : type + ".ftl";
    }

    /** Returns what decides which template makes what, and how its files are called in messages. */
    List<String> templateSettings() {
        return Stream.concat(Stream.of(shown(templates()), shown(assets())), file.templates().stream())
                .toList();
    }

    /** Returns who signs records of attestations. */
    public List<Voucher> vouchers() {
        return file.vouchers().stream().flatMap(v -> Voucher.of(v).stream()).toList();
    }

    /** Returns who signs what is read, unless the command line names somebody. */
    public Optional<String> reviewer() {
        return file.value("review.by").filter(t -> !t.isEmpty());
    }

    SiteSettings settings() {
        // JBake's default host is JBake's own site.
        String url = baseUrl != null ? baseUrl : file.value("site.host").orElse(null);
        return new SiteSettings(
                file.value("site.title").orElse("Sourcebook"),
                url == null ? null : url.replaceAll("/+$", ""),
                file.charset().name(),
                file.features(),
                file.without(),
                file.value("site.license").flatMap(License::withId).orElse(null),
                vouchers(),
                file.look());
    }

    /** Returns JBake's configuration. */
    DefaultJBakeConfiguration configuration() {
        return file.configuration();
    }
}
