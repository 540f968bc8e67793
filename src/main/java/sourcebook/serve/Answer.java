package sourcebook.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a request is answered with; it is sent once, and holds a file open until it is closed. */
final class Answer implements Closeable {
    static final int OK = 200;
    static final int PARTIAL = 206;
    static final int FOUND = 302;
    static final int BAD_REQUEST = 400;
    static final int FORBIDDEN = 403;
    static final int NOT_FOUND = 404;
    static final int NOT_ALLOWED = 405;
    static final int NO_SUCH_RANGE = 416;
    static final int MISDIRECTED = 421;
    static final int FAILED = 500;
    static final int UNAVAILABLE = 503;

    static final String PLAIN = "text/plain; charset=utf-8";

    /** One range (RFC 9110, 14.2); who asks for several gets all. */
    private static final Pattern RANGE = Pattern.compile("bytes=([0-9]{0,18})-([0-9]{0,18})");

    private static final int CHUNK = 1 << 16;

    private final int status;
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final InputStream content;
    private final long length;

    private Answer(int status, String type, InputStream content, long length) {
        this.status = status;
        this.content = content;
        this.length = length;
        headers.put("Content-Type", type);
        headers.put("Cache-Control", "no-store");
        headers.put("X-Content-Type-Options", "nosniff");
        headers.put("Cross-Origin-Resource-Policy", "same-origin");
    }

    static Answer of(int status, String type, byte[] content) {
        return new Answer(status, type, new ByteArrayInputStream(content), content.length);
    }

    static Answer text(int status, String text) {
        return of(status, PLAIN, (text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static Answer file(int status, String type, Path file) throws IOException {
        long size = Files.size(file);
        return new Answer(status, type, Files.newInputStream(file), size);
    }

    Answer with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    /** @throws IOException if the client has gone away */
    void send(HttpExchange exchange) throws IOException {
        long first = 0;
        long end = length;
        int sent = status;
        if (status == OK) {
            headers.put("Accept-Ranges", "bytes");
            Matcher range = RANGE.matcher(asked(exchange, "Range"));
            boolean asked = range.matches() && (range.start(1) < range.end(1) || range.start(2) < range.end(2));
            if (asked && asked(exchange, "If-Range").isEmpty()) {
                String from = range.group(1);
                String to = range.group(2);
                first = from.isEmpty() ? Math.max(0, length - Long.parseLong(to)) : Long.parseLong(from);
                end = from.isEmpty() || to.isEmpty() ? length : Math.min(length, Long.parseLong(to) + 1);
                boolean exists = first < end;
                sent = exists ? PARTIAL : NO_SUCH_RANGE;
                headers.put("Content-Range", "bytes " + (exists ? first + "-" + (end - 1) : "*") + "/" + length);
                end = exists ? end : first;
            }
        }
        Headers said = exchange.getResponseHeaders();
        headers.forEach(said::set);
        boolean headOnly = exchange.getRequestMethod().equals("HEAD");
        if (headOnly) {
            said.set("Content-Length", Long.toString(end - first));
        }
        exchange.sendResponseHeaders(sent, headOnly || end == first ? -1 : end - first);
        if (!headOnly) {
            copy(first, end, exchange.getResponseBody());
        }
    }

    private static String asked(HttpExchange exchange, String header) {
        String value = exchange.getRequestHeaders().getFirst(header);
        return value == null ? "" : value;
    }

    /** A file may have become shorter in the meantime; then the connection is closed before its end. */
    private void copy(long first, long end, OutputStream out) throws IOException {
        content.skipNBytes(Math.min(first, length));
        byte[] chunk = new byte[CHUNK];
        for (long left = end - first; left > 0; ) {
            int read = content.read(chunk, 0, (int) Math.min(CHUNK, left));
            if (read < 0) {
                throw new IOException("the file has become shorter");
            }
            out.write(chunk, 0, read);
            left -= read;
        }
    }

    @Override
    public void close() throws IOException {
        content.close();
    }
}
