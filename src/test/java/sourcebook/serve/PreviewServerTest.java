package sourcebook.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the preview answers, and to whom. */
class PreviewServerTest {
    private static final String PAGE =
            "<!doctype html><html><head><meta charset=\"utf-8\"></head><body><h1>A page</h1></body></html>";

    @TempDir
    Path folder;

    private final Heard heard = new Heard();
    private FakeSite site = new FakeSite(Path.of(""));
    private @Nullable PreviewServer server;

    @BeforeEach
    void serve() throws IOException {
        site = new FakeSite(folder)
                .write("index.html", PAGE.replace("A page", "Home"))
                .write("404.html", PAGE.replace("A page", "Nothing here"))
                .write("topics/index.html", PAGE.replace("A page", "Topics"))
                .write("topics/a b.html", PAGE)
                .write("site.css", "a {}")
                .write("numbers.bin", "0123456789");
        server = PreviewServer.start(site, options("127.0.0.1", 0, false), heard);
    }

    @AfterEach
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    private PreviewServer.Options options(String host, int port, boolean nextPorts) {
        return new PreviewServer.Options(host, port, nextPorts, folder, null);
    }

    private PreviewServer server() {
        if (server == null) {
            throw new AssertionError("there is no server");
        }
        return server;
    }

    private int port() {
        return server().address().getPort();
    }

    private HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, headers);
    }

    private HttpResponse<String> send(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server().address() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes as they are and returns all that comes. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    private static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("none");
    }

    // ---- Files -------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "'', Home",
        "index.html, Home",
        "topics/, Topics",
        "topics/a%20b.html, A page",
        "topics/a%20b.html?as-of=2024-06-18, A page"
    })
    void aPageIsFoundAndCannotBeKept(String path, String heading) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("<h1>" + heading + "</h1>");
        assertThat(header(response, "Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            css         | text/css; charset=utf-8
            js          | text/javascript; charset=utf-8
            json        | application/json
            jsonld      | application/ld+json
            webmanifest | application/manifest+json
            svg         | image/svg+xml
            SVG         | image/svg+xml
            png         | image/png
            jpg         | image/jpeg
            pdf         | application/pdf
            xml         | application/xml
            atom        | application/atom+xml
            md          | text/markdown; charset=utf-8
            txt         | text/plain; charset=utf-8
            csv         | text/csv; charset=utf-8
            bib         | text/x-bibtex; charset=utf-8
            ris         | application/x-research-info-systems; charset=utf-8
            woff2       | font/woff2
            ico         | image/x-icon
            unheard-of  | application/octet-stream
            """)
    void eachKindOfFileHasItsType(String ending, String type) throws Exception {
        site.write("some.file." + ending, "content");
        Heard.await(() -> heard.count() > 1);
        HttpResponse<String> response = get("some.file." + ending);
        assertThat(header(response, "Content-Type")).isEqualTo(type);
        assertThat(response.body()).isEqualTo("content");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <meta charset="ISO-8859-1">                                              | text/html; charset=ISO-8859-1
            <META content='text/html; charset=windows-1252' http-equiv=content-type> | text/html; charset=windows-1252
            <meta name="viewport" content="width=device-width"><meta charset=utf-8>  | text/html; charset=utf-8
            <title>charset=koi8-r</title>                                            | text/html
            """)
    void thePageSaysInWhichEncodingItIs(String head, String type) throws Exception {
        site.write("coded.html", "<head>" + head + "</head><body>\u00E9</body>");
        Heard.await(() -> heard.count() > 1);
        HttpResponse<String> response = get("coded.html");
        assertThat(header(response, "Content-Type")).isEqualTo(type);
        assertThat(response.body()).contains("<body>\u00E9<script");
    }

    @Test
    void aWrongAddressGivesTheSitesOwnPageForThat() throws Exception {
        for (String path : List.of("nowhere.html", "topics/nowhere.html", "topics/none/", "nowhere.pdf")) {
            HttpResponse<String> response = get(path);
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.body()).contains("<h1>Nothing here</h1>");
            // From inside a folder, too, its style sheet is that of the site.
            assertThat(response.body().contains("<head><base href=\"/404.html\">"))
                    .isEqualTo(path.contains("/"));
        }
    }

    @Test
    void withoutSuchAPageThereIsStillOne() throws Exception {
        server().close();
        Path empty = folder.resolve("empty");
        server = PreviewServer.start(new FakeSite(empty), options("127.0.0.1", 0, false), heard);
        HttpResponse<String> response = get("");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("There is no such page", "preview.js");
    }

    @Test
    void aFolderWithoutItsSlashLeadsThere() throws Exception {
        HttpResponse<String> response = get("topics?as-of=2024");
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(header(response, "Location")).isEqualTo("/topics/?as-of=2024");
        assertThat(get("topics/none").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=2-4, 206, bytes 2-4/10, 234",
        "bytes=7-, 206, bytes 7-9/10, 789",
        "bytes=-2, 206, bytes 8-9/10, 89",
        "bytes=0-99, 206, bytes 0-9/10, 0123456789",
        "bytes=-99, 206, bytes 0-9/10, 0123456789",
        "bytes=10-, 416, bytes */10, ''",
        "bytes=-0, 416, bytes */10, ''",
        "bytes=4-2, 416, bytes */10, ''",
        "bytes=-, 200, none, 0123456789",
        "'bytes=0-1,4-5', 200, none, 0123456789",
        "lines=1-2, 200, none, 0123456789",
        "bytes=99999999999999999999-, 200, none, 0123456789"
    })
    void aPartOfAFileCanBeAskedFor(String range, int status, String sent, String body) throws Exception {
        for (String path : List.of("numbers.bin", "input/numbers.bin")) {
            HttpResponse<String> response = get(path, "Range", range);
            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(header(response, "Content-Range")).isEqualTo(sent);
            assertThat(response.body()).isEqualTo(body);
        }
    }

    @Test
    void anInputThatIsGoneIsAFailureThatIsTold() throws Exception {
        HttpResponse<String> response = get("input/gone.bin");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).contains("'input/gone.bin' could not be made: java.nio.file.NoSuchFileException");
        heard.awaitLast(n -> n.failures().size() == 1);
    }

    // ---- Methods, hosts, paths ---------------------------------------------------------------------------------

    @Test
    void headIsGetWithoutContent() throws Exception {
        for (String path : List.of("", "site.css", "nowhere", ".preview/preview.js")) {
            HttpResponse<String> head = send("HEAD", path);
            HttpResponse<String> get = get(path);
            assertThat(head.statusCode()).isEqualTo(get.statusCode());
            assertThat(header(head, "Content-Length")).isEqualTo(header(get, "Content-Length"));
            assertThat(head.body()).isEmpty();
        }
        assertThat(send("HEAD", ".preview/events").statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "OPTIONS", "PATCH", "BREW"})
    void nothingButReadingIsAllowed(String method) throws Exception {
        HttpResponse<String> response = send(method, "");
        assertThat(response.statusCode()).isEqualTo(405);
        assertThat(header(response, "Allow")).isEqualTo("GET, HEAD");
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:PORT, 200",
        "LOCALHOST:PORT, 200",
        "127.0.0.1:PORT, 200",
        "[::1]:PORT, 200",
        "evil.example:PORT, 421",
        "localhost, 421",
        "localhost:1, 421",
        "localhost.evil.example:PORT, 421",
        "127.0.0.1:PORT.evil.example, 421",
        "0.0.0.0:PORT, 421",
        "'', 421"
    })
    void onlyWhoAsksUnderItsAddressIsAnswered(String host, int status) throws IOException {
        String named = host.replace("PORT", Integer.toString(port()));
        for (String path : List.of("/", "/.preview/preview.js", "/nowhere")) {
            String answer = raw("GET " + path + " HTTP/1.1\r\nHost: " + named + "\r\nConnection: close\r\n\r\n");
            assertThat(answer.startsWith("HTTP/1.1 421 ")).isEqualTo(status == 421);
        }
    }

    @Test
    void aHostInTheTargetCountsToo() throws IOException {
        String ours = "localhost:" + port();
        for (String target :
                List.of("http://evil.example/", "http://evil.example:" + port() + "/", "//evil.example/")) {
            assertThat(raw("GET " + target + " HTTP/1.1\r\nHost: " + ours + "\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 421 ");
        }
        assertThat(raw("GET http://" + ours + "/ HTTP/1.1\r\nHost: " + ours + "\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
        assertThat(raw("GET / HTTP/1.0\r\n\r\n")).startsWith("HTTP/1.1 421 ");
    }

    @Test
    void theHostThatWasGivenIsAnsweredAndOfAllAddressesThatAtWhichOneAsks() throws Exception {
        server().close();
        server = PreviewServer.start(site, options("0.0.0.0", 0, false), heard);
        assertThat(server().address().getHost()).isEqualTo("localhost");
        String[] hosts = {"127.0.0.1", "0.0.0.0", "192.0.2.1", "evil.example"};
        int[] statuses = {200, 200, 421, 421};
        for (int i = 0; i < hosts.length; i++) {
            assertThat(raw("GET / HTTP/1.1\r\nHost: " + hosts[i] + ":" + port() + "\r\nConnection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 " + statuses[i]);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/../secret",
                "/topics/../../secret",
                "/%2e%2e/secret",
                "/topics/%2E%2E%2F%2e%2e/secret",
                "/topics/..",
                "/./index.html",
                "/a%00.html",
                "/a%0d%0aX-Injected:%20yes",
                "/..%5csecret",
                "/%5c%5chost%5cshare",
                "/%2Fevil.example/..",
                "/%2Fevil.example",
                "/topics//a",
                "*",
                "/back\\slash",
                "nothing"
            })
    void aPathOutOfTheSiteIsRefused(String target) throws IOException {
        String answer =
                raw("GET " + target + " HTTP/1.1\r\nHost: localhost:" + port() + "\r\nConnection: close\r\n\r\n");
        // What is no path at all, the JDK's server itself does not find.
        assertThat(answer).matches("(?s)HTTP/1\\.1 (400|404) .*").doesNotContain("X-Injected");
        assertThat(heard.last().failures()).isEmpty();
    }

    // ---- What is added -----------------------------------------------------------------------------------------

    @Test
    void theScriptIsAddedToWhatIsShownAsAPageAndToNothingElse() throws Exception {
        String address = server().address().toString();
        String added = "</script><script src=\"" + address + ".preview/preview.js\"></script></body></html>";
        assertThat(get("").body()).endsWith(added);
        assertThat(get("", "Sec-Fetch-Dest", "document").body()).endsWith(added);
        assertThat(get("", "Sec-Fetch-Dest", "empty").body()).isEqualTo(PAGE.replace("A page", "Home"));
        assertThat(get("", "Sec-Fetch-Dest", "iframe").body()).isEqualTo(PAGE.replace("A page", "Home"));
        // As a page is asked for through a service worker; a script of the page accepts anything.
        assertThat(get("", "Sec-Fetch-Dest", "empty", "Accept", "text/html,*/*;q=0.8")
                        .body())
                .endsWith(added);
        assertThat(get("", "Sec-Fetch-Dest", "empty", "Accept", "*/*").body()).doesNotContain(added);
        assertThat(get("site.css").body()).isEqualTo("a {}");
        HttpResponse<String> script = get(".preview/preview.js");
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(header(script, "Content-Type")).isEqualTo("text/javascript; charset=utf-8");
        assertThat(script.body()).contains("EventSource", ":host").doesNotContain("STYLE");
    }

    @Test
    void contentCannotEndTheScript() throws Exception {
        site.write("bad.html", "wrong </script><script>alert(1)</script>");
        heard.awaitLast(n -> n.problems().size() == 1);
        assertThat(get("").body()).contains("alert(1)").doesNotContain("<script>alert(1)");
    }

    @Test
    void aServiceWorkerIsAnsweredWithOneThatGoesAway() throws Exception {
        site.write("sw.js", "// the site's own");
        Heard.await(() -> heard.count() > 1);
        assertThat(get("sw.js", "Service-Worker", "script").body()).contains("registration.unregister()");
        assertThat(get("sw.js").body()).isEqualTo("// the site's own");
    }

    // ---- What is broken ----------------------------------------------------------------------------------------

    @Test
    void aPageWhoseTemplateBreaksStaysAsItWas() throws Exception {
        assertThat(get("topics/").statusCode()).isEqualTo(200);
        site.breakFile("topics/index.html", "there is no 'titel'");
        site.breakFile("index.html", "there is no 'titel'");
        site.breakFile("site.css", "there is no 'titel'");
        HttpResponse<String> kept = get("topics/");
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.body()).contains("<h1>Topics</h1>", "there is no 'titel'");
        HttpResponse<String> never = get("");
        assertThat(never.statusCode()).isEqualTo(500);
        assertThat(never.body()).contains("This page cannot be shown", "there is no 'titel'", "preview.js");
        HttpResponse<String> text = get("site.css");
        assertThat(text.statusCode()).isEqualTo(500);
        assertThat(header(text, "Content-Type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(text.body()).startsWith("templates/page.ftl:1:7: error SB403: there is no 'titel'\n");
        // The same problem of all three is one, and stays as long as one of them is broken.
        heard.awaitLast(n -> n.problems().size() == 1);
        site.breakFile("topics/index.html", null);
        int told = heard.count();
        site.write("other.html", PAGE.replace("A page", "Other"));
        Heard.await(() -> heard.count() > told);
        assertThat(heard.last().problems()).hasSize(1);
        site.breakFile("index.html", null);
        site.breakFile("site.css", null);
        site.write("other.html", PAGE);
        heard.awaitLast(n -> n.problems().isEmpty());
        assertThat(get("topics/").body()).contains("<h1>Topics</h1>").doesNotContain("titel");
    }

    @Test
    void whateverFailsIsToldAndSurvived() throws Exception {
        get("");
        List<Throwable> failures = List.of(
                new IOException("in vain"),
                new IllegalStateException("in vain"),
                new StackOverflowError("in vain"),
                new OutOfMemoryError("in vain"));
        for (Throwable failure : failures) {
            site.failFiles(failure);
            assertThat(get("").statusCode()).isEqualTo(200);
            assertThat(get("topics/").statusCode()).isEqualTo(500);
            heard.awaitLast(n -> n.failures().toString().contains("'topics/index.html' could not be made: " + failure));
        }
        site.failFiles(null);
        assertThat(get("topics/").statusCode()).isEqualTo(200);
    }

    // ---- Slow and vanished browsers, and events ----------------------------------------------------------------

    @Test
    void slowBrowsersKeepNoOthersWaiting() throws Exception {
        site.write("large.bin", "x".repeat(20_000_000));
        Heard.await(() -> heard.count() > 1);
        List<Socket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < 12; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
                sockets.add(socket);
                // Half of them do not finish asking, the others do not read the answer.
                String request = "GET /large.bin HTTP/1.1\r\nHost: localhost:" + port() + "\r\n\r\n";
                socket.getOutputStream()
                        .write(request.substring(0, i % 2 == 0 ? 20 : request.length())
                                .getBytes(StandardCharsets.US_ASCII));
            }
            long start = System.nanoTime();
            for (int i = 0; i < 20; i++) {
                assertThat(get("").statusCode()).isEqualTo(200);
            }
            assertThat(System.nanoTime() - start).isLessThan(5_000_000_000L);
        } finally {
            for (Socket socket : sockets) {
                socket.close();
            }
        }
        assertThat(get("").statusCode()).isEqualTo(200);
    }

    private EventStream events() throws IOException {
        return new EventStream(port());
    }

    @Test
    void eachBrowserIsToldOfTheStateAndOfEachNewOne() throws Exception {
        try (EventStream one = events();
                EventStream other = events()) {
            String first = one.next();
            assertThat(first).contains("\"errors\":0", "\"problems\":[]");
            assertThat(other.next()).isEqualTo(first);
            site.write("a.html", "<p>wrong</p>");
            String second = one.next();
            assertThat(second)
                    .contains(
                            "\"errors\":1",
                            "\"edited\":\"a.html\"",
                            "\"severity\":\"error\",\"code\":\"SB201\",\"place\":\"content/a.html:1:4\"",
                            "\"excerpt\":[\"    1 | \\u003Cp>wrong\\u003C/p>\",\"      |    ^^^^^\"]",
                            "\"help\":\"write 'right'",
                            "\"link\":null");
            assertThat(other.next()).isEqualTo(second);
            site.write("a.html", "<p>right</p>");
            assertThat(one.next()).contains("\"errors\":0");
        }
    }

    @Test
    void errorsComeFirstAndALongListIsCut() throws Exception {
        for (int i = 0; i < 120; i++) {
            site.write("a-" + i + ".html", "doubtful");
        }
        site.write("z.html", "wrong");
        heard.awaitLast(n -> n.problems().size() == 121);
        try (EventStream events = events()) {
            String told = events.next();
            assertThat(told)
                    .contains("\"errors\":1,\"warnings\":120")
                    .contains("\"problems\":[{\"severity\":\"error\"");
            assertThat(told.split("\"severity\"")).hasSize(101);
        }
    }

    @Test
    void aBrowserThatDoesNotListenKeepsNoOthersWaiting() throws Exception {
        List<EventStream> deaf = new ArrayList<>();
        try (EventStream listening = events()) {
            for (int i = 0; i < 5; i++) {
                deaf.add(events());
            }
            listening.next();
            // Far more than what a connection takes up without being read.
            for (int i = 0; i < 100; i++) {
                site.write("long-" + i + ".html", "wrong " + "\u00E9".repeat(100));
            }
            heard.awaitLast(n -> n.problems().size() == 100);
            for (int i = 0; i < 30; i++) {
                String text = "wrong " + i;
                site.write("a.html", text);
                Heard.await(() -> listening.next().contains(text));
            }
        } finally {
            for (EventStream each : deaf) {
                each.close();
            }
        }
    }

    @Test
    void onlySoManyAreToldAtOnceAndWhoLeavesMakesRoom() throws Exception {
        List<EventStream> streams = new ArrayList<>();
        try {
            for (int i = 0; i < Events.MAX_CONNECTIONS; i++) {
                EventStream stream = events();
                streams.add(stream);
                stream.next();
            }
            HttpResponse<String> surplus = get(".preview/events");
            assertThat(surplus.statusCode()).isEqualTo(503);
            assertThat(get("").statusCode()).isEqualTo(200);
            streams.remove(0).close();
            // That it has left is seen when something is sent to it.
            site.write("a.html", "one");
            site.write("a.html", "two");
            Heard.await(() -> {
                site.write("a.html", "three " + System.nanoTime());
                return isTold();
            });
        } finally {
            for (EventStream stream : streams) {
                stream.close();
            }
        }
    }

    private boolean isTold() {
        try (EventStream stream = events()) {
            return stream.status().contains(" 200 ");
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void otherSitesPagesAreNotTold() throws Exception {
        assertThat(get(".preview/events", "Origin", "http://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(get(".preview/events", "Origin", "null").statusCode()).isEqualTo(403);
        try (EventStream own = new EventStream(port(), "Origin: http://localhost:" + port())) {
            assertThat(own.status()).contains(" 200 ");
        }
    }

    @Test
    void theEndIsTheEndOfAllConnections() throws Exception {
        try (EventStream stream = events()) {
            stream.next();
            server().close();
            assertThatThrownBy(stream::next).isInstanceOf(AssertionError.class);
        }
        assertThatThrownBy(() -> get("")).isInstanceOf(IOException.class);
    }

    // ---- Ports -------------------------------------------------------------------------------------------------

    @Test
    void aPortThatIsTakenIsPassedOverIfItMayBe() throws IOException {
        int taken = port();
        try (PreviewServer next = PreviewServer.start(site, options("127.0.0.1", taken, true), heard)) {
            assertThat(next.address().getPort()).isGreaterThan(taken);
        }
        assertThatThrownBy(() -> PreviewServer.start(site, options("127.0.0.1", taken, false), heard))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("cannot listen at 127.0.0.1:" + taken);
    }

    @Test
    void itListensOnThisMachineOnly() throws IOException {
        for (InetAddress address :
                InetAddress.getAllByName(InetAddress.getLocalHost().getHostName())) {
            if (!address.isLoopbackAddress()) {
                assertThatThrownBy(() -> new Socket(address, port()).close()).isInstanceOf(IOException.class);
            }
        }
        // The other addresses of this machine are free.
        try (ServerSocket free = new ServerSocket(port(), 1, InetAddress.getByName("127.0.0.2"))) {
            assertThat(free.isBound()).isTrue();
        }
    }
}
