package sourcebook.sitemap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sourcebook.artifact.Planned;
import sourcebook.artifact.Written;
import sourcebook.link.LinkedSite;
import sourcebook.link.Site;
import sourcebook.site.Publication;

/** The rules are those of https://www.sitemaps.org/protocol.html; robots.txt follows RFC 9309. */
class SitemapTest {
    private static final Publication PLACED = new Publication("Site", "https://www.example.org/a&b'c", null);
    private static final Publication UNPLACED = new Publication("Site", null, null);

    private static final Site SITE = LinkedSite.of(Map.of(), Set.of()).site();

    private static List<String> urls(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Sitemap.url("sources/s" + i + ".html", Optional.empty(), PLACED))
                .toList();
    }

    private static List<Written<List<String>>> files(int count) {
        return Sitemap.files(count, () -> urls(count), PLACED);
    }

    private static String text(Written<List<String>> file) {
        return new String(file.make(file.value(SITE), List.of()).files().get(0).bytes(), UTF_8);
    }

    private static long count(String part, String text) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }

    @Test
    void asManyPagesAsTheProtocolAllowsStandInOneFile() {
        List<Written<List<String>>> files = files(Sitemap.MAX_URLS);
        assertThat(files).extracting(Written::path).containsExactly("sitemap.xml");
        assertThat(count("<loc>", text(files.get(0)))).isEqualTo(50_000);
    }

    @Test
    void morePagesAreSplitAndTheFileListsTheParts() {
        List<Written<List<String>>> files = files(Sitemap.MAX_URLS * 2 + 1);
        assertThat(files)
                .extracting(Written::path)
                .containsExactly("sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml");
        assertThat(files.subList(0, 3).stream().map(f -> count("<url>", text(f))))
                .containsExactly(50_000L, 50_000L, 1L);
        assertThat(text(files.get(3)))
                .contains("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">")
                .contains("<sitemap><loc>https://www.example.org/a&amp;b&apos;c/sitemap-3.xml</loc></sitemap>");
        List<String> all = new ArrayList<>();
        files.subList(0, 3)
                .forEach(f -> text(f).lines().filter(l -> l.startsWith("<url>")).forEach(all::add));
        assertThat(all.stream().map(l -> l + "\n")).containsExactlyElementsOf(urls(Sitemap.MAX_URLS * 2 + 1));
    }

    @Test
    void aSiteWithoutAnAddressHasNone() {
        assertThat(Planned.files(SITE, new Sitemap(UNPLACED))).isEmpty();
    }

    @Test
    void whatXmlReservesIsEscapedAndTheDayOfTheLastChangeFollows() {
        assertThat(Sitemap.url("index.html", Optional.of("2026-11-22"), PLACED))
                .isEqualTo("<url><loc>https://www.example.org/a&amp;b&apos;c/</loc>"
                        + "<lastmod>2026-11-22</lastmod></url>\n");
    }

    @Test
    void robotsMayReadEverythingAndFindTheSitemapWhereThereIsOne() {
        assertThat(Robots.text(PLACED))
                .isEqualTo("User-agent: *\nAllow: /\n\nSitemap: https://www.example.org/a&b'c/sitemap.xml\n");
        assertThat(Robots.text(UNPLACED)).isEqualTo("User-agent: *\nAllow: /\n");
    }
}
