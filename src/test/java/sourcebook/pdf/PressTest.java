package sourcebook.pdf;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is printed, what is not, and that it can be read aloud. */
@Tag("slow")
class PressTest {
    private static final String STYLE = "<style>body { font-family: 'Liberation Serif' }"
            + " h1 { font-family: 'Liberation Sans' } @page { @bottom-right { content: counter(page) } }</style>";

    private static final String SAMPLE = page("""
            <h1>A title</h1><p lang="ru">Кто <em>кого</em>? “Yes” – <a href="#two">below</a>, or
            <a href="https://www.example.org/">there</a>.</p>
            <h2>Lists</h2><ul><li>One<li>Two</ul>
            <table><thead><tr><th scope="col">What</th><th scope="col">How much</th></tr></thead>
            <tbody><tr><th scope="row">Shells</th><td>about 5 million</td></tr></tbody></table>
            <h3 id="two">Łódź</h3><blockquote><p>Words.</p></blockquote><h2>More</h2><p>End.</p>
            """);

    @TempDir
    Path folder;

    private static String page(String body) {
        return "<!doctype html><html lang='en-US'><head><title>Title &amp; more</title>"
                + "<meta name='description' content='What it is about'>" + STYLE + "</head><body>" + body
                + "</body></html>";
    }

    private static byte[] print(String html) throws IOException, Press.Unprintable {
        return new Press().print(html);
    }

    @Test
    void printsWhatScreenReadersUnderstand() throws Exception {
        byte[] pdf = print(SAMPLE);
        assertThat(Pdf.violations(pdf)).isEmpty();
        Pdf.of(pdf, document -> {
            PDDocumentCatalog catalog = document.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en-US");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(document.getDocumentInformation().getTitle()).isEqualTo("Title & more");
            assertThat(document.getDocumentInformation().getSubject()).isEqualTo("What it is about");
            assertThat(new String(catalog.getMetadata().toByteArray(), UTF_8))
                    .contains("<pdfuaid:part>1</pdfuaid:part>", "What it is about");
            return null;
        });
    }

    @Test
    void fontsAreInside() throws IOException, Press.Unprintable {
        Pdf.of(print(SAMPLE), document -> {
            List<String> names = new ArrayList<>();
            for (PDPage page : document.getPages()) {
                PDResources resources = page.getResources();
                for (COSName name : resources.getFontNames()) {
                    PDFont font = resources.getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    names.add(font.getName().replaceFirst("^[A-Z]{6}\\+", ""));
                }
            }
            assertThat(names).contains("LiberationSerif", "LiberationSerif-Italic", "LiberationSans-Bold");
            return null;
        });
    }

    @Test
    void aFontThatThereIsNotIsReplaced() throws Exception {
        byte[] pdf = print(page("<h1>Title</h1><p style='x'>Text</p>").replace("Liberation Serif", "Arial"));
        assertThat(Pdf.text(pdf)).contains("Title", "Text");
        assertThat(Pdf.violations(pdf)).isEmpty();
    }

    @Test
    void headingsAreBookmarks() throws IOException, Press.Unprintable {
        assertThat(Pdf.bookmarks(print(SAMPLE))).containsExactly("A title", "  Lists", "    Łódź", "  More");
    }

    @Test
    void textCanBeReadOut() throws IOException, Press.Unprintable {
        assertThat(Pdf.text(print(SAMPLE))).contains("Кто кого? “Yes” – below, or there.", "about 5 million", "Łódź");
    }

    @Test
    void linksLeadToThePlaceOrToTheWebAndNowhereElse() throws IOException, Press.Unprintable {
        byte[] pdf = print(page("""
                <h1 id="one">One</h1><p><a href="#one">here</a> <a href="#none">nowhere</a> <a href="">empty</a>
                <a href="javascript:app.alert(1)">script</a> <a href="file:///etc/passwd">file</a>
                <a href="../sources/a.html">page</a> <a onclick="app.alert(2)">click</a>
                <a href="data:text/plain,x" download="x.txt">data</a> <a href="mailto:a@example.org">mail</a>
                <a href="HTTPS://www.example.org/?a=1&amp;b=2">web</a>
                <a href="https://www.example.org/ü">letter</a> <a href="https://www.example.org/a b">space</a>
                <a href="https://www.example.org/%zz">sign</a> <a href="https://www.example.org/a&#10;b">line</a>
                <a href="https://www.example.org/a\\b">slash</a> <a href="https:www.example.org">host</a>
                <a href="https://www.example.org/%C3%BC(')">encoded</a></p>
                """));
        Pdf.of(pdf, document -> {
            List<String> found = new ArrayList<>();
            for (var link : Pdf.links(document)) {
                found.add(link.getAction() instanceof PDActionURI uri ? uri.getURI() : link.getContents());
            }
            assertThat(found)
                    .containsExactly(
                            "here",
                            "mailto:a@example.org",
                            "HTTPS://www.example.org/?a=1&b=2",
                            "https://www.example.org/%C3%BC(')");
            assertThat(document.getDocumentCatalog().getNames()).isNull();
            return null;
        });
        assertThat(Pdf.text(pdf)).contains("nowhere", "script", "file", "page", "click", "data", "letter", "line");
    }

    @Test
    void nothingIsLoaded() throws IOException, Press.Unprintable {
        List<String> asked = new CopyOnWriteArrayList<>();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String web = "http://localhost:" + server.getAddress().getPort() + "/";
            Path style = Files.writeString(folder.resolve("style.css"), "p { display: none }");
            Path image = Files.write(folder.resolve("image.png"), new byte[] {1});
            String html = page("<h1>Title</h1><p>Seen</p><img src='" + web + "a.png' alt='A map'><img src='"
                            + image.toUri()
                            + "'><object data='" + web + "b'></object><iframe src='" + web
                            + "c'></iframe><svg><image href='"
                            + web + "d.png'/></svg><script src='" + web + "e.js'></script>")
                    .replace(
                            "<style>",
                            "<base href='" + web + "'><link rel='stylesheet' href='" + style.toUri()
                                    + "'><link rel='stylesheet' href='f.css'><style>@import url('" + web + "g.css');"
                                    + "@import url('" + style.toUri() + "');"
                                    + "@font-face { font-family: Far; src: url('" + web + "h.ttf') }"
                                    + "p { background: url('" + web + "i.png'); font-family: Far, 'Liberation Serif' }"
                                    + "h1:before { content: url('" + web + "j.png') }"
                                    + "li { list-style-image: url('classpath:/simplelogger.properties') } ");
            assertThat(Pdf.text(print(html))).contains("Title", "Seen", "A map");
            assertThat(asked).isEmpty();
        } finally {
            server.stop(0);
        }
    }

    @Test
    void theSameTextGivesTheSameBytesOnAllThreadsInAllPlaces() throws Exception {
        byte[] here = print(SAMPLE);
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        var threads = Executors.newFixedThreadPool(3);
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
            Press press = new Press();
            Callable<byte[]> printing = () -> press.print(SAMPLE);
            for (Future<byte[]> printed : threads.invokeAll(Collections.nCopies(6, printing))) {
                assertThat(Arrays.equals(printed.get(), here)).isTrue();
            }
        } finally {
            threads.shutdown();
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void thereIsNoDateAndAnotherTextHasAnotherId() throws IOException, Press.Unprintable {
        byte[] one = print(SAMPLE);
        byte[] other = print(SAMPLE.replace("End.", "The end."));
        Pdf.of(one, document -> {
            assertThat(document.getDocumentInformation().getCreationDate()).isNull();
            assertThat(document.getDocumentInformation().getModificationDate()).isNull();
            return null;
        });
        assertThat(id(one)).isNotEqualTo(id(other));
    }

    private static String id(byte[] pdf) throws IOException, Press.Unprintable {
        return Pdf.of(pdf, d -> d.getDocument().getDocumentID().toString());
    }

    @Test
    void saysWhichCharactersTheFontsLack() {
        assertThat(new Press().missing(page("<p>Кто “Łódź” – € \u00a0\u200b\u00ad\u2011 한국 ✓</p>")))
                .containsExactly((int) '✓', (int) '국', (int) '한');
    }

    @Test
    void smallNumbersComeFromALaterFont() throws IOException, Press.Unprintable {
        String html = page("<h1>Air</h1><p>CO₂ and 10⁶, but ₽</p>");
        assertThat(new Press().missing(html)).containsExactly((int) '₽');
        assertThat(Pdf.text(print(html))).contains("CO₂ and 10⁶, but \u25A1");
    }

    @Test
    void aFurtherFontFillsTheGaps() throws IOException, Press.Unprintable {
        byte[] font = PressTest.class
                .getResourceAsStream("/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf")
                .readAllBytes();
        Press press = new Press();
        assertThat(press.add("Further", font)).isTrue();
        assertThat(press.add("None", "not a font".getBytes(UTF_8))).isFalse();
        assertThat(Pdf.text(press.print(SAMPLE))).contains("Łódź");
    }

    @Test
    void punctuationStaysWithWhatItBelongsTo() throws IOException, Press.Unprintable {
        String words = "word ".repeat(40);
        for (int length = 0; length < 60; length++) {
            String html = page("<h1>T</h1><p>" + words + "x".repeat(length)
                    + " <span class='citation'>[<a href='#n'>CNBC:\u00a0a</a>; <a href='#n'>GP</a>, p.\u00a02]</span>."
                    + " <strong>So:</strong> it’s <em>well</em>\u2011known.</p><h2 id='n'>N</h2>");
            assertThat(Pdf.text(print(html)).lines().map(String::strip))
                    .noneMatch(line -> line.matches("[\\].;:,].*|.*\\["));
        }
    }
}
