package sourcebook.outside;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** A site on this machine that answers as a test wants it, and what is asked of it. */
abstract class AskedSite {
    static final Instant NOW = Instant.parse("2024-06-19T12:00:00Z");

    final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    final ExecutorService threads = Executors.newCachedThreadPool();
    final CountDownLatch over = new CountDownLatch(1);
    HttpServer server;
    String site;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.start();
        site = "http://127.0.0.1:" + server.getAddress().getPort();
        answers("/", 404);
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    final void on(String path, HttpHandler handler) {
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            handler.handle(exchange);
        });
    }

    final void answers(String path, int status) {
        on(path, exchange -> answer(exchange, status));
    }

    static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    final void redirects(String path, int status, String location) {
        on(path, exchange -> {
            exchange.getResponseHeaders().set("Location", location);
            answer(exchange, status);
        });
    }

    final void robots(String content) {
        on("/robots.txt", exchange -> {
            byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    final Map<String, Answer> ask(Manners manners, String... paths) throws InterruptedException {
        Map<String, Answer> answers = new HashMap<>();
        List<String> addresses =
                Arrays.stream(paths).map(p -> p.startsWith("/") ? site + p : p).toList();
        new LinkCheck(manners, InstantSource.fixed(NOW))
                .ask(addresses, (address, answer) -> answers.put(address.replace(site, ""), answer));
        return answers;
    }

    final Answer ask(String path) throws InterruptedException {
        return ask(manners(true), path).get(path);
    }

    static Manners manners(boolean everywhere) {
        return new Manners("Sourcebook/test", 4, Duration.ZERO, Duration.ofSeconds(10), everywhere);
    }

    static Answer fine() {
        return new Answer(Answer.Kind.FINE, "", null, NOW);
    }

    static Answer dead(String detail) {
        return new Answer(Answer.Kind.DEAD, detail, null, NOW);
    }

    static Answer open(String detail) {
        return new Answer(Answer.Kind.OPEN, detail, null, NOW);
    }

    static Answer notAsked(String detail) {
        return new Answer(Answer.Kind.NOT_ASKED, detail, null, NOW);
    }
}
