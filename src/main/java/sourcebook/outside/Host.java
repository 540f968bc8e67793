package sourcebook.outside;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * A host, which is asked one thing at a time, with a pause between two, and only what its robots.txt allows. When it has asked
 * to be left alone, or has not answered three times in a row, it is asked nothing more.
 */
final class Host {
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int MAX_SILENT = 3;
    private static final int MAX_REDIRECTS = 5;

    private final String name;
    private final HttpClient client;
    private final Manners manners;
    private final Reach reach;

    private final ReentrantLock lock = new ReentrantLock(true);
    private final Map<String, Robots> robots = new HashMap<>();
    private Duration pause;
    private long free = System.nanoTime();
    private int silent;
    private @Nullable String closed;

    Host(String name, HttpClient client, Manners manners, Reach reach) {
        this.name = name;
        this.client = client;
        this.manners = manners;
        this.reach = reach;
        this.pause = manners.pause();
    }

    /**
     * Asks for a target of this host, if that is allowed. Of an answer that sounds as if it were meant for the method only, the
     * other method decides: some hosts refuse HEAD, or answer it wrongly.
     *
     * @throws Unanswered if there is no answer, or nothing is asked
     */
    HttpResponse<byte[]> ask(WebTarget target) throws Unanswered, InterruptedException {
        lock.lockInterruptibly();
        try {
            if (!robots(target).allows(target.path())) {
                throw new Unanswered(Answer.Kind.NOT_ASKED, "the robots.txt of " + name + " asks programs not to");
            }
            Optional<HttpResponse<byte[]>> head = head(target);
            return head.isPresent() ? head.get() : send("GET", target.uri(), 0);
        } finally {
            lock.unlock();
        }
    }

    private Optional<HttpResponse<byte[]>> head(WebTarget target) throws Unanswered, InterruptedException {
        HttpResponse<byte[]> head;
        try {
            head = send("HEAD", target.uri(), 0);
        } catch (Unanswered e) {
            if (closed != null || e.kind() == Answer.Kind.NOT_ASKED) {
                throw e;
            }
            return Optional.empty();
        }
        return Optional.of(head).filter(h -> h.statusCode() < 400 || closed != null);
    }

    // ---- What the host allows ----------------------------------------------------------------------------------

    private Robots robots(WebTarget target) throws Unanswered, InterruptedException {
        Robots known = robots.get(target.origin());
        if (known == null) {
            known = read(target);
            robots.put(target.origin(), known);
            pause = known.delay().compareTo(pause) > 0 ? known.delay() : pause;
        }
        return known;
    }

    /** RFC 9309, section 2.3.1: without such a file everything is allowed, and nothing while the host cannot give it. */
    private Robots read(WebTarget target) throws Unanswered, InterruptedException {
        URI file = target.uri().resolve("/robots.txt");
        for (int hop = 0; hop <= MAX_REDIRECTS; hop++) {
            HttpResponse<byte[]> answer = send("GET", file, Robots.MAX_SIZE);
            int status = answer.statusCode();
            Optional<WebTarget> next = status / 100 == 3
                    ? answer.headers().firstValue("Location").flatMap(new WebTarget(file)::redirect)
                    : Optional.empty();
            if (next.isEmpty() || !next.get().host().equals(name)) {
                // Another host's rules are its own; to ask it from here would leave out its pauses.
                return status == 200 ? Robots.read(answer.body()) : status < 500 ? Robots.all() : Robots.none();
            }
            file = next.get().uri();
        }
        return Robots.all();
    }

    // ---- Requests ----------------------------------------------------------------------------------------------

    private HttpResponse<byte[]> send(String method, URI uri, int limit) throws Unanswered, InterruptedException {
        if (closed != null) {
            throw new Unanswered(Answer.Kind.OPEN, closed);
        }
        TimeUnit.NANOSECONDS.sleep(free - System.nanoTime());
        // Right before each request: the machine remembers what it has looked up, so that the request goes there.
        reach.check(name);
        try {
            HttpRequest request = HttpRequest.newBuilder(uri)
                    .method(method, HttpRequest.BodyPublishers.noBody())
                    .timeout(manners.timeout())
                    .header("User-Agent", manners.agent())
                    .header("Accept", "*/*")
                    .build();
            HttpResponse<byte[]> answer = wait(client.sendAsync(request, Head.of(limit)));
            silent = 0;
            if (answer.statusCode() == TOO_MANY_REQUESTS) {
                closed = name + " asks to be left alone for now (429)";
            }
            return answer;
        } catch (IOException e) {
            throw new Unanswered(Answer.Kind.OPEN, said(e));
        } catch (IllegalArgumentException e) {
            throw new Unanswered(Answer.Kind.NOT_ASKED, "it cannot be read as an address");
        } finally {
            free = System.nanoTime() + pause.toNanos();
        }
    }

    /** The client's own limit of time ends with the head of an answer. */
    private HttpResponse<byte[]> wait(CompletableFuture<HttpResponse<byte[]>> answer)
            throws IOException, InterruptedException {
        try {
            return answer.get(2 * manners.timeout().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof IOException failure ? failure : new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new HttpTimeoutException("the body is slow");
        } finally {
            answer.cancel(true);
        }
    }

    private String said(IOException failure) {
        if (failure instanceof HttpTimeoutException && !(failure instanceof HttpConnectTimeoutException)) {
            return silence("does not answer in time");
        } else if (failure instanceof ConnectException || failure instanceof HttpConnectTimeoutException) {
            return silence("cannot be reached");
        }
        return failure instanceof SSLException
                ? silence("does not prove who it is (TLS)")
                : name + " breaks off, or does not speak HTTP";
    }

    private String silence(String what) {
        String detail = name + " " + what;
        if (++silent == MAX_SILENT) {
            closed = detail;
        }
        return detail;
    }
}
