package sourcebook.diagnostic;

import java.util.Locale;

/** How much a problem weighs. */
public enum Severity {
    /** The site is not published. */
    ERROR,
    /** The site is published; under {@code --strict} it is not. */
    WARNING,
    /** Something the maintainer wants to know; never stops a build. */
    NOTE;

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
