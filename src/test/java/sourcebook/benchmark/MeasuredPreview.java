package sourcebook.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import sourcebook.bake.LiveSite;
import sourcebook.serve.Previewed;

/** Saves a source many times, and says how long it takes until a preview has the page. */
final class MeasuredPreview {
    /** So often it is saved before anything counts, while the JVM compiles what is slow. */
    private static final int WARM_UP = 20;

    private static final int SAVES = 50;

    private static final double NANOS_PER_MILLI = 1e6;

    private MeasuredPreview() {}

    /** Arguments: the project, a source's file, the number of threads. */
    public static void main(String[] arguments) throws IOException, Previewed.BrokenContent {
        Path source = Path.of(arguments[1]);
        String content = Files.readString(source);
        double[] millis = new double[SAVES];
        try (LiveSite site = new LiveSite(Path.of(arguments[0]), null, false, false, Integer.parseInt(arguments[2]))) {
            site.refresh();
            for (int save = -WARM_UP; save < SAVES; save++) {
                Files.writeString(source, content + "\nSaved once more, " + save + ".\n");
                long saved = System.nanoTime();
                String page = Objects.requireNonNull(site.refresh().edited(), "the saved source has a page");
                site.file(page).orElseThrow();
                if (save >= 0) {
                    millis[save] = (System.nanoTime() - saved) / NANOS_PER_MILLI;
                }
            }
        }
        Arrays.sort(millis);
        System.out.printf(
                Locale.ROOT,
                "save to page: median %.0f ms, worst %.0f ms of %d saves%n",
                millis[SAVES / 2],
                millis[SAVES - 1],
                SAVES);
    }
}
