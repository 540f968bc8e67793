package sourcebook.outside;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.security.Security;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Asks addresses whether they lead somewhere. Hosts are asked in parallel, each of them one thing at a time; a redirect is
 * followed, if where it leads may be asked, too.
 */
public final class LinkCheck {
    private static final int MAX_REDIRECTS = 10;

    private static final Set<Integer> REDIRECTS = Set.of(301, 302, 303, 307, 308);

    /** Redirects by which a host says that nobody needs the old address any more (RFC 9110, section 15.4). */
    private static final Set<Integer> PERMANENT = Set.of(301, 308);

    /** There is nothing, or there is nothing any more (RFC 9110, sections 15.5.5 and 15.5.11). */
    private static final Set<Integer> GONE = Set.of(404, 410);

    static {
        // A host must not be another one when it is asked than when it was looked up, so the answer is kept for longer.
        if (Security.getProperty("networkaddress.cache.ttl") == null) {
            Security.setProperty("networkaddress.cache.ttl", "120");
        }
    }

    private final Manners manners;
    private final InstantSource clock;
    private final Reach reach;
    private final HttpClient client;
    private final Map<String, Host> hosts = new ConcurrentHashMap<>();

    /** @param clock says when an address is asked */
    public LinkCheck(Manners manners, InstantSource clock) {
        this(manners, clock, Reach.of(manners.everywhere()), client(manners));
    }

    LinkCheck(Manners manners, InstantSource clock, Reach reach, HttpClient client) {
        this.manners = manners;
        this.reach = reach;
        this.clock = clock;
        this.client = client;
    }

    static HttpClient client(Manners manners) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(manners.timeout())
                .build();
    }

    /**
     * Asks addresses.
     *
     * @param each takes each answer as it comes, from any thread, one at a time
     * @throws InterruptedException if somebody wants no more of it
     */
    public void ask(List<String> addresses, BiConsumer<String, Answer> each) throws InterruptedException {
        Map<String, List<String>> byHost = new LinkedHashMap<>();
        for (String address : addresses) {
            String host = WebTarget.of(address).map(WebTarget::host).orElse("");
            byHost.computeIfAbsent(host, h -> new ArrayList<>()).add(address);
        }
        ExecutorService threads = Executors.newFixedThreadPool(manners.atOnce(), task -> {
            Thread thread = new Thread(task, "links");
            thread.setDaemon(true);
            return thread;
        });
        try {
            List<Future<?>> all = new ArrayList<>();
            for (List<String> ofHost : byHost.values()) {
                all.add(threads.submit(() -> {
                    for (String address : ofHost) {
                        Answer answer = ask(address);
                        synchronized (each) {
                            each.accept(address, answer);
                        }
                    }
                    return null;
                }));
            }
            for (Future<?> one : all) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e.getCause());
        } finally {
            threads.shutdownNow();
        }
    }

    private Answer ask(String address) throws InterruptedException {
        Optional<WebTarget> first = WebTarget.of(address);
        if (first.isEmpty()) {
            return answer(Answer.Kind.NOT_ASKED, "it cannot be read as an address", null);
        }
        WebTarget target = first.get();
        Set<WebTarget> seen = new HashSet<>(Set.of(target));
        boolean permanent = true;
        String moved = null;
        try {
            while (seen.size() <= MAX_REDIRECTS) {
                HttpResponse<byte[]> answer = host(target).ask(target);
                int status = answer.statusCode();
                Optional<String> location = answer.headers().firstValue("Location");
                if (!REDIRECTS.contains(status) || location.isEmpty()) {
                    return classified(status, target, seen.size() > 1, moved);
                }
                Optional<WebTarget> next = target.redirect(location.get());
                if (next.isEmpty()) {
                    return answer(
                            Answer.Kind.OPEN, target.host() + " redirects to what is no address of the web", null);
                }
                target = next.get();
                permanent &= PERMANENT.contains(status);
                moved = permanent ? target.uri().toString() : moved;
                if (!seen.add(target)) {
                    return answer(Answer.Kind.DEAD, target.host() + " redirects in a circle", null);
                }
            }
            return answer(Answer.Kind.DEAD, "it redirects more than " + MAX_REDIRECTS + " times", null);
        } catch (Unanswered e) {
            String where = target.equals(first.get()) ? "" : "redirects, and ";
            return answer(e.kind(), where + e.detail(), null);
        }
    }

    private Answer classified(int status, WebTarget target, boolean redirected, @Nullable String moved) {
        String detail = (redirected ? "redirects, and " : "") + target.host() + " answers " + status;
        if (status / 100 == 2) {
            return answer(Answer.Kind.FINE, "", moved);
        }
        return answer(GONE.contains(status) ? Answer.Kind.DEAD : Answer.Kind.OPEN, detail, null);
    }

    private Answer answer(Answer.Kind kind, String detail, @Nullable String moved) {
        Instant now = clock.instant();
        return new Answer(kind, detail, moved, now);
    }

    private Host host(WebTarget target) {
        return hosts.computeIfAbsent(target.host(), name -> new Host(name, client, manners, reach));
    }
}
