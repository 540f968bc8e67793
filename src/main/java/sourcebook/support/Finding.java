package sourcebook.support;

import sourcebook.diagnostic.Code;

/**
 * Something in which a sentence differs from its evidence.
 *
 * @param words the words of the sentence that show it; empty where it is the whole sentence
 * @param message what differs
 * @param help what can be done
 */
record Finding(Code code, String words, String message, String help) {
    /** Returns the same of a statement that is compared with the text of its source. */
    Finding inText() {
        return new Finding(
                code,
                words,
                message.replace("nothing cited here", "the text nowhere near").replace("what is cited", "the text"),
                "compare it with the text, and correct it");
    }
}
