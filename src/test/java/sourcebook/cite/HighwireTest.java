package sourcebook.cite;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sourcebook.date.EdtfDate;

class HighwireTest {
    private static Work work(Work.Kind kind, @Nullable String date) {
        return new Work(
                "id",
                kind,
                "A title",
                List.of(new Name("Neha", "George"), new Name(null, "Reuters")),
                "GP",
                date == null ? null : EdtfDate.parse(date),
                "note",
                "en",
                null,
                null,
                null,
                null,
                null);
    }

    private static List<String> lines(Work work, @Nullable String address) {
        return Highwire.of(work, address).stream()
                .map(m -> m.name().substring("citation_".length()) + "=" + m.content())
                .toList();
    }

    @Test
    void aSourceIsTheOriginalAndItsPageHasASummary() {
        assertThat(lines(work(Work.Kind.REPORT, "2024-06-18"), "https://x/s.html"))
                .containsExactly(
                        "title=A title",
                        "author=George, Neha",
                        "author=Reuters",
                        "publication_date=2024/06/18",
                        "publisher=GP",
                        "technical_report_institution=GP",
                        "language=en",
                        "abstract_html_url=https://x/s.html");
        assertThat(lines(work(Work.Kind.NEWS, null), null))
                .contains("journal_title=GP")
                .noneMatch(l -> l.contains("url=") || l.startsWith("publication_date"));
    }

    @Test
    void aPageOfTheSiteIsFoundAtItsAddress() {
        assertThat(lines(work(Work.Kind.PAGE, "2024"), "https://x/p.html"))
                .contains("public_url=https://x/p.html")
                .noneMatch(l -> l.startsWith("abstract"));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-18, 2024/06/18",
        "2024-06, 2024",
        "2024, 2024",
        "2024-06~, 2024",
        "2024-06-19?, 2024",
        "2024-06-19/.., 2024",
        "2024-03/2024-05, 2024",
        "2024-21, 2024",
        "../2024-06-19,",
        "2024~,",
        "202X,",
        "2023-11/2024-05,"
    })
    void thereIsADayOrElseAYear(String date, @Nullable String said) {
        assertThat(lines(work(Work.Kind.REPORT, date), null).stream()
                        .filter(l -> l.startsWith("publication_date="))
                        .toList())
                .isEqualTo(said == null ? List.of() : List.of("publication_date=" + said));
    }
}
