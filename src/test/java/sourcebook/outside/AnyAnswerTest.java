package sourcebook.outside;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a host answers, {@code links} comes to an end, and says of the address what can be noted and read again. */
public class AnyAnswerTest {
    /** Stands between what is answered to one request and to the next; the last one is given again and again. */
    private static final String NEXT = "\n----\n";

    private static final String HOST = "127.0.0.1";
    private static final Instant NOW = Instant.parse("2024-06-19T12:00:00Z");
    private static final Manners MANNERS =
            new Manners("Sourcebook/test", 1, Duration.ZERO, Duration.ofSeconds(10), true);
    private static final HttpClient CLIENT = LinkCheck.client(MANNERS);

    /** Asks this host, and looks for no other one. */
    private static final Reach REACH = new Reach(AnyAnswerTest::lookup, address -> true);

    private static InetAddress[] lookup(String host) throws UnknownHostException {
        if (!host.equals(HOST)) {
            throw new UnknownHostException(host);
        }
        return new InetAddress[] {InetAddress.getByName(HOST)};
    }

    /** Lets a host answer with some bytes, and fails if what is said then is not one thing that can be noted. */
    public static void read(String given) throws IOException {
        // The host may ask for a minute between two requests, which is another matter.
        if (given.toLowerCase(Locale.ROOT).contains("delay")) {
            return;
        }
        Path file = Files.createTempFile("answers", "");
        Files.delete(file);
        try (ServerSocket server = new ServerSocket(0, 50, InetAddress.getByName(HOST))) {
            Thread thread = new Thread(() -> serve(server, given.split(NEXT, -1)), "any-answer");
            thread.setDaemon(true);
            thread.start();
            String site = "http://" + HOST + ":" + server.getLocalPort();
            List<String> addresses = List.of(site + "/page", site + "/other");
            Map<String, Answer> said = new LinkedHashMap<>();
            new LinkCheck(MANNERS, InstantSource.fixed(NOW), REACH, CLIENT).ask(addresses, said::put);
            assertThat(said.keySet()).containsExactlyElementsOf(addresses);
            check(said, file);
            // What is noted may have been changed by somebody, too.
            Files.writeString(file, "sourcebook links 1\n" + given);
            Answers.read(file)
                    .note(List.of(given.lines().findFirst().orElse("")))
                    .close();
        } catch (InterruptedException e) {
            throw new AssertionError("nobody interrupts this", e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void check(Map<String, Answer> said, Path file) throws IOException {
        try (Answers.Notes notes = Answers.read(file).note(List.of())) {
            said.forEach(notes::add);
        }
        Answers read = Answers.read(file);
        said.forEach((address, answer) -> {
            assertThat(answer.detail()).doesNotContainPattern("\\p{Cntrl}");
            if (answer.moved() != null) {
                assertThat(WebTarget.of(answer.moved()).map(t -> t.uri().toString()))
                        .contains(answer.moved());
            }
            assertThat(read.of(address)).contains(answer);
            boolean settled = answer.kind() == Answer.Kind.FINE || answer.kind() == Answer.Kind.DEAD;
            assertThat(read.of(address, NOW, Duration.ofDays(7)).isPresent()).isEqualTo(settled);
            assertThat(read.of(address, NOW.plus(Duration.ofDays(8)), Duration.ofDays(7)))
                    .isEmpty();
        });
    }

    private static void serve(ServerSocket server, String... answers) {
        for (int i = 0; !server.isClosed(); i++) {
            try (Socket socket = server.accept();
                    OutputStream out = socket.getOutputStream()) {
                readRequest(socket.getInputStream());
                out.write(answers[Math.min(i, answers.length - 1)].getBytes(UTF_8));
            } catch (IOException e) {
                // Whoever asked has heard enough.
            }
        }
    }

    /** Up to the empty line; what is not read would reset the connection before its answer is. */
    private static void readRequest(InputStream in) throws IOException {
        StringBuilder read = new StringBuilder();
        while (read.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return;
            }
            read.append((char) next);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "HTTP/1.1",
                "HTTP/1.1 200",
                "HTTP/1.1 99999999999 OK\r\n\r\n",
                "HTTP/1.1 -200 OK\r\n\r\n",
                "HTTP/9.9 200 OK\r\n\r\n",
                "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\n\r\n",
                "HTTP/1.1 101 Switching\r\nUpgrade: h2c\r\nConnection: Upgrade\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: -1\r\n\r\n",
                "HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\na",
                "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n-1\r\na",
                "HTTP/1.1 200 OK\r\n: nameless\r\n \r\n\r\n",
                "HTTP/1.1 301 Moved\r\nLocation: http://127.0.0.1:99999/\r\n\r\n",
                "HTTP/1.1 301 Moved\r\nLocation: /a\u0000b\r\nLocation: \u202E\r\n\r\n",
                "HTTP/1.1 401 No\r\nWWW-Authenticate: Basic\r\n\r\n",
                "HTTP/1.1 404 No\r\n\r\n\n----\nHTTP/1.1 301 Moved\r\nLocation: ?\r\n\r\n",
            })
    void isReadToItsEnd(String answer) throws IOException {
        read(answer);
    }
}
