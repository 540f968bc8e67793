package sourcebook.support;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;

/** Says of which languages there are no lists of words, so that checks are off; once for each. */
final class MissingLists {
    private static final String SETTINGS = "jbake.properties";

    private MissingLists() {}

    /** @param isRead whether the sentences of the briefing could be read */
    static List<Diagnostic> in(Site site, boolean isRead) {
        List<Diagnostic> missing = new ArrayList<>();
        String language = site.vocabulary().language();
        if (!isRead) {
            missing.add(Diagnostic.in(
                            SETTINGS,
                            Code.NO_WORD_LIST,
                            "no sentence is compared with what it cites, because there are no lists of words of the"
                                    + " language '" + language + "'")
                    .help("put " + language + ".txt, " + language + "-quantities.txt and " + language
                            + "-grammar.txt into the folder 'words'"));
        }
        Map<String, List<Document>> sources = new TreeMap<>(site.family(Family.SOURCE).stream()
                .collect(Collectors.groupingBy(s -> s.source().language().value())));
        sources.forEach((tag, all) -> {
            if (site.vocabulary().words(tag).isEmpty()) {
                missing.add(Diagnostic.at(
                                all.get(0).source().language().span(),
                                Code.NO_WORD_LIST,
                                "there is no list of words of the language '" + tag + "', in which " + all.size()
                                        + (all.size() == 1 ? " source is" : " sources are") + " written")
                        .help("what quotations leave out and insert, and who speaks, is not checked there"));
            }
        });
        return missing;
    }
}
