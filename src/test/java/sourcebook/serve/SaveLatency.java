package sourcebook.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;

/**
 * Measures how long it takes from a saved file to the refresh, and to the browser that is told of it, where the refresh itself
 * takes no time:
 *
 * <pre>
 * mvn -q test-compile exec:java -Dexec.classpathScope=test -Dexec.mainClass=sourcebook.serve.SaveLatency
 * </pre>
 *
 * <p>The argument is the number of saves; without one, 50.
 */
public final class SaveLatency {
    private static final int PAUSE_MILLIS = 150;
    private static final double NANOS_PER_MILLI = 1e6;

    private SaveLatency() {}

    public static void main(String[] arguments) throws Exception {
        int saves = arguments.length == 0 ? 50 : Integer.parseInt(arguments[0]);
        double[] refreshed = new double[saves];
        double[] told = new double[saves];
        Path folder = Files.createTempDirectory("save-latency");
        measure(folder, refreshed, told);
        print("save to refresh", refreshed);
        print("save to event  ", told);
    }

    /** Fills the arrays with milliseconds, sorted. */
    static void measure(Path folder, double[] refreshed, double[] told) throws IOException, InterruptedException {
        FakeSite site = new FakeSite(folder).write("a.html", "begin");
        PreviewServer.Options options = new PreviewServer.Options("127.0.0.1", 0, false, folder, null);
        try (PreviewServer server = PreviewServer.start(site, options, new Heard());
                EventStream events = new EventStream(server.address().getPort())) {
            events.next();
            for (int i = 0; i < told.length; i++) {
                Thread.sleep(PAUSE_MILLIS);
                int before = site.refreshes().size();
                site.write("a.html", "save " + i);
                long saved = System.nanoTime();
                events.next();
                told[i] = (System.nanoTime() - saved) / NANOS_PER_MILLI;
                refreshed[i] = (site.refreshes().get(before) - saved) / NANOS_PER_MILLI;
            }
        }
        Arrays.sort(refreshed);
        Arrays.sort(told);
    }

    private static void print(String what, double[] millis) {
        System.out.printf(
                Locale.ROOT,
                "%s: median %.1f ms, worst %.1f ms of %d%n",
                what,
                millis[millis.length / 2],
                millis[millis.length - 1],
                millis.length);
    }
}
