package sourcebook.pdf;

import com.openhtmltopdf.extend.FSCacheEx;
import com.openhtmltopdf.extend.FSCacheValue;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver;
import com.openhtmltopdf.pdfboxout.PdfBoxFontResolver.FontGroup;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.jsoup.Jsoup;
import org.jsoup.helper.W3CDom;
import org.jsoup.nodes.Document;
import sourcebook.font.Liberation;
import sourcebook.font.Subscripts;

/**
 * Prints HTML as PDF that screen readers understand (PDF/UA-1, ISO 14289-1): tagged, with fonts inside, bookmarks, and no
 * date, so that the same text gives the same bytes. Nothing is loaded but its fonts; styles stand in the HTML
 * itself. Any number of threads may print at once, when all fonts are added.
 */
public final class Press {
    static {
        XRLog.setLoggingEnabled(false);
    }

    /** Stands where no font has a character. */
    private static final String REPLACEMENT = "\u25A1";

    /** A character reference to anything but what escapes markup, which every font has. */
    private static final Pattern REFERENCE = Pattern.compile("&(?!(?:amp|lt|gt|quot|#39);)");

    private final FSCacheEx<String, FSCacheValue> metrics = new FSDefaultCacheStore();
    private final List<Typeface> further = new ArrayList<>();
    private final List<IntPredicate> furtherCoverage = new ArrayList<>();

    /** Says that a document cannot be laid out on its pages. */
    public static final class Unprintable extends Exception {
        private static final long serialVersionUID = 1L;

        Unprintable(RuntimeException cause) {
            super("it cannot be laid out: " + cause.getMessage(), cause);
        }
    }

    /** Takes a TrueType font for characters that all fonts before it lack; says whether it can be used. */
    public boolean add(String name, byte[] file) {
        try {
            Typeface typeface = new Typeface(name, file);
            furtherCoverage.add(typeface.coverage());
            further.add(typeface);
            return true;
        } catch (IOException | RuntimeException e) {
            // FontBox does not say in which way it fails on what is no font.
            return false;
        }
    }

    /**
     * Returns the PDF of an HTML document that has a title and a language.
     *
     * @throws Unprintable if there is no room for it on its pages, or its style sheet asks for what cannot be done
     */
    public byte[] print(String html) throws IOException, Unprintable {
        Document document = Jsoup.parse(html);
        Figures figures;
        try {
            figures = Figures.take(document);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new Unprintable(e);
        }
        Proof.correct(document);
        try (PDDocument pdf = new PDDocument();
                PdfBoxRenderer renderer = builder(pdf, document, figures).buildPdfRenderer()) {
            List<Runnable> lent = lend(renderer.getFontResolver(), pdf);
            try {
                renderer.createPDFWithoutClosing();
            } catch (RuntimeException e) {
                throw new Unprintable(e);
            }
            pdf.getDocumentInformation().setCreationDate(null);
            pdf.setDocumentId(checksum(html));
            removeEmptyDescriptions(pdf.getDocumentCatalog().getStructureTreeRoot());
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            pdf.save(bytes);
            lent.forEach(Runnable::run);
            return bytes.toByteArray();
        }
    }

    private List<Runnable> lend(PdfBoxFontResolver fonts, PDDocument pdf) {
        List<Runnable> lent = new ArrayList<>();
        Typeface.OWN.forEach(t -> lent.add(t.lend(fonts, pdf, FontGroup.MAIN)));
        further.forEach(t -> lent.add(t.lend(fonts, pdf, FontGroup.PRE_BUILT_IN_FALLBACK)));
        lent.add(Typeface.OWN.get(0).lend(fonts, pdf, FontGroup.PRE_BUILT_IN_FALLBACK));
        lent.add(Typeface.SUBSCRIPTS.lend(fonts, pdf, FontGroup.PRE_BUILT_IN_FALLBACK));
        return lent;
    }

    private PdfRendererBuilder builder(PDDocument pdf, Document document, Figures figures) {
        return new PdfRendererBuilder()
                .usePDDocument(pdf)
                .usePdfUaAccessibility(true)
                .withProducer("Sourcebook")
                .useSVGDrawer(figures)
                .useReplacementText(REPLACEMENT)
                .useUnicodeLineBreaker(new LineBreaks())
                .useCacheStore(PdfRendererBuilder.CacheStore.PDF_FONT_METRICS, metrics)
                .useUriResolver((base, uri) -> null)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI)
                .withW3cDocument(new W3CDom().fromJsoup(document), "");
    }

    /** Returns the code points in the text of an HTML document that no font has; they are replaced in print. */
    public NavigableSet<Integer> missing(String html) {
        NavigableSet<Integer> missing = new TreeSet<>();
        // What is in no part of the file, is in no text; most files need not be parsed to know.
        if (REFERENCE.matcher(html).find() || !html.codePoints().allMatch(this::isPrinted)) {
            Document document = Jsoup.parse(html);
            Proof.correct(document);
            document.body().text().codePoints().filter(c -> !isPrinted(c)).forEach(missing::add);
        }
        return missing;
    }

    private boolean isPrinted(int c) {
        return Liberation.covers(c)
                || furtherCoverage.stream().anyMatch(f -> f.test(c))
                || Subscripts.covers(c)
                || isInvisible(c);
    }

    private static boolean isInvisible(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == Character.FORMAT;
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
