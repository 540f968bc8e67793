package sourcebook.check;

import java.util.ArrayList;
import java.util.List;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.link.PageFact;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;

/** Looks whether a source that is published still holds what the command 'new' proposed and nobody confirmed. */
public final class UnconfirmedChecker {
    /** What stands on each line of a source's file that is proposed. */
    public static final String MARK = "TO CONFIRM:";

    private static final PageFact<List<Diagnostic>> FOUND = new PageFact<>((source, site) -> found(source));

    private UnconfirmedChecker() {}

    static void check(Site site, Diagnostics diagnostics) {
        for (Document source : site.family(Family.SOURCE)) {
            // A draft may hold them, be it shown in a preview.
            if (!source.frontMatter().isDraft()) {
                diagnostics.addAll(site.fact(FOUND, source));
            }
        }
    }

    private static List<Diagnostic> found(Document source) {
        List<Diagnostic> found = new ArrayList<>();
        String content = source.text().content();
        for (int at = content.indexOf(MARK); at >= 0; at = content.indexOf(MARK, at + 1)) {
            found.add(Diagnostic.at(
                            source.text().span(at, at + MARK.length()),
                            Code.UNCONFIRMED,
                            "this is a proposal of the program, and nobody has confirmed it")
                    .help("compare it with the text; keep what is right without '" + MARK + "', and delete the rest"));
        }
        return found;
    }
}
