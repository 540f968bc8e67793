package sourcebook.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sourcebook.sample.SampleProject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the command says, and how it ends. */
class LinksCommandTest {
    private static final Map<String, Integer> STATUS = Map.of("/fine", 200, "/old", 301, "/new", 200, "/copy", 200);

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;
    private String site;
    private SampleProject project;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            requests.incrementAndGet();
            exchange.getResponseHeaders().set("Location", "/new");
            exchange.sendResponseHeaders(
                    STATUS.getOrDefault(exchange.getRequestURI().getPath(), 404), -1);
            exchange.close();
        });
        server.start();
        site = "http://127.0.0.1:" + server.getAddress().getPort();
        project = SampleProject.valid(folder.resolve("project")).plain().write("content/sources/gone.md", """
                        ---
                        title: Gone
                        label: Gone
                        publisher: cnbc
                        language: en
                        kind: note
                        obtained: original
                        url: %s/gone
                        archived: %s/copy
                        topics: [arms-transfers]
                        ---
                        See [here](%s/fine), <%s/old> and [there](%s/gone?too).
                        """.replace(
                        "%s", site));
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private int links(String... more) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        String[] arguments = Stream.concat(
                        Stream.of(
                                "links",
                                "--pause",
                                "0",
                                "--source",
                                project.folder().toString()),
                        Arrays.stream(more))
                .toArray(String[]::new);
        return Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
    }

    @Test
    void whatIsFoundIsAReportAndFailsNoRun() {
        assertThat(links("--private", "--archive", "https://archive.example.org/"))
                .isEqualTo(Main.FINE);
        assertThat(err.toString())
                .contains(
                        "content/sources/gone.md:8:6: warning SB701: the address leads nowhere: 127.0.0.1 answers 404",
                        "help: readers have the archived copy: " + site + "/copy",
                        "content/sources/gone.md:12:62: warning SB701".replace("12:62", place("/gone?too")),
                        "help: look for an archived copy at https://archive.example.org/" + site + "/gone?too, and let",
                        "note SB702: the page has moved for good",
                        "help: write " + site + "/new")
                .doesNotContain("/fine\n");
        assertThat(out.toString())
                .isEqualTo("5 outside links, 5 of them asked now: 3 lead somewhere (1 moved for good), 2 lead nowhere,"
                        + " 0 are open, 0 were not asked\n");
    }

    /** Line and column of an address in the body. */
    private String place(String address) {
        String body = "See [here](" + site + "/fine), <" + site + "/old> and [there](" + site + "/gone?too).";
        return "12:" + (body.indexOf(site + address) + 1);
    }

    @Test
    void whatIsKnownIsNotAskedAgain() throws IOException {
        links("--private");
        int asked = requests.get();
        assertThat(links("--private")).isEqualTo(Main.FINE);
        assertThat(requests).hasValue(asked);
        assertThat(out.toString()).contains("0 of them asked now", "2 lead nowhere");
        assertThat(err.toString()).contains("SB701");
        assertThat(links("--offline")).isEqualTo(Main.FINE);
        assertThat(requests).hasValue(asked);
        assertThat(err.toString()).contains("SB701");
        links("--private", "--anew");
        assertThat(requests).hasValue(2 * asked);
        assertThat(project.folder().resolve("site")).doesNotExist();
    }

    @Test
    void thisMachineIsNotAskedUnlessSomebodyWantsThat() {
        assertThat(links()).isEqualTo(Main.FINE);
        assertThat(requests).hasValue(0);
        assertThat(err.toString())
                .contains("note SB704: the address was not asked: 127.0.0.1 lies in a private network");
    }

    @Test
    void offlineNothingIsAskedOrWritten() throws IOException {
        assertThat(links("--offline", "--private")).isEqualTo(Main.FINE);
        assertThat(requests).hasValue(0);
        assertThat(err.toString()).contains("SB704: the address was not asked: nothing is known of it");
        try (Stream<Path> files = Files.walk(folder)) {
            assertThat(files.filter(f -> f.toString().endsWith(".links"))).isEmpty();
        }
    }

    @Test
    void machinesReadTheReport() {
        assertThat(links("--private", "--format", "json")).isEqualTo(Main.FINE);
        JsonNode report = JsonMapper.builder().build().readTree(out.toString());
        assertThat(report.get("errors").intValue()).isZero();
        assertThat(report.get("warnings").intValue()).isEqualTo(2);
        assertThat(err.toString()).contains("5 outside links");
    }

    @Test
    void contentWithErrorsIsNotAsked() throws IOException {
        project.write("content/pages/note.md", "---\ntitle: Note\n---\nSee [[nowhere]].\n");
        assertThat(links("--private")).isEqualTo(Main.CONTENT_ERRORS);
        assertThat(err.toString()).contains("SB201", "nothing was asked");
        assertThat(requests).hasValue(0);
    }

    @Test
    void aFileInThePlaceOfTheNotesIsAFailure() throws IOException {
        links("--private");
        Path notes;
        try (Stream<Path> files = Files.walk(folder)) {
            notes = files.filter(f -> f.toString().endsWith(".links"))
                    .findFirst()
                    .orElseThrow();
        }
        Files.writeString(notes, "mine");
        assertThat(links("--private")).isEqualTo(Main.FAILURE);
        assertThat(err.toString()).contains("is in the place of what is noted of links");
        assertThat(notes).hasContent("mine");
    }

    @Test
    void wrongOptionsAreWrongUsage() {
        assertThat(links("--strict")).isEqualTo(Main.USAGE);
        assertThat(err.toString()).contains("is a report, and fails no run");
        assertThat(links("--at-once", "0")).isEqualTo(Main.USAGE);
        assertThat(links("--pause", "-1")).isEqualTo(Main.USAGE);
        assertThat(links("--timeout", "NaN")).isEqualTo(Main.USAGE);
        assertThat(links("--max-age", "-1")).isEqualTo(Main.USAGE);
        assertThat(links("--archive", "archive.example.org")).isEqualTo(Main.USAGE);
    }
}
