package sourcebook.pdf;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;

/**
 * Prints HTML as PDF that screen readers understand (PDF/UA-1, ISO 14289-1): tagged, with fonts inside, bookmarks, and no
 * date, so that the same text gives the same bytes. Nothing is loaded but the fonts of {@link Typeface}; styles stand in
 * the HTML itself. Any number of threads may print at once.
 */
public final class Press {
    static {
        XRLog.setLoggingEnabled(false);
    }

    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();

    /**
     * Returns the PDF of an HTML document that has a title and a language.
     *
     * @throws IOException if the document cannot be laid out
     */
    public byte[] print(String html) throws IOException {
        org.jsoup.nodes.Document document = Jsoup.parse(html);
        Proof.correct(document);
        PdfRendererBuilder builder = new PdfRendererBuilder()
                .usePdfUaAccessibility(true)
                .withProducer("Sourcebook")
                .useReplacementText(Typeface.REPLACEMENT)
                .useUnicodeLineBreaker(new LineBreaks())
                .useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics)
                .useUriResolver((base, uri) -> null)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withW3cDocument(new W3CDom().fromJsoup(document), "");
        Typeface.all().forEach(t -> t.addTo(builder));
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer();
                PDDocument pdf = renderer.createPDFKeepOpen()) {
            pdf.getDocumentInformation().setCreationDate(null);
            pdf.setDocumentId(checksum(html));
            removeEmptyDescriptions(pdf.getDocumentCatalog().getStructureTreeRoot());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            return bytes.toByteArray();
        }
    }

    /** Otherwise the time of day would make the id. */
    private static long checksum(String html) {
        CRC32 checksum = new CRC32();
        checksum.update(html.getBytes(StandardCharsets.UTF_8));
        return checksum.getValue();
    }

    /** The library gives each link a description, mostly an empty one, which would be read instead of its text. */
    private static void removeEmptyDescriptions(PDStructureNode node) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if ("".equals(element.getAlternateDescription())) {
                    element.setAlternateDescription(null);
                }
                removeEmptyDescriptions(element);
            }
        }
    }
}
