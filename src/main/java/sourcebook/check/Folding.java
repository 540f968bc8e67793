package sourcebook.check;

import java.text.Normalizer;
import java.util.regex.Pattern;

/**
 * Folds differences of typography, and nothing else: white space, straight and curly quotation marks, dashes, the
 * ellipsis, the soft hyphen, and Unicode's composed and decomposed letters (normalization form C). Two texts that are
 * equal after folding have the same words in the same order.
 */
final class Folding {
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\s\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000]+");

    private Folding() {}

    static String fold(String text) {
        StringBuilder folded = new StringBuilder(text.length());
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        for (int i = 0; i < composed.length(); i++) {
            char c = composed.charAt(i);
            switch (c) {
                case '\u00AD' -> {}
                case '“', '”', '„', '«', '»' -> folded.append('"');
                case '‘', '’', '‚' -> folded.append('\'');
                case '‐', '‑', '‒', '–', '—', '―', '−' -> folded.append('-');
                case '…' -> folded.append("...");
                default -> folded.append(c);
            }
        }
        return WHITE_SPACE.matcher(folded).replaceAll(" ").strip();
    }
}
