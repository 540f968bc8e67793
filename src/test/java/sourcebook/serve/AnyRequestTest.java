package sourcebook.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is asked, and whatever page is asked for, the preview answers as HTTP wants it, and asks for no path out of the site. */
public class AnyRequestTest {
    private static final List<String> OURS = List.of("localhost:8080", "127.0.0.1:8080", "[::1]:8080");
    private static final Set<Integer> STATUSES = Set.of(200, 206, 302, 400, 403, 404, 405, 416, 421, 500, 503);

    /** Has a home page, a folder and a file, and looks at the paths for which it is asked. */
    private record OneSite(byte[] page) implements Previewed {
        @Override
        public Set<Path> inputs() {
            return Set.of();
        }

        @Override
        public Refreshed refresh() {
            return new Refreshed(false, List.of(), null);
        }

        @Override
        public Optional<Content> file(String path) {
            assertThat(path)
                    .doesNotMatch("(?s)/.*|(.*/)?\\.\\.?(/.*)?|.*//.*")
                    .doesNotContainPattern("[\\\\\\p{Cntrl}]");
            return switch (path) {
                case "index.html", "a/index.html" -> Optional.of(new Content.Bytes(page));
                case "a.bin" -> Optional.of(new Content.Bytes("0123456789".getBytes(UTF_8)));
                default -> Optional.empty();
            };
        }
    }

    /** Answers a request: its first line without the version, its headers, an empty line, and the page that is asked for. */
    public static void read(String text) throws IOException {
        String[] parts = text.split("\n\n", 2);
        String[] lines = parts[0].split("\n", -1);
        String[] first = lines[0].split(" ", 2);
        URI target;
        try {
            target = new URI(first.length < 2 ? "/" : first[1]);
        } catch (URISyntaxException e) {
            // The JDK's server refuses it.
            return;
        }
        AskedExchange exchange = new AskedExchange(first[0], target);
        for (String line : List.of(lines).subList(1, lines.length)) {
            int colon = line.indexOf(':');
            if (colon > 0 && line.indexOf('\r') < 0) {
                exchange.getRequestHeaders()
                        .add(line.substring(0, colon), line.substring(colon + 1).strip());
            }
        }
        answer(exchange, (parts.length < 2 ? "" : parts[1]).getBytes(ISO_8859_1));
    }

    private static void answer(AskedExchange exchange, byte[] page) throws IOException {
        Previewed site = new OneSite(page);
        Board board = new Board();
        // Who asks for news is told of the end.
        board.close();
        try (Events events = new Events(board, state -> "{}")) {
            Gate gate = new Gate(Set.copyOf(List.of("localhost", "127.0.0.1", "[::1]")), 8080, false);
            new SiteHandler(site, board, gate, events, state -> Report.of(state, "1", Path.of(""), null), new Desk())
                    .handle(exchange);
        } catch (IOException e) {
            assertThat(e).hasMessage("nobody reads the body of a request");
        }
        List<String> hosts = exchange.getRequestHeaders().getOrDefault("Host", List.of());
        boolean ours = hosts.size() == 1 && OURS.contains(hosts.get(0).toLowerCase(Locale.ROOT));
        boolean reads = Set.of("GET", "HEAD").contains(exchange.getRequestMethod());
        assertThat(exchange.getResponseCode()).isIn(STATUSES);
        assertThat(exchange.getResponseCode() == 405).isEqualTo(!reads);
        if (reads && !ours) {
            assertThat(exchange.getResponseCode()).isEqualTo(421);
        }
        exchange.getResponseHeaders()
                .forEach((name, values) ->
                        values.forEach(v -> assertThat(name + v).doesNotContainPattern("[\r\n]")));
        exchange.checkLength();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n",
                "GET /\nHost: localhost:8080\n\n<html><head></head><body>A</body></html>",
                "HEAD /a\nHost: localhost:8080",
                "GET /%2e%2e/a\nHost: localhost:8080",
                "GET /a.bin\nHost: localhost:8080\nRange: bytes=9-1",
                "GET /a.bin\nHost: localhost:8080\nRange: bytes=-999999999999999999",
                "GET http://evil.example/\nHost: localhost:8080",
                "GET /.preview/events\nHost: localhost:8080",
                "POST /\nTransfer-Encoding: chunked",
            })
    void isAnswered(String request) throws IOException {
        read(request);
    }
}
