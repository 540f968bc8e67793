package sourcebook.picture;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.List;

/**
 * A picture in SVG that means harm to whoever opens it by its own address.
 *
 * @param text the whole file
 * @param harm what it does in a browser
 * @param place where it is refused, as line and column, and why, in part
 */
public record HostilePicture(String text, Charset encoding, Harm harm, String place) {
    /** The site that is asked for something. */
    public static final String OUTSIDE = "https://outside.example/";

    private static final String BEGINNING =
            "<svg xmlns='http://www.w3.org/2000/svg' xmlns:xlink='http://www.w3.org/1999/xlink' viewBox='0 0 9 9'>\n";

    /** What a browser is seen to do; what runs says {@code window.ran = 1}. */
    public enum Harm {
        RUNS,
        RUNS_ON_CLICK,
        REACHES_OUT,
        REACHES_BACK,
        IS_A_PAGE,
        /** Not in the browser of these tests, but in another one, or in another version of it. */
        UNSEEN
    }

    public byte[] bytes() {
        return text.getBytes(encoding);
    }

    @Override
    public String toString() {
        String shown = text.replace(BEGINNING, "");
        return shown.substring(0, Math.min(shown.length(), 80));
    }

    /** Returns a picture in whose second line something stands. */
    static String with(String inside) {
        return BEGINNING + inside + "</svg>";
    }

    private static HostilePicture inside(Harm harm, String place, String inside) {
        return whole(harm, place, with(inside));
    }

    private static HostilePicture whole(Harm harm, String place, String text) {
        return new HostilePicture(filled(text), UTF_8, harm, place);
    }

    private static String filled(String text) {
        return text.replace("RUN", "window.ran=1")
                .replace("OUTSIDE", OUTSIDE)
                .replace("CLICK", "<rect width='9' height='9'/>")
                .replace("{svg}", "xmlns='http://www.w3.org/2000/svg'")
                .replace("{html}", "xmlns='http://www.w3.org/1999/xhtml'");
    }

    /** Returns all that are known. */
    public static List<HostilePicture> all() {
        return List.of(
                inside(Harm.RUNS, "2:1 'script'", "<script>RUN</script>"),
                inside(Harm.RUNS, "2:1 'script'", "<script><![CDATA[RUN]]></script>"),
                inside(Harm.RUNS, "2:1 'script'", "<script href='data:text/javascript,RUN'/>"),
                inside(Harm.RUNS, "2:1 'script'", "<s:script xmlns:s='http://www.w3.org/2000/svg'>RUN</s:script>"),
                inside(Harm.RUNS, "2:1 'script'", "<script {html}>RUN</script>"),
                inside(Harm.RUNS, "2:28 'script'", "<metadata><x:y xmlns:x='x'><script>RUN</script></x:y></metadata>"),
                inside(Harm.UNSEEN, "2:1 'handler'", "<handler type='text/javascript'>RUN</handler>"),
                inside(Harm.UNSEEN, "2:1 'listener'", "<listener xmlns='http://www.w3.org/2001/xml-events'/>"),
                whole(Harm.RUNS, "1:6 'onload'", "<svg onload='RUN' {svg}/>"),
                inside(Harm.UNSEEN, "2:4 'onload'", "<g onload='RUN'/>"),
                inside(Harm.RUNS, "3:1 'onbegin'", "<animate id='é😀' attributeName='x' dur='1s'\nonbegin='RUN'/>"),
                inside(Harm.RUNS, "2:19 'onerror'", "<image href='a.b' onerror='RUN'/>"),
                inside(Harm.UNSEEN, "2:48 'event'", "<g xmlns:e='http://www.w3.org/2001/xml-events' e:event='load'/>"),
                inside(Harm.RUNS_ON_CLICK, "2:4 'javascript:'", "<a href='javascript:void(RUN)'>CLICK</a>"),
                inside(
                        Harm.RUNS_ON_CLICK,
                        "2:4 'javascript:'",
                        "<a xlink:href=' java&#10;script&#58;void(RUN)'>CLICK</a>"),
                whole(
                        Harm.RUNS_ON_CLICK,
                        "2:72 an entity",
                        "<!DOCTYPE svg PUBLIC '-//W3C//DTD XHTML 1.0 Strict//EN' 'xhtml1-strict.dtd'>\n"
                                + "<svg {svg} viewBox='0 0 9 9'><a href='java&Tab;script&colon;void(RUN)'>CLICK</a></svg>"),
                inside(
                        Harm.RUNS_ON_CLICK,
                        "2:13 'href'",
                        "<a><animate attributeName='href' values='javascript:void(RUN)'/>CLICK</a>"),
                inside(
                        Harm.RUNS_ON_CLICK,
                        "2:9 'xlink:href'",
                        "<a><set attributeName='xlink:href' to='javascript:void(RUN)'/>CLICK</a>"),
                inside(Harm.UNSEEN, "2:6 'onload'", "<set attributeName='onload' to='RUN'/>"),
                inside(Harm.UNSEEN, "2:4 'data:'", "<a href='data:text/html,&lt;script&gt;RUN&lt;/script&gt;'/>"),
                inside(Harm.UNSEEN, "2:8 'data:'", "<image href='data:text/html,&lt;script&gt;RUN&lt;/script&gt;'/>"),
                inside(Harm.UNSEEN, "2:6 'data:'", "<use href='data:image/svg+xml,&lt;svg/&gt;#x'/>"),
                inside(Harm.IS_A_PAGE, "2:1 'foreignObject'", "<foreignObject><form {html}/></foreignObject>"),
                inside(Harm.IS_A_PAGE, "2:1 'form'", "<form {html} action='OUTSIDE'/>"),
                inside(Harm.IS_A_PAGE, "2:1 'iframe'", "<iframe {html} src='about:blank'/>"),
                inside(Harm.REACHES_OUT, "2:1 'embed'", "<embed {html} type='image/png' src='OUTSIDEa'/>"),
                inside(Harm.REACHES_OUT, "2:1 'object'", "<object {html} type='image/png' data='OUTSIDEa'/>"),
                inside(Harm.REACHES_OUT, "2:8 'https:'", "<image href='OUTSIDEa.png'/>"),
                inside(Harm.REACHES_OUT, "2:8 '//'", "<image xlink:href='/\\outside.example/a.png'/>"),
                inside(
                        Harm.REACHES_OUT,
                        "2:26 'https:'",
                        "<filter id='f'><feImage  href='OUTSIDEa.png'/></filter><rect filter='url(#f)' width='9' height='9'/>"),
                inside(
                        Harm.REACHES_OUT,
                        "2:7 'https:'",
                        "<rect style='mask:url(OUTSIDEa.svg#m)' width='9' height='9'/>"),
                inside(
                        Harm.REACHES_OUT,
                        "2:7 'https:'",
                        "<rect mask='u\\72l(\"OUTSIDEa.svg#m\")' width='9' height='9'/>"),
                inside(Harm.REACHES_OUT, "2:8 '@import'", "<style>@import 'OUTSIDEa.css';</style>"),
                inside(Harm.REACHES_OUT, "2:1 '@import'", "<style><![CDATA[@im\\70ort 'OUTSIDEa.css';]]></style>"),
                inside(
                        Harm.REACHES_OUT,
                        "2:56 'https:'",
                        "<style>text{font-family:f}@font-face{font-family:f;src:url( 'OUTSIDEa.woff')}</style><text>a</text>"),
                inside(
                        Harm.REACHES_OUT,
                        "2:23 'image-set('",
                        "<style>svg{background:image-set('OUTSIDEa.png' 1x)}</style>"),
                inside(
                        Harm.REACHES_OUT,
                        "2:38 'https:'",
                        "<style>a{content:'/*'}svg{background:url(OUTSIDEa.png)}a{content:'*/'}</style>"),
                whole(Harm.REACHES_OUT, "1:1 style sheet", "<?xml-stylesheet href='OUTSIDEa.css'?><svg {svg}/>"),
                whole(
                        Harm.RUNS,
                        "1:1 document type",
                        "<!DOCTYPE svg [<!ENTITY x \"<script {svg}>RUN</script>\">]><svg {svg}>&x;</svg>"),
                whole(Harm.RUNS, "1:1 document type", "<!DOCTYPE svg [<!ATTLIST svg onload CDATA 'RUN'>]><svg {svg}/>"),
                whole(Harm.RUNS, "1:1 begin as SVG", "<x><svg {svg} onload='RUN'/></x>"),
                whole(Harm.UNSEEN, "3:3 well-formed", "<svg {svg}>\n<desc/>\n</g>\n<script>RUN</script></svg>"),
                new HostilePicture(filled("<svg onload='RUN' {svg}/>"), UTF_16, Harm.RUNS, "1:1 0xFE"),
                whole(Harm.UNSEEN, "1:1 'UTF-7'", "<?xml version='1.0' encoding='UTF-7'?><svg {svg}/>"),
                whole(Harm.UNSEEN, "1:1 XML 1.1", "<?xml version='1.1'?><svg {svg}/>"),
                inside(Harm.UNSEEN, "2:4 'xml:base'", "<g xml:base='OUTSIDE'><image href='a.png'/></g>"),
                inside(Harm.REACHES_BACK, "2:43 reach back", "<a href='OUTSIDEa.html'  target='other'>CLICK</a>"),
                inside(
                        Harm.REACHES_BACK,
                        "2:58 reach back",
                        "<a href='OUTSIDEa.html' target='_blank' rel='opener'>CLICK</a>"),
                inside(Harm.UNSEEN, "2:13 'ping'", "<a href='a' ping='OUTSIDE'>CLICK</a>"));
    }
}
