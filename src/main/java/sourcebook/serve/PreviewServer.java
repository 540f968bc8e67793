package sourcebook.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sourcebook.json.Json;

/** Serves a site on this machine while it is written, and keeps it new. */
public final class PreviewServer implements AutoCloseable {
    /** Enough that some slow browsers, and others that wait for a page to be made, leave room for more. */
    private static final int MAX_THREADS = 32;

    private static final int MAX_PORT = 65_535;

    /** How many of the next ports are tried. */
    private static final int MAX_PORTS = 20;

    private final HttpServer server;
    private final ThreadPoolExecutor threads;
    private final Refresher refresher;
    private final Events events;
    private final URI address;

    /**
     * How to serve.
     *
     * @param host name or address at which to listen
     * @param port 0 for any that is free
     * @param nextPorts whether to take one of the next ports if that one is taken
     * @param folder the folder to which the problems' paths are relative
     * @param editor for links to the places of problems; null for none
     */
    public record Options(
            String host,
            int port,
            boolean nextPorts,
            Path folder,
            @Nullable Editor editor) {}

    private PreviewServer(
            HttpServer server, ThreadPoolExecutor threads, Refresher refresher, Events events, URI address) {
        this.server = server;
        this.threads = threads;
        this.refresher = refresher;
        this.events = events;
        this.address = address;
    }

    /**
     * Refreshes the site, tells the listener what is wrong, and begins to serve.
     *
     * @throws IOException if it cannot listen there
     */
    public static PreviewServer start(Previewed site, Options options, Listener listener) throws IOException {
        limitTime();
        InetAddress host = InetAddress.getByName(options.host());
        HttpServer server = bind(host, options);
        int port = server.getAddress().getPort();
        Refresher refresher = Refresher.start(site, listener);
        String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);
        Function<State, Report> report = state -> Report.of(state, run, options.folder(), options.editor());
        Events events = new Events(refresher.board(), state -> Json.forScript(report.apply(state)));
        Gate gate = Gate.of(options.host(), host, port);
        server.createContext("/", new SiteHandler(site, refresher.board(), gate, events, report));
        ThreadPoolExecutor threads =
                new ThreadPoolExecutor(MAX_THREADS, MAX_THREADS, 1, TimeUnit.SECONDS, new NewestFirst());
        threads.allowCoreThreadTimeOut(true);
        server.setExecutor(threads);
        server.start();
        String shown = host.isAnyLocalAddress() ? "localhost" : Gate.inAddress(options.host());
        return new PreviewServer(server, threads, refresher, events, URI.create("http://" + shown + ":" + port + "/"));
    }

    /** Who asks now is answered before those who wait, of whom many may have opened a connection to send nothing. */
    private static final class NewestFirst extends LinkedBlockingDeque<Runnable> {
        private static final long serialVersionUID = 1L;

        @Override
        public boolean offer(Runnable request) {
            return offerFirst(request);
        }
    }

    /**
     * The JDK's server reads these once. Whoever sends a request or takes an answer too slowly is dropped, and keeps no thread
     * for ever; events, which are an endless answer, are then asked for again. Without the last one, each answer on a connection
     * that is kept waits for 40 ms.
     */
    static void limitTime() {
        setUnlessSet("sun.net.httpserver.maxReqTime", "3");
        setUnlessSet("sun.net.httpserver.maxRspTime", "300");
        setUnlessSet("sun.net.httpserver.nodelay", "true");
    }

    private static void setUnlessSet(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }

    private static HttpServer bind(InetAddress host, Options options) throws IOException {
        int last = options.nextPorts() ? Math.min(MAX_PORT, options.port() + MAX_PORTS) : options.port();
        for (int port = options.port(); ; port++) {
            try {
                return HttpServer.create(new InetSocketAddress(host, port), 0);
            } catch (BindException e) {
                if (port == last) {
                    throw new IOException("cannot listen at " + options.host() + ":" + port + ": " + e.getMessage(), e);
                }
            }
        }
    }

    /** Returns where the site is served, with a final slash. */
    public URI address() {
        return address;
    }

    /** Waits until somebody closes this. */
    public void join() throws InterruptedException {
        refresher.join();
    }

    @Override
    public void close() {
        refresher.close();
        events.close();
        server.stop(0);
        threads.shutdown();
    }
}
