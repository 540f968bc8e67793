package sourcebook.draft;

import java.io.IOException;
import java.io.InputStream;
import java.util.Calendar;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.DomXmpParser;
import org.apache.xmpbox.xml.XmpParsingException;
import org.jspecify.annotations.Nullable;

/** Reads the text of a PDF, and what its document information and its XMP say. */
final class PdfDocument {
    /** How much XMP is read; with pictures in it, it may be longer. */
    private static final int MAX_XMP = 256 << 10;

    /** How much of a line of authors is read: more than a hundred of them. */
    private static final int MAX_AUTHORS = 10_000;

    /** The first year of a file that somebody may have dated so; before, it is a zero or a slip. */
    private static final int FIRST_YEAR = 1000;

    /** Names of files, which word processors give for titles. */
    private static final Pattern FILE_NAME = Pattern.compile(
            "(?i)Microsoft Word - .*|untitled.*|\\S+\\.[A-Za-z]{2,5}[0-9]?|.*\\.(?:docx?|indd|pages|odt|rtf|tex|pdf|qxd)");

    private static final Pattern BETWEEN_AUTHORS = Pattern.compile("\\s*(?:;|\\band\\b|&)\\s*");

    /** A word that a line's end divides. */
    private static final Pattern DIVIDED = Pattern.compile("(?<!\\p{L})(\\p{L}++)[-\\u00AD\\u2010] ?\\n(\\p{Ll}++)");

    private static final Pattern COMPOUND = Pattern.compile("(?<!\\p{L})\\p{L}++-\\p{L}++");

    private PdfDocument() {}

    static Found read(byte[] bytes, String key) throws Unreadable {
        try {
            PdfSize parser = new PdfSize(bytes);
            try (PDDocument document = parser.parse()) {
                return found(document, parser, key);
            }
        } catch (InvalidPasswordException e) {
            throw new Unreadable("is an encrypted PDF: save it without a password", e);
        } catch (IOException | RuntimeException | StackOverflowError e) {
            // Of a file that means harm, the library lets through whatever it stumbles over; it calls itself for what
            // lies in
            // something else.
            throw new Unreadable("cannot be read as a PDF" + (e.getMessage() == null ? "" : ": " + e.getMessage()), e);
        }
    }

    private static Found found(PDDocument document, PdfSize parser, String key) throws IOException, Unreadable {
        if (document.getNumberOfPages() > PdfText.MAX_PAGES) {
            throw new Unreadable("has more than " + PdfText.MAX_PAGES + " pages");
        }
        Metadata metadata = new Metadata();
        metadata.language(document.getDocumentCatalog().getLanguage(), "PDF Lang");
        PdfText read = PdfText.of(document, parser);
        String text = joined(read.text());
        if (read.doubtful() > 0) {
            metadata.doubt("On " + read.doubtful() + (read.doubtful() == 1 ? " page" : " pages")
                    + " of the PDF, columns or tables may be mixed in its text: compare them.");
        }
        PrintedDay.propose(text, metadata);
        xmp(document.getDocumentCatalog().getMetadata(), metadata);
        information(document.getDocumentInformation(), metadata);
        Byline.propose(text, metadata);
        read.title().ifPresent(t -> metadata.supposedTitle(t, "the largest letters of page 1 say"));
        if (text.isBlank()) {
            throw new Unreadable("is a PDF without text, probably of scanned pages: recognize the text first (OCR)");
        }
        return new Found(key, metadata, text);
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
        if (information.getAuthor() != null && information.getAuthor().length() <= MAX_AUTHORS) {
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
            byte[] packet;
            try (InputStream in = stream.createInputStream()) {
                packet = in.readNBytes(MAX_XMP + 1);
            }
            if (packet.length > MAX_XMP) {
                return;
            }
            XMPMetadata xmp = parser.parse(packet);
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
                core.getDates().stream()
                        .filter(d -> d.get(Calendar.YEAR) >= FIRST_YEAR)
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
