package sourcebook.serve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** To whom the preview answers, and for which paths. */
class GateTest extends ServedSite {
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

    /** Of two, another program on the way may have taken the other one (RFC 9112, section 3.2). */
    @Test
    void twoHostsAreNone() throws IOException {
        String ours = "Host: localhost:" + port() + "\r\n";
        for (String hosts : List.of(ours + "Host: evil.example\r\n", "Host: evil.example\r\n" + ours, ours + ours)) {
            assertThat(raw("GET / HTTP/1.1\r\n" + hosts + "Connection: close\r\n\r\n"))
                    .startsWith("HTTP/1.1 421 ");
        }
    }

    /** A path of a hundred thousand letters, a thousand ranges, and bodies that are never sent, not wholly, or at once. */
    @Test
    @Timeout(9)
    void oddRequestsAreAnsweredAtOnce() throws IOException {
        String rest = " HTTP/1.1\r\nHost: localhost:" + port() + "\r\nConnection: close\r\n";
        assertThat(raw("GET /" + "a".repeat(100_000) + rest + "\r\n")).startsWith("HTTP/1.1 404 ");
        assertThat(raw("GET /site.css" + rest + "Range: bytes=" + "0-0,".repeat(1_000) + "1-1\r\n\r\n"))
                .startsWith("HTTP/1.1 200 ");
        for (String body : List.of(
                "Content-Length: 10000000000\r\n\r\n",
                "Content-Length: 10000000000\r\n\r\na=b",
                "Content-Length: 3\r\n\r\na=b",
                "Transfer-Encoding: chunked\r\n\r\n3\r\na=b\r\n")) {
            assertThat(raw("POST /" + rest + body)).startsWith("HTTP/1.1 405 ");
            assertThat(raw("GET /site.css" + rest + body)).startsWith("HTTP/1.1 200 ");
        }
    }

    /** Of those who send nothing, one letter, or headers or a body without end, none keeps another one waiting for long. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "G",
                "GET / HTTP/1.1\r\nHost: localhost\r\nA: ",
                "POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\n"
            })
    @Timeout(60)
    void manyConnectionsThatSayNothingLeaveRoomForOthers(String beginning) throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
                slow.add(socket);
                socket.getOutputStream().write(beginning.getBytes(StandardCharsets.US_ASCII));
            }
            for (int i = 0; i < 3; i++) {
                assertThat(raw("GET / HTTP/1.1\r\nHost: localhost:" + port() + "\r\nConnection: close\r\n\r\n"))
                        .startsWith("HTTP/1.1 200 ");
            }
            // They do not keep it from ending, either.
            server().close();
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** Of those who take no answer, none keeps another one waiting, though there are more of them than threads. */
    @Test
    @Timeout(60)
    void manyConnectionsThatReadNothingLeaveRoomForOthers() throws IOException {
        byte[] large = new byte[1 << 23];
        Files.write(folder.resolve("content/large.bin"), large);
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 300; i++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
                slow.add(socket);
                socket.getOutputStream().write(request("GET /input/large.bin").getBytes(StandardCharsets.US_ASCII));
            }
            for (int i = 0; i < 3; i++) {
                assertThat(raw(request("GET /"))).startsWith("HTTP/1.1 200 ");
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
        // Whoever reads gets all of it.
        assertThat(raw(request("GET /input/large.bin"))).hasSizeGreaterThan(large.length);
    }

    /** Those who have been asking for the longest give way, so that others may come again and again. */
    @Test
    @Timeout(60)
    void whoComesAgainAndAgainToSayNothingKeepsNobodyOut() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int round = 0; round < 6; round++) {
                try (Socket honest = new Socket(InetAddress.getLoopbackAddress(), port())) {
                    honest.getOutputStream().write(request("GET /").getBytes(StandardCharsets.US_ASCII));
                    for (int i = 0; i < 70; i++) {
                        Socket socket = new Socket(InetAddress.getLoopbackAddress(), port());
                        slow.add(socket);
                        socket.getOutputStream().write('G');
                    }
                    assertThat(new String(honest.getInputStream().readNBytes(13), StandardCharsets.US_ASCII))
                            .isEqualTo("HTTP/1.1 200 ");
                }
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }

    /** Nobody gives way while a thread is free, however fast requests come. */
    @Test
    @Timeout(60)
    void whoAsksHonestlyIsAlwaysAnswered() throws Exception {
        ExecutorService askers = Executors.newFixedThreadPool(16);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int asker = 0; asker < 16; asker++) {
                all.add(askers.submit(() -> {
                    for (int i = 0; i < 100; i++) {
                        assertThat(raw(request("GET /"))).startsWith("HTTP/1.1 200 ");
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } finally {
            askers.shutdownNow();
        }
    }

    /** Requests one behind the other, of which no answer is read, and what is no request, end without harm to others. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\nHost: localhost:PORT\r\n\r\n",
                "GET / HTTP/1.0\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost:PORT\r\nContent-Length: 1\r\nContent-Length: 2\r\n"
                        + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost:PORT\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFF\r\n",
                "\r\n",
                "GET /",
                "A: ",
            })
    @Timeout(60)
    void whatComesInARowEnds(String given) throws IOException {
        byte[] bytes = given.replace("PORT", Integer.toString(port())).getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            for (int i = 0; i < 20_000; i++) {
                socket.getOutputStream().write(bytes);
            }
        } catch (SocketException e) {
            // It has been closed.
        }
        assertThat(raw(request("GET /"))).startsWith("HTTP/1.1 200 ");
    }

    private String request(String what) {
        return what + " HTTP/1.1\r\nHost: localhost:" + port() + "\r\nConnection: close\r\n\r\n";
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
