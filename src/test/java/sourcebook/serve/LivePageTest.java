package sourcebook.serve;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LivePageTest {
    private static String with(String page, String inHead) {
        return new String(new LivePage(page.getBytes(UTF_8)).with(inHead, "[end]"), UTF_8);
    }

    @ParameterizedTest
    @CsvSource({
        "<body>é</body></html>, <body>é[end]</body></html>",
        "<BODY>é</BODY >, <BODY>é[end]</BODY >",
        "'<body>', '<body>[end]'",
        "'', '[end]'",
        "'</bod', '</bod[end]'",
        "<body><pre>&lt;/body></pre></body>, <body><pre>&lt;/body></pre>[end]</body>",
        "<script>'</body>'</script></body>, <script>'</body>'</script>[end]</body>"
    })
    void whatIsAddedStandsBeforeTheEndOfTheBody(String page, String expected) {
        assertThat(with(page, "")).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "<head><title>é</title></head><body></body>, <head>[in]<title>é</title></head><body>[end]</body>",
        "<HEAD lang='en'></HEAD></body>, <HEAD lang='en'>[in]</HEAD>[end]</body>",
        "<header>No head</header></body>, <header>No head</header>[end]</body>"
    })
    void whatBelongsIntoTheHeadStandsAtItsBeginning(String page, String expected) {
        assertThat(with(page, "[in]")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16", "ISO-8859-1", "windows-1252", "Shift_JIS", "GB18030", "Big5", "EUC-KR"})
    void allElseStaysAsItIsInAnyEncoding(String name) {
        Charset charset = Charset.forName(name);
        String page = "<head></head><body>\u00E9 \u4E16\u754C \uAC00</body>";
        byte[] live = new LivePage(page.getBytes(charset)).with("", "[end]");
        assertThat(new String(live, charset))
                .isEqualTo(new String(page.getBytes(charset), charset).replace("</body>", "[end]</body>"));
    }

    @Test
    void bytesThatAreNoTextStayAsTheyAre() {
        byte[] bytes = new byte[5000];
        new Random(1).nextBytes(bytes);
        byte[] live = new LivePage(bytes).with("", "");
        assertThat(live).isEqualTo(bytes);
    }

    @Test
    void aByteOrderMarkSaysTheEncoding() {
        assertThat(new LivePage("\uFEFF<meta charset=koi8-r>".getBytes(UTF_8)).mediaType())
                .isEqualTo("text/html; charset=utf-8");
        assertThat(new LivePage("<meta charset=koi8-r>".getBytes(UTF_16)).mediaType())
                .isEqualTo("text/html; charset=" + UTF_16BE);
        assertThat(new LivePage("no".getBytes(ISO_8859_1)).mediaType()).isEqualTo("text/html");
    }

    @Test
    void theEncodingIsLookedForInTheBeginningOnly() {
        assertThat(new LivePage((" ".repeat(2000) + "<meta charset=koi8-r>").getBytes(UTF_8)).mediaType())
                .isEqualTo("text/html");
    }
}
