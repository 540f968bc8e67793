package sourcebook.parse;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.text.Located;
import sourcebook.text.Text;

/** What is an address of the web, and which host readers are told that it leads to. */
public class WebAddressTest {
    /** Looks at a text as at an address, and fails if that throws anything, or what is said of it cannot be true. */
    public static void check(String text) {
        if (WebAddress.isSound(text)) {
            assertThat(WebAddress.host(text)).isNotEmpty().doesNotContainPattern("[/?#@\\\\\\s]");
        }
        assertThat(WebAddress.component(text)).matches("[A-Za-z0-9._~%-]*");
        assertThat(URLDecoder.decode(WebAddress.component(text), UTF_8)).isEqualTo(text);
        Diagnostics diagnostics = new Diagnostics();
        WebAddress.check(new Located<>(text, new Text("x", text).span(0, text.length())), diagnostics);
        assertThat(diagnostics.hasErrors()).isNotEqualTo(WebAddress.isSound(text));
        WebAddress.inner(text).ifPresent(i -> assertThat(text).endsWith(i));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://example.org", "HTTP://example.org:8080/a?b#c", "https://[::1]/", "https://a/%20"})
    void isSound(String address) {
        check(address);
        assertThat(WebAddress.isSound(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https:",
                "https:/example.org",
                "https://",
                "https://:80/",
                "https://?a",
                "https://good.example@evil.example/",
                "https://good.example:80@evil.example/",
                "https://evil.example\\@good.example/",
                "https://a b/",
                "https://b\u00FCcher.example/",
                "https://a/%2",
                "javascript:alert(1)//https://a/",
            })
    void isNotSound(String address) {
        check(address);
        assertThat(WebAddress.isSound(address)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "https://Example.org:443/a, example.org",
        "https://example.org?a, example.org",
        "http://[::1]:80, [::1]",
        "ftp://example.org/, ''",
    })
    void namesItsHost(String address, String host) {
        assertThat(WebAddress.host(address)).isEqualTo(host);
    }
}
