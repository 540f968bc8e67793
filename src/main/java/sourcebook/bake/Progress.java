package sourcebook.bake;

/** Hears how far a run has come; any thread may call it. */
public interface Progress {
    /** Hears nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(int pages) {}

        @Override
        public void rendered() {}
    };

    /** Called once, when it is known how many pages there are. */
    void begin(int pages);

    /** Called when a page is rendered. */
    void rendered();
}
