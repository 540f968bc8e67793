package sourcebook.artifact;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.text.Normalized;

/**
 * Which paths on the site are taken. Paths that differ only in case, or in composed and decomposed letters, are one path
 * on many file systems; and no system has a file and a folder of one name.
 */
final class SitePaths {
    private final Map<String, Taken> files = new HashMap<>();
    private final Map<String, Taken> folders = new HashMap<>();
    private final Map<String, String> reserved = new HashMap<>();
    private final Diagnostics diagnostics;

    private record Taken(String path, String what) {}

    SitePaths(Diagnostics diagnostics) {
        this.diagnostics = diagnostics;
    }

    /** Takes a folder, given with a final slash, for files that have their names from what they hold. */
    void reserve(String folder) {
        String name = folder.substring(0, folder.length() - 1);
        reserved.put(key(name), folder);
        folders.putIfAbsent(key(name), new Taken(folder, "the folder '" + name + "'"));
    }

    /**
     * Takes a path, and reports where it is taken already.
     *
     * @param what what will be written there
     * @param file file of the project that would have to be renamed; null for what no file asks for
     */
    void claim(String path, String what, @Nullable String file) {
        claim(path, what, file, "rename this file");
    }

    /** @param remedy what to do in the file if the path is taken */
    void claim(String path, String what, @Nullable String file, String remedy) {
        String key = key(path);
        Taken taken = new Taken(path, what);
        Taken first = files.putIfAbsent(key, taken);
        boolean same = first != null;
        if (first == null) {
            first = folders.get(key);
        }
        for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', slash + 1)) {
            String folder = key.substring(0, slash);
            folders.putIfAbsent(folder, taken);
            if (first == null) {
                first = files.get(folder);
            }
            String owned = reserved.get(folder);
            if (owned != null && file != null) {
                diagnostics.add(
                        Diagnostic.in(file, Code.PAGE_COLLISION, "the folder '" + owned + "' on the site is taken")
                                .help("files that the program makes are written there; move this file"));
            }
        }
        if (first != null && file != null) {
            String message = same
                    ? "the path '" + path + "' on the site is taken"
                    : "'" + shorter(path, first.path) + "' on the site would be a file and a folder at once";
            diagnostics.add(Diagnostic.in(file, Code.PAGE_COLLISION, message)
                    .help(first.what + " is written " + (same ? "there" : "to '" + first.path + "'") + "; " + remedy));
        }
    }

    private static String shorter(String one, String other) {
        return one.length() < other.length() ? one : other;
    }

    /** Returns what paths have in common that are one path on some file systems. */
    static String key(String path) {
        if (path.chars().allMatch(c -> c < 0x80 && !(c >= 'A' && c <= 'Z'))) {
            return path;
        }
        return Normalized.of(path, Normalizer.Form.NFC).toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
