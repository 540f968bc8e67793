package sourcebook.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.link.Fact;
import sourcebook.link.PageFact;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Section;
import sourcebook.text.Located;

/**
 * Checks that what a curator notes of a source has its heading in the language of the briefing: by it a page knows the part
 * that is about the text and not from it. A heading in a language that the program speaks besides is a slip.
 */
final class NoteHeadingChecker {
    private static final String BEGINNING = "source.note-begins";

    /** Most sources have their note, and ask for no other language. */
    private static final Fact<SortedMap<String, String>> OTHERS =
            new Fact<>(site -> site.wording().elsewhere(BEGINNING));

    private static final PageFact<List<Diagnostic>> FOUND = new PageFact<>(NoteHeadingChecker::found);

    private NoteHeadingChecker() {}

    static void check(Site site, Diagnostics diagnostics) {
        site.family(Family.SOURCE).forEach(s -> diagnostics.addAll(site.fact(FOUND, s)));
    }

    private static List<Diagnostic> found(Document source, Site site) {
        String own = site.wording().of(BEGINNING);
        List<Diagnostic> found = new ArrayList<>();
        if (source.body().sections().stream().noneMatch(s -> s.title().startsWith(own))) {
            for (Section section : source.body().sections()) {
                site.fact(OTHERS).entrySet().stream()
                        .filter(other -> section.title().startsWith(other.getValue()))
                        .findFirst()
                        .ifPresent(other -> found.add(problem(source, section, other.getKey(), own)));
            }
        }
        return found;
    }

    private static Diagnostic problem(Document source, Section section, String language, String own) {
        Optional<Located<String>> anchor = source.body().anchors().stream()
                .filter(a -> a.value().equals(section.id()))
                .findFirst();
        String message = "'" + section.title() + "' is the heading of the curator's note in the language '" + language
                + "', and stands among what the source says";
        Diagnostic problem = anchor.map(a -> Diagnostic.at(a.span(), Code.NOTE_HEADING, message))
                .orElseGet(() -> Diagnostic.in(source.path(), Code.NOTE_HEADING, message));
        return problem.help("begin it with '" + own + "', or change the message " + BEGINNING);
    }
}
