package sourcebook.render;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import sourcebook.site.SiteSettings;

/** Encodes pages; a character that the encoding lacks becomes a numeric character reference, as HTML allows. */
record Encoder(Charset charset) {
    static Encoder of(SiteSettings settings) {
        return new Encoder(Charset.forName(settings.charset()));
    }

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
