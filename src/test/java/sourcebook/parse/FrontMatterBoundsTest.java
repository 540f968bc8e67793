package sourcebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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

    private static Parsing mentions(int lists, int entries) {
        String variants = "[" + "v, ".repeat(entries - 1) + "v]";
        return Parsing.of(
                "pages",
                "---\ntitle: T\nwaivers:\n" + ("  - {words: " + variants + "}\n").repeat(lists) + "---\nText.\n");
    }

    /** A list of lists is one of mistakes, too; they come behind the bound. */
    @Test
    void listsInListsHaveABoundTogether() {
        assertThat(mentions(5, 999).diagnostics()).noneMatch(d -> d.code() == Code.TOO_LARGE);
        assertThat(mentions(6, 833).diagnostics()).singleElement().satisfies(d -> {
            assertThat(d.code()).isEqualTo(Code.TOO_LARGE);
            assertThat(d.message()).isEqualTo("the lists have more than 5,000 entries together");
            assertThat(d.span()).hasToString("content/pages/x.md:9:2501");
        });
    }
}
