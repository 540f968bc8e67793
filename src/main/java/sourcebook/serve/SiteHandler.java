package sourcebook.serve;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.DiagnosticPrinter;
import sourcebook.json.Json;
import sourcebook.serve.Previewed.BrokenContent;
import sourcebook.serve.Previewed.Content;

/** Answers requests for the site and for what the preview adds to it. */
final class SiteHandler implements HttpHandler {
    private static final Set<String> METHODS = Set.of("GET", "HEAD");

    /** Below it lies what the preview adds; the site itself has no hidden folder but ".well-known". */
    private static final String OWN = ".preview/";

    private static final String SCRIPT = OWN + "preview.js";
    private static final String EVENTS = OWN + "events";
    private static final String INDEX = "index.html";
    private static final String NOT_FOUND_PAGE = "404.html";

    /** How many pages are kept, in case a template breaks: more than somebody looks at at once. */
    private static final int MAX_KEPT = 16;

    private static final List<String> NONE = List.of("0");

    private final Previewed site;
    private final Board board;
    private final Gate gate;
    private final Events events;
    private final Function<State, Report> report;
    private final Desk desk;

    /** The pages that were shown last, as they were when they could last be made. */
    private final Map<String, byte[]> kept = Collections.synchronizedMap(new LinkedHashMap<>(MAX_KEPT, .75F, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MAX_KEPT;
        }
    });

    /**
     * @param report makes of a state what browsers are told
     * @param desk where requests are answered
     */
    SiteHandler(Previewed site, Board board, Gate gate, Events events, Function<State, Report> report, Desk desk) {
        this.site = site;
        this.board = board;
        this.gate = gate;
        this.events = events;
        this.report = report;
        this.desk = desk;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        desk.isAsked();
        Answer answer = answer(exchange);
        if (answer != null) {
            desk.isAnswered();
            try (answer) {
                answer.send(exchange);
            }
            if (hasBody(exchange)) {
                exchange.getResponseBody().flush();
                // Some browsers read no answer while theirs is not read.
                exchange.getRequestBody().skip(exchange.getRequestBody().available());
                // To close the exchange would wait for the rest; where something is thrown, the server closes the
                // connection.
                throw new IOException("nobody reads the body of a request");
            }
            exchange.close();
        }
    }

    private static boolean hasBody(HttpExchange exchange) {
        return !exchange.getRequestHeaders()
                        .getOrDefault("Content-Length", NONE)
                        .equals(NONE)
                || exchange.getRequestHeaders().containsKey("Transfer-Encoding");
    }

    /** Returns null where somebody else answers. */
    private @Nullable Answer answer(HttpExchange exchange) {
        if (!METHODS.contains(exchange.getRequestMethod())) {
            return Answer.text(Answer.NOT_ALLOWED, "A preview can only be read.")
                    .with("Allow", "GET, HEAD");
        } else if (!gate.admits(exchange)) {
            return Answer.text(Answer.MISDIRECTED, "The preview answers only at the address that it has printed.");
        }
        String path = Gate.path(exchange.getRequestURI()).orElse(null);
        if (path == null) {
            return Answer.text(Answer.BAD_REQUEST, "This is no path on a site.");
        } else if ("script".equals(exchange.getRequestHeaders().getFirst("Service-Worker"))) {
            return Answer.of(Answer.OK, MediaTypes.of(SCRIPT), BrowserScripts.UNREGISTER);
        } else if (path.equals(SCRIPT)) {
            return Answer.of(Answer.OK, MediaTypes.of(SCRIPT), BrowserScripts.PREVIEW);
        }
        return path.equals(EVENTS) ? events(exchange) : file(exchange, path);
    }

    private @Nullable Answer events(HttpExchange exchange) {
        if (!Gate.isFromOwnPage(exchange)) {
            return Answer.text(Answer.FORBIDDEN, "Only the preview's own pages are told what changes.");
        } else if (exchange.getRequestMethod().equals("HEAD")) {
            return Answer.of(Answer.OK, Events.TYPE, new byte[0]);
        }
        return events.connect(exchange) ? null : Answer.text(Answer.UNAVAILABLE, "Too many pages are open.");
    }

    private Answer file(HttpExchange exchange, String path) {
        boolean isFolder = path.isEmpty() || path.endsWith("/");
        String file = isFolder ? path + INDEX : path;
        State before = board.state();
        try {
            Optional<Content> found = site.file(file);
            if (found.isPresent()) {
                return found(exchange, file, found.get(), before);
            } else if (!isFolder && site.file(path + "/" + INDEX).isPresent()) {
                return moved(exchange);
            }
            return missing(exchange, file, before);
        } catch (Throwable t) {
            return broken(exchange, file, Broken.of(file, t), before);
        }
    }

    private Answer broken(HttpExchange exchange, String file, Broken broken, State before) {
        board.broken(before.site(), file, broken);
        byte[] last = kept.get(file);
        if (last != null) {
            return page(exchange, Answer.OK, file, last, "", before);
        } else if (MediaTypes.of(file).equals(MediaTypes.HTML)) {
            return page(exchange, Answer.FAILED, file, Blank.BROKEN, "", before);
        }
        StringBuilder text =
                new StringBuilder(new DiagnosticPrinter(false).format(broken.problems(), Integer.MAX_VALUE));
        broken.failures().forEach(text::append);
        return Answer.text(Answer.FAILED, text.toString());
    }

    private Answer found(HttpExchange exchange, String file, Content content, State before) throws IOException {
        String type = MediaTypes.of(file);
        if (!type.equals(MediaTypes.HTML)) {
            return content instanceof Content.File input
                    ? Answer.file(Answer.OK, type, input.path())
                    : Answer.of(Answer.OK, type, bytes(content));
        }
        byte[] page = bytes(content);
        kept.put(file, page);
        return page(exchange, Answer.OK, file, page, "", before);
    }

    private static Answer moved(HttpExchange exchange) {
        String query = exchange.getRequestURI().getRawQuery();
        String address = exchange.getRequestURI().getRawPath() + "/" + (query == null ? "" : "?" + query);
        return Answer.text(Answer.FOUND, "It is a folder: " + address).with("Location", address);
    }

    private Answer missing(HttpExchange exchange, String file, State before) throws IOException, BrokenContent {
        Optional<Content> page = site.file(NOT_FOUND_PAGE);
        // Its links are those of a page at the top of the site, unless it is known where the site will be.
        String base = file.contains("/") ? "<base href=\"/" + NOT_FOUND_PAGE + "\">" : "";
        return page.isPresent()
                ? page(exchange, Answer.NOT_FOUND, file, bytes(page.get()), base, before)
                : page(exchange, Answer.NOT_FOUND, file, Blank.MISSING, "", before);
    }

    private static byte[] bytes(Content content) throws IOException {
        return content instanceof Content.Bytes made
                ? made.bytes()
                : Files.readAllBytes(((Content.File) content).path());
    }

    /** Says whether a page is asked for to be shown in a window, and not in a frame, or as data for a script. */
    private static boolean isForReading(Headers asked) {
        String destination = asked.getFirst("Sec-Fetch-Dest");
        String accepted = asked.getFirst("Accept");
        // Through a service worker, such as that of an earlier site, Chromium no longer says for what.
        boolean unknown = "empty".equals(destination) && accepted != null && accepted.contains(MediaTypes.HTML);
        return destination == null || destination.equals("document") || unknown;
    }

    /** @param before the state before the page was made: the page may be that of a later one, but not of an earlier one */
    private Answer page(HttpExchange exchange, int status, String file, byte[] content, String inHead, State before) {
        LivePage page = new LivePage(content);
        if (!isForReading(exchange.getRequestHeaders())) {
            return Answer.of(status, page.mediaType(), content);
        }
        State now = board.state();
        State state = now.site() == before.site() ? now : before;
        // Absolute, because a page may say that its addresses are relative to another host.
        String script = "http://" + exchange.getRequestHeaders().getFirst("Host") + "/" + SCRIPT;
        String added = "<script type=\"application/json\">"
                + Json.forScript(Map.of("path", file, "state", report.apply(state)))
                + "</script><script src=\"" + script + "\"></script>";
        return Answer.of(status, page.mediaType(), page.with(inHead, added));
    }
}
