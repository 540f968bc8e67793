package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/** Whatever the host, the policy is the same. */
class HostingFilesTest {
    private static final String POLICY = "Content-Security-Policy";

    @Test
    void allHostsSendTheSame() {
        assertThat(HostingFiles.headers())
                .containsOnlyKeys(POLICY, "X-Content-Type-Options", "Referrer-Policy")
                .isEqualTo(HostingFiles.apache())
                .isEqualTo(HostingFiles.nginx());
        assertThat(HostingFiles.headers().get(POLICY))
                .startsWith("default-src 'none'; ")
                .contains("require-trusted-types-for 'script'")
                .doesNotContain("unsafe", "*", "http", "data:");
    }

    @Test
    void thePagesSayTheSameButForWhatCountsInAHeaderOnly() throws IOException {
        String layout = Files.readString(Path.of("templates/layout.ftl"));
        assertThat(Jsoup.parse(layout).select("meta[http-equiv=" + POLICY + "]").attr("content"))
                .isEqualTo(HostingFiles.headers().get(POLICY).replace("; frame-ancestors 'none'", ""));
    }
}
