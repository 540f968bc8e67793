package sourcebook.bake;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.read.ProgramFolder;

/**
 * The program's own templates and assets, by path with forward slashes. A briefing has each of them until it has a file of
 * that name. They are part of the program, and read once.
 */
final class Theme {
    static final String FOLDER = "sourcebook/theme/";
    private static final String TEMPLATES = "templates/";
    private static final String ASSETS = "assets/";

    private final SortedMap<String, byte[]> files;

    private Theme(SortedMap<String, byte[]> files) {
        this.files = files;
    }

    private static final class OfProgram {
        private static final Theme THEME = new Theme(ProgramFolder.read(FOLDER, TEMPLATES + "layout.ftl"));
    }

    /** Returns that of this program. */
    static Theme ofProgram() {
        return OfProgram.THEME;
    }

    SortedMap<String, byte[]> templates() {
        return below(TEMPLATES);
    }

    SortedMap<String, byte[]> assets() {
        return below(ASSETS);
    }

    /** Returns how messages call a template. */
    static String shown(String template) {
        return Diagnostic.OF_PROGRAM + TEMPLATES + template;
    }

    private SortedMap<String, byte[]> below(String folder) {
        SortedMap<String, byte[]> below = new TreeMap<>();
        files.forEach((path, bytes) -> {
            if (path.startsWith(folder)) {
                below.put(path.substring(folder.length()), bytes);
            }
        });
        return Collections.unmodifiableSortedMap(below);
    }
}
