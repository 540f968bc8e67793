package sourcebook.learn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.sample.SampleProject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Runs each shell step of the recipes for CI in a briefing that was just started, as their hosts do. */
@Tag("slow")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the recipes are for a POSIX shell")
class RecipesTest {
    private static final Path CI = Path.of("src/docs/ci");
    private static final YAMLMapper YAML = YAMLMapper.builder().build();
    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{\\{ (\\S+) }}");
    private static final String EVENT = "github.event.";
    private static final List<String> BASH = List.of("bash", "--noprofile", "--norc", "-eo", "pipefail", "-c");

    @TempDir
    Path folder;

    private Terminal terminal;
    private Path briefing;
    private String zip;
    private String path;

    @BeforeEach
    void begin() throws Exception {
        terminal = Terminal.in(folder.resolve("program"));
        briefing = folder.resolve("briefing");
        assertThat(terminal.run(folder, "sourcebook init briefing").exitCode()).isZero();
        Path packed = folder.resolve("packed.zip");
        try (OutputStream out = Files.newOutputStream(packed);
                ZipOutputStream entries = new ZipOutputStream(out)) {
            entries.putNextEntry(new ZipEntry("sourcebook-0/bin/sourcebook"));
            Files.copy(terminal.bin().resolve("sourcebook"), entries);
        }
        zip = packed.toUri().toString();
        path = Path.of(System.getProperty("java.home"), "bin") + ":" + System.getenv("PATH");
    }

    /** Gives the source, its text and the topic other words than those that were published. */
    private void change() throws Exception {
        replace("content/sources/gazette-bus.md", "every hour until four", "every hour until five");
        replace("texts/gazette-bus.txt", "every hour until four", "every hour until five");
        replace("content/topics/night-bus.md", "every hour until four", "every hour until five");
        assertThat(terminal.run(briefing, "sourcebook attest --texts texts").exitCode())
                .isZero();
    }

    private void replace(String file, String old, String replacement) throws IOException {
        Path target = briefing.resolve(file);
        String before = Files.readString(target)
                .replaceAll("until\\s+four", "until four")
                .replaceAll("run\\s+every", "run every");
        assertThat(before).contains(old);
        Files.writeString(target, before.replace(old, replacement));
    }

    private static JsonNode yaml(Path file) throws IOException {
        return YAML.readTree(Files.readString(file));
    }

    // GitHub

    /** Runs the steps of the composite action until one fails, and returns what they said; the last line is the exit code. */
    private List<String> runAction(Path home) throws Exception {
        return runAction(home, JsonMapper.shared().readTree("{\"ref\": \"refs/heads/main\"}"));
    }

    /** @param event what the host's file on the event says */
    private List<String> runAction(Path home, JsonNode event) throws Exception {
        JsonNode action = yaml(briefing.resolve(".github/actions/sourcebook/action.yml"));
        Map<String, String> inputs = new HashMap<>(Map.of("zip", zip));
        action.get("inputs").properties().forEach(i -> {
            if (i.getValue().has("default")) {
                inputs.put(i.getKey(), i.getValue().get("default").stringValue());
            }
        });
        Files.createDirectories(home.resolve("temp"));
        List<String> said = new ArrayList<>();
        for (JsonNode step : action.get("runs").get("steps")) {
            if (!step.has("run")) {
                continue;
            }
            Map<String, String> variables = new HashMap<>(Map.of(
                    "RUNNER_TEMP", home.resolve("temp").toString(),
                    "GITHUB_PATH", home.resolve("path").toString(),
                    "GITHUB_STEP_SUMMARY", home.resolve("summary.md").toString(),
                    "PATH", path(home)));
            if (step.has("env")) {
                step.get("env")
                        .properties()
                        .forEach(v -> variables.put(v.getKey(), resolved(v.getValue(), inputs, event)));
            }
            Terminal.Said one = bash(step.get("run").stringValue(), variables);
            said.add(one.text());
            if (one.exitCode() != 0) {
                said.add(step.get("name").stringValue() + ": " + one.exitCode());
                return said;
            }
        }
        said.add("0");
        return said;
    }

    private String path(Path home) throws IOException {
        Path added = home.resolve("path");
        return (Files.exists(added) ? Files.readString(added).strip() + ":" : "") + path;
    }

    private static String resolved(JsonNode value, Map<String, String> inputs, JsonNode event) {
        Matcher expression = EXPRESSION.matcher(value.stringValue());
        assertThat(expression.matches()).isTrue();
        if (expression.group(1).startsWith(EVENT)) {
            // What the event does not have is empty there, too.
            String path = expression.group(1).substring(EVENT.length()).replace('.', '/');
            return event.at("/" + path).asString("");
        }
        String name = expression.group(1).replaceFirst("^inputs\\.", "");
        assertThat(inputs).containsKey(name);
        return inputs.get(name);
    }

    private Terminal.Said bash(String script, Map<String, String> variables) throws Exception {
        List<String> command = new ArrayList<>(BASH);
        command.add(script);
        return terminal.run(briefing, command, variables);
    }

    @Test
    void gitHubsActionBuildsReportsAndStopsAtWhatIsWrong() throws Exception {
        Path first = folder.resolve("first");
        assertThat(runAction(first)).last().isEqualTo("0");
        assertThat(briefing.resolve("site/index.html")).exists();
        assertThat(first.resolve("summary.md"))
                .content()
                .contains("## To be read\n", "statements to be read", "## What no check would notice\n", "Records")
                .doesNotContain("## Differs");

        JsonNode links = yaml(briefing.resolve(".github/workflows/site.yml"))
                .get("jobs")
                .get("check")
                .get("steps");
        List<String> runs = links.findValuesAsString("run");
        assertThat(runs).containsExactly("sourcebook links --format github");
        assertThat(bash(runs.get(0), Map.of("PATH", path(first))).exitCode()).isZero();

        change();
        Path second = folder.resolve("second");
        assertThat(runAction(second)).last().isEqualTo("0");
        assertThat(second.resolve("summary.md")).content().contains("## Differs", "until five");

        Map<String, String> published = SampleProject.contents(briefing.resolve("site"));
        replace("texts/gazette-bus.txt", "every hour until five", "every hour until six");
        List<String> said = runAction(folder.resolve("third"));
        assertThat(said).last().isEqualTo("Compare with the texts: 1");
        assertThat(String.join("", said)).contains("::error file=content/sources/gazette-bus.");
        assertThat(SampleProject.contents(briefing.resolve("site"))).isEqualTo(published);
    }

    private String git(String arguments) throws Exception {
        Terminal.Said said = terminal.run(
                briefing, "git -c user.name=Ada -c user.email=ada@example.org -c commit.gpgsign=false " + arguments);
        assertThat(said.exitCode()).as(said.text()).isZero();
        return said.text().strip();
    }

    /** The event is what GitHub writes for a pull request that was opened, with the commit of this briefing as its base. */
    @Test
    void inAPullRequestTheAnnotationsOfChangedFilesComeFirstAndStandAtTheirLines() throws Exception {
        assumeTrue(terminal.run(briefing, "git --version").exitCode() == 0, "Git is not installed");
        replace(
                "content/actors/exampleton-council.md",
                "kind:",
                "waivers: [{check: SB601, words: x, reason: No.}]\nkind:");
        git("init -q");
        git("add -A");
        git("commit -q -m base");
        String event = Files.readString(Path.of("src/test/resources/ci/pull_request.json"));
        String base = "6dcb09b5b57875f334f61aebed695e2e4193db5e";
        assertThat(event).contains(base);
        replace("content/topics/night-bus.md", "1 May 2020", "2 May 2020");
        List<String> lines = Files.readAllLines(briefing.resolve("content/topics/night-bus.md"));
        int line = 1;
        while (!lines.get(line - 1).contains("2 May 2020")) {
            line++;
        }
        List<String> said = runAction(
                folder.resolve("pull"), JsonMapper.shared().readTree(event.replace(base, git("rev-parse HEAD"))));
        assertThat(said).last().isEqualTo("Check and build: 1");
        List<String> annotations =
                String.join("", said).lines().filter(l -> l.startsWith("::")).toList();
        assertThat(annotations.get(0)).contains(" file=content/topics/night-bus.md,line=" + line + ",", "SB603");
        assertThat(annotations).anyMatch(a -> a.contains("file=content/actors/exampleton-council.md,line=3,"));
    }

    @Test
    void gitHubsFilesAreWellFormed() throws IOException {
        JsonNode action = yaml(briefing.resolve(".github/actions/sourcebook/action.yml"));
        JsonNode workflow = yaml(briefing.resolve(".github/workflows/site.yml"));
        assertThat(action.get("runs").get("using").stringValue()).isEqualTo("composite");
        assertThat(workflow.propertyNames()).containsExactlyInAnyOrder("name", "on", "permissions", "jobs");
        List<JsonNode> steps = new ArrayList<>();
        action.get("runs").get("steps").forEach(step -> {
            steps.add(step);
            assertThat(step.has("run"))
                    .as("a shell is named where something is run")
                    .isEqualTo(step.has("shell"));
        });
        for (JsonNode job : workflow.get("jobs")) {
            assertThat(job.has("runs-on")).isTrue();
            job.get("steps").forEach(steps::add);
            if (job.has("needs")) {
                assertThat(workflow.get("jobs").has(job.get("needs").stringValue()))
                        .isTrue();
            }
        }
        for (JsonNode step : steps) {
            assertThat(step.has("run")).as("either runs or uses").isNotEqualTo(step.has("uses"));
            if (step.has("run")) {
                assertThat(step.get("run").stringValue())
                        .as("nothing is put into a script")
                        .doesNotContain("${{");
            } else {
                String used = step.get("uses").stringValue();
                boolean local = used.startsWith("./")
                        && Files.exists(briefing.resolve(used).resolve("action.yml"));
                assertThat(local || used.matches("actions/[\\w/-]+@v\\d+"))
                        .as(used)
                        .isTrue();
            }
        }
        Matcher expression = EXPRESSION.matcher(action.toString());
        while (expression.find()) {
            if (expression.group(1).startsWith("inputs.")) {
                assertThat(action.get("inputs").has(expression.group(1).substring("inputs.".length())))
                        .isTrue();
            }
        }
    }

    // GitLab

    private Terminal.Said runJob(String name) throws Exception {
        JsonNode file = yaml(CI.resolve("gitlab-ci.yml"));
        StringBuilder script = new StringBuilder();
        file.get("before_script")
                .forEach(line -> script.append(line.stringValue()).append('\n'));
        file.get(name)
                .get("script")
                .forEach(line -> script.append(line.stringValue()).append('\n'));
        Map<String, String> variables = new HashMap<>(Map.of("PATH", path, "SOURCEBOOK_ZIP", zip));
        file.get("variables")
                .properties()
                .forEach(v -> variables.put(v.getKey(), v.getValue().stringValue()));
        Terminal.Said said = bash(script.toString(), variables);
        // A runner begins each job in a clean folder, apart from the cache.
        assertThat(terminal.run(briefing, "rm -rf .sourcebook").exitCode()).isZero();
        return said;
    }

    @Test
    void gitLabsJobsPublishReportAndStopAtWhatIsWrong() throws Exception {
        JsonNode file = yaml(CI.resolve("gitlab-ci.yml"));
        for (String job : List.of("check", "pages", "links")) {
            assertThat(file.get("stages").toString())
                    .contains(file.get(job).get("stage").toString());
            assertThat(file.get(job).get("rules").get(0).has("if")).isTrue();
        }
        assertThat(runJob("pages").exitCode()).isZero();
        assertThat(briefing.resolve("public/index.html")).exists();
        assertThat(runJob("links").exitCode()).isZero();

        change();
        Terminal.Said said = runJob("check");
        assertThat(said.exitCode()).isZero();
        assertThat(said.text()).contains("until five", "statements to be read", "Records");
        assertThat(JsonMapper.shared()
                        .readTree(Files.readString(briefing.resolve("codequality.json")))
                        .isArray())
                .isTrue();

        replace("content/topics/night-bus.md", "[@gazette-bus#bus-from-may]", "[@gazette-bus#bus]");
        assertThat(runJob("check").exitCode()).isEqualTo(1);
        assertThat(Files.readString(briefing.resolve("codequality.json"), UTF_8))
                .contains("SB203");
    }

    // Everything else

    @Test
    void theScriptBuildsReportsAndStopsAtWhatIsWrong() throws Exception {
        String script = "sh '" + CI.resolve("briefing.sh").toAbsolutePath() + "'";
        Terminal.Said said = terminal.run(briefing, "LINKS=yes " + script);
        assertThat(said.exitCode()).isZero();
        assertThat(said.text())
                .contains("== Compare with the texts", "statements to be read", "Records", "== Outside addresses")
                .doesNotContain("== What differs");

        change();
        assertThat(terminal.run(briefing, "cp -R site published").exitCode()).isZero();
        said = terminal.run(briefing, "PUBLISHED=published " + script);
        assertThat(said.exitCode()).isZero();
        assertThat(said.text()).contains("== What differs", "until five").doesNotContain("== Outside addresses");

        replace("texts/gazette-bus.txt", "every hour until five", "every hour until six");
        assertThat(terminal.run(briefing, script).exitCode()).isEqualTo(1);
    }
}
