package sourcebook.artifact;

import sourcebook.diagnostic.Diagnostics;

/** A form in which a site is given out. To add one is to write a class and to name it where the formats are listed. */
public interface Format {
    /**
     * Adds its artifacts to a plan. The plan is complete when values are made, and may be asked then.
     *
     * @param contents the content; nothing is linked yet, and it may have errors
     */
    void contribute(Contents contents, Plan plan);

    /** Reports what only all of its artifacts together show; called when they have been made. */
    default void conclude(Diagnostics diagnostics) {}
}
