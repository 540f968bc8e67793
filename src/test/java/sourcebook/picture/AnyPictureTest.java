package sourcebook.picture;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.parse.AnyTextTest;

/** Whatever stands in a picture, what is said of it is true: there is something where it is said, or nothing of it runs. */
public class AnyPictureTest {
    private static final Set<String> RUNNING = Set.of("script", "handler", "listener", "foreignObject", "iframe");
    private static final String LINKS = "http://www.w3.org/1999/xlink";
    private static final Set<String> LIVE = Set.of(StillSvg.SVG, "http://www.w3.org/1999/xhtml");

    /** Of all that programs write, one character is another one, is missing, or stands twice; or two pictures are joined. */
    @Test
    void ofPicturesThatAreDamagedSomethingTrueIsSaid() {
        Random random = new Random(3);
        List<String> texts =
                HonestPicture.all().stream().map(HonestPicture::text).toList();
        int refused = 0;
        for (String text : texts) {
            for (int i = 0; i < 60; i++) {
                int at = random.nextInt(text.length());
                String end = text.substring(at + 1);
                String other = texts.get(random.nextInt(texts.size()));
                String damaged = text.substring(0, at)
                        + switch (i % 4) {
                            case 0 -> (char) random.nextInt(128) + end;
                            case 1 -> end;
                            case 2 -> text.substring(at, at + 1).repeat(2) + end;
                            default -> other.substring(random.nextInt(other.length()));
                        };
                refused += read(damaged) ? 0 : 1;
            }
        }
        assertThat(refused).isBetween(texts.size() * 20, texts.size() * 59);
    }

    /** Reads a picture, fails if what is said of it is wrong, and returns whether it may be published. */
    public static boolean read(String given) {
        // A mark of the encoding is taken off where a file is read, and is no part of a text.
        String text = given.replaceFirst("^\uFEFF+", "");
        List<Diagnostic> problems = SvgPicture.problems("assets/a.svg", text.getBytes(UTF_8));
        for (Diagnostic problem : problems) {
            assertThat(problem.message()).isNotBlank();
            AnyTextTest.checkPlace(problem, text);
        }
        if (problems.isEmpty()) {
            NodeList elements = document(text).getElementsByTagNameNS("*", "*");
            for (int i = 0; i < elements.getLength(); i++) {
                assertThat(isStill((Element) elements.item(i))).as(text).isTrue();
            }
        }
        return problems.isEmpty();
    }

    private static boolean isStill(Element element) {
        if (!LIVE.contains(String.valueOf(element.getNamespaceURI()))) {
            return true;
        }
        NamedNodeMap attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            Node attribute = attributes.item(i);
            String value =
                    attribute.getNodeValue().replaceAll("[\\s\\p{Cntrl}]", "").toLowerCase(Locale.ROOT);
            String namespace = attribute.getNamespaceURI();
            String name = attribute.getLocalName();
            boolean runs = namespace == null && name.matches("(?i)on[a-z].*");
            boolean leads = namespace == null || namespace.equals(LINKS);
            if (runs || (leads && name.matches("href|src") && value.startsWith("javascript:"))) {
                return false;
            }
        }
        return !RUNNING.contains(element.getLocalName());
    }

    /** Returns what another reader of XML makes of it. */
    private static Document document(String text) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            var builder = factory.newDocumentBuilder();
            builder.setEntityResolver((name, address) -> new InputSource(new StringReader("")));
            builder.setErrorHandler(null);
            return builder.parse(new InputSource(new StringReader(text)));
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("accepted, and not well-formed: " + text, e);
        }
    }
}
