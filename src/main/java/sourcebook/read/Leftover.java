package sourcebook.read;

import java.util.Optional;
import java.util.regex.Pattern;

/** Files that nobody made on purpose: editors and operating systems leave them behind. */
final class Leftover {
    private static final Pattern BACKUP = Pattern.compile(".+~|#.+#");
    private static final Pattern SWAP = Pattern.compile("\\..+\\.sw[a-p]|\\.#.+");
    private static final Pattern SYSTEM = Pattern.compile("\\.DS_Store|\\._.+|Thumbs\\.db|desktop\\.ini");

    private Leftover() {}

    /** Returns what a file is by its name, as in "it is …", or nothing for an ordinary file. */
    static Optional<String> of(String name) {
        if (BACKUP.matcher(name).matches()) {
            return Optional.of("an editor's backup file");
        } else if (SWAP.matcher(name).matches()) {
            return Optional.of("an editor's swap file");
        } else if (SYSTEM.matcher(name).matches()) {
            return Optional.of("a file of the operating system");
        }
        return Optional.empty();
    }
}
