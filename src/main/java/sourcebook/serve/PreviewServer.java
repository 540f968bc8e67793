package sourcebook.serve;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sourcebook.json.Json;

/** Serves a site on this machine while it is written, and keeps it new. */
public final class PreviewServer implements AutoCloseable {
    private static final int MAX_PORT = 65_535;

    /** How many of the next ports are tried. */
    private static final int MAX_PORTS = 20;

    /** How many may wait for the preview to take their connection; whoever comes then asks again only after a second. */
    private static final int BACKLOG = 1_000;

    private final HttpServer server;
    private final Desk desk;
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

    private PreviewServer(HttpServer server, Desk desk, Refresher refresher, Events events, URI address) {
        this.server = server;
        this.desk = desk;
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
        Desk desk = new Desk();
        server.createContext("/", new SiteHandler(site, refresher.board(), gate, events, report, desk));
        server.setExecutor(desk);
        server.start();
        String shown = host.isAnyLocalAddress() ? "localhost" : Gate.inAddress(options.host());
        return new PreviewServer(server, desk, refresher, events, URI.create("http://" + shown + ":" + port + "/"));
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
                return HttpServer.create(new InetSocketAddress(host, port), BACKLOG);
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
        desk.shutdown();
    }
}
