package sourcebook.draft;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import sourcebook.attest.MainText;

/** Reads documents by the endings of their names. */
final class DocumentReader {
    /** The largest document that is read, in bytes. */
    static final int MAX_BYTES = 32 << 20;

    private static final int FIRST_BEYOND_ASCII = 0x80;

    /** In characters; a page that a script was to fill has no more than buttons and labels. */
    private static final int SHORT = 400;

    private DocumentReader() {}

    /**
     * Returns what a document holds; a bibliography holds the descriptions of many.
     *
     * @throws Unreadable if it cannot be used
     * @throws IOException if reading fails
     */
    static List<Found> read(Path file) throws IOException, Unreadable {
        if (!Files.isRegularFile(file)) {
            boolean isAddress = file.toString().matches("https?:.*");
            throw new Unreadable(
                    isAddress
                            ? "is an address: save the page from a browser first; nothing is fetched"
                            : Files.exists(file) ? "is not a regular file" : "does not exist");
        }
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MAX_BYTES + 1);
        }
        if (bytes.length > MAX_BYTES) {
            throw new Unreadable("is larger than " + (MAX_BYTES >> 20) + " mebibytes");
        } else if (bytes.length == 0) {
            throw new Unreadable("is empty");
        }
        String name = file.getFileName().toString();
        int period = name.lastIndexOf('.');
        String key = name.substring(0, Math.max(0, period));
        return switch (name.substring(period + 1).toLowerCase(Locale.ROOT)) {
            case "html", "htm", "xhtml" -> List.of(html(bytes, key));
            case "pdf" -> List.of(PdfDocument.read(bytes, key));
            case "txt" -> List.of(PlainDocument.text(text(bytes), key));
            case "md", "markdown" -> List.of(PlainDocument.markdown(text(bytes), key));
            case "ris" -> Bibliography.ris(text(bytes));
            case "bib", "bibtex" -> Bibliography.bibtex(text(bytes));
            case "json" -> Bibliography.csl(text(bytes));
            default -> throw new Unreadable("is none of .html, .pdf, .txt, .md, .ris, .bib and .json");
        };
    }

    private static Found html(byte[] bytes, String key) throws IOException, Unreadable {
        Document page = page(bytes);
        String text = MainText.of(page);
        if (text.isBlank() || text.length() < SHORT && MainText.isUnfilled(page)) {
            throw new Unreadable(
                    "is a page without text: a script was to write it; open the page in a browser, and save what you see");
        }
        Metadata metadata = HtmlMetadata.of(page);
        PrintedDay.propose(text, metadata);
        Byline.propose(text, metadata);
        return new Found(key, metadata, text);
    }

    /** Bytes that are UTF-8 beyond ASCII are hardly anything else, whatever a page says that was saved anew. */
    private static Document page(byte[] bytes) throws IOException, Unreadable {
        boolean ascii = true;
        for (byte b : bytes) {
            ascii &= (b & 0xFF) < FIRST_BEYOND_ASCII;
        }
        if (!ascii) {
            try {
                return Jsoup.parse(decoded(bytes));
            } catch (CharacterCodingException e) {
                Document page = Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
                if (page.charset().equals(StandardCharsets.UTF_8)) {
                    throw notUtf8(e);
                }
                return page;
            }
        }
        text(bytes);
        return Jsoup.parse(new ByteArrayInputStream(bytes), null, "");
    }

    private static String text(byte[] bytes) throws Unreadable {
        try {
            String text = decoded(bytes);
            if (text.isBlank()) {
                throw new Unreadable("has nothing but white space");
            } else if (text.indexOf('\0') >= 0) {
                throw new Unreadable("is not text");
            }
            return text;
        } catch (CharacterCodingException e) {
            throw notUtf8(e);
        }
    }

    private static Unreadable notUtf8(CharacterCodingException e) {
        return new Unreadable("is neither UTF-8 nor does it say in which encoding it is: save it as UTF-8", e);
    }

    private static String decoded(byte[] bytes) throws CharacterCodingException {
        String text = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(bytes))
                .toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
