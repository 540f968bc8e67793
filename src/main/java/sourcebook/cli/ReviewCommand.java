package sourcebook.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sourcebook.bake.Project;
import sourcebook.bake.Reviewing;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.review.Agenda;
import sourcebook.review.Dialogue;
import sourcebook.review.Reading;

/** {@code review}: shows statements with their evidence, one by one, and records who has read them. */
@Command(
        name = "review",
        description = {
            "Read statements against what they rest on, one by one, and sign them.",
            "Signatures are kept beside each page; when a statement or its evidence changes, 'build' says so."
        })
final class ReviewCommand extends ReportingCommand {
    @Mixin
    TextsOptions texts = new TextsOptions();

    @Mixin
    DayOptions day = new DayOptions();

    @Parameters(paramLabel = "PAGE", description = "Ids or files of the pages to read (default: all).")
    List<String> pages = new ArrayList<>();

    @Option(names = "--list", description = "List what is to be read, and exit with 1 if there is anything.")
    boolean list;

    @Option(names = "--changed", description = "Only what has changed since it was signed.")
    boolean changed;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who signs: a name or initials (default: review.by in jbake.properties; asked otherwise).")
    @Nullable
    String by;

    @Override
    public Integer call() throws IOException {
        Bake bake = bake();
        if (!list && (reporting.format.isForMachines() || reporting.changedSince != null)) {
            throw wrong("--format and --changed-since are for --list");
        }
        Diagnostics diagnostics = new Diagnostics();
        Project project = bake.open(diagnostics);
        texts.folder(spec);
        if (by != null && !Dialogue.isName(by.strip())) {
            throw wrong("--by: write a name of at most 80 characters");
        }
        Optional<Agenda> found = Reviewing.agenda(project, options.threads, diagnostics);
        if (found.isEmpty()) {
            return bake.refused(diagnostics, "; nothing can be read until this is mended");
        }
        Agenda agenda = found.get();
        List<String> ids = pages.stream().map(p -> id(p, agenda)).toList();
        List<Agenda.Item> items = agenda.items(ids, changed);
        return list ? list(agenda, ids, items, bake) : walk(agenda, items, project, bake);
    }

    /** A page is named by its id, or by its file, as shells complete it. */
    private String id(String page, Agenda agenda) {
        String name = page.substring(Math.max(page.lastIndexOf('/'), page.lastIndexOf('\\')) + 1);
        String id = name.replaceFirst("\\.(md|review\\.yaml)$", "");
        if (!agenda.ids().contains(id)) {
            throw unknown("page", page, id, agenda.ids(), "");
        }
        return id;
    }

    private int list(Agenda agenda, List<String> ids, List<Agenda.Item> items, Bake bake) {
        List<Diagnostic> problems = Stream.concat(items.stream().map(Agenda.Item::problem), agenda.gone(ids).stream())
                .toList();
        if (reporting.format.isForMachines()) {
            bake.fails(problems, "");
        } else {
            problems.stream()
                    .sorted(bake.changedFirst())
                    .forEach(p -> out().println(
                                    bake.prefix() + (p.span() == null ? p.path() : p.span()) + ": " + p.message()));
        }
        long lapsed = items.stream()
                .filter(i -> i.read().state() == Reading.State.CHANGED)
                .count();
        bake.say(
                items.isEmpty()
                        ? "There is nothing to be read" + (changed ? " again." : ".")
                        : Bake.counted(items.size(), "statement") + " to be read"
                                + (changed ? " again." : ", " + lapsed + " of them again."));
        return items.isEmpty() ? Main.FINE : Main.CONTENT_ERRORS;
    }

    private int walk(Agenda agenda, List<Agenda.Item> items, Project project, Bake bake) throws IOException {
        if (items.isEmpty()) {
            bake.say("There is nothing to be read" + (changed ? " again." : "."));
            return Main.FINE;
        }
        Dialogue dialogue = new Dialogue(input(), out(), Ansi.AUTO.enabled(), texts.folder(spec));
        Optional<String> name = Optional.ofNullable(by).map(String::strip).or(project::reviewer);
        if (name.isEmpty()) {
            name = dialogue.askName();
        }
        if (name.isEmpty()) {
            throw wrong("nobody said who signs; name him with --by, or under 'review.by' in jbake.properties");
        }
        int signed = dialogue.walk(agenda, items, name.get(), day.day());
        int left = items.size() - signed;
        bake.say(Bake.counted(signed, "statement") + " signed by " + name.get() + "; "
                + (left == 0 ? "nothing is left to be read." : left + " left."));
        return Main.FINE;
    }

    private static BufferedReader input() {
        return new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset()));
    }
}
