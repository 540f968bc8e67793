package sourcebook.artifact;

import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Diagnostic;

/** Says why an output file cannot be made. */
public final class Unmade extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Diagnostic diagnostic;

    public Unmade(Diagnostic diagnostic, @Nullable Throwable cause) {
        super(diagnostic.message(), cause);
        this.diagnostic = diagnostic;
    }

    public Diagnostic diagnostic() {
        return diagnostic;
    }
}
