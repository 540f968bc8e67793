package sourcebook.cli;

import java.io.IOException;
import java.io.Writer;
import sourcebook.text.Harmless;

/** The one way out: writes on what terminals and CI hosts obey as text. Whole lines are looked at, and what is flushed. */
final class HarmlessWriter extends Writer {
    private final Writer out;
    private final boolean styled;
    private final StringBuilder waiting = new StringBuilder();

    /** @param styled whether the style of letters may change (ECMA-48) */
    HarmlessWriter(Writer out, boolean styled) {
        this.out = out;
        this.styled = styled;
    }

    @Override
    public void write(char[] written, int offset, int length) throws IOException {
        synchronized (lock) {
            waiting.append(written, offset, length);
            emit(waiting.lastIndexOf("\n") + 1);
        }
    }

    private void emit(int end) throws IOException {
        if (end > 0) {
            out.write(Harmless.output(waiting.substring(0, end), styled));
            waiting.delete(0, end);
        }
    }

    @Override
    public void flush() throws IOException {
        synchronized (lock) {
            emit(waiting.length());
            out.flush();
        }
    }

    /** Leaves the way out open, which belongs to the process. */
    @Override
    public void close() throws IOException {
        flush();
    }
}
