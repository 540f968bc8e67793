package sourcebook.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import picocli.CommandLine;

/** Makes the project's documents a briefing of free pages, and a site of it: Sourcebook's documentation, baked by itself. */
public final class Handbook {
    private static final String DECISIONS = "src/docs/decisions";
    private static final String OVERVIEW = "overview";
    private static final String COMMANDS = "commands";
    private static final String INDENT = "    ";
    private static final Pattern TITLE = Pattern.compile("\\A# (.*)\n");
    private static final Pattern FENCE = Pattern.compile("^ *(`{3,})(.*)$");
    private static final Pattern INVISIBLE = Pattern.compile("&(#x20(?:0B|2E);)");
    private static final Pattern LINK =
            Pattern.compile("(!?)\\[([^\\[\\]]*)]\\((?![a-z]+:)([^()#\\s]+)(#[^()\\s]*)?\\)");

    /** Ids of pages by the documents from which they are made, in the order of home. */
    private final Map<Path, String> ids = new LinkedHashMap<>();

    private final Map<Path, String> titles = new LinkedHashMap<>();
    private final Path root;
    private final Path project;

    private Handbook(Path root, Path project) throws IOException {
        this.root = root;
        this.project = project;
        id("src/docs/tutorial.md", "tutorial");
        id("src/docs/ci/README.md", "ci");
        id("src/docs/editors.md", "editors");
        id("src/docs/extending.md", "extending");
        id("src/docs/languages.md", "languages");
        id("src/docs/probing.md", "probing");
        id("README.md", OVERVIEW);
        id("src/docs/dialect.md", "dialect");
        id("src/docs/templates.md", "templates");
        id("src/docs/data.md", "data");
        id("src/main/resources/sourcebook/diagnostic/explanations.md", "diagnostics");
        id("SECURITY.md", "security");
        id("CHANGELOG.md", "changelog");
        id(DECISIONS + "/README.md", "decisions");
        try (Stream<Path> files = Files.list(root.resolve(DECISIONS))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (!name.equals("README.md")) {
                    id(DECISIONS + "/" + name, "decision-" + name.replace(".md", ""));
                }
            }
        }
    }

    private void id(String document, String id) throws IOException {
        Path file = root.resolve(document).normalize();
        Matcher title = TITLE.matcher(Files.readString(file));
        if (!title.find()) {
            throw new IllegalStateException(document + " begins with no title");
        }
        ids.put(file, id);
        // README is called as the site is.
        titles.put(file, id.equals(OVERVIEW) ? "Commands, settings, publishing" : title.group(1));
    }

    /** Bakes into {@code target/docs}. */
    public static void main(String... arguments) throws IOException {
        Path target = Path.of("target");
        int exitCode = bake(
                Path.of(""),
                target.resolve("docs-content"),
                target.resolve("docs"),
                new PrintWriter(System.out, true),
                new PrintWriter(System.err, true));
        if (exitCode != Main.FINE) {
            throw new IllegalStateException("the documentation has errors");
        }
    }

    /** Lays a project from the documents below a root, builds a site of it with warnings as errors, and returns the exit code. */
    static int bake(Path root, Path project, Path site, PrintWriter out, PrintWriter err) throws IOException {
        new Handbook(root, project).lay();
        return Main.run(
                new String[] {"build", "--strict", "--source", project.toString(), "--destination", site.toString()},
                out,
                err);
    }

    private void lay() throws IOException {
        write("jbake.properties", """
                site.title=Sourcebook
                render.pdf=false
                render.citations=false
                site.footer=Documentation of Sourcebook, baked by itself.
                """);
        int order = 1;
        for (Map.Entry<Path, String> one : ids.entrySet()) {
            boolean leads =
                    List.of("tutorial", "dialect", OVERVIEW, "changelog").contains(one.getValue());
            String body = TITLE.matcher(Files.readString(one.getKey())).replaceFirst("");
            page(one.getValue(), titles.get(one.getKey()), leads ? order++ : 0, adapted(body, one.getKey()));
        }
        page(COMMANDS, "Commands", 0, commands());
        page("index", "Sourcebook", 0, contents());
    }

    private void page(String id, String title, int order, String body) throws IOException {
        String quoted = title.replace("`", "").replace("\\", "\\\\").replace("\"", "\\\"");
        write(
                "content/pages/" + id + ".md",
                "---\ntitle: \"" + quoted + "\"\n" + (order > 0 ? "order: " + order + "\n" : "") + "---\n" + body);
    }

    private void write(String path, String content) throws IOException {
        Path file = project.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /** Makes links to documents links to pages, and of those to other files their words; code stays. */
    private String adapted(String body, Path document) throws IOException {
        StringBuilder adapted = new StringBuilder();
        String open = "";
        for (String line : body.lines().toList()) {
            Matcher fence = FENCE.matcher(line);
            boolean isFence = fence.matches();
            if (isFence && open.isEmpty()) {
                open = fence.group(1);
            } else if (isFence
                    && fence.group(1).length() >= open.length()
                    && fence.group(2).isBlank()) {
                open = "";
            }
            // An invisible character is refused even where code shows how it is written.
            String readable = INVISIBLE.matcher(line).replaceAll("& $1");
            boolean isCode = !open.isEmpty() || line.startsWith(INDENT);
            adapted.append(isCode ? readable : linked(readable, document)).append('\n');
        }
        return adapted.toString();
    }

    private String linked(String line, Path document) throws IOException {
        StringBuilder linked = new StringBuilder();
        Matcher link = LINK.matcher(line);
        while (link.find()) {
            Path to = root.resolve(document).resolveSibling(link.group(3)).normalize();
            String anchor = link.group(4) == null ? "" : link.group(4);
            String replacement = link.group(2);
            if (ids.containsKey(to)) {
                replacement = "[" + link.group(2) + "](" + address(ids.get(to)) + anchor + ")";
            } else if (!link.group(1).isEmpty()) {
                String name = "images/" + to.getFileName();
                Path copy = project.resolve("assets").resolve(name);
                Files.createDirectories(copy.getParent());
                Files.write(copy, Files.readAllBytes(to));
                replacement = "![" + link.group(2) + "](" + name + ")";
            }
            link.appendReplacement(linked, Matcher.quoteReplacement(replacement));
        }
        return link.appendTail(linked).toString();
    }

    private static String address(String id) {
        return id + ".html";
    }

    private static String commands() {
        StringBuilder body = new StringBuilder("What `help` says of each command.\n");
        CommandLine all = Main.commandLine();
        section(body, "sourcebook", all);
        all.getSubcommands().forEach((name, command) -> {
            if (!name.equals("help")) {
                section(body, name, command);
                command.getSubcommands().forEach((of, sub) -> section(body, name + " " + of, sub));
            }
        });
        return body.toString();
    }

    private static void section(StringBuilder body, String name, CommandLine command) {
        StringWriter usage = new StringWriter();
        command.usage(new PrintWriter(usage, true), CommandLine.Help.Ansi.OFF);
        body.append("\n## ").append(name).append("\n\n```\n").append(usage).append("```\n");
    }

    private String contents() {
        StringBuilder body =
                new StringBuilder("Sourcebook makes a briefing site from summaries of sources that partly disagree.\n");
        List<Map.Entry<Path, String>> pages = new ArrayList<>(ids.entrySet());
        int reference = at(OVERVIEW);
        int decisions = at("decisions");
        list(body, "Tutorial", pages.subList(0, 1));
        list(body, "How to", pages.subList(1, reference));
        list(body, "Reference", pages.subList(reference, decisions));
        body.append("- [Commands](").append(address(COMMANDS)).append(")\n");
        list(body, "Why it is so", pages.subList(decisions, pages.size()));
        return body.toString();
    }

    private int at(String id) {
        return List.copyOf(ids.values()).indexOf(id);
    }

    private void list(StringBuilder body, String heading, List<Map.Entry<Path, String>> pages) {
        body.append("\n## ").append(heading).append("\n\n");
        pages.forEach(page -> body.append("- [")
                .append(titles.get(page.getKey()))
                .append("](")
                .append(address(page.getValue()))
                .append(")\n"));
    }
}
