package sourcebook.bake;

import java.io.IOException;
import java.util.List;
import sourcebook.artifact.Artifact;
import sourcebook.artifact.SiteFile;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.reuse.Reuse;

/** Finds everything that would go wrong if a site were made, and writes nothing. */
final class Rehearsal {
    private Rehearsal() {}

    /** Returns what the site weighs; problems are added to the diagnostics. */
    static List<Weight> of(
            Snapshot snapshot, Workshop workshop, Reuse reuse, Progress progress, Diagnostics diagnostics)
            throws IOException {
        Weights weights = new Weights();
        Production.Output output = new Production.Output() {
            @Override
            public void write(Artifact<?> artifact, SiteFile file) {
                weights.add(artifact, file.bytes());
            }

            @Override
            public void done() {
                progress.made();
            }
        };
        new Production(snapshot, workshop, reuse, output, diagnostics).rehearse();
        return weights.weigh(snapshot, diagnostics);
    }
}
