package sourcebook.serve;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A browser's connection for events, of the old kind, whose content comes as it is. */
final class EventStream implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;
    private final String status;

    EventStream(int port, String... headers) throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        in = socket.getInputStream();
        String more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        socket.getOutputStream()
                .write(("GET /.preview/events HTTP/1.0\r\nHost: localhost:" + port + "\r\n" + more + "\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        status = line();
    }

    String status() {
        return status;
    }

    /** Returns the next state. */
    String next() {
        try {
            for (String line = line(); ; line = line()) {
                if (line.startsWith("data: ")) {
                    return line.substring("data: ".length());
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("the stream has ended");
            }
            line.append((char) c);
        }
        return line.toString().stripTrailing();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
