package sourcebook.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import sourcebook.bake.Progress;

/** A progress bar on a terminal, for runs long enough that somebody wonders. */
final class TerminalProgress implements Progress, AutoCloseable {
    private static final long PATIENCE_NANOS = 1_500_000_000L;

    private final boolean terminal;
    private final long start = System.nanoTime();
    private int files;
    private int made;
    private @Nullable ProgressBar bar;

    TerminalProgress(boolean terminal) {
        this.terminal = terminal;
    }

    @Override
    public synchronized void begin(int total) {
        files = total;
    }

    @Override
    public synchronized void made() {
        made++;
        if (bar != null) {
            bar.step();
        } else if (terminal && System.nanoTime() - start > PATIENCE_NANOS) {
            bar = new ProgressBarBuilder()
                    .setTaskName("Files")
                    .setInitialMax(files)
                    .setStyle(ProgressBarStyle.ASCII)
                    .clearDisplayOnFinish()
                    .build();
            bar.stepTo(made);
        }
    }

    @Override
    public synchronized void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
