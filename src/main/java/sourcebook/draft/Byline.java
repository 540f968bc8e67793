package sourcebook.draft;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds who is named as the author among the lines below a text's title: "By Ada Example", "Von …", "Par …". */
final class Byline {
    /** Above it stand notices and what the house has else. */
    private static final int LINES_BEFORE_TITLE = 40;

    private static final int LINES = 10;

    /** A longer line is a sentence. */
    private static final int MAX_LINE = 100;

    private static final String NAME =
            "\\p{Lu}[\\p{L}.'’-]*(?: (?:\\p{Lu}[\\p{L}.'’-]*|von|van|de|del|der|den|du|la|le|al|bin)){1,4}";

    private static final String AND = "(?:, ?| and | und | et | & )";

    /** Before it stands at most what the text is, so that "Photo by" names nobody; behind the names stands no word of a sentence. */
    private static final Pattern NAMED =
            Pattern.compile("^(?:(?:Written|Story|Text|Words|Report|Eine?|Une?) (?:\\p{L}+ )?)?"
                    + "(?:[Bb]y|BY|[Vv]on|VON|[Pp]ar|PAR):? (?<names>" + NAME + "(?:" + AND + NAME
                    + ")*) ?(?:$|[,|@·•(/–—0-9-].*)");

    /** The word alone, and the names in the next line. */
    private static final Pattern ALONE = Pattern.compile("(?i)(?:by|von|par):?");

    private Byline() {}

    /** Proposes those who are named as authors; on a page that states authors, they count and not these. */
    static void propose(String text, Metadata metadata) {
        List<String> lines = text.lines()
                .map(Plain::of)
                .filter(l -> !l.isEmpty())
                .limit(LINES_BEFORE_TITLE + LINES)
                .toList();
        String title = metadata.titleWords().map(Plain::folded).orElse("");
        int from = 0;
        for (int i = 0; i < Math.min(lines.size(), LINES_BEFORE_TITLE); i++) {
            from = Plain.folded(lines.get(i)).equals(title) ? i : from;
        }
        boolean alone = false;
        for (String line : lines.subList(from, Math.min(lines.size(), from + LINES))) {
            Matcher named = NAMED.matcher(alone ? "by " + line : line);
            if (line.length() <= MAX_LINE && named.matches()) {
                for (String name : named.group("names").split(AND)) {
                    metadata.supposedAuthor(name, "the text has '" + Plain.comment(line) + "' below its title");
                }
                return;
            }
            alone = ALONE.matcher(line).matches();
        }
    }
}
