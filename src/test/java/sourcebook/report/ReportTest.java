package sourcebook.report;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Edit;
import sourcebook.text.Text;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ReportTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The letter before the link takes two characters and one column. */
    private static final Text PAGE =
            new Text("content/topics/a b,c.md", "---\ntitle: T\n---\n𝔸 [[vladmir-putin]] – no\nmore\n");

    private static final Diagnostic ERROR = Diagnostic.at(
                    PAGE.span(PAGE.content().indexOf("vladmir"), PAGE.content().indexOf("]]")),
                    Code.UNRESOLVED_LINK,
                    "no page is called 'vladmir-putin', 100% sure")
            .help("did you mean 'vladimir-putin'?")
            .mendedBy(Edit.of(
                    PAGE.span(PAGE.content().indexOf("[["), PAGE.content().indexOf(" –")),
                    "vladmir-putin",
                    "vladimir-putin"));

    private static final Diagnostic WARNING = Diagnostic.at(
            PAGE.span(PAGE.content().indexOf("no\n"), PAGE.content().indexOf("re\n")),
            Code.OTHER_DIRECTION,
            "nothing cited here says “no” ##[group] ##vso[task.setvariable]");

    private static final Diagnostic WHOLE = Diagnostic.in("content", Code.NO_PAGE, "there is no page");

    private static final Report REPORT = report(false, ERROR, WARNING, WARNING, WHOLE);

    private static Report report(boolean strict, Diagnostic... problems) {
        return new Report(List.of(problems), strict, "my briefing/", "Sourcebook 1.0");
    }

    private static JsonNode json(ReportFormat format, Report report) {
        return MAPPER.readTree(format.write(report));
    }

    // ---- All of them -------------------------------------------------------------------------------------------

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TEXT")
    void everyFormatIsTheSameEachTimeAndEndsWithALineFeed(ReportFormat format) {
        assertThat(format.write(REPORT)).isEqualTo(format.write(REPORT)).endsWith("\n");
    }

    @ParameterizedTest
    @EnumSource(names = {"JSON", "SARIF", "GITLAB", "JUNIT"})
    void filesAreInAsciiAndHoldNothingThatCiHostsObey(ReportFormat format) {
        String file = format.write(REPORT);
        assertThat(US_ASCII.newEncoder().canEncode(file)).isTrue();
        assertThat(file).doesNotContain("##[", "##vso[").doesNotContainPattern("(?m)^\\s*::");
    }

    // ---- JSON --------------------------------------------------------------------------------------------------

    @Test
    void jsonSaysAllOfAProblem() {
        JsonNode report = json(ReportFormat.JSON, REPORT);
        assertThat(report.get("program").stringValue()).isEqualTo("Sourcebook 1.0");
        assertThat(report.get("errors").intValue()).isEqualTo(2);
        assertThat(report.get("warnings").intValue()).isEqualTo(2);
        JsonNode problem = report.get("problems").get(0);
        assertThat(problem.get("code").stringValue()).isEqualTo("SB201");
        assertThat(problem.get("severity").stringValue()).isEqualTo("error");
        assertThat(problem.get("path").stringValue()).isEqualTo("my briefing/content/topics/a b,c.md");
        assertThat(problem.get("place").toString())
                .isEqualTo("{\"line\":4,\"column\":5,\"endLine\":4,\"endColumn\":18}");
        assertThat(problem.get("message").stringValue()).isEqualTo(ERROR.message());
        assertThat(problem.get("help").stringValue()).isEqualTo("did you mean 'vladimir-putin'?");
        assertThat(report.get("problems").get(3).get("place").isNull()).isTrue();
    }

    @Test
    void aProblemIsKnownAgainWhereverItHasMoved() {
        JsonNode problems = json(ReportFormat.JSON, REPORT).get("problems");
        String first = problems.get(1).get("fingerprint").stringValue();
        assertThat(problems.get(2).get("fingerprint").stringValue()).isNotEqualTo(first);
        Text longer = new Text(PAGE.path(), "\n\n" + PAGE.content());
        Diagnostic moved = Diagnostic.at(longer.span(9, 10), WARNING.code(), WARNING.message());
        assertThat(json(ReportFormat.JSON, report(true, moved))
                        .get("problems")
                        .get(0)
                        .get("fingerprint")
                        .stringValue())
                .isEqualTo(first);
    }

    // ---- SARIF -------------------------------------------------------------------------------------------------

    /** The schema is that of the standard, as the library of its readers for Java carries it. */
    @Test
    void sarifIsValidUnderItsSchema() throws IOException {
        try (InputStream file = ReportTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
                    .getSchema(MAPPER.readTree(Objects.requireNonNull(file)));
            for (Report report : List.of(REPORT, report(true))) {
                assertThat(schema.validate(json(ReportFormat.SARIF, report))).isEmpty();
            }
            assertThat(schema.validate(MAPPER.readTree("{\"version\": \"2.1.0\"}")))
                    .isNotEmpty();
        }
    }

    @Test
    void sarifNamesRulesOnceAndPlacesAsUris() {
        JsonNode run = json(ReportFormat.SARIF, REPORT).get("runs").get(0);
        JsonNode rules = run.get("tool").get("driver").get("rules");
        assertThat(rules).hasSize(3);
        JsonNode result = run.get("results").get(1);
        assertThat(rules.get(result.get("ruleIndex").intValue()).get("id")).isEqualTo(result.get("ruleId"));
        assertThat(result.get("level").stringValue()).isEqualTo("warning");
        JsonNode place = result.get("locations").get(0).get("physicalLocation");
        assertThat(place.get("artifactLocation").get("uri").stringValue())
                .isEqualTo("my%20briefing/content/topics/a%20b%2Cc.md");
        assertThat(place.get("region").toString())
                .isEqualTo("{\"startLine\":4,\"startColumn\":23,\"endLine\":5,\"endColumn\":3}");
        assertThat(run.get("columnKind").stringValue()).isEqualTo("unicodeCodePoints");
    }

    @Test
    void sarifHasTheEditThatMendsAProblem() {
        JsonNode results = json(ReportFormat.SARIF, REPORT).at("/runs/0/results");
        JsonNode change = results.at("/0/fixes/0/artifactChanges/0");
        assertThat(change.get("artifactLocation"))
                .isEqualTo(results.at("/0/locations/0/physicalLocation/artifactLocation"));
        assertThat(change.at("/replacements/0/deletedRegion"))
                .isEqualTo(results.at("/0/locations/0/physicalLocation/region"));
        assertThat(change.at("/replacements/0/insertedContent/text").stringValue())
                .isEqualTo("vladimir-putin");
        assertThat(results.get(1).has("fixes")).isFalse();
    }

    // ---- Code hosts --------------------------------------------------------------------------------------------

    @Test
    void gitHubGetsACommandForEachProblem() {
        String prefix = "file=my briefing/content/topics/a b%2Cc.md,line=4";
        assertThat(ReportFormat.GITHUB.write(REPORT).lines())
                .containsExactly(
                        "::error " + prefix + ",endLine=4,col=5,endColumn=18,title=SB201::no page is called"
                                + " 'vladmir-putin', 100%25 sure%0Adid you mean 'vladimir-putin'?",
                        "::warning " + prefix + ",endLine=5,title=SB605::nothing cited here says “no” #\\#[group]"
                                + " #\\#vso[task.setvariable]",
                        "::warning " + prefix + ",endLine=5,title=SB605::nothing cited here says “no” #\\#[group]"
                                + " #\\#vso[task.setvariable]",
                        "::error file=my briefing/content,title=" + Code.NO_PAGE.id() + "::there is no page");
    }

    @Test
    void noContentMakesASecondCommand() {
        Diagnostic hostile =
                Diagnostic.in("a\n::set-output name=x::y\n,line=1.md", Code.NO_PAGE, "no\r\n::error::no\u001B[2J");
        assertThat(ReportFormat.GITHUB.write(report(false, hostile)).lines()).hasSize(1);
    }

    @Test
    void gitLabGetsWhatItAsksFor() {
        JsonNode issues = json(ReportFormat.GITLAB, REPORT);
        assertThat(issues).hasSize(4).allSatisfy(issue -> {
            assertThat(issue.propertyNames())
                    .containsExactlyInAnyOrder("description", "check_name", "fingerprint", "severity", "location");
            assertThat(issue.get("severity").stringValue()).isIn("info", "minor", "major", "critical", "blocker");
            assertThat(issue.get("location").get("path").stringValue()).startsWith("my briefing/content");
            assertThat(issue.get("location").get("lines").get("begin").intValue())
                    .isPositive();
        });
        assertThat(issues.valueStream().map(i -> i.get("fingerprint")).distinct())
                .hasSize(4);
    }

    // ---- JUnit -------------------------------------------------------------------------------------------------

    private static Element suite(Report report) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        Element root = factory.newDocumentBuilder()
                .parse(new InputSource(new StringReader(ReportFormat.JUNIT.write(report))))
                .getDocumentElement();
        assertThat(root.getTagName()).isEqualTo("testsuites");
        return (Element) root.getElementsByTagName("testsuite").item(0);
    }

    @Test
    void aFileIsATestThatFailsByWhatFailsTheRun() throws Exception {
        Element suite = suite(REPORT);
        assertThat(suite.getAttribute("tests")).isEqualTo("2");
        assertThat(suite.getAttribute("failures")).isEqualTo("2");
        Element failure = (Element) suite.getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("type")).isEqualTo("SB201");
        assertThat(failure.getTextContent())
                .contains("a b,c.md:4:5: error SB201: ")
                .doesNotContain("SB605");
        assertThat(suite.getElementsByTagName("system-out").item(0).getTextContent())
                .contains("“no” ##[group]");
        assertThat(suite(report(true, WARNING)).getAttribute("failures")).isEqualTo("1");
        assertThat(suite(report(false, WARNING)).getAttribute("failures")).isEqualTo("0");
    }

    @Test
    void withoutProblemsOneTestPasses() throws Exception {
        Element suite = suite(report(true));
        assertThat(suite.getAttribute("tests")).isEqualTo("1");
        assertThat(suite.getElementsByTagName("failure").getLength()).isZero();
    }

    @Test
    void whatXmlCannotHoldIsReplaced() throws Exception {
        Diagnostic odd = Diagnostic.in("a", Code.NO_PAGE, "x\u0000\uFFFE\uD800y");
        Element failure = (Element)
                suite(report(true, odd)).getElementsByTagName("failure").item(0);
        assertThat(failure.getAttribute("message")).isEqualTo("x\uFFFD\uFFFD\uFFFDy");
    }

    @Test
    void namesAreTypedInSmallLetters() {
        assertThat(Arrays.stream(ReportFormat.values()).map(ReportFormat::toString))
                .containsExactly("text", "json", "sarif", "github", "gitlab", "junit");
    }
}
