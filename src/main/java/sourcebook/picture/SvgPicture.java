package sourcebook.picture;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.read.TextReader;
import sourcebook.text.Text;

/**
 * A picture in SVG. Opened by its own address it is a page of the site, and so it may hold nothing that runs, that is
 * loaded from elsewhere, or that is a page.
 */
public final class SvgPicture {
    /** The largest that is read, in bytes; photographs may be embedded. */
    public static final int MAX_BYTES = 4 << 20;

    /** Some servers look at every part behind a period, whatever comes last. */
    private static final Pattern NAME = Pattern.compile("\\.svgz?(?=[./]|$)", Pattern.CASE_INSENSITIVE);

    private static final Pattern DECLARATION = Pattern.compile(
            "<\\?xml\\s+version\\s*=\\s*[\"']([^\"']*)[\"'](?:\\s+encoding\\s*=\\s*[\"']([^\"']*)[\"'])?");

    private SvgPicture() {}

    /** Says whether a file is a picture in SVG by its path. */
    public static boolean isNamed(String path) {
        return NAME.matcher(path.substring(path.lastIndexOf('/') + 1)).find();
    }

    /**
     * Returns what may not stand in a picture.
     *
     * @param path the file, relative to the project, with forward slashes
     */
    public static List<Diagnostic> problems(String path, byte[] content) {
        if (content.length > MAX_BYTES) {
            return List.of(whole(path, "the picture is larger than four mebibytes")
                    .help("embed photographs in the size in which they are shown"));
        } else if (content.length > 1 && content[0] == 0x1F && (content[1] & 0xFF) == 0x8B) {
            return List.of(whole(path, "the picture is compressed, and nobody sees what it holds")
                    .help("unpack it, and let its name end in .svg; servers compress what they send by themselves"));
        }
        Diagnostics found = new Diagnostics();
        Optional<Text> text = TextReader.utf8(path, content, found);
        text.ifPresent(t -> read(t, found));
        return found.sorted();
    }

    private static Diagnostic whole(String path, String message) {
        return Diagnostic.in(path, Code.LIVE_PICTURE, message);
    }

    private static void read(Text text, Diagnostics found) {
        Matcher declaration = DECLARATION.matcher(text.content());
        if (declaration.lookingAt()) {
            String encoding = declaration.group(2);
            boolean other = encoding != null && !encoding.equalsIgnoreCase("UTF-8");
            if (other || !declaration.group(1).equals("1.0")) {
                found.add(Diagnostic.at(
                                text.span(0, declaration.end()),
                                Code.LIVE_PICTURE,
                                other
                                        ? "the picture says that its encoding is '" + encoding + "'"
                                        : "the picture says that it is XML " + declaration.group(1))
                        .help("save it as XML 1.0 in the encoding UTF-8, and let its first line say so, or nothing"));
                return;
            }
        }
        SvgReader reader = new SvgReader(text, found);
        try {
            SAXParserFactory factory = SAXParserFactory.newDefaultNSInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
            factory.setFeature("http://xml.org/sax/features/external-general-entities", false);
            factory.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
            XMLReader parser = factory.newSAXParser().getXMLReader();
            parser.setContentHandler(reader);
            parser.setErrorHandler(reader);
            parser.setEntityResolver(reader);
            parser.setProperty("http://xml.org/sax/properties/lexical-handler", reader);
            parser.parse(new InputSource(new StringReader(text.content())));
        } catch (SvgReader.Enough e) {
            return;
        } catch (SAXException e) {
            reader.malformed();
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
