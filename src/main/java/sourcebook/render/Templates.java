package sourcebook.render;

import sourcebook.artifact.Fingerprint;
import sourcebook.artifact.Unmade;

/** Turns a page's data into its text; implemented where the template engine is known. */
public interface Templates {
    /**
     * Returns the text of a page.
     *
     * @throws Unmade if the template does not exist, cannot be parsed, or fails
     */
    String render(Page page) throws Unmade;

    /** Says that the template of a page gives what cannot be used. */
    Unmade broken(Page page, String message, String help);

    /** Says whether the briefing has replaced none of the program's own; those do not fail. */
    boolean areOfProgram();

    /** Returns the state of all templates and of what they can ask for; while it is the same, they give the same. */
    Fingerprint fingerprint();
}
