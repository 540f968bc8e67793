package sourcebook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncoderTest {
    @ParameterizedTest
    @CsvSource({
        "UTF-8,        <p>“é” 😀 한</p>, <p>“é” 😀 한</p>",
        "UTF-16,       <p>“é” 😀 한</p>, <p>“é” 😀 한</p>",
        "ISO-8859-1,   <p>“é” 😀 한</p>, <p>&#8220;é&#8221; &#128512; &#54620;</p>",
        "windows-1252, <p>“é” 😀 한</p>, <p>“é” &#128512; &#54620;</p>",
        "US-ASCII,     <p>“é” 😀 한</p>, <p>&#8220;&#233;&#8221; &#128512; &#54620;</p>"
    })
    void whatTheEncodingLacksBecomesAReference(String name, String page, String shown) {
        Charset charset = Charset.forName(name);
        assertThat(new String(new Encoder(charset).encode(page), charset)).isEqualTo(shown);
    }
}
