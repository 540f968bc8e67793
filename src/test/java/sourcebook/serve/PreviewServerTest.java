package sourcebook.serve;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the preview answers. */
class PreviewServerTest extends ServedSite {
    // ---- Files -------------------------------------------------------------------------------------------------

    @ParameterizedTest
    @CsvSource({
        "'', Home",
        "index.html, Home",
        "topics/, Topics",
        "topics/a%20b.html, A page",
        "topics/a%20b.html?as-of=2024-06-18, A page"
    })
    void aPageIsFoundAndCannotBeKept(String path, String heading) throws Exception {
        HttpResponse<String> response = get(path);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("<h1>" + heading + "</h1>");
        assertThat(header(response, "Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(header(response, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(response, "X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            css         | text/css; charset=utf-8
            js          | text/javascript; charset=utf-8
            json        | application/json
            jsonld      | application/ld+json
            webmanifest | application/manifest+json
            svg         | image/svg+xml
            SVG         | image/svg+xml
            png         | image/png
            jpg         | image/jpeg
            pdf         | application/pdf
            xml         | application/xml
            atom        | application/atom+xml
            md          | text/markdown; charset=utf-8
            txt         | text/plain; charset=utf-8
            csv         | text/csv; charset=utf-8
            bib         | text/x-bibtex; charset=utf-8
            ris         | application/x-research-info-systems; charset=utf-8
            woff2       | font/woff2
            ico         | image/x-icon
            unheard-of  | application/octet-stream
            """)
    void eachKindOfFileHasItsType(String ending, String type) throws Exception {
        site.write("some.file." + ending, "content");
        Heard.await(() -> heard.count() > 1);
        HttpResponse<String> response = get("some.file." + ending);
        assertThat(header(response, "Content-Type")).isEqualTo(type);
        assertThat(response.body()).isEqualTo("content");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <meta charset="ISO-8859-1">                                              | text/html; charset=ISO-8859-1
            <META content='text/html; charset=windows-1252' http-equiv=content-type> | text/html; charset=windows-1252
            <meta name="viewport" content="width=device-width"><meta charset=utf-8>  | text/html; charset=utf-8
            <title>charset=koi8-r</title>                                            | text/html
            """)
    void thePageSaysInWhichEncodingItIs(String head, String type) throws Exception {
        site.write("coded.html", "<head>" + head + "</head><body>\u00E9</body>");
        Heard.await(() -> heard.count() > 1);
        HttpResponse<String> response = get("coded.html");
        assertThat(header(response, "Content-Type")).isEqualTo(type);
        assertThat(response.body()).contains("<body>\u00E9<script");
    }

    @Test
    void aWrongAddressGivesTheSitesOwnPageForThat() throws Exception {
        for (String path : List.of("nowhere.html", "topics/nowhere.html", "topics/none/", "nowhere.pdf")) {
            HttpResponse<String> response = get(path);
            assertThat(response.statusCode()).isEqualTo(404);
            assertThat(response.body()).contains("<h1>Nothing here</h1>");
            // From inside a folder, too, its style sheet is that of the site.
            assertThat(response.body().contains("<head><base href=\"/404.html\">"))
                    .isEqualTo(path.contains("/"));
        }
    }

    @Test
    void withoutSuchAPageThereIsStillOne() throws Exception {
        server().close();
        Path empty = folder.resolve("empty");
        server = PreviewServer.start(new FakeSite(empty), options("127.0.0.1", 0, false), heard);
        HttpResponse<String> response = get("");
        assertThat(response.statusCode()).isEqualTo(404);
        assertThat(response.body()).contains("There is no such page", "preview.js");
    }

    @Test
    void aFolderWithoutItsSlashLeadsThere() throws Exception {
        HttpResponse<String> response = get("topics?as-of=2024");
        assertThat(response.statusCode()).isEqualTo(302);
        assertThat(header(response, "Location")).isEqualTo("/topics/?as-of=2024");
        assertThat(get("topics/none").statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=2-4, 206, bytes 2-4/10, 234",
        "bytes=7-, 206, bytes 7-9/10, 789",
        "bytes=-2, 206, bytes 8-9/10, 89",
        "bytes=0-99, 206, bytes 0-9/10, 0123456789",
        "bytes=-99, 206, bytes 0-9/10, 0123456789",
        "bytes=10-, 416, bytes */10, ''",
        "bytes=-0, 416, bytes */10, ''",
        "bytes=4-2, 416, bytes */10, ''",
        "bytes=-, 200, none, 0123456789",
        "'bytes=0-1,4-5', 200, none, 0123456789",
        "lines=1-2, 200, none, 0123456789",
        "bytes=99999999999999999999-, 200, none, 0123456789"
    })
    void aPartOfAFileCanBeAskedFor(String range, int status, String sent, String body) throws Exception {
        for (String path : List.of("numbers.bin", "input/numbers.bin")) {
            HttpResponse<String> response = get(path, "Range", range);
            assertThat(response.statusCode()).isEqualTo(status);
            assertThat(header(response, "Content-Range")).isEqualTo(sent);
            assertThat(response.body()).isEqualTo(body);
        }
    }

    @Test
    void anInputThatIsGoneIsAFailureThatIsTold() throws Exception {
        HttpResponse<String> response = get("input/gone.bin");
        assertThat(response.statusCode()).isEqualTo(500);
        assertThat(response.body()).contains("'input/gone.bin' could not be made: java.nio.file.NoSuchFileException");
        heard.awaitLast(n -> n.failures().size() == 1);
    }

    // ---- What is added -----------------------------------------------------------------------------------------

    @Test
    void theScriptIsAddedToWhatIsShownAsAPageAndToNothingElse() throws Exception {
        String address = server().address().toString();
        String added = "</script><script src=\"" + address + ".preview/preview.js\"></script></body></html>";
        assertThat(get("").body()).endsWith(added);
        assertThat(get("", "Sec-Fetch-Dest", "document").body()).endsWith(added);
        assertThat(get("", "Sec-Fetch-Dest", "empty").body()).isEqualTo(PAGE.replace("A page", "Home"));
        assertThat(get("", "Sec-Fetch-Dest", "iframe").body()).isEqualTo(PAGE.replace("A page", "Home"));
        // As a page is asked for through a service worker; a script of the page accepts anything.
        assertThat(get("", "Sec-Fetch-Dest", "empty", "Accept", "text/html,*/*;q=0.8")
                        .body())
                .endsWith(added);
        assertThat(get("", "Sec-Fetch-Dest", "empty", "Accept", "*/*").body()).doesNotContain(added);
        assertThat(get("site.css").body()).isEqualTo("a {}");
        HttpResponse<String> script = get(".preview/preview.js");
        assertThat(script.statusCode()).isEqualTo(200);
        assertThat(header(script, "Content-Type")).isEqualTo("text/javascript; charset=utf-8");
        assertThat(script.body()).contains("EventSource", ":host").doesNotContain("STYLE");
    }

    @Test
    void contentCannotEndTheScript() throws Exception {
        site.write("bad.html", "wrong </script><script>alert(1)</script>");
        heard.awaitLast(n -> n.problems().size() == 1);
        assertThat(get("").body()).contains("alert(1)").doesNotContain("<script>alert(1)");
    }

    @Test
    void aServiceWorkerIsAnsweredWithOneThatGoesAway() throws Exception {
        site.write("sw.js", "// the site's own");
        Heard.await(() -> heard.count() > 1);
        assertThat(get("sw.js", "Service-Worker", "script").body()).contains("registration.unregister()");
        assertThat(get("sw.js").body()).isEqualTo("// the site's own");
    }

    // ---- What is broken ----------------------------------------------------------------------------------------

    @Test
    void aPageWhoseTemplateBreaksStaysAsItWas() throws Exception {
        assertThat(get("topics/").statusCode()).isEqualTo(200);
        site.breakFile("topics/index.html", "there is no 'titel'");
        site.breakFile("index.html", "there is no 'titel'");
        site.breakFile("site.css", "there is no 'titel'");
        HttpResponse<String> kept = get("topics/");
        assertThat(kept.statusCode()).isEqualTo(200);
        assertThat(kept.body()).contains("<h1>Topics</h1>", "there is no 'titel'");
        HttpResponse<String> never = get("");
        assertThat(never.statusCode()).isEqualTo(500);
        assertThat(never.body()).contains("This page cannot be shown", "there is no 'titel'", "preview.js");
        HttpResponse<String> text = get("site.css");
        assertThat(text.statusCode()).isEqualTo(500);
        assertThat(header(text, "Content-Type")).isEqualTo("text/plain; charset=utf-8");
        assertThat(text.body()).startsWith("templates/page.ftl:1:7: error SB403: there is no 'titel'\n");
        // The same problem of all three is one, and stays as long as one of them is broken.
        heard.awaitLast(n -> n.problems().size() == 1);
        site.breakFile("topics/index.html", null);
        int told = heard.count();
        site.write("other.html", PAGE.replace("A page", "Other"));
        Heard.await(() -> heard.count() > told);
        assertThat(heard.last().problems()).hasSize(1);
        site.breakFile("index.html", null);
        site.breakFile("site.css", null);
        site.write("other.html", PAGE);
        heard.awaitLast(n -> n.problems().isEmpty());
        assertThat(get("topics/").body()).contains("<h1>Topics</h1>").doesNotContain("titel");
    }

    @Test
    void whateverFailsIsToldAndSurvived() throws Exception {
        get("");
        List<Throwable> failures = List.of(
                new IOException("in vain"),
                new IllegalStateException("in vain"),
                new StackOverflowError("in vain"),
                new OutOfMemoryError("in vain"));
        for (Throwable failure : failures) {
            site.failFiles(failure);
            assertThat(get("").statusCode()).isEqualTo(200);
            assertThat(get("topics/").statusCode()).isEqualTo(500);
            heard.awaitLast(n -> n.failures().toString().contains("'topics/index.html' could not be made: " + failure));
        }
        site.failFiles(null);
        assertThat(get("topics/").statusCode()).isEqualTo(200);
    }
}
