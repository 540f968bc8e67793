package sourcebook.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals the lines of a record, one after the other. A seal is an HMAC-SHA-256 (RFC 2104), cut to 128 bits, over the line,
 * the seal before it and the passage around the words; its key comes of the whole text. Whoever has the text can make and
 * check seals, and nobody else; so a seal shows that a line was made with the text at hand, to those who have it.
 */
public final class Seals {
    /** How much of the text before and behind the words is sealed, in code units. */
    private static final int AROUND = 80;

    private static final String ALGORITHM = "HmacSHA256";
    private static final byte[] PURPOSE = "sourcebook attestation".getBytes(StandardCharsets.UTF_8);
    private static final int BYTES = 16;

    private final String text;
    private final byte[] key;
    private String last = "";

    public Seals(String text) {
        this.text = text;
        this.key = mac(PURPOSE, text);
    }

    /**
     * Returns the seal of the next line.
     *
     * @param match where the words stand, in UTF-16 code units of the text; null where they do not
     * @param line what the line says, each value a part
     */
    public String next(@Nullable Match match, List<String> line) {
        String passage = match == null
                ? ""
                : text.substring(Math.max(0, match.start() - AROUND), Math.min(text.length(), match.end() + AROUND));
        String sealed = last + "\n" + String.join("\n", line) + "\n" + passage;
        last = HexFormat.of().formatHex(Arrays.copyOf(mac(key, sealed), BYTES));
        return last;
    }

    private static byte[] mac(byte[] key, String message) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(key, ALGORITHM));
            return mac.doFinal(message.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC-SHA-256", e);
        }
    }
}
