package sourcebook.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Asks Git which files have changed. */
final class ChangedFiles {
    private ChangedFiles() {}

    /** Says that Git does not know. */
    static final class Unknown extends Exception {
        private static final long serialVersionUID = 1L;

        Unknown(String message) {
            super(message);
        }
    }

    /**
     * Returns the files that differ from those of a revision, new ones included; relative to the folder, with forward slashes.
     *
     * @param folder a folder of a working tree
     * @throws Unknown if there is no Git, no working tree, or no such revision
     */
    static Set<String> since(String revision, Path folder) throws IOException, Unknown {
        if (revision.startsWith("-")) {
            throw new Unknown("'" + revision + "' is no revision");
        }
        Set<String> changed = new HashSet<>(git(folder, "diff", "--name-only", "--relative", "-z", revision, "--"));
        changed.addAll(git(folder, "ls-files", "--others", "--exclude-standard", "-z"));
        return changed;
    }

    private static List<String> git(Path folder, String... arguments) throws IOException, Unknown {
        List<String> command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        // What git warns of must not be taken for a name.
        Path said = Files.createTempFile("git", null);
        try {
            Process process = started(command, folder, said);
            process.getOutputStream().close();
            String output;
            try (InputStream in = process.getInputStream()) {
                output = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
            if (process.waitFor() != 0) {
                String why = new String(Files.readAllBytes(said), StandardCharsets.UTF_8);
                throw new Unknown("git says: " + why.strip().split("\\R", 2)[0]);
            }
            return output.isEmpty() ? List.of() : List.of(output.split("\0"));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while git was asked", e);
        } finally {
            Files.delete(said);
        }
    }

    private static Process started(List<String> command, Path folder, Path errors) throws Unknown {
        try {
            return new ProcessBuilder(command)
                    .directory(folder.toFile())
                    .redirectError(errors.toFile())
                    .start();
        } catch (IOException e) {
            throw new Unknown("git cannot be started");
        }
    }
}
