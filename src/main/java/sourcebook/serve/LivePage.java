package sourcebook.serve;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A page of the site, to which the preview adds its script. It may be in any encoding that browsers read. */
final class LivePage {
    private static final Pattern HEAD = Pattern.compile("(?i)<head(\\s[^<>]*)?>");
    private static final String BODY_END = "</body";

    /** As browsers look for it, in the beginning only. */
    private static final Pattern DECLARED =
            Pattern.compile("(?i)<meta\\s[^<>]*?charset\\s*=\\s*[\"']?\\s*([a-z0-9][a-z0-9_:.+-]*)");

    private static final int DECLARED_WITHIN = 1024;

    private final byte[] page;

    LivePage(byte[] page) {
        this.page = page;
    }

    /** Returns the media type with the encoding that the page itself declares; without one where it does not. */
    String mediaType() {
        return encoding().map(e -> MediaTypes.HTML + "; charset=" + e).orElse(MediaTypes.HTML);
    }

    private Optional<String> encoding() {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return Optional.of("utf-8");
        }
        Charset marked = transparent();
        if (marked != StandardCharsets.ISO_8859_1) {
            return Optional.of(marked.name());
        }
        String beginning = new String(page, 0, Math.min(page.length, DECLARED_WITHIN), marked);
        Matcher declared = DECLARED.matcher(beginning);
        return declared.find() ? Optional.of(declared.group(1)) : Optional.empty();
    }

    /**
     * Returns the page with ASCII text put before the end of its body.
     *
     * @param inHead what to put at the beginning of its head
     */
    byte[] with(String inHead, String atEnd) {
        Charset charset = transparent();
        StringBuilder text = new StringBuilder(new String(page, charset));
        int end = text.length();
        for (int at = end - BODY_END.length(); at >= 0; at--) {
            if (text.charAt(at) == '<' && BODY_END.equalsIgnoreCase(text.substring(at, at + BODY_END.length()))) {
                end = at;
                break;
            }
        }
        text.insert(end, atEnd);
        Matcher head = HEAD.matcher(text);
        if (!inHead.isEmpty() && head.find()) {
            text.insert(head.end(), inHead);
        }
        return text.toString().getBytes(charset);
    }

    /** Returns an encoding in which ASCII can be found and put in, and all else stays as it is. */
    private Charset transparent() {
        if (startsWith(0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        return startsWith(0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.ISO_8859_1;
    }

    private boolean startsWith(int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= page.length || (page[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
