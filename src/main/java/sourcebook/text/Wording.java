package sourcebook.text;

import java.util.Comparator;
import java.util.SortedMap;
import java.util.function.UnaryOperator;

/** What the program itself puts on pages, in the language of the site: messages with a key, of which some take arguments. */
public interface Wording {
    /** Takes a message in pieces, for those who put an argument in another way than as plain text. */
    interface Sink {
        /** Takes words of the message. */
        void words(CharSequence words);

        /** Takes an argument that was given to the message. */
        void argument(Object value);

        /**
         * Takes an argument that stands between quotation marks of the message.
         *
         * @param nested makes text of it in which other marks are told from these
         */
        default void quoted(Object value, UnaryOperator<String> nested) {
            argument(value instanceof String text ? nested.apply(text) : value);
        }
    }

    /** Returns the BCP 47 tag of the language. */
    String language();

    /** Says whether the language is written from right to left. */
    boolean isRightToLeft();

    /**
     * Returns a message.
     *
     * @param arguments what stands for {@code {0}}, {@code {1}} and so on; numbers are written as the language does
     * @throws IllegalArgumentException if there is no such message, or if it has an argument that is not given
     */
    String of(String key, Object... arguments);

    /**
     * Gives out a message in pieces, in their order.
     *
     * @throws IllegalArgumentException if there is no such message, or if it has an argument that is not given
     */
    void give(Sink sink, String key, Object... arguments);

    /** Returns a number with the signs that group its digits and begin its fraction. */
    String number(Number number);

    /** Returns how many words a text has, in whatever language and script it is. */
    int words(String text);

    /** Returns the order of names and titles in the language, in which only equal ones have one place. */
    Comparator<String> order();

    /** Returns what a message is in the languages that the program speaks besides, by their tags. */
    SortedMap<String, String> elsewhere(String key);

    /** Says whether there is a message of that key. */
    boolean has(String key);
}
