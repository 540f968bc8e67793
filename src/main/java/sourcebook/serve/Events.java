package sourcebook.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Tells browsers of each new state, as server-sent events. Each of them has a thread of its own, so that one that does not read
 * keeps no other waiting; it misses what has been overtaken by a newer state.
 */
final class Events implements AutoCloseable {
    static final String TYPE = "text/event-stream";

    /** How many browsers are told at most. */
    static final int MAX_CONNECTIONS = 32;

    /** After how long something is sent at any rate, which shows whether the browser is still there. */
    private static final long SIGN_OF_LIFE_MILLIS = 15_000;

    private final Board board;
    private final Function<State, String> json;
    private final ThreadPoolExecutor threads =
            new ThreadPoolExecutor(0, MAX_CONNECTIONS, 1, TimeUnit.SECONDS, new SynchronousQueue<>(), task -> {
                Thread thread = new Thread(task, "preview-events");
                thread.setDaemon(true);
                return thread;
            });

    /** @param json makes one line of a state */
    Events(Board board, Function<State, String> json) {
        this.board = board;
        this.json = json;
    }

    /** Takes over an exchange until the browser leaves, or the preview ends; returns false if there are too many already. */
    boolean connect(HttpExchange exchange) {
        try {
            threads.execute(() -> tell(exchange));
            return true;
        } catch (RejectedExecutionException e) {
            return false;
        }
    }

    private void tell(HttpExchange exchange) {
        try (exchange) {
            Headers headers = exchange.getResponseHeaders();
            headers.set("Content-Type", TYPE);
            headers.set("Cache-Control", "no-store");
            exchange.sendResponseHeaders(Answer.OK, 0);
            OutputStream out = exchange.getResponseBody();
            send(out, "retry: 500\n\n");
            State told = null;
            for (State next; (next = board.after(told, SIGN_OF_LIFE_MILLIS)) != null; told = next) {
                send(out, next == told ? ":\n\n" : "data: " + json.apply(next) + "\n\n");
            }
        } catch (IOException e) {
            // The browser has left.
        } catch (InterruptedException e) {
            // Nobody interrupts this.
        }
    }

    /** Lets all browsers be told of the end, once the board is closed. */
    @Override
    public void close() {
        threads.shutdown();
        try {
            threads.awaitTermination(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(OutputStream out, String event) throws IOException {
        out.write(event.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
