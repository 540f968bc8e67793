package sourcebook.serve;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * Makes links that open a file in an editor.
 *
 * @param template an address in which {@code {file}} stands for the file's absolute path, {@code {line}} and {@code {column}}
 *     for a place in it, both counted from 1
 */
public record Editor(String template) {
    /** Editors that open such addresses by themselves, by the name of the program that starts them. */
    private static final Map<String, String> KNOWN = Map.of(
            "code", "vscode://file/{file}:{line}:{column}",
            "code-insiders", "vscode-insiders://file/{file}:{line}:{column}",
            "codium", "vscodium://file/{file}:{line}:{column}",
            "cursor", "cursor://file/{file}:{line}:{column}",
            "zed", "zed://file/{file}:{line}:{column}",
            "idea", "idea://open?file={file}&line={line}&column={column}",
            "mate", "txmt://open?url=file://{file}&line={line}&column={column}",
            "bbedit", "x-bbedit://open?url=file://{file}&line={line}",
            "mvim", "mvim://open?url=file://{file}&line={line}&column={column}");

    /** Where these are set, the files are not where the browser is, or not under the same path. */
    private static final List<String> ELSEWHERE =
            List.of("SSH_CONNECTION", "SSH_TTY", "WSL_DISTRO_NAME", "REMOTE_CONTAINERS", "CODESPACES");

    private static final Pattern TEMPLATE = Pattern.compile("(?!javascript:|data:)[a-z][a-z0-9+.-]*:.*\\{file}.*");

    private static final String ELECTRON_HELPER = " helper";

    /** Returns the names of known editors, sorted. */
    public static Set<String> names() {
        return new TreeSet<>(KNOWN.keySet());
    }

    /** Returns the editor with a name or a template, or nothing where it is neither. */
    public static Optional<Editor> of(String nameOrTemplate) {
        String template = KNOWN.getOrDefault(nameOrTemplate, nameOrTemplate);
        return TEMPLATE.matcher(template).matches() ? Optional.of(new Editor(template)) : Optional.empty();
    }

    /**
     * Returns the editor that an environment tells of for certain: the one in {@code VISUAL} or {@code EDITOR}, or the one in
     * whose terminal the program runs. Forks of an editor say that they are that one, so its program must be seen, too.
     */
    public static Optional<Editor> detect(Map<String, String> environment) {
        if (ELSEWHERE.stream().anyMatch(environment::containsKey)) {
            return Optional.empty();
        }
        for (String variable : List.of("VISUAL", "EDITOR")) {
            String command = environment.getOrDefault(variable, "").strip();
            if (!command.isEmpty()) {
                return known(program(command.split("\\s+-")[0]));
            }
        }
        return switch (environment.getOrDefault("TERM_PROGRAM", "")) {
            case "vscode" -> known(program(environment.getOrDefault("VSCODE_GIT_ASKPASS_NODE", "")));
            case "zed" -> known("zed");
            default -> Optional.empty();
        };
    }

    private static Optional<Editor> known(String name) {
        return Optional.ofNullable(KNOWN.get(name)).map(Editor::new);
    }

    /** Returns a program's name without its folder: "Code Helper (Plugin)" is "code" on macOS, as "Code.exe" is on Windows. */
    private static String program(String path) {
        String name =
                path.substring(path.replace('\\', '/').lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int helper = name.indexOf(ELECTRON_HELPER);
        return helper > 0 ? name.substring(0, helper) : name.replaceFirst("\\.(exe|cmd)$", "");
    }

    /**
     * Returns the address that opens a file.
     *
     * @param line 1-based
     * @param column 1-based
     */
    public String link(Path file, int line, int column) {
        String path = file.toAbsolutePath().normalize().toString().replace('\\', '/');
        String bare = path.startsWith("/") ? path.substring(1) : path;
        // An address of a file has three slashes, that of an editor may have one of its own, and a value has none.
        return template.replace("://{file}", ":///" + encoded(bare))
                .replace("/{file}", "/" + encoded(bare))
                .replace("{file}", encoded(path))
                .replace("{line}", Integer.toString(line))
                .replace("{column}", Integer.toString(column));
    }

    private static String encoded(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/")
                .replace("%3A", ":");
    }
}
