package sourcebook.pdf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/** What is in a PDF, for tests. */
public final class Pdf {
    private Pdf() {}

    /** What a test wants to know of a document. */
    public interface Question<T> {
        T ask(PDDocument document) throws IOException;
    }

    public static <T> T of(byte[] pdf, Question<T> question) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return question.ask(document);
        }
    }

    public static String text(byte[] pdf) throws IOException {
        return of(pdf, d -> new PDFTextStripper().getText(d));
    }

    /** Returns the bookmarks, each with two spaces before it for each level below the first. */
    public static List<String> bookmarks(byte[] pdf) throws IOException {
        List<String> found = new ArrayList<>();
        return of(pdf, d -> {
            collect(d.getDocumentCatalog().getDocumentOutline(), "", found);
            return found;
        });
    }

    private static void collect(PDOutlineNode node, String indentation, List<String> found) {
        for (PDOutlineItem item : node.children()) {
            found.add(indentation + item.getTitle());
            collect(item, indentation + "  ", found);
        }
    }

    /** Returns all links. */
    public static List<PDAnnotationLink> links(PDDocument document) throws IOException {
        List<PDAnnotationLink> links = new ArrayList<>();
        for (PDPage page : document.getPages()) {
            for (PDAnnotation annotation : page.getAnnotations()) {
                if (annotation instanceof PDAnnotationLink link) {
                    links.add(link);
                }
            }
        }
        return links;
    }

    /** A picture that is read out, and where it stands on a page (from 0), in points from its bottom left. */
    public record Figure(String description, int page, PDRectangle box) {}

    /** Returns all tagged pictures. */
    public static List<Figure> figures(byte[] pdf) throws IOException {
        List<Figure> found = new ArrayList<>();
        return of(pdf, d -> {
            collect(d.getDocumentCatalog().getStructureTreeRoot(), d, found);
            return found;
        });
    }

    private static void collect(PDStructureNode node, PDDocument document, List<Figure> found) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if (element.getStructureType().equals("Figure")) {
                    COSDictionary layout = element.getCOSObject().getCOSDictionary(COSName.A);
                    found.add(new Figure(
                            element.getAlternateDescription(),
                            document.getPages().indexOf(element.getPage()),
                            new PDRectangle(layout.getCOSArray(COSName.BBOX))));
                }
                collect(element, document, found);
            }
        }
    }

    /** Returns how many pixels of a color, at 72 to the inch, stand where a picture is. */
    public static long pixels(byte[] pdf, Figure figure, int color) throws IOException {
        BufferedImage page = of(pdf, d -> new PDFRenderer(d).renderImageWithDPI(figure.page, 72));
        int bottom = page.getHeight() - (int) figure.box.getLowerLeftY();
        long found = 0;
        for (int y = page.getHeight() - (int) figure.box.getUpperRightY(); y < bottom; y++) {
            for (int x = (int) figure.box.getLowerLeftX(); x < figure.box.getUpperRightX(); x++) {
                found += (page.getRGB(x, y) & 0xffffff) == color ? 1 : 0;
            }
        }
        return found;
    }

    /** Returns what veraPDF has to say against a document's being PDF/UA-1. */
    public static List<String> violations(byte[] pdf) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (PDFAParser parser =
                        Foundries.defaultInstance().createParser(new ByteArrayInputStream(pdf), PDFAFlavour.PDFUA_1);
                PDFAValidator validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
            return validator.validate(parser).getTestAssertions().stream()
                    .filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                    .flatMap(a -> Stream.of(a.getRuleId().getClause() + ": " + a.getMessage()))
                    .toList();
        }
    }
}
