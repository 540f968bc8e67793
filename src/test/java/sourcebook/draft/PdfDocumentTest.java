package sourcebook.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.TimeZone;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.schema.DublinCoreSchema;
import org.apache.xmpbox.xml.XmpSerializer;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is taken from PDFs: with information, without, with XMP, and in columns. */
class PdfDocumentTest {
    /** Writes lines below one another from the top of a column, which begins so many points from the left. */
    private static void write(PDDocument document, PDPage page, float left, String... lines) throws IOException {
        try (PDPageContentStream stream =
                new PDPageContentStream(document, page, PDPageContentStream.AppendMode.APPEND, true)) {
            stream.beginText();
            stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
            stream.setLeading(14);
            stream.newLineAtOffset(left, 700);
            for (String line : lines) {
                stream.showText(line);
                stream.newLine();
            }
            stream.endText();
        }
    }

    private static PDDocument document(String... lines) throws IOException {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage();
        document.addPage(page);
        if (lines.length > 0) {
            write(document, page, 72, lines);
        }
        return document;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        try (document) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private static @Nullable String value(Metadata.@Nullable Stated stated) {
        return stated == null ? null : stated.value();
    }

    @Test
    void documentInformationIsTaken() throws IOException, Unreadable {
        PDDocument document = document("The harbor board decided to sell the old crane.");
        document.getDocumentInformation().setTitle("The old crane: a \"report\"");
        document.getDocumentInformation().setAuthor("A. Berg; C. Dahl and E. Falk");
        document.getDocumentInformation().setSubject("doi:10.99999/crane.1");
        Calendar day = new GregorianCalendar(TimeZone.getTimeZone("UTC"));
        day.clear();
        day.set(2016, Calendar.MARCH, 9);
        document.getDocumentInformation().setCreationDate(day);
        document.getDocumentCatalog().setLanguage("en-GB");
        Found found = PdfDocument.read(saved(document), "crane");
        Metadata metadata = found.metadata();
        assertThat(value(metadata.title())).isEqualTo("The old crane: a \"report\"");
        assertThat(metadata.authors())
                .extracting(Metadata.Stated::value)
                .containsExactly("A. Berg", "C. Dahl", "E. Falk");
        assertThat(value(metadata.doi())).isEqualTo("10.99999/crane.1");
        assertThat(value(metadata.language())).isEqualTo("en-GB");
        assertThat(metadata.published()).isNull();
        assertThat(value(metadata.supposed())).isEqualTo("2016-03-09");
        assertThat(found.text()).isEqualTo("The harbor board decided to sell the old crane.");
    }

    @Test
    void whatTheFileIsCalledOnItsMachineIsNoTitleAndNoAuthor() throws IOException, Unreadable {
        PDDocument document = document("Exampleton, 9 March 2016", "The crane is sold.");
        document.getDocumentInformation().setTitle("10811.exe");
        document.getDocumentInformation().setAuthor("office-2007");
        Calendar made = new GregorianCalendar(2019, Calendar.MAY, 2);
        document.getDocumentInformation().setCreationDate(made);
        Metadata metadata = PdfDocument.read(saved(document), "crane").metadata();
        assertThat(metadata.title()).isNull();
        assertThat(metadata.authors()).isEmpty();
        // The day that readers see comes before that of the file.
        assertThat(value(metadata.supposed())).isEqualTo("2016-03-09");
    }

    @Test
    void theLargestLettersOfTheFirstPageAreProposedForATitle() throws IOException, Unreadable {
        PDDocument document = document("The board decided to sell the crane.", "It has no other one.");
        assertThat(PdfDocument.read(saved(document), "crane").metadata().supposedTitle())
                .isNull();
        document = document("The board decided to sell the crane.", "It has no other one.");
        try (PDPageContentStream stream =
                new PDPageContentStream(document, document.getPage(0), PDPageContentStream.AppendMode.APPEND, true)) {
            stream.beginText();
            stream.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 20);
            stream.setLeading(24);
            stream.newLineAtOffset(72, 760);
            stream.showText("What the old crane");
            stream.newLine();
            stream.showText("is worth to the town");
            stream.endText();
        }
        Metadata metadata = PdfDocument.read(saved(document), "crane").metadata();
        assertThat(metadata.title()).isNull();
        assertThat(value(metadata.supposedTitle())).isEqualTo("What the old crane is worth to the town");
    }

    @Test
    void aDocumentMaySayNothingOfItself() throws IOException, Unreadable {
        PDDocument document = document("Minutes", "The crane is sold.");
        document.getDocumentInformation().setTitle("Microsoft Word - minutes_final2.docx");
        Metadata metadata = PdfDocument.read(saved(document), "minutes").metadata();
        assertThat(metadata.title()).isNull();
        assertThat(metadata.authors()).isEmpty();
        assertThat(metadata.language()).isNull();
    }

    @Test
    void xmpIsTakenAndColumnsAreReadOneAfterTheOther() throws IOException, TransformerException, Unreadable {
        PDDocument document = document("The bridge was built by the co-", "operative of the town, a co-operative");
        write(document, document.getPage(0), 330, "of fisher-", "men, in 1911.");
        XMPMetadata xmp = XMPMetadata.createXMPMetadata();
        DublinCoreSchema core = xmp.createAndAddDublinCoreSchema();
        core.setTitle("On the bridge");
        core.addCreator("Lena Hoff");
        core.addPublisher("Exampleton Press");
        core.addLanguage("en");
        ByteArrayOutputStream packet = new ByteArrayOutputStream();
        new XmpSerializer().serialize(xmp, packet, true);
        PDMetadata stream = new PDMetadata(document);
        stream.importXMPMetadata(packet.toByteArray());
        document.getDocumentCatalog().setMetadata(stream);
        Found found = PdfDocument.read(saved(document), "bridge");
        assertThat(value(found.metadata().title())).isEqualTo("On the bridge");
        assertThat(value(found.metadata().publisher())).isEqualTo("Exampleton Press");
        assertThat(found.metadata().authors())
                .extracting(Metadata.Stated::value)
                .containsExactly("Lena Hoff");
        assertThat(value(found.metadata().language())).isEqualTo("en");
        assertThat(found.text().replaceAll("\\s+", " "))
                .isEqualTo(
                        "The bridge was built by the co-operative of the town, a co-operative of fishermen, in 1911.");
    }

    /** Writes each line across two columns, as some programs do, between a title and a line that cross both. */
    private static String acrossColumns(String[] left, String[] right) throws IOException, Unreadable {
        return across(left, right, 330).text().replaceAll("\\s+", " ");
    }

    private static Found across(String[] left, String[] right, float middle) throws IOException, Unreadable {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage();
        document.addPage(page);
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
            at(stream, font, 72, 740, "A report on the wells of Exampleton and of all the towns around the lake");
            for (int i = 0; i < left.length; i++) {
                at(stream, font, 72, 700 - 14 * i, left[i]);
                at(stream, font, middle, 700 - 14 * i, right[i]);
            }
            at(
                    stream,
                    font,
                    72,
                    680 - 14 * left.length,
                    "Printed by the council of Exampleton, which owns the wells and the lake");
        }
        return PdfDocument.read(saved(document), "wells");
    }

    private static void at(PDPageContentStream stream, PDType1Font font, float x, float y, String words)
            throws IOException {
        stream.beginText();
        stream.setFont(font, 11);
        stream.newLineAtOffset(x, y);
        stream.showText(words);
        stream.endText();
    }

    @Test
    void linesAcrossTwoColumnsAreTakenApart() throws IOException, Unreadable {
        String[] left = new String[10];
        String[] right = new String[10];
        for (int i = 0; i < left.length; i++) {
            left[i] = "the left side has line " + i + " of its text";
            right[i] = "on the right stands number " + i + " of many";
        }
        assertThat(acrossColumns(left, right))
                .isEqualTo("A report on the wells of Exampleton and of all the towns around the lake "
                        + String.join(" ", left) + " " + String.join(" ", right)
                        + " Printed by the council of Exampleton, which owns the wells and the lake");
    }

    /** What Chromium makes of the page beside it: it has columns one after the other, and rows of a grid across all. */
    @ParameterizedTest
    @ValueSource(strings = {"two-columns", "three-columns"})
    void whatABrowserPrintsIsReadInOrderAndInParagraphs(String name) throws IOException, Unreadable {
        Path printed = Path.of("src/test/resources/draft/printed");
        org.jsoup.nodes.Document page = Jsoup.parse(Files.readString(printed.resolve(name + ".html")));
        List<String> columns = page.select("h1, h2, p").eachText();
        List<String> cells = page.select(".three > div").eachText();
        for (int column = 0; column < 3 && !cells.isEmpty(); column++) {
            int number = column;
            columns.add(IntStream.range(0, cells.size())
                    .filter(i -> i % 3 == number)
                    .mapToObj(cells::get)
                    .collect(Collectors.joining(" ")));
        }
        Found found = PdfDocument.read(Files.readAllBytes(printed.resolve(name + ".pdf")), name);
        assertThat(Stream.of(found.text().split("\n\n+")).map(p -> p.replace('\n', ' ')))
                .containsExactlyElementsOf(columns);
        assertThat(found.metadata().doubt()).isEmpty();
    }

    @Test
    void rowsOfThreeShortCellsAreATable() throws IOException, Unreadable {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage();
        document.addPage(page);
        PDType1Font font = new PDType1Font(Standard14Fonts.FontName.HELVETICA);
        StringBuilder rows = new StringBuilder();
        try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
            for (int i = 0; i < 12; i++) {
                String[] cells = {"Well number " + i, "deep: " + 3 * i, "near the lake"};
                for (int c = 0; c < cells.length; c++) {
                    at(stream, font, 72 + 160 * c, 700 - 14 * i, cells[c]);
                }
                rows.append(String.join(" ", cells)).append(' ');
            }
        }
        assertThat(PdfDocument.read(saved(document), "wells").text().replaceAll("\\s+", " ") + " ")
                .contains(rows);
    }

    /** A narrow column beside a wide one is left as it is, and the draft says so. */
    @Test
    void columnsThatAreNotTakenApartAreADoubt() throws IOException, Unreadable {
        String[] left = new String[10];
        String[] right = new String[10];
        Arrays.fill(left, "the left has its line");
        Arrays.fill(right, "on the right stands much more of all that was said");
        assertThat(across(left, right, 200).metadata().doubt()).startsWith("On 1 page of the PDF, columns");
        assertThat(across(left, right, 330).metadata().doubt()).isEmpty();
    }

    @Test
    void aTableIsReadLineByLine() throws IOException, Unreadable {
        String[] left = new String[12];
        String[] right = new String[12];
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < left.length; i++) {
            left[i] = "Well " + i;
            right[i] = 3 * i + " meters";
            rows.append(left[i]).append(' ').append(right[i]).append(' ');
        }
        assertThat(acrossColumns(left, right)).contains(rows);
    }

    @Test
    void nothingOutsideIsReadForXmp(@TempDir Path folder) throws IOException, Unreadable {
        Path secret = Files.writeString(folder.resolve("secret.txt"), "a secret");
        String entity = "<!DOCTYPE x [<!ENTITY outside SYSTEM \"" + secret.toUri() + "\">]>";
        assertThat(titleByXmp("", "Plain")).isEqualTo("Plain");
        assertThat(titleByXmp(entity, "&outside;")).isNull();
        assertThat(titleByXmp("<!DOCTYPE x [<!ENTITY inside 'a name'>]>", "&inside;"))
                .isNull();
    }

    private static @Nullable String titleByXmp(String doctype, String title) throws IOException, Unreadable {
        PDDocument document = document("Text.");
        PDMetadata stream = new PDMetadata(document);
        stream.importXMPMetadata("""
                <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
                %s
                <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
                <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
                <dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:title>
                </rdf:Description></rdf:RDF></x:xmpmeta>
                <?xpacket end="w"?>
                """.formatted(doctype, title).getBytes(StandardCharsets.UTF_8));
        document.getDocumentCatalog().setMetadata(stream);
        Metadata.Stated found =
                PdfDocument.read(saved(document), "x").metadata().title();
        return found == null ? null : found.value();
    }

    /** Writes one piece of bytes again and again, packed. */
    private static void fill(PDStream stream, String piece, int times) throws IOException {
        byte[] bytes = piece.getBytes(StandardCharsets.US_ASCII);
        try (OutputStream out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            for (int i = 0; i < times; i++) {
                out.write(bytes);
            }
        }
    }

    @Test
    void aSmallFileThatUnpacksToMuchIsRefusedBeforeItIsUnpacked() throws IOException {
        PDDocument withXmp = document("The crane is sold.");
        PDMetadata metadata = new PDMetadata(withXmp);
        fill(metadata, " ".repeat(1 << 20), 160);
        withXmp.getDocumentCatalog().setMetadata(metadata);
        PDDocument withContent = document("The crane is sold.");
        PDStream content = new PDStream(withContent);
        fill(content, " ".repeat(1 << 20), 160);
        withContent.getPage(0).setContents(content);
        for (PDDocument document : List.of(withXmp, withContent)) {
            byte[] small = saved(document);
            assertThat(small.length).isLessThan(1 << 20);
            assertThatThrownBy(() -> PdfDocument.read(small, "x"))
                    .isInstanceOf(Unreadable.class)
                    .hasMessage("cannot be read as a PDF: it unpacks to more than 128 mebibytes, without its pictures");
        }
    }

    @Test
    void aPageWithoutEndIsRefused() throws IOException {
        String text = "BT /F1 11 Tf 72 700 Td (" + "The crane is sold. ".repeat(50) + ") Tj ET\n";
        for (String piece : List.of(text, "0 0 m\n".repeat(1_000))) {
            PDDocument document = document("The crane is sold.");
            PDStream content = new PDStream(document);
            fill(content, piece, 5_200);
            document.getPage(0).setContents(content);
            byte[] endless = saved(document);
            assertThatThrownBy(() -> PdfDocument.read(endless, "x"))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageMatching(".*(one of its pages has too much text|it takes too many steps to draw)");
        }
    }

    @Test
    void longXmpAndALongLineOfAuthorsAreLeftOut() throws IOException, Unreadable {
        PDDocument document = document("The crane is sold.");
        PDMetadata metadata = new PDMetadata(document);
        fill(metadata, "<rdf:li>Ann Lee</rdf:li>", 300_000);
        document.getDocumentCatalog().setMetadata(metadata);
        document.getDocumentInformation().setTitle("../../etc/passwd\u0000\u001B[31m\r\n::error::of the town");
        document.getDocumentInformation().setAuthor("Ann Lee and ".repeat(100_000));
        Metadata read = PdfDocument.read(saved(document), "x").metadata();
        assertThat(value(read.title())).isEqualTo("../../etc/passwd[31m ::error::of the town");
        assertThat(read.authors()).isEmpty();
    }

    @Test
    void whatCannotBeReadIsSaid() throws IOException {
        PDDocument locked = document("Secret.");
        locked.protect(new StandardProtectionPolicy("owner", "user", new AccessPermission()));
        byte[] encrypted = saved(locked);
        assertThatThrownBy(() -> PdfDocument.read(encrypted, "x"))
                .isInstanceOf(Unreadable.class)
                .hasMessage("is an encrypted PDF: save it without a password");
        byte[] scanned = saved(document());
        assertThatThrownBy(() -> PdfDocument.read(scanned, "x")).hasMessageContaining("a PDF without text");
        for (String broken : List.of("%PDF-1.7\n", "%PDF-1.7\n1 0 obj\n" + "[".repeat(500_000), "no PDF")) {
            assertThatThrownBy(() -> PdfDocument.read(broken.getBytes(StandardCharsets.US_ASCII), "x"))
                    .isInstanceOf(Unreadable.class)
                    .hasMessageStartingWith("cannot be read as a PDF");
        }
    }
}
