package sourcebook.learn;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Types in what the tutorial says, in its order, and compares what comes of it. Its blocks are {@code file PATH}, which is
 * written, and {@code console [EXIT CODE]}: commands behind {@code $}, each with what it says. The exit code is that of the last
 * command of a block, and that of all others is 0. A {@code …} stands for anything in a line; alone in one, for any number of
 * lines.
 */
@Tag("slow")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the tutorial is for a POSIX shell")
class TutorialTest {
    private static final Path TUTORIAL = Path.of("src/docs/tutorial.md");
    private static final Pattern BLOCK = Pattern.compile("(?m)^```(\\w+) ?(\\S*)\n((?s:.*?))^```$");
    private static final Pattern ADDRESS = Pattern.compile("http://[\\d.:]+/");
    private static final String CHANGE_FOLDER = "cd ";
    private static final String SERVE = "sourcebook serve";

    @TempDir
    Path folder;

    @Test
    void everyCommandSaysWhatTheTutorialShows() throws Exception {
        Terminal terminal = Terminal.in(folder.resolve("program"));
        Path here = Files.createDirectory(folder.resolve("home"));
        List<String> typed = new ArrayList<>();
        Matcher block = BLOCK.matcher(Files.readString(TUTORIAL));
        while (block.find()) {
            if (block.group(1).equals("file")) {
                write(here.resolve(block.group(2)), block.group(3));
                continue;
            }
            assertThat(block.group(1)).isEqualTo("console");
            String[] commands = block.group(3).substring(2).split("(?m)^\\$ ");
            for (int i = 0; i < commands.length; i++) {
                String command = commands[i].substring(0, commands[i].indexOf('\n'));
                String shown = commands[i].substring(command.length() + 1);
                typed.add(command);
                if (command.startsWith(CHANGE_FOLDER)) {
                    here = here.resolve(command.substring(CHANGE_FOLDER.length()));
                } else if (command.equals(SERVE)) {
                    assertServes(terminal, here, shown);
                } else {
                    Terminal.Said said = terminal.run(here, command);
                    assertThat(said.text()).as(command).matches(pattern(shown));
                    boolean last = i == commands.length - 1 && !block.group(2).isEmpty();
                    assertThat(said.exitCode()).as(command).isEqualTo(last ? Integer.parseInt(block.group(2)) : 0);
                }
            }
        }
        assertThat(typed.stream().filter(c -> c.startsWith("sourcebook ")).map(c -> c.split(" ")[1]))
                .contains(
                        "init", "new", "check", "serve", "attest", "cite", "probe", "stats", "review", "build", "diff");
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static Pattern pattern(String shown) {
        return Pattern.compile(shown.lines()
                .map(line -> line.equals("…")
                        ? "(?:.*\n)*?"
                        : Arrays.stream(line.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*"))
                                + "\n")
                .collect(Collectors.joining()));
    }

    /** The preview runs until it is ended, so it is ended as soon as its first page was seen. */
    private static void assertServes(Terminal terminal, Path here, String shown) throws Exception {
        Process process = terminal.start(here, List.of("sh", "-c", "exec " + SERVE), Map.of());
        try {
            BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
            StringBuilder said = new StringBuilder();
            for (long line = shown.lines().count(); line > 0; line--) {
                said.append(out.readLine()).append('\n');
            }
            assertThat(said.toString()).matches(pattern(shown));
            Matcher address = ADDRESS.matcher(said);
            assertThat(address.find()).isTrue();
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address.group())).build();
            assertThat(HttpClient.newHttpClient()
                            .send(request, BodyHandlers.ofString())
                            .body())
                    .contains("An example briefing");
        } finally {
            Terminal.end(process);
        }
    }
}
