package sourcebook.bake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.artifact.Overview;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.site.Feature;
import sourcebook.site.License;
import sourcebook.site.Look;
import sourcebook.site.SiteSettings;

/** What {@code jbake.properties} says, and what commons-configuration and JBake would make of it. */
public class ProjectTest {
    private static final Pattern SETTING = Pattern.compile("\\| (`[a-z]+\\.[A-Za-z.]+`.*?) \\| (\\S+) \\| .*");
    private static final Pattern SETTING_NAME = Pattern.compile("`(\\S+)`");

    @TempDir
    Path folder;

    private final Diagnostics diagnostics = new Diagnostics();

    @BeforeEach
    void makeFolders() throws IOException {
        Files.createDirectories(folder.resolve("content"));
        Files.createDirectories(folder.resolve("templates"));
    }

    private Project open(String properties) throws IOException {
        Files.writeString(folder.resolve("jbake.properties"), properties);
        return Project.open(folder, null, diagnostics);
    }

    private SiteSettings settings(String properties) throws IOException {
        return open(properties).settings();
    }

    private List<Code> codes() {
        return diagnostics.sorted().stream().map(Diagnostic::code).toList();
    }

    /** Reads the settings of a project and uses them all, and fails if that throws anything, or says nothing. */
    public static void read(Path folder) throws IOException {
        Diagnostics diagnostics = new Diagnostics();
        Project project = Project.open(folder, null, diagnostics);
        SiteSettings settings = project.settings();
        project.checkAssets(Set.of("css/own.css"), diagnostics);
        diagnostics.sorted().forEach(d -> assertThat(d.message()).isNotBlank());
        assertThat(settings.charset()).isNotBlank();
        assertThat(project.templateSettings()).hasSizeGreaterThan(1);
        assertThat(project.template("topic")).isNotNull();
        assertThat(project.destination()).isNotNull();
        assertThat(project.reviewer()).isNotEqualTo(Optional.of(""));
        assertThat(project.isSameAs(Project.open(folder, null, new Diagnostics())))
                .isTrue();
    }

    @Test
    void theReadmeNamesAllSettingsAndTheirDefaults() throws IOException {
        Map<String, String> defaults = new TreeMap<>();
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            Matcher row = SETTING.matcher(line);
            if (row.matches()) {
                SETTING_NAME.matcher(row.group(1)).results().forEach(n -> defaults.put(n.group(1), row.group(2)));
            }
        }
        Project project = Project.open(folder, null, diagnostics);
        SiteSettings settings = project.settings();
        Map<String, String> expected = new TreeMap<>(Map.of(
                "site.title", "`" + settings.title() + "`",
                "content.folder", "`" + project.shown(project.content()) + "`",
                "template.folder", "`" + project.shown(project.templates()) + "`",
                "asset.folder", "`" + project.shown(project.assets()) + "`",
                "destination.folder", "`" + project.shown(project.destination()) + "`",
                "ignore.file", "`" + project.ignoreFile() + "`",
                "asset.ignore", "`" + project.ignoresHiddenAssets() + "`",
                "render.encoding", "`" + settings.charset() + "`",
                "template.encoding", "`UTF-8`",
                "template.TYPE.file", "`TYPE.ftl`"));
        assertThat(settings.url()).isNull();
        expected.put("site.host", "none");
        assertThat(settings.license()).isNull();
        expected.put("site.license", "none");
        expected.put("site.language", "`" + project.messages().language() + "`");
        assertThat(project.reviewer()).isEmpty();
        expected.put("review.by", "none");
        expected.put("attest.key", "none");
        assertThat(settings.look()).isEqualTo(Look.PLAIN);
        expected.put("site.style", "none");
        expected.put("site.logo", "none");
        expected.put("site.footer", "none");
        expected.put("site.navigation", "none");
        settings.features().forEach(f -> expected.put(f.property(), "`true`"));
        assertThat(settings.without()).isEmpty();
        Overview.optional().forEach(o -> expected.put(o.property(), "`true`"));
        assertThat(defaults).isEqualTo(expected);
        assertThat(SettingsFile.SUPPORTED).isSubsetOf(defaults.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"README.md", "src/docs/data.md"})
    void theDocumentsNameAllLicenses(String document) throws IOException {
        assertThat(Path.of(document))
                .content()
                .contains(Arrays.stream(License.values())
                        .map(l -> "`" + l.id() + "`")
                        .toList());
    }

    @Test
    void leavesOutWhatIsToBeLeftOut() throws IOException {
        assertThat(settings("render.data=false\nrender.feed=true\nrender.search=no\n")
                        .features())
                .isEqualTo(EnumSet.complementOf(EnumSet.of(Feature.DATA)));
        assertThat(diagnostics.sorted())
                .extracting(Diagnostic::message)
                .containsExactly("'no' is neither true nor false");
        assertThat(settings("render.agreements=false\nrender.timeline=true\n").without())
                .containsExactly("agreements");
    }

    @Test
    void namesTheLicenseOfTheProject() throws IOException {
        assertThat(settings("site.license=CC-BY-SA-4.0\n").license()).isEqualTo(License.BY_SA);
        assertThat(diagnostics.sorted()).isEmpty();
        assertThat(settings("site.license=MIT\n").license()).isNull();
        assertThat(codes()).containsExactly(Code.BAD_PROPERTY);
        assertThat(diagnostics.sorted().get(0).help())
                .startsWith("write one of CC0-1.0, ")
                .endsWith(", or take the line out");
    }

    @Test
    void needsNoPropertiesAndTakesNothingOfJBakesOwnSite() throws IOException {
        Project project = Project.open(folder, null, diagnostics);
        assertThat(project.settings())
                .isEqualTo(new SiteSettings(
                        "Sourcebook", null, "UTF-8", Set.of(Feature.values()), Set.of(), null, List.of(), Look.PLAIN));
        assertThat(project.content()).isEqualTo(folder.resolve("content"));
        assertThat(project.templates()).isEqualTo(folder.resolve("templates"));
        assertThat(project.assets()).isEqualTo(folder.resolve("assets"));
        assertThat(project.template("topic")).isEqualTo("topic.ftl");
        // JBake's defaults name index.ftl, feed.ftl and others; those of our types are ours.
        assertThat(project.template("page")).isEqualTo("page.ftl");
        assertThat(project.template("error404")).isEqualTo("error404.ftl");
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Russia and North Korea, 2023–2024 | Russia and North Korea, 2023–2024",
                "한국, Россия                       | 한국, Россия",
                "A\\u2013B                          | A–B",
                "A \\, B                            | A , B",
                "${env:PATH}                        | ${env:PATH}",
                "${sys:user.home}                   | ${sys:user.home}",
                "${script:javascript:1 + 1}         | ${script:javascript:1 + 1}",
                "${url:UTF-8:file:///etc/passwd}    | ${url:UTF-8:file:///etc/passwd}",
                "${const:java.io.File.separator}    | ${const:java.io.File.separator}",
                "${site.host}                       | ${site.host}"
            })
    void takesTheTitleAsItIsWritten(String written, String read) throws IOException {
        assertThat(settings("site.title=" + written + "\n").title()).isEqualTo(read);
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void takesFoldersAsTheyAreWritten() throws IOException {
        Files.createDirectories(folder.resolve("a, b"));
        Files.createDirectories(folder.resolve("${user.dir}"));
        Project project = open("content.folder=a, b\ntemplate.folder=${user.dir}\n");
        assertThat(project.content()).isEqualTo(folder.resolve("a, b"));
        assertThat(project.templates()).isEqualTo(folder.resolve("${user.dir}"));
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void systemPropertiesChangeNothing() throws IOException {
        System.setProperty("site.title", "Of the system");
        System.setProperty("template.topic.file", "system.ftl");
        try {
            Project project = Project.open(folder, null, diagnostics);
            assertThat(project.settings().title()).isEqualTo("Sourcebook");
            assertThat(project.template("topic")).isEqualTo("topic.ftl");
            assertThat(open("site.title=Of the project\n").settings().title()).isEqualTo("Of the project");
        } finally {
            System.clearProperty("site.title");
            System.clearProperty("template.topic.file");
        }
    }

    @Test
    void includesNoOtherFile() throws IOException {
        Files.writeString(folder.resolve("more.properties"), "content.folder=elsewhere\n");
        assertThat(open("include=more.properties\n").content()).isEqualTo(folder.resolve("content"));
        assertThat(codes()).containsExactly(Code.UNSUPPORTED_PROPERTY);
    }

    @Test
    void doesNotReadJBakesOldFile() throws IOException {
        Files.writeString(folder.resolve("custom.properties"), "site.title=Old\ncontent.folder=old\n");
        Project project = open("");
        assertThat(project.settings().title()).isEqualTo("Sourcebook");
        assertThat(project.content()).isEqualTo(folder.resolve("content"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"site.title", "site.host", "site.language", "render.encoding", "ignore.file", "attest.key"})
    void refusesAValueWithoutEnd(String key) throws IOException {
        open(key + "=" + "x".repeat(2_001) + "\n");
        assertThat(diagnostics.sorted())
                .extracting(Diagnostic::message)
                .contains("a setting has at most 2000 characters");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "asset.ignore=maybe",
                "template.topic.file=topic.groovy",
                "template.topic.file=topic.html",
                "site.host=example.org",
                "site.host=ftp://example.org",
                "site.title=",
                "site.title=The harbor\\u202Eneddih",
                "site.title=a\\ud800",
                "site.title=a\\nb",
                "site.footer=a\\u0000.md",
                "template.topic.file=a\\u0000.ftl",
                "destination.folder=a\\u0000b",
                "review.by=A\\n- x: y",
                "content.folder="
            })
    void refusesAValueThatCannotBeUsed(String line) throws IOException {
        Project project = open(line + "\n");
        assertThat(codes()).contains(Code.BAD_PROPERTY);
        assertThat(diagnostics.sorted().get(0).span()).hasToString("jbake.properties:1:" + (line.indexOf('=') + 2));
        assertThat(project.ignoresHiddenAssets()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "example.org, does not begin with https:// or http://",
        "https://bücher.example, names no host; write letters beyond a-z in the form xn--",
        "https://, is not well-formed",
        "https://a b.example, is not well-formed",
        "https://example.org/?a=b, has a part behind '?'",
        "https://example.org/#a, has a part behind '#'",
    })
    void saysWhyAnAddressCannotBeUsed(String address, String reason) throws IOException {
        open("site.host=" + address + "\n");
        assertThat(diagnostics.sorted())
                .singleElement()
                .satisfies(d ->
                        assertThat(d.message()).startsWith("'" + address + "' ").contains(reason.replace("''", "'")));
    }

    @Test
    void leavesHiddenAssetsOutWhereItIsAsked() throws IOException {
        assertThat(open("").ignoresHiddenAssets()).isFalse();
        assertThat(open("asset.ignore=true\n").ignoresHiddenAssets()).isTrue();
        assertThat(diagnostics.sorted()).isEmpty();
    }

    @Test
    void theCommandLinesAddressComesFirstAndLosesItsSlash() throws IOException {
        Files.writeString(folder.resolve("jbake.properties"), "site.host=https://one.example/\n");
        assertThat(Project.open(folder, null, diagnostics).settings().url()).isEqualTo("https://one.example");
        assertThat(Project.open(folder, "https://two.example/x//", diagnostics)
                        .settings()
                        .url())
                .isEqualTo("https://two.example/x");
    }
}
