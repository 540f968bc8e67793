package sourcebook.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.text.Text;

/** Reads files as UTF-8, strictly. */
public final class TextReader {
    /** The largest file that is read, in bytes. */
    public static final int MAX_BYTES = 1 << 20;

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private TextReader() {}

    /**
     * Returns the file's text without a byte order mark, or nothing where a diagnostic says why.
     *
     * @throws IOException if the file cannot be read
     */
    public static Optional<Text> read(ContentFile file, Diagnostics diagnostics) throws IOException {
        // One byte more tells that there are too many.
        try (InputStream in = Files.newInputStream(file.file())) {
            return decode(file.path(), in.readNBytes(MAX_BYTES + 1), diagnostics);
        }
    }

    /**
     * Returns the text of a file's content without a byte order mark, or nothing where a diagnostic says why.
     *
     * @param path the file, relative to the project, with forward slashes
     */
    public static Optional<Text> decode(String path, byte[] content, Diagnostics diagnostics) {
        if (content.length > MAX_BYTES) {
            diagnostics.add(Diagnostic.in(path, Code.TOO_LARGE, "the file is larger than one mebibyte")
                    .help("split it"));
            return Optional.empty();
        }
        return utf8(path, content, diagnostics).filter(text -> {
            if (hasForbiddenCharacter(text, diagnostics)) {
                return false;
            }
            Unseen.in(text).ifPresent(diagnostics::add);
            return true;
        });
    }

    /**
     * Returns a text without a byte order mark whatever characters it holds, or nothing where a diagnostic says which byte is
     * not UTF-8.
     *
     * @param path the file, relative to the project, with forward slashes
     */
    public static Optional<Text> utf8(String path, byte[] content, Diagnostics diagnostics) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        CharBuffer chars = CharBuffer.allocate(bytes.remaining());
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(bytes, chars, true);
        if (result.isError()) {
            notUtf8(path, bytes, chars, diagnostics);
            return Optional.empty();
        }
        String decoded = chars.flip().toString();
        boolean marked = !decoded.isEmpty() && decoded.charAt(0) == BYTE_ORDER_MARK;
        return Optional.of(new Text(path, marked ? decoded.substring(1) : decoded));
    }

    private static void notUtf8(String path, ByteBuffer bytes, CharBuffer chars, Diagnostics diagnostics) {
        int offset = chars.position();
        int wrong = bytes.get(bytes.position()) & 0xFF;
        // Shown as far as it could be read; the rest of the line with replacement characters.
        String rest = StandardCharsets.UTF_8.decode(bytes).toString();
        Text text = new Text(path, chars.flip() + rest);
        diagnostics.add(Diagnostic.at(
                        text.span(offset, Math.min(offset + 1, text.length())),
                        Code.NOT_UTF8,
                        String.format("the byte 0x%02X is not UTF-8", wrong))
                .help("save the file in the encoding UTF-8"));
    }

    private static boolean hasForbiddenCharacter(Text text, Diagnostics diagnostics) {
        String content = text.content();
        int next;
        for (int i = 0; i < content.length(); i = next) {
            next = i + 1;
            char unit = content.charAt(i);
            if (unit >= ' ' && unit <= '~') {
                continue;
            }
            int c = content.codePointAt(i);
            next = i + Character.charCount(c);
            if (isForbidden(c)) {
                diagnostics.add(Diagnostic.at(
                                text.span(i, next),
                                Code.FORBIDDEN_CHARACTER,
                                String.format("the invisible character U+%04X is not allowed", c))
                        .help("delete it"));
                return true;
            }
        }
        return false;
    }

    /**
     * Says whether a code point may not stand in a content file: control characters, line and paragraph separators (which
     * some formats take for the end of a line), overrides of the writing direction (which can hide words), halves of
     * surrogate pairs, and Unicode noncharacters.
     */
    public static boolean isForbidden(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
        boolean override = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
        boolean separator = c == 0x2028 || c == 0x2029;
        boolean half = c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
        boolean noncharacter = (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
        return control || separator || override || half || noncharacter;
    }
}
