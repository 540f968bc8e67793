package sourcebook.serve;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** Serves a small site for each test. */
abstract class ServedSite {
    static final String PAGE =
            "<!doctype html><html><head><meta charset=\"utf-8\"></head><body><h1>A page</h1></body></html>";

    @TempDir
    Path folder;

    final Heard heard = new Heard();
    FakeSite site = new FakeSite(Path.of(""));

    @Nullable
    PreviewServer server;

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

    PreviewServer.Options options(String host, int port, boolean nextPorts) {
        return new PreviewServer.Options(host, port, nextPorts, folder, null);
    }

    PreviewServer server() {
        if (server == null) {
            throw new AssertionError("there is no server");
        }
        return server;
    }

    int port() {
        return server().address().getPort();
    }

    HttpResponse<String> get(String path, String... headers) throws Exception {
        return send("GET", path, headers);
    }

    HttpResponse<String> send(String method, String path, String... headers) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server().address() + path))
                .method(method, HttpRequest.BodyPublishers.noBody());
        if (headers.length > 0) {
            request.headers(headers);
        }
        return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString(StandardCharsets.ISO_8859_1));
    }

    /** Sends bytes as they are and returns all that comes. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    static String header(HttpResponse<?> response, String name) {
        return response.headers().firstValue(name).orElse("none");
    }
}
