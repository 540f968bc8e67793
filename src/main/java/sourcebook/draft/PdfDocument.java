package sourcebook.draft;

import java.io.IOException;
import java.util.Calendar;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.text.TextPosition;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.DomXmpParser;
import org.apache.xmpbox.xml.XmpParsingException;
import org.jspecify.annotations.Nullable;

/** Reads the text of a PDF, and what its document information and its XMP say. */
final class PdfDocument {
    private static final int MAX_PAGES = 5_000;
    private static final int TENTHS = 10;

    /** Names of files, which word processors give for titles. */
    private static final Pattern FILE_NAME = Pattern.compile(
            "(?i)Microsoft Word - .*|untitled.*|\\S+\\.[A-Za-z]{2,5}[0-9]?|.*\\.(?:docx?|indd|pages|odt|rtf|tex|pdf|qxd)");

    private static final Pattern BETWEEN_AUTHORS = Pattern.compile("\\s*(?:;|\\band\\b|&)\\s*");

    /** A word that a line's end divides. */
    private static final Pattern DIVIDED = Pattern.compile("(?<!\\p{L})(\\p{L}++)[-\\u00AD\\u2010] ?\\n(\\p{Ll}++)");

    private static final Pattern COMPOUND = Pattern.compile("(?<!\\p{L})\\p{L}++-\\p{L}++");

    private PdfDocument() {}

    static Found read(byte[] bytes, String key) throws Unreadable {
        try (PDDocument document = Loader.loadPDF(bytes)) {
            if (document.getNumberOfPages() > MAX_PAGES) {
                throw new Unreadable("has more than " + MAX_PAGES + " pages");
            }
            Metadata metadata = new Metadata();
            metadata.language(document.getDocumentCatalog().getLanguage(), "PDF Lang");
            Largest largest = new Largest();
            PdfColumns columns = new PdfColumns();
            String text = joined(PdfText.of(document, largest, columns));
            if (columns.doubtful() > 0) {
                metadata.doubt("On " + columns.doubtful() + (columns.doubtful() == 1 ? " page" : " pages")
                        + " of the PDF, columns or tables may be mixed in its text: compare them.");
            }
            PrintedDay.propose(text, metadata);
            xmp(document.getDocumentCatalog().getMetadata(), metadata);
            information(document.getDocumentInformation(), metadata);
            Byline.propose(text, metadata);
            largest.title().ifPresent(t -> metadata.supposedTitle(t, "the largest letters of page 1 say"));
            if (text.isBlank()) {
                throw new Unreadable(
                        "is a PDF without text, probably of scanned pages: recognize the text first (OCR)");
            }
            return new Found(key, metadata, text);
        } catch (InvalidPasswordException e) {
            throw new Unreadable("is an encrypted PDF: save it without a password", e);
        } catch (IOException | RuntimeException e) {
            // Of a file that means harm, the library lets through whatever it stumbles over.
            throw new Unreadable("cannot be read as a PDF" + (e.getMessage() == null ? "" : ": " + e.getMessage()), e);
        }
    }

    /** The words in the largest letters of the first page, which are mostly the title. */
    static final class Largest {
        /** Shorter words in large letters are initials and logos. */
        private static final int MIN_TITLE = 12;

        private static final int MAX_TITLE = 250;

        /** By height in tenths of a point. */
        private final TreeMap<Integer, StringBuilder> words = new TreeMap<>();

        void take(String line, List<TextPosition> positions) {
            if (!positions.isEmpty()) {
                int height = Math.round(positions.get(0).getFontSizeInPt() * TENTHS);
                words.computeIfAbsent(height, h -> new StringBuilder())
                        .append(line)
                        .append(' ');
            }
        }

        /** Returns them; empty where all letters are of one size, or the largest are those of a whole text. */
        Optional<String> title() {
            for (Map.Entry<Integer, StringBuilder> of : words.descendingMap().entrySet()) {
                String title = Plain.of(of.getValue().toString());
                if (title.length() >= MIN_TITLE) {
                    boolean isText =
                            title.length() > MAX_TITLE || words.lastKey().equals(words.firstKey());
                    return isText ? Optional.empty() : Optional.of(title);
                }
            }
            return Optional.empty();
        }
    }

    /** Takes away the hyphen that divides a word at a line's end, unless the text has the word with it elsewhere. */
    static String joined(String text) {
        Set<String> compounds = COMPOUND.matcher(text)
                .results()
                .map(c -> c.group().toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return DIVIDED.matcher(text)
                .replaceAll(word -> {
                    String compound = word.group(1) + "-" + word.group(2);
                    boolean isCompound = compounds.contains(compound.toLowerCase(Locale.ROOT));
                    return isCompound ? compound : word.group(1) + word.group(2);
                })
                .strip();
    }

    private static void information(PDDocumentInformation information, Metadata metadata) {
        title(information.getTitle(), "PDF Title", metadata);
        if (information.getAuthor() != null) {
            for (String author : BETWEEN_AUTHORS.split(information.getAuthor())) {
                author(author, "PDF Author", metadata);
            }
        }
        metadata.doi(information.getSubject(), "PDF Subject");
        made(information.getCreationDate(), "PDF CreationDate", metadata);
    }

    private static void title(@Nullable String title, String from, Metadata metadata) {
        if (title != null && !FILE_NAME.matcher(title.strip()).matches()) {
            metadata.title(title, from);
        }
    }

    /** A single word is what somebody is called where the file was made. */
    private static void author(String author, String from, Metadata metadata) {
        if (author.strip().indexOf(' ') > 0) {
            metadata.author(author, from);
        }
    }

    private static void made(@Nullable Calendar day, String from, Metadata metadata) {
        if (day != null) {
            metadata.supposed(
                    String.format(Locale.ROOT, "%1$tY-%1$tm-%1$td", day),
                    "on this day the file was made (" + from + ")");
        }
    }

    private static void xmp(@Nullable PDMetadata stream, Metadata metadata) throws IOException {
        if (stream == null) {
            return;
        }
        try {
            DomXmpParser parser = new DomXmpParser();
            parser.setStrictParsing(false);
            XMPMetadata xmp = parser.parse(stream.toByteArray());
            DublinCoreSchema core = xmp.getDublinCoreSchema();
            if (core == null) {
                return;
            }
            title(core.getTitle(), "XMP dc:title", metadata);
            if (core.getCreators() != null) {
                core.getCreators().forEach(c -> author(c, "XMP dc:creator", metadata));
            }
            if (core.getPublishers() != null) {
                core.getPublishers().forEach(p -> metadata.publisher(p, "XMP dc:publisher"));
            }
            if (core.getDates() != null) {
                core.getDates()
                        .forEach(
                                d -> metadata.dated(String.format(Locale.ROOT, "%1$tY-%1$tm-%1$td", d), "XMP dc:date"));
            }
            if (core.getLanguages() != null) {
                core.getLanguages().forEach(l -> metadata.language(l, "XMP dc:language"));
            }
            metadata.doi(core.getIdentifier(), "XMP dc:identifier");
        } catch (XmpParsingException | BadFieldValueException e) {
            // Much XMP is not as it should be; the document information is there, too.
        }
    }
}
