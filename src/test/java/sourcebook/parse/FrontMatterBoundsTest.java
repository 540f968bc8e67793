package sourcebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sourcebook.diagnostic.Code;

class FrontMatterBoundsTest {
    private static Parsing page(String title, String variants) {
        return Parsing.of("pages", "---\ntitle: \"" + title + "\"\nvariants: [" + variants + "]\n---\nText.\n");
    }

    @ParameterizedTest
    @CsvSource({"300, 2000, 1000", "1, 1, 1"})
    void whatIsWithinThemIsRead(int title, int variant, int variants) {
        Parsing read = page("t".repeat(title), "v".repeat(variant) + ", v".repeat(variants - 1));

        assertThat(read.diagnostics()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "301, 1, 1, 2:8, the text is longer than 300 characters",
        "1, 2001, 1, 3:12, 'the text is longer than 2,000 characters'",
        "1, 1, 1001, 3:3012, 'the list has more than 1,000 entries'"
    })
    void theFirstPlaceBeyondThemIsNamed(int title, int variant, int variants, String place, String message) {
        Parsing read = page("t".repeat(title), "v".repeat(variant) + ", v".repeat(variants - 1));

        assertThat(read.diagnostics()).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo(Code.TOO_LARGE);
            assertThat(d.message()).isEqualTo(message);
            assertThat(d.span()).hasToString("content/pages/x.md:" + place);
        });
    }
}
