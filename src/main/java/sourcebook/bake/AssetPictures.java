package sourcebook.bake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.picture.SvgPicture;
import sourcebook.read.Stamp;

/** What is wrong with the pictures among the assets. One that has not changed since it was looked at is not read again. */
final class AssetPictures {
    private Map<Path, Looked> known = Map.of();

    private record Looked(Stamp stamp, List<Diagnostic> problems) {}

    /**
     * Returns what is wrong with them now. Those that the program adds are in order.
     *
     * @throws IOException if one of them cannot be read
     */
    synchronized List<Diagnostic> problems(Project project, Assets assets) throws IOException {
        Map<Path, Looked> now = new HashMap<>();
        List<Diagnostic> problems = new ArrayList<>();
        for (String asset : assets.paths()) {
            Path file = SvgPicture.isNamed(asset) ? assets.file(asset).orElse(null) : null;
            if (file != null) {
                Stamp stamp = Stamp.of(file);
                Looked looked = known.get(file);
                if (looked == null || !stamp.isSameAs(looked.stamp)) {
                    String path = project.shown(project.assets()) + "/" + asset;
                    looked = new Looked(stamp, SvgPicture.problems(path, beginning(file)));
                }
                now.put(file, looked);
                problems.addAll(looked.problems);
            }
        }
        known = now;
        return problems;
    }

    /** One byte more tells that there are too many. */
    private static byte[] beginning(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(SvgPicture.MAX_BYTES + 1);
        }
    }
}
