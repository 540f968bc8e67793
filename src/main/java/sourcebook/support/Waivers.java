package sourcebook.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Waiver;
import sourcebook.text.Span;

/** Reports what was found of the sentences of a page, but for what a person waived. */
final class Waivers {
    private final List<Waiver> all;
    private final List<Waiver> idle;
    private final Diagnostics diagnostics;

    /** @param isLookedFor says which codes can be found here; waivers of others are for somewhere else */
    Waivers(Document page, Predicate<Code> isLookedFor, Diagnostics diagnostics) {
        this.all = page.frontMatter().waivers().stream()
                .filter(w -> Code.of(w.check().value()).filter(isLookedFor).isPresent())
                .toList();
        this.idle = new ArrayList<>(all);
        this.diagnostics = diagnostics;
    }

    /**
     * Reports a finding, and says whether it was not waived.
     *
     * @param sentence the sentence as readers see it
     * @param span where it stands
     */
    boolean report(Finding finding, String sentence, Span span) {
        Optional<Waiver> waiver = all.stream()
                .filter(w -> w.check().value().equals(finding.code().id())
                        && sentence.contains(w.words().value()))
                .findFirst();
        if (waiver.isPresent()) {
            idle.remove(waiver.get());
            return false;
        }
        diagnostics.add(Diagnostic.at(place(span, finding), finding.code(), finding.message())
                .help(finding.help()));
        return true;
    }

    /** Returns where the words stand; the first line where they are not written so, as names of links are not. */
    private static Span place(Span span, Finding finding) {
        int at = finding.words().isEmpty() ? -1 : span.content().indexOf(finding.words());
        if (at >= 0) {
            int start = span.start() + at;
            return span.text().span(start, start + finding.words().length());
        }
        int lineEnd = Math.max(span.start(), span.text().lineEnd(span.line()));
        return span.text().span(span.start(), Math.min(span.end(), lineEnd));
    }

    /** Reports the waivers that nothing needed. */
    void reportIdle() {
        for (Waiver waiver : idle) {
            diagnostics.add(Diagnostic.at(
                            waiver.words().span(),
                            Code.IDLE_WAIVER,
                            waiver.check() + " says nothing of a sentence with these words")
                    .help("take the waiver out, or correct its words"));
        }
    }
}
