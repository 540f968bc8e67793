package sourcebook.language;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text, in order. A word is a run of letters and digits, with marks inside it as in "11,000" or "U.S"; a space
 * that does not break parts groups of digits in one number.
 */
public final class Words {
    /** The last quantifier gives nothing back, or the JDK would recurse once for each mark in a word without end. */
    private static final Pattern WORD = Pattern.compile(
            "[\\p{L}\\p{N}]+" + "(?:(?:[-‑’'.,]|(?<=[0-9])[\\u00A0\\u202F](?=[0-9]{3}(?![0-9])))[\\p{L}\\p{N}]+)*+");

    private static final Pattern BETWEEN = Pattern.compile(",?\\s+");
    private static final Pattern PARTING = Pattern.compile("[,.;:!?()–—]|\\s-\\s");

    private final List<Word> all;
    private final List<String> plain;
    private final String text;

    /**
     * A word.
     *
     * @param text the word as it is written, without a possessive ending
     * @param start 0-based index at which it begins in the text
     * @param end index behind it
     */
    public record Word(String text, int start, int end) {}

    private Words(List<Word> all, String text) {
        this.text = text;
        this.all = all;
        this.plain = all.stream().map(Word::text).toList();
    }

    public static Words of(String text) {
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        while (word.find()) {
            words.add(new Word(withoutPossessive(word.group()), word.start(), word.end()));
        }
        return new Words(List.copyOf(words), text);
    }

    /** Returns a word as lists have it: in small letters, with a straight apostrophe, and е for ё, which few write. */
    public static String folded(String word) {
        return word.toLowerCase(Locale.ROOT).replace('’', '\'').replace('ё', 'е');
    }

    private static String withoutPossessive(String word) {
        return word.endsWith("'s") || word.endsWith("’s") ? word.substring(0, word.length() - 2) : word;
    }

    public int size() {
        return all.size();
    }

    /** Returns the word at a 0-based index. */
    public Word get(int index) {
        return all.get(index);
    }

    /** Returns what stands before a word and behind the one before it; for the index behind the last word, what is left. */
    String gap(int index) {
        return text.substring(
                index == 0 ? 0 : all.get(index - 1).end(),
                index == all.size() ? text.length() : all.get(index).start());
    }

    /** Says whether only white space, a comma or a possessive ending stands between a word and the one before it. */
    public boolean follows(int index) {
        return isSpace(index) || BETWEEN.matcher(gap(index)).matches();
    }

    /** Says whether a mark that ends a part of a sentence stands between a word and the one before it. */
    public boolean isParted(int index) {
        return !isSpace(index) && PARTING.matcher(gap(index)).find();
    }

    /** Says whether a space stands between a word and the one before it, as between most words, which needs no pattern. */
    boolean isSpace(int index) {
        int behind = index == 0 ? 0 : all.get(index - 1).end();
        return index > 0 && index < all.size() && all.get(index).start() == behind + 1 && text.charAt(behind) == ' ';
    }

    /** Says whether a word has a possessive ending. */
    public boolean isPossessive(int index) {
        Word word = all.get(index);
        return word.end() - word.start() > word.text().length();
    }

    /** Returns the words as they are written. */
    public List<String> plain() {
        return plain;
    }
}
