package sourcebook.text;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Makes text harmless for whatever shows it: names of files and lines of content come from strangers, and terminals and
 * the logs of CI hosts obey what is printed.
 */
public final class Harmless {
    /** Controls (C0 and C1), line and paragraph separators, and changes of the direction of writing. */
    private static final String UNSEEN = "[\\p{Cc}\\u2028\\u2029\\u202A-\\u202E\\u2066-\\u2069]";

    private static final Pattern IN_LINE = Pattern.compile(UNSEEN);

    /** Colors, bold, faint, italic and underlined (ECMA-48, 8.3.117); nothing that hides words or moves the cursor. */
    private static final String STYLE = "\\x1B\\[(?:(?:[0-4]|2[1-4]|3[0-79]|9[0-7])?(?:;|(?=m)))*m";

    private static final Pattern IN_OUTPUT = Pattern.compile("(?<style>" + STYLE + ")|(?<break>\\r?\\n|\\t)|" + UNSEEN);

    /** What GitHub obeys at a line's beginning, and Azure, TeamCity and older runners of GitHub anywhere. */
    private static final Pattern COMMAND =
            Pattern.compile("^(?=[\\s\\p{Z}]*+::)|(?<=#)(?=#(?:vso|teamcity)?\\[)", Pattern.MULTILINE);

    private static final String REPLACEMENT = "\uFFFD";

    private Harmless() {}

    /** Returns text as it may stand in one printed line: a tab becomes a space, what cannot be seen U+FFFD. */
    public static String line(String text) {
        return IN_LINE.matcher(text).replaceAll(m -> m.group().equals("\t") ? " " : REPLACEMENT);
    }

    /**
     * Returns output without control sequences and without commands to CI hosts: a backslash stands before a command.
     *
     * @param styled whether the style of letters may change
     */
    public static String output(String text, boolean styled) {
        String shown = IN_OUTPUT.matcher(text).replaceAll(m -> isKept(m, styled) ? "$0" : REPLACEMENT);
        return COMMAND.matcher(shown).replaceAll("\\\\");
    }

    private static boolean isKept(MatchResult found, boolean styled) {
        return found.group(2) != null || (styled && found.group(1) != null);
    }
}
