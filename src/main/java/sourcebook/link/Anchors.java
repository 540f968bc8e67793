package sourcebook.link;

import java.util.HashSet;
import java.util.Set;
import sourcebook.parse.Agreement;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Source;

/** The anchors of the sections that a page gets from its template, so that links can lead there. */
final class Anchors {
    private Anchors() {}

    /** Returns the ids of sections that the page has for certain; a section without content is not rendered. */
    static Set<String> sections(Document document) {
        Set<String> sections = new HashSet<>();
        if (document.frontMatter() instanceof Source source) {
            addIf(sections, "positions", !source.positions().isEmpty());
            addIf(sections, "reactions", !source.reactions().isEmpty());
            addIf(sections, "reported-provisions", !source.provisions().isEmpty());
            addIf(sections, "actors", !source.actors().isEmpty());
        } else if (document.frontMatter() instanceof Agreement agreement) {
            addIf(sections, "provisions", !agreement.provisions().isEmpty());
        }
        return sections;
    }

    private static void addIf(Set<String> sections, String id, boolean present) {
        if (present) {
            sections.add(id);
        }
    }
}
