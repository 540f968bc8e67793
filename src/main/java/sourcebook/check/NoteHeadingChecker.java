package sourcebook.check;

import java.util.Optional;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Section;
import sourcebook.text.Located;

/**
 * Checks that what a curator notes of a source has its heading in the language of the briefing: by it a page knows the part
 * that is about the text and not from it. A heading in a language that the program speaks besides is a slip.
 */
final class NoteHeadingChecker {
    private static final String BEGINNING = "source.note-begins";

    private final Site site;
    private final String own;
    private final Diagnostics diagnostics;
    private @Nullable SortedMap<String, String> others;

    NoteHeadingChecker(Site site, Diagnostics diagnostics) {
        this.site = site;
        this.own = site.wording().of(BEGINNING);
        this.diagnostics = diagnostics;
    }

    void check(Document source) {
        if (source.body().sections().stream().noneMatch(s -> s.title().startsWith(own))) {
            for (Section section : source.body().sections()) {
                others().entrySet().stream()
                        .filter(other -> section.title().startsWith(other.getValue()))
                        .findFirst()
                        .ifPresent(other -> report(source, section, other.getKey()));
            }
        }
    }

    /** Most sources have their note, and ask for no other language. */
    private SortedMap<String, String> others() {
        if (others == null) {
            others = site.wording().elsewhere(BEGINNING);
        }
        return others;
    }

    private void report(Document source, Section section, String language) {
        Optional<Located<String>> anchor = source.body().anchors().stream()
                .filter(a -> a.value().equals(section.id()))
                .findFirst();
        String message = "'" + section.title() + "' is the heading of the curator's note in the language '" + language
                + "', and stands among what the source says";
        Diagnostic problem = anchor.map(a -> Diagnostic.at(a.span(), Code.NOTE_HEADING, message))
                .orElseGet(() -> Diagnostic.in(source.path(), Code.NOTE_HEADING, message));
        diagnostics.add(problem.help("begin it with '" + own + "', or change the message " + BEGINNING));
    }
}
