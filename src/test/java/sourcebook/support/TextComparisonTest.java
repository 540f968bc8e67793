package sourcebook.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.link.LinkedSite;
import sourcebook.parse.Parsed.Document;

/** What a source's page says of its text is compared with the places of the text that can mean it. */
class TextComparisonTest {
    private static final String TEXT = """
            Travellers who take the ferry from Brookton, Hillview or Ashford come under other rules from Saturday, the council decided.

            Whoever comes must stay away from others for 14 days.

            Refusing costs £1,000 at first, and 2,500 pounds if it happens again. There are 20 inspectors.

            Of the travellers from Brookton, Hillview and Ashford on the ferry, 7 were ill.
            """;

    @Test
    void theAuthorsAndTheTitleAreTheTextsOwnWhereverTheyStand() throws IOException {
        Map<String, String> files = SupportCheckerTest.site();
        files.computeIfPresent(
                "content/sources/gazette-ferry.md",
                (f, text) ->
                        text.replace("language: en", "language: en\nauthors: [\"Harbor League\", \"Jo Poehlman\"]"));
        String said = " says that whoever comes must stay away from others for 14 days.";
        assertThat(compare("The Harbor League" + said, files)).isEmpty();
        assertThat(compare("Of the Two Cities, the Harbor League" + said, files))
                .isEmpty();
        assertThat(compare("The reporter Poehlman" + said, files)).isEmpty();
        assertThat(compare("The Harbor League" + said, SupportCheckerTest.site()))
                .containsExactly("SB604");
        assertThat(compare("The reporter Poehlman" + said, SupportCheckerTest.site()))
                .containsExactly("SB604");
    }

    private static List<String> compare(String statement, Map<String, String> files) {
        LinkedSite linked = LinkedSite.of(files, Set.of());
        Document source = linked.site().find("gazette-ferry").orElseThrow();
        Diagnostics found = new Diagnostics();
        TextComparison.of(linked.site(), source, TEXT, found)
                .orElseThrow()
                .compare(statement, source.source().title().span());
        return found.sorted().stream().map(d -> d.code().id()).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "must stay away for 14 days. |",
                "must stay away for 15 days. | SB601",
                "must find 14 inspectors. | SB601",
                "must stay away for 20 days. | SB601",
                "pay £1,000. |",
                "pay 1,000 pounds. |",
                "pay a fine of £2,500 the second time. |",
                "pay £1,500. | SB601",
                "pay 20 pounds. | SB601",
            })
    void aNumberMayStandElsewhereThanTheRestOfTheSentence(String end, String codes) throws IOException {
        String statement = "Travellers from Brookton, Hillview and Ashford who take the ferry " + end;
        assertThat(compare(statement, SupportCheckerTest.site())).isEqualTo(codes == null ? List.of() : List.of(codes));
    }
}
