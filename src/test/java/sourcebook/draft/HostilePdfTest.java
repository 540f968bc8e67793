package sourcebook.draft;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Small PDFs that would cost minutes or gigabytes, each by another part of the format: they are refused, or read at no cost. */
class HostilePdfTest {
    private static final String SAYS = "BT /F1 11 Tf 72 700 Td (The crane is sold.) Tj ET";
    private static final String PACKED = "/Filter/FlateDecode";
    private static final int CONTENT = 4;

    /** The objects by number, each as it stands in the file. */
    private final Map<Integer, String> objects = new TreeMap<>();

    @BeforeEach
    void onePage() {
        objects.put(1, "<</Type/Catalog/Pages 2 0 R>>");
        objects.put(2, "<</Type/Pages/Kids[3 0 R]/Count 1>>");
        objects.put(
                3,
                "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R"
                        + "/Resources<</Font<</F1 5 0 R>>/XObject<</A 20 0 R>>>>>>");
        objects.put(CONTENT, stream("", SAYS));
        objects.put(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>");
    }

    private static String stream(String dictionary, String bytes) {
        return "<<" + dictionary + "/Length " + bytes.length() + ">>\nstream\n" + bytes + "\nendstream";
    }

    /** Returns as many pieces in a row, packed. */
    private static String packed(String piece, int times) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            for (int i = 0; i < times; i++) {
                out.write(piece.getBytes(ISO_8859_1));
            }
        }
        return packed.toString(ISO_8859_1);
    }

    private static String mebibytes(int count) throws IOException {
        return packed(" ".repeat(1 << 20), count);
    }

    /** Returns a file that says in a table where its objects are. */
    private byte[] file() {
        StringBuilder file = new StringBuilder("%PDF-1.5\n");
        StringBuilder table = new StringBuilder("xref\n0 1\n0000000000 65535 f \n");
        objects.forEach((number, object) -> {
            table.append("%d 1\n%010d 00000 n \n".formatted(number, file.length()));
            file.append("%d 0 obj\n%s\nendobj\n".formatted(number, object));
        });
        return (file + table.toString() + "trailer\n<</Size 90/Root 1 0 R>>\nstartxref\n" + file.length() + "\n%%EOF\n")
                .getBytes(ISO_8859_1);
    }

    /** Returns a file of which the first three objects lie in the sixth, and that says so in the seventh. */
    private byte[] compact(String objectsIn, String keys, String places) {
        String file = "%PDF-1.5\n";
        ByteBuffer known = ByteBuffer.allocate(8 * 7);
        for (int number = 0; number < 8; number++) {
            boolean within = number >= 1 && number <= 3;
            String object = number == 6 ? objectsIn : objects.getOrDefault(number, "");
            known.put((byte) (within ? 2 : number == 0 ? 0 : 1))
                    .putInt(within ? 6 : file.length())
                    .putShort((short) (within ? number - 1 : 0));
            file += within || number == 0 || number == 7 ? "" : "%d 0 obj\n%s\nendobj\n".formatted(number, object);
        }
        int start = file.length();
        String where = places.isEmpty() ? new String(known.array(), ISO_8859_1) : places;
        return (file + "7 0 obj\n" + stream("/Type/XRef/Size 8/Root 1 0 R" + keys, where) + "\nendobj\nstartxref\n"
                        + start + "\n%%EOF\n")
                .getBytes(ISO_8859_1);
    }

    /** Returns the first three objects as one that holds them. */
    private String together(String keys, String behind) throws IOException {
        StringBuilder numbers = new StringBuilder();
        StringBuilder all = new StringBuilder();
        for (int number = 1; number <= 3; number++) {
            numbers.append(number).append(' ').append(all.length()).append(' ');
            all.append(objects.get(number)).append(' ');
        }
        return stream(
                "/Type/ObjStm/N 3/First " + numbers.length() + keys + PACKED,
                packed(numbers.toString() + all + behind, 1));
    }

    private static void assertRefused(byte[] file, String why) {
        assertThatThrownBy(() -> PdfDocument.read(file, "x"))
                .isInstanceOf(Unreadable.class)
                .hasMessageContaining(why);
    }

    private static void assertHasNoText(byte[] file) {
        assertRefused(file, "is a PDF without text");
    }

    @Test
    void whatMeansNoHarmIsRead() throws IOException, Unreadable {
        assertThat(PdfDocument.read(file(), "x").text()).contains("The crane is sold.");
        assertThat(PdfDocument.read(compact(together("", ""), "/W[1 4 2]", ""), "x")
                        .text())
                .contains("The crane is sold.");
    }

    @Test
    void objectsThatLieInABombAreRefused() throws IOException {
        String blanks = " ".repeat(160 << 20);
        assertRefused(compact(together("", blanks), "/W[1 4 2]", ""), "it unpacks to more than 128 mebibytes");
        String zeros = packed("\0".repeat(1 << 20), 160);
        assertRefused(compact(together("", ""), "/W[1 4 2]" + PACKED, zeros), "it unpacks to more than 128 mebibytes");
        objects.put(CONTENT, stream("/Filter[/FlateDecode/FlateDecode]", packed(mebibytes(160), 1)));
        assertRefused(file(), "it unpacks to more than 128 mebibytes");
    }

    @Test
    void placesOfObjectsThatTakeNoRoomAreRefused() throws IOException {
        assertRefused(compact(together("", ""), "/W[0 0 0]/Index[0 2147483647]", "x"), "more than 1048576 objects");
    }

    @Test
    void objectsThatNameThemselvesEnd() throws IOException, Unreadable {
        assertThat(PdfDocument.read(compact(together("/Extends 6 0 R", ""), "/W[1 4 2]", ""), "x")
                        .text())
                .contains("The crane is sold.");
        assertThatThrownBy(() -> PdfDocument.read(
                        compact(stream("/Type/ObjStm/N 1/First 4", "6 0 <</A 6 0 R>>"), "/W[1 4 2]", ""), "x"))
                .isInstanceOf(Unreadable.class);
        objects.put(2, "<</Type/Pages/Kids[2 0 R 3 0 R]/Count 1/Parent 2 0 R>>");
        assertThat(PdfDocument.read(file(), "x").text()).contains("The crane is sold.");
        objects.put(CONTENT, "[4 0 R 4 0 R]");
        assertRefused(file(), "");
    }

    /** What says that it is a picture is left out, wherever it is used. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/Subtype/Image/Filter/FlateDecode",
                "/Filter[/FlateDecode/DCTDecode]",
                "/Filter[/FlateDecode/CCITTFaxDecode]/DecodeParms[null <</Columns 60000/Rows 280000/K -1>>]",
                "/Filter[/FlateDecode/JBIG2Decode]",
                "/Filter[/FlateDecode/JPXDecode]"
            })
    void picturesAreNeverUnpacked(String keys) throws IOException {
        objects.put(CONTENT, stream(keys, mebibytes(160)));
        assertHasNoText(file());
    }

    @Test
    void hugeRowsAndManyFiltersAreRefused() throws IOException {
        objects.put(
                CONTENT,
                stream(PACKED + "/DecodeParms<</Predictor 15/Columns 2147483000/Colors 32>>", packed(SAYS, 1)));
        assertRefused(file(), "rows of more than 1 mebibyte");
        objects.put(CONTENT, stream("/Filter[" + "/FlateDecode".repeat(9) + "]", packed(SAYS, 1)));
        assertRefused(file(), "in more than 8 ways");
    }

    @Test
    void pagesWithoutEndAreRefused() throws IOException {
        objects.put(2, "<</Type/Pages/Count 1/Kids[" + "3 0 R ".repeat(5_001) + "]>>");
        assertRefused(file(), "more than 5000 pages");

        objects.put(2, "<</Type/Pages/Count 1/Kids[30 0 R 31 0 R]>>");
        for (int half = 30; half <= 31; half++) {
            objects.put(half, "<</Type/Pages/Count 1/Parent 2 0 R/Kids[" + "3 0 R ".repeat(3_000) + "]>>");
        }
        assertRefused(file(), "more than 5000 pages");
        StringBuilder nested = new StringBuilder("<</Type/Pages/Count 1/Kids[");
        objects.put(2, nested + "100 0 R]>>");
        for (int level = 100; level < 30_100; level++) {
            objects.put(level, nested + "%d 0 R]>>".formatted(level + 1));
        }
        assertThatThrownBy(() -> PdfDocument.read(file(), "x")).isInstanceOf(Unreadable.class);
    }

    @Test
    void whatIsDrawnAgainAndAgainIsRefused() throws IOException {
        objects.put(CONTENT, stream(PACKED, mebibytes(33)));
        assertRefused(file(), "it draws too much");
        objects.put(CONTENT, stream(PACKED, mebibytes(30)));
        objects.put(2, "<</Type/Pages/Count 1/Kids[" + "3 0 R ".repeat(20) + "]>>");
        assertRefused(file(), "it draws too much");
        objects.put(2, "<</Type/Pages/Count 1/Kids[3 0 R]>>");
        objects.put(CONTENT, stream("", "/A Do"));
        for (int form = 20; form < 60; form++) {
            objects.put(
                    form,
                    stream(
                            "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</A %d 0 R>>>>"
                                    .formatted(form + 1),
                            "/A Do /A Do"));
        }
        assertRefused(file(), "too many steps");
    }

    @Test
    void fontsWithMoreLettersThanThereAreAreRefused() throws IOException {
        objects.put(5, "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/ToUnicode 6 0 R>>");
        objects.put(6, stream(PACKED, packed("1 beginbfrange <0000> <FF\nFF> <0041> endbfrange ", 100)));
        assertRefused(file(), "its fonts say more of letters");
        for (String widths : new String[] {"/W[0 2000000000 500]", "/W[8 0 R 9 0 R 500]", "/W2[0 2000000000 1 2 3]"}) {
            objects.put(
                    5,
                    "<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H/DescendantFonts[<</Type/Font"
                            + "/Subtype/CIDFontType2/BaseFont/X" + widths + ">>]>>");
            objects.put(8, "0");
            objects.put(9, "2000000000");
            assertRefused(file(), "its fonts say more of letters");
        }
    }
}
