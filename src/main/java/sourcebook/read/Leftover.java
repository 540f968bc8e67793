package sourcebook.read;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Files that nobody made on purpose: editors and operating systems leave them behind. */
final class Leftover {
    private static final Pattern SWAP = Pattern.compile("\\..+\\.sw[a-p]|\\.#.+");
    private static final Set<String> SYSTEM = Set.of(".DS_Store", "Thumbs.db", "desktop.ini");

    private Leftover() {}

    /** Returns what a file is by its name, as in "it is …", or nothing for an ordinary file. */
    static Optional<String> of(String name) {
        if (isBackup(name)) {
            return Optional.of("an editor's backup file");
        } else if (name.startsWith(".") && SWAP.matcher(name).matches()) {
            return Optional.of("an editor's swap file");
        } else if (SYSTEM.contains(name) || (name.startsWith("._") && name.length() > 2)) {
            return Optional.of("a file of the operating system");
        }
        return Optional.empty();
    }

    private static boolean isBackup(String name) {
        return (name.endsWith("~") && name.length() > 1)
                || (name.startsWith("#") && name.endsWith("#") && name.length() > 2);
    }
}
