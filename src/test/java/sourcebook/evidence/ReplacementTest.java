package sourcebook.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.language.WordList;

class ReplacementTest {
    private static final String TEXT = """
            The mayor spoke. “We asked the old
            harbor-master, and he told the ‘board of trade’ of
            Lakeside that the ferry is ours,” she said, “and our friends know it.”
            “They met the man,” she said, “who came from the north, to talk.”
            He asked [the clerk] for more.
            """;

    private static SpeakerNames names() {
        SpeakerNames names = new SpeakerNames();
        names.add("mayor", true, "The mayor", List.of());
        return names;
    }

    private static List<Replacement> found(String words, Claim.Use use) {
        QuotationSearch search =
                QuotationSearch.ofText(FoldedText.of(TEXT), WordList.of("en").orElseThrow(), names());
        return search.find(new Claim(words, use, Set.of("mayor"))) instanceof Verdict.Found found
                ? found.changes().replacements()
                : List.of(new Replacement("refused", ""));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            We asked [him], and he told         | [him] the old harbor-master
            asked [Bo  Lind], and he            | [Bo Lind] the old harbor-master
            told [them] that the ferry          | [them] the ‘board of trade’ of Lakeside
            They met [him] to talk              | [him] the man … who came from the north
            We asked [him], and he told [them] that the ferry | [him] the old harbor-master; [them] the ‘board of trade’ of Lakeside
            # nobody knows what stands at an edge
            [They] asked the old                | -
            # what is added stands for nothing
            and our [good] friends              | -
            # of what an ellipsis leaves out, nothing is told
            We asked … [him] that the ferry     | -
            We asked [him] … told the           | -
            # two insertions share their words
            We asked [him] [there], and he told | -
            asked the old harbor-master         | -
            """)
    void wordsAreKnownWhereOneInsertionStandsForThem(String words, @Nullable String replacements) {
        assertThat(found(words, Claim.Use.SPEECH))
                .as(words)
                .extracting(Replacement::toString)
                .isEqualTo(replacements == null ? List.of() : List.of(replacements.split("; ")));
    }

    @Test
    void ofAPhraseNothingIsTold() {
        assertThat(found("asked [him], and he", Claim.Use.PHRASE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u202Edetrever", "a\u200Bb", "…", ""})
    void whatNobodySeesIsNotRecorded(String words) {
        assertThat(Replacement.of("[him]", words)).isEmpty();
    }

    @Test
    void isBounded() {
        assertThat(Replacement.of("[him]", "a".repeat(100))).isPresent();
        assertThat(Replacement.of("[him]", "a".repeat(101))).isEmpty();
        assertThat(Replacement.of("[" + "a".repeat(99) + "]", "b")).isEmpty();
        assertThat(Replacement.ofLine("[him] " + "a".repeat(101))).isEmpty();
    }

    @Test
    void lineIsReadAsItIsWritten() {
        Replacement replacement =
                Replacement.of("[the\nclerk]", "co\u00ADoperation  of 2] men").orElseThrow();
        assertThat(replacement).hasToString("[the clerk] cooperation of 2] men");
        assertThat(Replacement.ofLine(replacement.toString())).contains(replacement);
        for (String line :
                List.of("", "him the mayor", "[him]", "[] the mayor", "[him] ", "[him]the mayor", "[him]  a")) {
            assertThat(Replacement.ofLine(line)).as(line).isEmpty();
        }
    }
}
