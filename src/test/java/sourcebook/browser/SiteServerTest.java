package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the tests' server says is what a careful host would say. */
class SiteServerTest {
    @TempDir
    Path folder;

    private SiteServer server;

    @BeforeEach
    void serve() throws IOException {
        Path site = Files.createDirectories(folder.resolve("site/topics")).getParent();
        for (String file :
                new String[] {"index.html", "topics/index.html", "404.html", "a.css", "a.svg", "a.unknown"}) {
            Files.writeString(site.resolve(file), "This is " + file);
        }
        Files.writeString(folder.resolve("secret.html"), "secret");
        server = SiteServer.start(site, 0);
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(address)).build(), BodyHandlers.ofString());
    }

    @ParameterizedTest
    @CsvSource({
        "'', index.html, text/html; charset=utf-8",
        "topics/, topics/index.html, text/html; charset=utf-8",
        "topics/index.html?as-of=2024, topics/index.html, text/html; charset=utf-8",
        "a.css, a.css, text/css; charset=utf-8",
        "a.svg, a.svg, image/svg+xml",
        "a.unknown, a.unknown, application/octet-stream"
    })
    void aFileComesWithItsTypeAndThePolicy(String path, String file, String type) throws Exception {
        HttpResponse<String> response = get(server.address(path));
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("This is " + file);
        assertThat(response.headers().firstValue("Content-Type")).contains(type);
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                .startsWith("default-src 'none'; ")
                .doesNotContain("unsafe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nowhere.html", "topics", "%2e%2e/secret.html", "..%2Fsecret.html", "%2Fetc/passwd"})
    void whatIsNotThereIsNotFound(String path) throws Exception {
        HttpResponse<String> response = get(server.address(path));
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).isEqualTo("This is 404.html");
    }

    @Test
    void nothingLiesOutsideThePathOfTheSite() throws Exception {
        URI site = URI.create(server.address("index.html"));
        assertThat(get(site.resolve("/index.html").toString()).statusCode()).isEqualTo(404);
    }
}
