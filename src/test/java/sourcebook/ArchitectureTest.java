package sourcebook;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Data flows one way through the packages, and each library has its room. */
class ArchitectureTest {
    /** Every package with those that it may use, in the order of the flow. */
    private static final Map<String, List<String>> USES = Map.ofEntries(
            Map.entry("text", List.of()),
            Map.entry("work", List.of()),
            Map.entry("date", List.of("text")),
            Map.entry("message", List.of("text", "language")),
            Map.entry("language", List.of("text")),
            Map.entry("evidence", List.of("text", "language")),
            Map.entry("publish", List.of()),
            Map.entry("diagnostic", List.of("text")),
            Map.entry("rewrite", List.of("text", "diagnostic", "read", "parse", "link")),
            Map.entry("serve", List.of("text", "diagnostic", "json")),
            Map.entry("read", List.of("work", "text", "diagnostic", "evidence")),
            Map.entry("picture", List.of("text", "diagnostic", "read")),
            Map.entry("parse", List.of("text", "date", "language", "evidence", "diagnostic", "read")),
            Map.entry("link", List.of("text", "date", "language", "evidence", "diagnostic", "parse")),
            Map.entry("json", List.of()),
            Map.entry("outside", List.of("rewrite", "text", "diagnostic", "parse", "link")),
            Map.entry("schema", List.of("text", "parse", "json")),
            Map.entry("site", List.of("evidence")),
            Map.entry("artifact", List.of("text", "date", "diagnostic", "parse", "link", "site")),
            Map.entry("check", List.of("text", "date", "language", "evidence", "diagnostic", "parse", "link")),
            Map.entry(
                    "attest",
                    List.of(
                            "text",
                            "date",
                            "language",
                            "message",
                            "evidence",
                            "diagnostic",
                            "parse",
                            "link",
                            "support",
                            "rewrite")),
            Map.entry(
                    "draft",
                    List.of("rewrite", "text", "date", "language", "read", "parse", "link", "check", "attest")),
            Map.entry("probe", List.of("text", "diagnostic", "parse", "link", "language")),
            Map.entry("support", List.of("work", "text", "date", "language", "diagnostic", "parse", "link", "message")),
            Map.entry(
                    "review",
                    List.of("rewrite", "text", "evidence", "diagnostic", "read", "parse", "link", "message", "attest")),
            Map.entry(
                    "data", List.of("review", "text", "date", "evidence", "parse", "link", "json", "site", "artifact")),
            Map.entry("offline", List.of("text", "json", "artifact")),
            Map.entry("chart", List.of("text", "date", "evidence", "parse", "link")),
            Map.entry("cite", List.of("text", "date", "language", "parse", "link", "site", "artifact")),
            Map.entry("search", List.of("text", "date", "parse", "link", "json", "site", "data", "artifact")),
            Map.entry("font", List.of("text")),
            Map.entry("drawing", List.of("text", "font")),
            Map.entry("card", List.of("drawing")),
            Map.entry("pdf", List.of("font", "drawing")),
            Map.entry("feed", List.of("json", "site", "artifact")),
            Map.entry("markdown", List.of("site", "artifact")),
            Map.entry("sitemap", List.of("text", "date", "parse", "link", "site", "artifact")),
            Map.entry("diff", List.of("json", "data", "artifact")),
            Map.entry("stats", List.of("text", "date", "evidence", "parse", "link", "review", "json")),
            Map.entry("reuse", List.of("artifact")),
            Map.entry("report", List.of("text", "diagnostic", "json", "artifact")),
            Map.entry(
                    "render",
                    List.of(
                            "text",
                            "date",
                            "evidence",
                            "diagnostic",
                            "parse",
                            "link",
                            "json",
                            "site",
                            "artifact",
                            "data",
                            "chart",
                            "review",
                            "cite",
                            "drawing",
                            "card",
                            "pdf",
                            "feed",
                            "markdown")),
            Map.entry(
                    "bake",
                    List.of(
                            "work",
                            "text",
                            "language",
                            "evidence",
                            "diagnostic",
                            "read",
                            "picture",
                            "parse",
                            "link",
                            "message",
                            "json",
                            "site",
                            "artifact",
                            "check",
                            "attest",
                            "draft",
                            "probe",
                            "support",
                            "review",
                            "data",
                            "cite",
                            "markdown",
                            "sitemap",
                            "diff",
                            "outside",
                            "stats",
                            "offline",
                            "pdf",
                            "reuse",
                            "rewrite",
                            "serve",
                            "render",
                            "search",
                            "publish")),
            Map.entry(
                    "cli",
                    List.of(
                            "text",
                            "diagnostic",
                            "read",
                            "parse",
                            "attest",
                            "draft",
                            "probe",
                            "review",
                            "diff",
                            "outside",
                            "stats",
                            "bake",
                            "report",
                            "rewrite",
                            "schema",
                            "serve")));

    /** Every library with the only packages that may use it. */
    private static final Map<String, List<String>> ROOMS = Map.ofEntries(
            Map.entry("tools.jackson", List.of("parse", "json", "diff", "draft")),
            Map.entry("org.snakeyaml", List.of("parse")),
            Map.entry("com.vladsch.flexmark", List.of("parse")),
            Map.entry("freemarker", List.of("bake")),
            Map.entry("org.jbake", List.of("bake")),
            Map.entry("de.undercouch.citeproc", List.of("cite", "draft")),
            Map.entry("org.apache.commons.configuration2", List.of("bake")),
            Map.entry("com.sun.net.httpserver", List.of("serve")),
            Map.entry("java.net.http", List.of("outside")),
            Map.entry("picocli", List.of("cli")),
            Map.entry("me.tongfei", List.of("cli")),
            Map.entry("org.jsoup", List.of("attest", "card", "data", "draft", "drawing", "markdown", "pdf")),
            Map.entry("org.apache.fontbox", List.of("drawing", "pdf")),
            Map.entry("org.apache.pdfbox", List.of("draft", "drawing", "pdf")),
            Map.entry("com.openhtmltopdf", List.of("pdf")),
            Map.entry("com.github.weisj.jsvg", List.of("drawing")),
            Map.entry("com.ibm.icu", List.of("message")),
            Map.entry("java.awt", List.of("card", "drawing", "pdf")));

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("sourcebook");

    static List<String> packages() {
        return USES.keySet().stream().sorted().toList();
    }

    static List<String> libraries() {
        return ROOMS.keySet().stream().sorted().toList();
    }

    @Test
    void everyPackageHasItsPlaceInTheFlow() {
        assertThat(CLASSES.stream().map(JavaClass::getPackageName).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(
                        packages().stream().map(p -> "sourcebook." + p).toList());
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageUsesOnlyWhatComesBeforeIt(String name) {
        noClasses()
                .that(resideInAPackage("sourcebook." + name))
                .should()
                .dependOnClassesThat(resideInAPackage("sourcebook..")
                        .and(not(resideInAPackage("sourcebook." + name)))
                        .and(not(resideInAnyPackage(named(USES.get(name))))))
                .check(CLASSES);
    }

    @ParameterizedTest
    @MethodSource("libraries")
    void aLibraryIsKnownInItsRoomOnly(String library) {
        ArchRule rule = noClasses()
                .that(not(resideInAnyPackage(named(ROOMS.get(library)))))
                .should()
                .dependOnClassesThat(resideInAPackage(library + ".."));
        rule.check(CLASSES);
        boolean used = CLASSES.stream()
                .flatMap(c -> c.getDirectDependenciesFromSelf().stream())
                .anyMatch(d -> d.getTargetClass().getPackageName().startsWith(library));
        assertThat(used).as("%s is used at all", library).isTrue();
    }

    /** To put marks in order takes the square of their number; names of files are short. */
    @Test
    void textsAreNormalizedInOnePlace() {
        noClasses()
                .that(not(resideInAnyPackage("sourcebook.text", "sourcebook.publish")))
                .should()
                .callMethod(Normalizer.class, "normalize", CharSequence.class, Normalizer.Form.class)
                .check(CLASSES);
    }

    @Test
    void thereAreNoCycles() {
        slices().matching("sourcebook.(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void noClassIsADrawer() {
        classes()
                .should()
                .haveNameNotMatching(".*(Utils?|Manager|Helpers?|Impl)")
                .check(CLASSES);
    }

    private static String[] named(List<String> packages) {
        return packages.stream().map(p -> "sourcebook." + p).toArray(String[]::new);
    }
}
