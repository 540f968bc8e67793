package sourcebook.bake;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
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
import sourcebook.artifact.Overview;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diagnostic.Suggestion;
import sourcebook.evidence.Voucher;
import sourcebook.parse.Family;
import sourcebook.parse.LanguageTag;
import sourcebook.read.ContentFile;
import sourcebook.read.TextReader;
import sourcebook.render.CardFormat;
import sourcebook.render.EditionFormat;
import sourcebook.render.EmbedFormat;
import sourcebook.render.EvidenceFormat;
import sourcebook.site.Feature;
import sourcebook.site.License;
import sourcebook.site.Look;
import sourcebook.text.Span;
import sourcebook.text.Text;

/** The settings of a project: {@code jbake.properties} over JBake's defaults. */
final class SettingsFile {
    private static final Pattern ASSIGNMENT = Pattern.compile("[ \\t]*([^#!\\s=:][^\\s=:]*)[ \\t]*[=:]?[ \\t]*(.*)");
    private static final Pattern TEMPLATE_KEY = Pattern.compile("template\\.([A-Za-z0-9_-]+)\\.file");

    /** A setting stands on each page. */
    private static final int MAX_LENGTH = 2_000;

    private static final String VOUCHERS = "attest.key";
    static final String STYLE = "site.style";
    static final String LOGO = "site.logo";
    private static final String FOOTER = "site.footer";
    private static final String NAVIGATION = "site.navigation";
    static final Set<String> SUPPORTED = Set.of(
            "site.host",
            "site.title",
            "site.license",
            "site.language",
            STYLE,
            LOGO,
            FOOTER,
            NAVIGATION,
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

    private final Map<String, Assignment> assignments;
    private final DefaultJBakeConfiguration configuration;
    private final Diagnostics diagnostics;

    /** @param text the value as Java's properties define it; JBake would cut it at commas and look up variables in it */
    private record Assignment(Span key, Span value, String text) {}

    private SettingsFile(
            Map<String, Assignment> assignments, DefaultJBakeConfiguration configuration, Diagnostics diagnostics) {
        this.assignments = assignments;
        this.configuration = configuration;
        this.diagnostics = diagnostics;
    }

    /**
     * Reads the settings of the project in a folder, which need not have any, and reports properties that have no effect or
     * no usable value.
     *
     * @throws IOException if the file cannot be read
     */
    static SettingsFile read(Path folder, Diagnostics diagnostics) throws IOException {
        Map<String, Assignment> assignments = assignments(folder, diagnostics);
        SettingsFile settings = new SettingsFile(assignments, configuration(folder, assignments), diagnostics);
        settings.checkProperties();
        return settings;
    }

    /** Returns the value that the file gives to a property; it may be empty. */
    Optional<String> value(String key) {
        return Optional.ofNullable(assignments.get(key)).map(Assignment::text);
    }

    /** Returns the place of the value that the file gives to a property. */
    Optional<Span> place(String key) {
        return Optional.ofNullable(assignments.get(key)).map(Assignment::value);
    }

    /** Returns the properties that decide which template makes what, with their values, sorted. */
    List<String> templates() {
        return assignments.entrySet().stream()
                .filter(a -> a.getKey().startsWith("template."))
                .map(a -> a.getKey() + "=" + a.getValue().text)
                .sorted()
                .toList();
    }

    /** Returns the encoding of the pages; UTF-8 where the file names none that can be used. */
    Charset charset() {
        return charset("render.encoding", configuration.getRenderEncoding());
    }

    /** Returns what is made beside the pages: everything that the file does not leave out. */
    Set<Feature> features() {
        return Arrays.stream(Feature.values())
                .filter(f -> value(f.property()).filter("false"::equals).isEmpty())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Feature.class)));
    }

    /** Returns the overviews that the file leaves out, by the names of their templates. */
    Set<String> without() {
        return Overview.optional().stream()
                .filter(o -> value(o.property()).filter("false"::equals).isPresent())
                .map(Overview::template)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Returns who signs records, each as it is written. */
    List<String> vouchers() {
        return list(VOUCHERS);
    }

    /** Returns what the file changes in the look of the pages. */
    Look look() {
        return new Look(
                value(STYLE).filter(v -> !v.isEmpty()).orElse(null),
                value(LOGO).filter(v -> !v.isEmpty()).orElse(null),
                value(FOOTER).filter(v -> !v.isEmpty()).orElse(null),
                list(NAVIGATION));
    }

    private List<String> list(String key) {
        return value(key).filter(v -> !v.isEmpty()).stream()
                .flatMap(v -> Arrays.stream(v.split(",", -1)))
                .map(String::strip)
                .toList();
    }

    /** Returns JBake's view of them. */
    DefaultJBakeConfiguration configuration() {
        return configuration;
    }

    /** Says whether the other file sets the same. */
    boolean isSameAs(SettingsFile other) {
        return assignments.equals(other.assignments);
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
                Span value = text.span(matcher.start(2), matcher.end(2));
                String given = properties
                        .getProperty(matcher.group(1), matcher.group(2))
                        .strip();
                assignments.put(
                        matcher.group(1),
                        new Assignment(
                                text.span(matcher.start(1), matcher.end(1)), value, sound(given, value, diagnostics)));
            }
        }
        return assignments;
    }

    /** Returns a value as far as it can be used; an escape can write what may not stand in a file. */
    private static String sound(String given, Span place, Diagnostics diagnostics) {
        int forbidden = given.codePoints()
                .filter(c -> c < ' ' || TextReader.isForbidden(c))
                .findFirst()
                .orElse(-1);
        if (forbidden >= 0) {
            diagnostics.add(Diagnostic.at(
                            place,
                            Code.BAD_PROPERTY,
                            String.format("the character U+%04X is not allowed in a setting", forbidden))
                    .help("delete it, or its escape"));
        }
        if (given.length() > MAX_LENGTH) {
            diagnostics.add(
                    Diagnostic.at(place, Code.BAD_PROPERTY, "a setting has at most " + MAX_LENGTH + " characters")
                            .help("shorten it"));
        }
        return forbidden < 0 && given.length() <= MAX_LENGTH ? given : "";
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
        return new DefaultJBakeConfiguration(folder.toAbsolutePath().normalize().toFile(), configuration);
    }

    private void checkProperties() {
        Set<String> types = Stream.of(
                        Stream.of(Family.values()).map(Family::noun),
                        Stream.of(Overview.values()).map(Overview::template),
                        Stream.of(CardFormat.TYPE, EditionFormat.TYPE, EvidenceFormat.TYPE, EmbedFormat.TYPE))
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
        String host = value("site.host").orElse(null);
        String problem = host == null ? null : Project.addressProblem(host);
        if (problem != null) {
            bad("site.host", problem, "write for example https://www.example.org");
        }
        checkLicense();
        checkVouchers();
        checkLanguage();
        checkNavigation();
    }

    private void checkVouchers() {
        for (String voucher : vouchers()) {
            if (Voucher.of(voucher).isEmpty()) {
                bad(
                        VOUCHERS,
                        "'" + voucher + "' is not a name and a public key",
                        "write a name, a space and the key that 'attest --new-key FILE' shows; between two, a comma");
            }
        }
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

    private void checkNavigation() {
        Set<String> overviews = Overview.navigable();
        for (String name : look().navigation()) {
            if (!overviews.contains(name)) {
                bad(
                        NAVIGATION,
                        "there is no overview '" + name + "' to lead to",
                        Suggestion.nearest(name, overviews)
                                .map(o -> "did you mean '" + o + "'?")
                                .orElse("write some of " + String.join(", ", overviews)
                                        + ", with commas between them"));
            }
        }
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
        return Stream.concat(
                Arrays.stream(Feature.values()).map(Feature::property),
                Overview.optional().stream().map(Overview::property));
    }

    private boolean isTrueOrFalse(String key) {
        String value = String.valueOf(configuration.get(key));
        boolean valid = value.equals("true") || value.equals("false");
        if (!valid) {
            bad(key, "'" + value + "' is neither true nor false", "write true or false");
        }
        return valid;
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
}
