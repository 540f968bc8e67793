package sourcebook.bake;

/** Hears how far a run has come; any thread may call it. */
public interface Progress {
    /** Hears nothing. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(int files) {}

        @Override
        public void made() {}
    };

    /** Called once, when it is known how many files there are to make. */
    void begin(int files);

    /** Called when a file is made. */
    void made();
}
