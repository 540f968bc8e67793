package sourcebook.outside;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

public class WebTargetTest {
    /** Follows an address to where others lead from it, and fails if that throws anything or leads out of the web. */
    public static void follow(List<String> addresses) {
        Optional<WebTarget> at = Optional.empty();
        for (String address : addresses) {
            at = at.isPresent() ? at.get().redirect(address) : WebTarget.of(address);
            at.ifPresent(WebTargetTest::check);
        }
    }

    private static void check(WebTarget target) {
        URI uri = target.uri();
        assertThat(uri.getScheme()).isIn("http", "https");
        assertThat(uri.getRawUserInfo()).isNull();
        assertThat(uri.getRawFragment()).isNull();
        assertThat(uri.getPort()).isBetween(-1, 0xFFFF);
        assertThat(uri.toString()).isEqualToIgnoringCase(target.origin() + target.path());
        assertThat(target.path()).startsWith("/");
        assertThat(WebTarget.of(uri.toString())).contains(target);
        if (target.host().matches("\\[.*|[0-9.]+")) {
            try {
                Reach.of(false).check(target.host());
            } catch (Unanswered e) {
                assertThat(e.getMessage()).contains(target.host());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "https://Example.org, https://Example.org/",
        "HTTP://example.org:8080/a?b=c#d, http://example.org:8080/a?b=c",
        "https://example.org?b, https://example.org/?b",
        "https://example.org:/a, https://example.org/a",
        "https://example.org/a?b[c]=d, https://example.org/a?b%5Bc%5D=d",
        "https://b%C3%BCcher.example/%C3%BC, https://xn--bcher-kva.example/%C3%BC",
        "https://bücher.example/ü, https://xn--bcher-kva.example/%C3%BC",
        "http://[::1]:81/, http://[::1]:81/",
    })
    void isAskedFor(String address, String asked) {
        assertThat(WebTarget.of(address).orElseThrow().uri()).hasToString(asked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://example.org/",
                "file:///etc/passwd",
                "//example.org",
                "https:/example.org",
                "https://",
                "https://user@example.org/",
                "https://example.org:99999/",
                "https://exa mple.org/",
                "https://example.org/%zz",
                "https://a_b..example/",
                "mailto:a@example.org",
                "https://[::1",
                "",
            })
    void isNoneOfTheWeb(String address) {
        assertThat(WebTarget.of(address)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "/b, https://example.org/b",
        "b?c, https://example.org/a/b?c",
        "//other.example/x, https://other.example/x",
        "http://other.example/x, http://other.example/x",
        "https:b, ",
        "file:///etc/passwd, ",
        "/a b, https://example.org/a%20b",
    })
    void redirects(String location, String leads) {
        assertThat(WebTarget.of("https://example.org/a/a")
                        .orElseThrow()
                        .redirect(location)
                        .map(t -> t.uri().toString()))
                .isEqualTo(Optional.ofNullable(leads));
    }
}
