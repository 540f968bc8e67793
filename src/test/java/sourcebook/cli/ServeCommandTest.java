package sourcebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sourcebook.benchmark.ChildJvm;
import sourcebook.sample.SampleProject;

/** {@code serve} and {@code check --watch} as they are run: in a process that somebody ends. */
@Tag("slow")
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ServeCommandTest {
    private static final int INTERRUPTED = 130;
    private static final int TERMINATED = 143;

    private static final String WRONG = "---\ntitle: Note\n---\nSee [[vladmir-putin]].\n";
    private static final String RIGHT = "---\ntitle: Note\n---\nSee [[vladimir-putin]].\n";

    @TempDir
    Path folder;

    private SampleProject project;
    private @Nullable Process process;
    private final List<String> lines = new ArrayList<>();

    @BeforeEach
    void project() throws IOException {
        project = SampleProject.valid(folder.resolve("project"))
                .write("jbake.properties", "render.data=true\n")
                .plain();
    }

    @AfterEach
    void end() {
        if (process != null) {
            process.destroyForcibly();
        }
    }

    private void start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(arguments));
        command.addAll(List.of("--source", project.folder().toString()));
        process = ChildJvm.start(List.of(), Main.class, command.toArray(String[]::new));
    }

    private Process process() {
        if (process == null) {
            throw new AssertionError("nothing was started");
        }
        return process;
    }

    /** Returns the next line that says something, and keeps all. */
    private String await(Predicate<String> expected) throws IOException {
        BufferedReader out = process().inputReader();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            lines.add(line);
            if (expected.test(line)) {
                return line;
            }
        }
        throw new AssertionError("it ended with " + lines);
    }

    private static String get(String address) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
    }

    private void interrupt() throws IOException, InterruptedException {
        end("INT", INTERRUPTED);
    }

    private void end(String signal, int status) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, Long.toString(process().pid()))
                .start()
                .waitFor();
        assertThat(process().waitFor(20, TimeUnit.SECONDS))
                .as(EndedCommandTest.IGNORED)
                .isTrue();
        assertThat(process().exitValue()).isEqualTo(status);
        assertThat(process().inputReader().readLine()).isNull();
    }

    @Test
    void aSiteIsServedWhileItIsWritten() throws Exception {
        start("serve", "--port", "0");
        String address = await(l -> l.contains("http://")).replaceAll(".*(http://\\S+).*", "$1");
        assertThat(lines).contains("All is well.");
        assertThat(get(address + "topics/arms-transfers.html")).startsWith("Arms transfers\n<script");
        project.write("templates/topic.ftl", "New look\n");
        String page = "";
        while (!page.contains("New look")) {
            page = get(address + "topics/arms-transfers.html");
        }
        project.write("content/pages/note.md", WRONG);
        await(l -> l.contains("content/pages/note.md:4:7: error SB201"));
        await(l -> l.equals("1 error, 0 warnings"));
        assertThat(get(address + "topics/arms-transfers.html"))
                .startsWith("New look\n")
                .contains("no page is called 'vladmir-putin'");
        project.write("content/pages/note.md", RIGHT);
        await(l -> l.equals("All is well."));
        assertThat(lines.stream().filter(l -> l.contains("SB201:"))).hasSize(1);
        interrupt();
    }

    /** Also while a page is open that waits for news. */
    @Test
    void whenItIsToldToEndItsPortIsFreeAtOnce() throws Exception {
        start("serve", "--port", "0");
        String address = await(l -> l.contains("http://")).replaceAll(".*(http://\\S+).*", "$1");
        int port = URI.create(address).getPort();
        try (Socket open = new Socket(InetAddress.getByName("127.0.0.1"), port)) {
            String request = "GET /.preview/events HTTP/1.1\r\nHost: localhost:" + port + "\r\n\r\n";
            open.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            assertThat(new String(open.getInputStream().readNBytes(13), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 200 ");
            end("TERM", TERMINATED);
            start("serve", "--port", Integer.toString(port));
            await(l -> l.contains(address));
            assertThat(get(address)).contains("<script");
        }
        interrupt();
    }

    @Test
    void aCheckGoesOnIfItIsAskedTo() throws Exception {
        project.write("content/pages/note.md", WRONG);
        start("check", "--watch");
        await(l -> l.contains("note.md:4:7: error SB201"));
        project.write("content/pages/note.md", RIGHT);
        await(l -> l.equals("All is well."));
        project.write("content/pages/note.md", "---\ntitle: Note\n---\n<br>\n");
        await(l -> l.contains("note.md:4:1: warning SB209"));
        await(l -> l.equals("No errors, 1 warning."));
        interrupt();
    }

    @Test
    void quietSaysOnlyWhatIsWrong() throws Exception {
        start("serve", "--port", "0", "--quiet");
        project.write("content/pages/note.md", WRONG);
        assertThat(await(l -> true)).contains("error SB201");
        await(l -> l.contains("explain SB201"));
        interrupt();
    }

    private static String usageError(int exitCode, String... arguments) {
        StringWriter err = new StringWriter();
        assertThat(Main.run(arguments, new PrintWriter(new StringWriter()), new PrintWriter(err)))
                .isEqualTo(exitCode);
        return err.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --port=-1               | --port: write a number from 0 to 65535
            --port=65536            | --port: write a number from 0 to 65535
            --port=many             | 'many' is not an int
            --editor=ed             | --editor: 'ed' is none of bbedit, code,
            --source=no-such-folder | there is no folder 'no-such-folder'
            """)
    void aWrongOptionGivesTwo(String option, String said) {
        assertThat(usageError(Main.USAGE, "serve", option)).contains(said);
    }

    @Test
    void aPortThatIsTakenGivesThreeIfItWasAskedFor() throws IOException {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            String port = Integer.toString(taken.getLocalPort());
            String[] arguments = {
                "serve", "--port", port, "--source", project.folder().toString()
            };
            assertThat(usageError(Main.FAILURE, arguments))
                    .startsWith("sourcebook: cannot listen at 127.0.0.1:" + port);
        }
    }
}
