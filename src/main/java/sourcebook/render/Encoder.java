package sourcebook.render;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;

/** Encodes pages; a character that the encoding lacks becomes a numeric character reference, as HTML allows. */
record Encoder(Charset charset) {
    byte[] encode(String page) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return page.getBytes(charset);
        }
        CharsetEncoder encoder = charset.newEncoder();
        StringBuilder encodable = new StringBuilder(page.length());
        page.codePoints().forEach(c -> {
            String character = Character.toString(c);
            encodable.append(encoder.canEncode(character) ? character : "&#" + c + ";");
        });
        return encodable.toString().getBytes(charset);
    }
}
