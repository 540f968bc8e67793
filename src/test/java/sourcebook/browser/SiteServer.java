package sourcebook.browser;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;

/**
 * Serves a site on this machine as a careful host would: below a path, compressed, and with a Content Security Policy
 * that allows only the site's own files.
 */
final class SiteServer implements AutoCloseable {
    /** The path below which the site lies. */
    static final String ROOT = "/briefing/";

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("csv", "text/csv; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("jsonld", "application/ld+json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("xml", "application/xml"),
            Map.entry("pdf", "application/pdf"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("woff2", "font/woff2"));

    private final HttpServer server;
    private final ExecutorService threads;
    private final Path folder;

    private SiteServer(HttpServer server, ExecutorService threads, Path folder) {
        this.server = server;
        this.threads = threads;
        this.folder = folder;
    }

    /**
     * Starts to serve a folder, which need not exist yet.
     *
     * @param port 0 for any that is free
     */
    static SiteServer start(Path folder, int port) throws IOException {
        // Otherwise each answer on a connection that is kept waits for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        ExecutorService threads = Executors.newFixedThreadPool(4);
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        SiteServer site =
                new SiteServer(server, threads, folder.toAbsolutePath().normalize());
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            try (exchange) {
                site.answer(exchange);
            }
        });
        server.start();
        return site;
    }

    /** Serves {@code FOLDER} on {@code PORT} until it is ended. */
    public static void main(String[] args) throws IOException {
        SiteServer site = start(Path.of(args[0]), Integer.parseInt(args[1]));
        System.out.println(site.address(""));
    }

    /** Returns the absolute address of a path on the site. */
    String address(String path) {
        // By name: browsers count only that as a safe place, in which a service worker may live.
        return "http://localhost:" + server.getAddress().getPort() + ROOT + path;
    }

    private void answer(HttpExchange exchange) throws IOException {
        Path file = file(exchange.getRequestURI().getPath());
        boolean found = Files.isRegularFile(file);
        Path shown = found ? file : folder.resolve("404.html");
        byte[] content = Files.isRegularFile(shown) ? Files.readAllBytes(shown) : new byte[0];

        String name = shown.getFileName().toString();
        Headers headers = exchange.getResponseHeaders();
        headers.set(
                "Content-Type",
                TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream"));
        HostingFiles.headers().forEach(headers::set);
        headers.set("Cache-Control", "no-cache");
        String accepted = exchange.getRequestHeaders().getFirst("Accept-Encoding");
        if (accepted != null && accepted.contains("gzip")) {
            headers.set("Content-Encoding", "gzip");
            content = compressed(content);
        }
        boolean headOnly = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(found ? 200 : 404, headOnly || content.length == 0 ? -1 : content.length);
        if (!headOnly) {
            exchange.getResponseBody().write(content);
        }
    }

    /** Returns the file at a path, or one that cannot exist if the path leads out of the site. */
    private Path file(String path) {
        Path nowhere = folder.resolve("404.html").resolve("nowhere");
        if (!path.startsWith(ROOT)) {
            return nowhere;
        }
        Path file = folder.resolve(path.substring(ROOT.length())).normalize();
        if (!file.startsWith(folder)) {
            return nowhere;
        }
        return path.endsWith("/") ? file.resolve("index.html") : file;
    }

    private static byte[] compressed(byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        }
        return bytes.toByteArray();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
