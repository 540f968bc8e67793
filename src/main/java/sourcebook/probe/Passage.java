package sourcebook.probe;

import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import sourcebook.language.Quantities;
import sourcebook.language.QuotationMarks;
import sourcebook.language.Words;
import sourcebook.text.Span;

/**
 * Words of a file that readers see, with their places. What they do not see, and what is quoted, is left out.
 *
 * @param span where it stands
 * @param masked the characters of the span, with a character that belongs to no word for each that is left out
 * @param words the words in it
 */
record Passage(Span span, String masked, Words words) {
    private static final String MASK = "\0";

    private static final Pattern UNSEEN = Pattern.compile(
            "\\[@[^\\]]*]" // A citation
                    + "|\\[\\[[^\\]|]*(?:\\||]])" // A cross-link without a label, or what stands before the label
                    + "|\\]\\([^)]*\\)|<[^>]*>|https?://\\S+" // An address
                    + "|\\{[^}]*}|`[^`]*`");

    /** Returns the words of a sentence outside quotation marks. */
    static Passage sentence(Span span, Quantities quantities) {
        return of(span, unquoted(masked(UNSEEN, span.content())), quantities);
    }

    /** Returns the words of a value in front matter, which may stand in quotation marks of YAML. */
    static Passage value(Span span, Quantities quantities) {
        String written = span.content();
        boolean quoted = written.length() > 1 && "\"'".indexOf(written.charAt(0)) >= 0;
        Span inner = quoted ? span.text().span(span.start() + 1, span.end() - 1) : span;
        return of(inner, unquoted(inner.content()), quantities);
    }

    /** Returns quoted words. */
    static Passage quotation(Span span, Quantities quantities) {
        return of(span, masked(UNSEEN, span.content()), quantities);
    }

    private static Passage of(Span span, String masked, Quantities quantities) {
        return new Passage(span, masked, quantities.words(masked));
    }

    private static String masked(Pattern left, String text) {
        return left.matcher(text)
                .replaceAll((MatchResult m) -> MASK.repeat(m.group().length()));
    }

    private static String unquoted(String text) {
        StringBuilder left = new StringBuilder(text);
        for (QuotationMarks.Pair pair :
                QuotationMarks.read(text, 0, text.length()).pairs()) {
            left.replace(pair.open(), pair.close() + 1, MASK.repeat(pair.close() + 1 - pair.open()));
        }
        return left.toString();
    }

    /** Says whether nothing but white space stands between some words. */
    boolean isContiguous(int from, int to) {
        for (int i = from; i < to - 1; i++) {
            Words.Word word = words.get(i);
            int end = word.start() + word.text().length();
            if (!masked.substring(end, words.get(i + 1).start()).isBlank()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the place of some words, without a possessive ending.
     *
     * @param from 0-based index of the first
     * @param to index behind the last
     */
    Span place(int from, int to) {
        Words.Word last = words.get(to - 1);
        int start = span.start();
        return span.text()
                .span(
                        start + words.get(from).start(),
                        start + last.start() + last.text().length());
    }

    /** Returns the place of some words with the space behind them, so that they can be taken out. */
    Span placeToEmpty(int from, int to) {
        Span place = place(from, to);
        boolean spaced = place.end() < span.end() && span.text().content().charAt(place.end()) == ' ';
        return spaced ? span.text().span(place.start(), place.end() + 1) : place;
    }

    /** Says whether some words can be taken out and leave a sentence that begins and ends as one. */
    boolean canLose(int from, int to) {
        return from > 0 && placeToEmpty(from, to).end() > place(from, to).end();
    }
}
