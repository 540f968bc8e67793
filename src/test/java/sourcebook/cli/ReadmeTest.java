package sourcebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.sample.SampleProject;

/** What README.md tells to type in and what it says will come of it. */
class ReadmeTest {
    private static final Pattern FILE = Pattern.compile("(?m)^`([\\w./-]+)`:\n\n```\\w+\n((?s:.*?))^```$");
    private static final Pattern SOURCE = Pattern.compile("(?m)^   ```markdown\n((?s:.*?))^   ```$");
    private static final Pattern PROBLEM = Pattern.compile("(?m)^   ```\n(   \\S+:[0-9]+:[0-9]+: (?s:.*?))^   ```$");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }

    private static String section(String heading) throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        int start = readme.indexOf("\n## " + heading + "\n");
        assertThat(start).as("the section '%s'", heading).isNotNegative();
        return readme.substring(start, readme.indexOf("\n## ", start + 1));
    }

    private static String block(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1).replaceAll("(?m)^ {3}", "");
    }

    @Test
    void aBriefingOfOnesOwnIsBuiltWithoutAnyWarning() throws IOException {
        Map<String, String> files = new LinkedHashMap<>();
        Matcher matcher = FILE.matcher(section("Start a briefing of your own"));
        while (matcher.find()) {
            files.put(matcher.group(1), matcher.group(2));
        }
        assertThat(section("Start a briefing of your own")).contains("-Dexec.args=\"init ../my-briefing\"");
        assertThat(files)
                .containsOnlyKeys(
                        "jbake.properties",
                        "content/topics/my-topic.md",
                        "content/actors/my-publisher.md",
                        "content/sources/my-source.md");
        SampleProject project = new SampleProject(folder);
        for (Map.Entry<String, String> file : files.entrySet()) {
            project.write(file.getKey(), file.getValue());
        }
        int exitCode = run("build", "--strict", "--source", folder.toString());
        assertThat(err.toString()).isEmpty();
        assertThat(exitCode).isZero();
        assertThat(folder.resolve("target/site/index.html")).content().contains("My briefing", "My topic");
        assertThat(folder.resolve("target/site/topics/my-topic.html")).content().contains("Short name");
    }

    @Test
    void theSourceThatIsShownFitsIntoTheBriefing() throws IOException {
        copy("content");
        String section = section("Add a source in five minutes");
        SampleProject project = new SampleProject(folder);
        String source = block(SOURCE, section);
        project.write("content/sources/my-source.md", source);
        assertThat(run("check", "--source", folder.toString())).isZero();
        assertThat(err.toString().lines().filter(line -> line.contains(" SB") && !line.contains("SB602")))
                .singleElement()
                .asString()
                // The briefing's own sentences that count its texts are not true any more.
                .as("nobody has attested its quotation yet, and nothing else is wrong")
                .contains("my-source.md:2:8: warning SB313");
        project.write("content/sources/my-source.md", source.replace("claim: munitions-", "claim: munition-"));
        assertThat(run("check", "--source", folder.toString())).isEqualTo(Main.CONTENT_ERRORS);
        assertThat(err.toString().replace(folder + "/", "").replaceAll("(?m)^ +", ""))
                .contains(block(PROBLEM, section).replaceAll("(?m)^ +", ""));
    }

    private void copy(String name) throws IOException {
        Path from = Path.of(name);
        for (String file : SampleProject.files(from)) {
            Path target = folder.resolve(name).resolve(file);
            Files.createDirectories(target.getParent());
            Files.copy(from.resolve(file), target);
        }
    }
}
