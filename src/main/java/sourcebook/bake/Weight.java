package sourcebook.bake;

import java.util.Locale;

/**
 * What a part of the site weighs.
 *
 * @param bytes compressed size
 * @param budget what it may weigh at most, in bytes
 */
public record Weight(String what, int bytes, int budget) {
    /** Returns a sentence's part, such as "style sheets 5.6 KB of 12". */
    @Override
    public String toString() {
        return what + " " + inKilobytes(bytes) + " of " + budget / 1024;
    }

    /** A kilobyte has 1,024 bytes here. */
    static String inKilobytes(int bytes) {
        return String.format(Locale.ROOT, "%.1f KB", bytes / 1024.0);
    }
}
