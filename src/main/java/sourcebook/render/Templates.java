package sourcebook.render;

import sourcebook.diagnostic.Diagnostic;

/** Turns a page's data into its text; implemented where the template engine is known. */
public interface Templates {
    /**
     * Returns the text of a page.
     *
     * @throws TemplateProblem if the template does not exist, cannot be parsed, or fails
     */
    String render(Page page) throws TemplateProblem;

    /** Says what is wrong with a template. */
    final class TemplateProblem extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient Diagnostic diagnostic;

        public TemplateProblem(Diagnostic diagnostic, Throwable cause) {
            super(diagnostic.message(), cause);
            this.diagnostic = diagnostic;
        }

        public Diagnostic diagnostic() {
            return diagnostic;
        }
    }
}
