package sourcebook.cli;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import sourcebook.bake.LiveSite;
import sourcebook.serve.Editor;
import sourcebook.serve.PreviewServer;

/** {@code serve}: previews the site in a browser while it is written. */
@Command(
        name = "serve",
        description = {
            "Preview the site in a browser while you write, until Ctrl-C.",
            "A saved file is shown at once; what is wrong stands over the page, and here."
        })
final class ServeCommand extends ProjectCommand {
    private static final int DEFAULT_PORT = 8080;
    private static final int MAX_PORT = 65_535;
    private static final String NO_EDITOR = "none";
    private static final String EDITOR_VARIABLE = "SOURCEBOOK_EDITOR";

    @Option(
            names = "--port",
            paramLabel = "N",
            description =
                    "The port to listen at; 0 for any (default: " + DEFAULT_PORT + ", or the next one that is free).")
    @Nullable
    Integer port;

    @Option(
            names = "--host",
            paramLabel = "HOST",
            defaultValue = "127.0.0.1",
            description = {
                "The address to listen at (default: ${DEFAULT-VALUE}, for this machine only).",
                "With another one, such as 0.0.0.0 for all, anybody in the network can read the preview."
            })
    String host = "127.0.0.1";

    @Option(names = "--open", description = "Open the preview in the browser.")
    boolean open;

    @Option(names = "--drafts", description = "Show drafts, too.")
    boolean drafts;

    @Option(
            names = "--editor",
            paramLabel = "EDITOR",
            description = {
                "What problems in the browser link to: a name, or an address with {file}, {line} and {column}",
                "(default: " + EDITOR_VARIABLE + ", or else what VISUAL, EDITOR or the terminal tell; 'none' for none)."
            })
    @Nullable
    String editor;

    @Override
    public Integer call() throws IOException {
        Bake bake = bake();
        bake.checkUsage();
        int first = port == null ? DEFAULT_PORT : port;
        if (first < 0 || first > MAX_PORT) {
            throw wrong("--port: write a number from 0 to " + MAX_PORT);
        }
        PreviewServer.Options wanted =
                new PreviewServer.Options(host, first, port == null, options.source.toAbsolutePath(), editor());
        try (LiveSite site = new LiveSite(options.source, options.baseUrl, drafts, false, options.threads);
                PreviewServer server = PreviewServer.start(site, wanted, new Watching(this, bake))) {
            bake.say("The preview is at " + server.address() + " until Ctrl-C.");
            if (open) {
                open(server.address());
            }
            server.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Main.FINE;
    }

    private @Nullable Editor editor() {
        String named = editor == null ? System.getenv(EDITOR_VARIABLE) : editor;
        if (named == null || named.isEmpty()) {
            return Editor.detect(System.getenv()).orElse(null);
        } else if (named.equals(NO_EDITOR)) {
            return null;
        }
        return Editor.of(named)
                .orElseThrow(
                        () -> wrong((editor == null ? EDITOR_VARIABLE : "--editor") + ": '" + named + "' is none of "
                                + String.join(", ", Editor.names()) + ", and no address such as"
                                + " vscode://file/{file}:{line}:{column}"));
    }

    /** Leaves it to the system which browser that is. */
    private void open(URI address) {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        List<String> opener = system.startsWith("windows")
                ? List.of("rundll32", "url.dll,FileProtocolHandler")
                : List.of(system.startsWith("mac") ? "open" : "xdg-open");
        ProcessBuilder process = new ProcessBuilder(opener)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        process.command().add(address.toString());
        try {
            process.start();
        } catch (IOException e) {
            err().println("sourcebook: no browser could be opened: " + e.getMessage());
        }
    }
}
