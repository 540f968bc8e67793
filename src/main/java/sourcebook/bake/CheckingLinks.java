package sourcebook.bake;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.link.Site;
import sourcebook.outside.Answer;
import sourcebook.outside.Answers;
import sourcebook.outside.LinkCheck;
import sourcebook.outside.LinkReport;
import sourcebook.outside.Manners;
import sourcebook.outside.OutsideLink;
import sourcebook.publish.Staging;

/** Asks the addresses outside of the site that a project's content gives whether they still lead somewhere. */
public final class CheckingLinks {
    private CheckingLinks() {}

    /**
     * What to ask, and how.
     *
     * @param manners how hosts are asked; null to ask nobody, and tell what is known from earlier runs
     * @param maxAge how old an earlier answer may be that is believed
     * @param archive see {@link LinkReport}
     * @param threads how many threads read the content at once, at least 1
     */
    public record Options(
            @Nullable Manners manners,
            Duration maxAge,
            @Nullable String archive,
            int threads) {}

    /**
     * What was done.
     *
     * @param asked how many addresses were asked now
     * @param answers the answers of all addresses, old and new
     */
    public record Result(int asked, Map<String, Answer> answers) {}

    /**
     * Asks, unless the content has errors, which are added to the diagnostics, as is what came of it.
     *
     * @throws IOException if the content cannot be read, or what is known of addresses cannot be read or written
     */
    public static Optional<Result> check(Project project, Options options, Clock clock, Diagnostics diagnostics)
            throws IOException, InterruptedException {
        // What else is wrong with the content is for 'check' to say.
        Diagnostics content = new Diagnostics();
        Optional<Site> site =
                diagnostics.hasErrors() ? Optional.empty() : LinkedSite.read(project, options.threads, content);
        if (site.isEmpty()) {
            diagnostics.addAll(content.sorted());
            return Optional.empty();
        }
        List<OutsideLink> links = OutsideLink.of(site.get());
        Path file = Staging.beside(project.destination(), "links");
        Result result = ask(links, Answers.read(file), options, clock);
        new LinkReport(options.archive).add(links, result.answers, diagnostics);
        return Optional.of(result);
    }

    private static Result ask(List<OutsideLink> links, Answers known, Options options, Clock clock)
            throws IOException, InterruptedException {
        Instant now = clock.instant();
        Map<String, Answer> answers = new LinkedHashMap<>();
        List<String> open = new ArrayList<>();
        for (OutsideLink link : links) {
            String address = link.address();
            Optional<Answer> before =
                    options.manners == null ? known.of(address) : known.of(address, now, options.maxAge);
            before.ifPresent(a -> answers.put(address, a));
            if (before.isEmpty()) {
                open.add(address);
            }
        }
        if (options.manners == null) {
            Answer unknown =
                    new Answer(Answer.Kind.NOT_ASKED, "nothing is known of it, and --offline asks nobody", null, now);
            open.forEach(a -> answers.put(a, unknown));
            return new Result(0, answers);
        }
        if (!open.isEmpty()) {
            try (Answers.Notes notes =
                    known.note(links.stream().map(OutsideLink::address).toList())) {
                new LinkCheck(options.manners, clock).ask(open, (address, answer) -> {
                    answers.put(address, answer);
                    notes.add(address, answer);
                });
            }
        }
        return new Result(open.size(), answers);
    }
}
