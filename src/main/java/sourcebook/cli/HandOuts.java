package sourcebook.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import picocli.AutoComplete;
import picocli.CommandLine;

/** What the distribution holds beside the program: manual pages, and what shells complete. Made when it is built. */
final class HandOuts {
    private HandOuts() {}

    /** Writes all into a folder. */
    public static void main(String[] arguments) throws IOException {
        for (Map.Entry<String, String> file : files().entrySet()) {
            Path target = Path.of(arguments[0], file.getKey());
            Files.createDirectories(target.getParent());
            Files.writeString(target, file.getValue());
        }
    }

    /** Returns the files by path. */
    static SortedMap<String, String> files() {
        CommandLine program = Main.commandLine();
        SortedMap<String, String> files = new TreeMap<>();
        files.put(
                "completion/sourcebook.bash",
                AutoComplete.bash("sourcebook", program).replace("\r\n", "\n"));
        files.put("man/man1/" + ManPage.name(program) + ".1", ManPage.of(program));
        for (CommandLine command : program.getSubcommands().values()) {
            files.put("man/man1/" + ManPage.name(command) + ".1", ManPage.of(command));
        }
        return files;
    }
}
