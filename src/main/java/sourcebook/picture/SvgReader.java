package sourcebook.picture;

import java.io.StringReader;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.xml.sax.Attributes;
import org.xml.sax.InputSource;
import org.xml.sax.Locator;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.ext.DefaultHandler2;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.text.Span;
import sourcebook.text.Text;

/** Goes through a picture in SVG as strictly as browsers do, and reports what may not stand in it. */
final class SvgReader extends DefaultHandler2 {
    /** As deep as some browsers go. */
    private static final int MAX_DEPTH = 256;

    /** Of prefixes that count at one place; each is looked for among all of them. */
    private static final int MAX_PREFIXES = 250;

    private static final int MAX_PROBLEMS = 10;

    /** What may stand before the first element; well-formed, as far as it was read. */
    private static final Pattern PROLOG = Pattern.compile("<!--.*?-->|<\\?.*?\\?>|(<!DOCTYPE)", Pattern.DOTALL);

    private static final Pattern DOCTYPE = Pattern.compile(
            "<!DOCTYPE\\s+svg(?:\\s+(?:PUBLIC\\s+(?:\"[^\"]*\"|'[^']*')|SYSTEM)\\s+(?:\"[^\"]*\"|'[^']*'))?\\s*>");

    private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=<>/\"']+)\\s*=\\s*(?:\"[^\"]*\"|'[^']*')");

    /** Browsers know some of XHTML, which may write an address that is not seen here. */
    private static final Pattern ENTITY = Pattern.compile("&(?!#|(?:amp|lt|gt|quot|apos);)");

    private static final Fault UNKNOWN_ENTITY =
            new Fault("an entity is used that XML does not have", "write the character itself");

    private final Text text;
    private final Diagnostics found;
    private final StringBuilder style = new StringBuilder();
    private @Nullable Locator locator;
    private int depth;
    private int prefixes;
    private int problems;
    private int styleStart = -1;

    /** Ends the reading of a picture in which enough was found. */
    static final class Enough extends SAXException {
        private static final long serialVersionUID = 1L;
    }

    SvgReader(Text text, Diagnostics found) {
        this.text = text;
        this.found = found;
    }

    @Override
    public void setDocumentLocator(Locator given) {
        locator = given;
    }

    @Override
    public InputSource resolveEntity(
            @Nullable String name, @Nullable String publicId, @Nullable String baseUri, String systemId) {
        return new InputSource(new StringReader(""));
    }

    @Override
    public void startDTD(String name, @Nullable String publicId, @Nullable String systemId) throws SAXException {
        Matcher prolog = PROLOG.matcher(text.content());
        while (prolog.find()) {
            int start = prolog.start(1);
            if (start >= 0) {
                if (!DOCTYPE.matcher(text.content())
                        .region(start, text.length())
                        .lookingAt()) {
                    report(
                            text.span(start, prolog.end()),
                            new Fault(
                                    "the document type declares something, or is not that of SVG",
                                    "take it out from '<!DOCTYPE' to its end; Illustrator writes none of its own when"
                                            + " it saves without preserving its editing capabilities"));
                    throw new Enough();
                }
                return;
            }
        }
    }

    @Override
    public void skippedEntity(String name) throws SAXException {
        report(text.span(here(), here()), UNKNOWN_ENTITY);
    }

    @Override
    public void processingInstruction(String target, String data) throws SAXException {
        if (target.equals("xml-stylesheet")) {
            int start = Math.max(0, text.content().lastIndexOf("<?" + target, here()));
            report(
                    text.span(start, Math.min(text.length(), start + 2 + target.length())),
                    new Fault(
                            "a style sheet outside of the picture is loaded",
                            "write the styles into an element 'style' of the picture"));
        }
    }

    @Override
    public void startPrefixMapping(String prefix, String uri) throws SAXException {
        if (++prefixes > MAX_PREFIXES) {
            report(text.span(here(), here()), new Fault("there are very many prefixes", "take out those of no use"));
            throw new Enough();
        }
    }

    @Override
    public void endPrefixMapping(String prefix) {
        prefixes--;
    }

    @Override
    public void startElement(String uri, String name, String written, Attributes attributes) throws SAXException {
        int end = here();
        int start = Math.max(0, text.content().lastIndexOf("<" + written, end - 1));
        Span tag = text.span(start, Math.min(text.length(), start + 1 + written.length()));
        if (depth == 0 && !(uri.equals(StillSvg.SVG) && name.equals("svg"))) {
            report(
                    tag,
                    new Fault(
                            "the picture does not begin as SVG, and browsers show nothing of it",
                            "its first element is <svg xmlns=\"" + StillSvg.SVG + "\">"));
            throw new Enough();
        } else if (++depth > MAX_DEPTH) {
            report(tag, new Fault("elements lie more than " + MAX_DEPTH + " deep in one another", "ungroup some"));
            throw new Enough();
        }
        Optional<Fault> fault = StillSvg.element(uri, name);
        if (fault.isPresent()) {
            report(tag, fault.get());
            return;
        }
        Matcher entity = ENTITY.matcher(text.content()).region(tag.end(), Math.max(tag.end(), end));
        if (entity.find()) {
            report(text.span(entity.start(), entity.end()), UNKNOWN_ENTITY);
        }
        boolean drawn = uri.equals(StillSvg.SVG);
        for (int i = 0; i < attributes.getLength(); i++) {
            String attribute = attributes.getQName(i);
            fault = StillSvg.attribute(
                    name, drawn, attributes.getURI(i), attributes.getLocalName(i), attributes.getValue(i));
            if (fault.isPresent()) {
                report(attribute(attribute, tag, end), fault.get());
            }
        }
        if (drawn && name.equals("style")) {
            style.setLength(0);
            styleStart = start;
        }
    }

    @Override
    public void endElement(String uri, String name, String written) throws SAXException {
        depth--;
        if (styleStart >= 0 && uri.equals(StillSvg.SVG) && name.equals("style")) {
            Optional<Fault> fault = PictureStyle.fault(style.toString());
            if (fault.isPresent()) {
                String token = fault.get().token();
                int at = text.content().indexOf(token, styleStart);
                boolean seen = at >= 0 && at < here();
                report(
                        seen
                                ? text.span(at, at + token.length())
                                : text.span(styleStart, styleStart + 1 + written.length()),
                        fault.get());
            }
            styleStart = -1;
        }
    }

    @Override
    public void characters(char[] characters, int start, int length) {
        if (styleStart >= 0) {
            style.append(characters, start, length);
        }
    }

    @Override
    public void fatalError(SAXParseException e) throws SAXException {
        malformed();
        throw new Enough();
    }

    /** Reports that the reading ended here. */
    void malformed() {
        int at = here();
        found.add(Diagnostic.at(
                        text.span(at, at),
                        Code.LIVE_PICTURE,
                        "the picture is not well-formed XML up to here, and browsers show nothing of it, or a part")
                .help("save it anew with a program for such pictures"));
    }

    /** Returns where the parser is: behind what it tells of. */
    private int here() {
        if (locator == null || locator.getLineNumber() < 1) {
            return 0;
        }
        int line = Math.min(locator.getLineNumber(), text.lineCount());
        int offset = text.lineStart(line) + Math.max(0, locator.getColumnNumber() - 1);
        return text.boundary(Math.min(offset, text.length()));
    }

    /** Returns where an attribute stands in a tag that ends at a place. */
    private Span attribute(String name, Span tag, int end) {
        Matcher attribute = ATTRIBUTE.matcher(text.content()).region(tag.end(), Math.max(tag.end(), end));
        while (attribute.find()) {
            if (attribute.group(1).equals(name)) {
                return text.span(attribute.start(1), attribute.end(1));
            }
        }
        return tag;
    }

    private void report(Span place, Fault fault) throws SAXException {
        found.add(Diagnostic.at(place, Code.LIVE_PICTURE, fault.message()).help(fault.help()));
        if (++problems == MAX_PROBLEMS) {
            throw new Enough();
        }
    }
}
