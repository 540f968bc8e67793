package sourcebook.sitemap;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sourcebook.data.Publication;
import sourcebook.link.Overview;
import sourcebook.link.SiteFile;

/** The rules are those of https://www.sitemaps.org/protocol.html; robots.txt follows RFC 9309. */
class SitemapTest {
    private static final Publication PLACED = new Publication("Site", "https://www.example.org/a&b'c", null);
    private static final Publication UNPLACED = new Publication("Site", null, null);

    private static List<String> urls(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Sitemap.url("sources/s" + i + ".html", Optional.empty(), PLACED))
                .toList();
    }

    private static String text(SiteFile file) {
        return new String(file.bytes(), UTF_8);
    }

    private static long count(String part, String text) {
        return Pattern.compile(Pattern.quote(part)).matcher(text).results().count();
    }

    @Test
    void asManyPagesAsTheProtocolAllowsStandInOneFile() {
        List<SiteFile> files = Sitemap.files(urls(Sitemap.MAX_URLS), PLACED);
        assertThat(files).extracting(SiteFile::path).containsExactly("sitemap.xml");
        assertThat(count("<loc>", text(files.get(0)))).isEqualTo(50_000);
    }

    @Test
    void morePagesAreSplitAndTheFileListsTheParts() {
        List<SiteFile> files = Sitemap.files(urls(Sitemap.MAX_URLS * 2 + 1), PLACED);
        assertThat(files)
                .extracting(SiteFile::path)
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
    void everyFileThatMayBeWrittenIsAnnounced() {
        assertThat(Sitemap.paths(PLACED, 10)).containsExactly("sitemap.xml");
        assertThat(Sitemap.paths(PLACED, Sitemap.MAX_URLS - Overview.values().length))
                .containsExactly("sitemap.xml");
        assertThat(Sitemap.paths(PLACED, Sitemap.MAX_URLS))
                .isEqualTo(new TreeSet<>(List.of("sitemap-1.xml", "sitemap-2.xml", "sitemap.xml")));
        assertThat(Sitemap.paths(UNPLACED, Sitemap.MAX_URLS)).isEmpty();
    }

    @Test
    void whatXmlReservesIsEscapedAndTheDayOfTheLastChangeFollows() {
        assertThat(Sitemap.url("index.html", Optional.of("2026-11-22"), PLACED))
                .isEqualTo("<url><loc>https://www.example.org/a&amp;b&apos;c/</loc>"
                        + "<lastmod>2026-11-22</lastmod></url>\n");
    }

    @Test
    void robotsMayReadEverythingAndFindTheSitemapWhereThereIsOne() {
        assertThat(text(Robots.of(PLACED)))
                .isEqualTo("User-agent: *\nAllow: /\n\nSitemap: https://www.example.org/a&b'c/sitemap.xml\n");
        assertThat(text(Robots.of(UNPLACED))).isEqualTo("User-agent: *\nAllow: /\n");
    }
}
