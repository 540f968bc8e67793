package sourcebook.language;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a language tells quotation marks apart that stand within others: „… ‚…‘ …“. Marks of another kind than those around
 * them stay as they are.
 *
 * @param outer the marks around everything, the opening one and the closing one
 * @param inner those that take their place within them
 */
public record NestedMarks(String outer, String inner) {
    /** Between marks and words, as French has it. */
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f]+");

    private static final Pattern SPACE_AT_ENDS = Pattern.compile("^[\\u00a0\\u202f]|[\\u00a0\\u202f]$");

    /** Returns the marks of a language, given with or without spaces; nothing where either are not two signs. */
    public static Optional<NestedMarks> of(String outer, String inner) {
        String[] marks = {
            SPACE.matcher(outer).replaceAll(""), SPACE.matcher(inner).replaceAll("")
        };
        return marks[0].length() == 2 && marks[1].length() == 2
                ? Optional.of(new NestedMarks(marks[0], marks[1]))
                : Optional.empty();
    }

    /** Returns words as they stand between the outer marks. */
    public String within(String words) {
        return replaced(words, true);
    }

    /** Three pairs within each other are told apart by the middle one; more are not looked at. */
    private String replaced(String words, boolean deeper) {
        if (outer.chars().noneMatch(mark -> words.indexOf(mark) >= 0)) {
            return words;
        }
        StringBuilder nested = new StringBuilder();
        int at = 0;
        for (QuotationMarks.Pair pair :
                QuotationMarks.read(words, 0, words.length()).pairs()) {
            if (outer.indexOf(words.charAt(pair.open())) >= 0 || outer.indexOf(words.charAt(pair.close())) >= 0) {
                String between = SPACE_AT_ENDS
                        .matcher(words.substring(pair.open() + 1, pair.close()))
                        .replaceAll("");
                nested.append(words, at, pair.open())
                        .append(inner.charAt(0))
                        .append(
                                deeper
                                        ? new NestedMarks(/* outer= */ inner, /* inner= */ outer)
                                                .replaced(between, false)
                                        : between)
                        .append(inner.charAt(1));
                at = pair.close() + 1;
            }
        }
        return nested.append(words, at, words.length()).toString();
    }
}
