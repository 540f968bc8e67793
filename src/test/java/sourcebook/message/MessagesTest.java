package sourcebook.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.read.TextReader;

class MessagesTest {
    @Test
    void aBriefingChangesSomeAndHasTheOthers() {
        Messages messages = Messages.in("en-GB", "date.day={1} {0} {2}\n");
        assertThat(messages.language()).isEqualTo("en-GB");
        assertThat(messages.of("date.day", "June", "19", "2024")).isEqualTo("19 June 2024");
        assertThat(messages.of("date.month", "June", "2024")).isEqualTo("June 2024");
        assertThat(messages.texts()).isNotEqualTo(Messages.in("en-GB", null).texts());
    }

    @Test
    void whatALanguageLacksIsSaidInEnglish() {
        String own = "overview.topics=Thèmes\n";
        assertThat(Messages.in("fr", own).of("overview.topics")).isEqualTo("Thèmes");
        assertThat(Messages.in("fr", own).of("overview.claims")).isEqualTo("Claims");
        assertThat(Messages.missing("fr", own)).contains("overview.claims").doesNotContain("overview.topics");
        assertThat(Messages.missing("en-US", null)).isEmpty();
    }

    /** French has one claim where there are none; English has none. */
    @Test
    void whatIsSaidInEnglishHasThePluralsOfEnglish() {
        String own = "count.sources={0, plural, one {# texte} other {# textes}}\n";
        assertThat(Messages.in("fr", own).of("count.sources", 0)).isEqualTo("0 texte");
        assertThat(Messages.in("fr", own).of("count.claims", 0)).isEqualTo("0 claims");
        assertThat(Messages.in("fr", own).of("count.claims", 1)).isEqualTo("1 claim");
    }

    @ParameterizedTest
    @CsvSource({"999, 999", "1000, '1,000'", "123456789.5, '123,456,789.5'", "0.25, 0.25", "1e3, '1,000'"})
    void numbersHaveTheSignsOfTheLanguage(String number, String shown) {
        assertThat(English.WORDING.number(new BigDecimal(number))).isEqualTo(shown);
    }

    /** Whatever stands between thousands is no pattern. */
    @ParameterizedTest
    @ValueSource(strings = {"$5", "$", "$0"})
    void signsBetweenThousandsAreOnlySigns(String sign) {
        assertThat(Messages.in("en", "number.group=" + sign + "\n").number(1234567))
                .isEqualTo("1" + sign + "234" + sign + "567");
    }

    @Test
    void whatHasNoMessageIsRefused() {
        assertThat(English.WORDING.has("overview.nothing")).isFalse();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> English.WORDING.of("overview.nothing"))
                .withMessage("no message has the key 'overview.nothing'");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "overview.topic=Themen | line 1: no message has the key overview.topic",
                "overview.topics={0 | line 1: the message cannot be read",
                "overview.topics={{{{{{{{{{{{{{{{{{{{{ | line 1: the message cannot be read: its braces are nested too deeply",
                "reading.speed=fast | line 1: 'fast' is no number of words that are read in a minute",
                "overview.topics=a\\u202Eb | line 1: the character U+202E is not allowed",
                "overview.topics=a\\u0000b | line 1: the character U+0000 is not allowed",
                "overview.topics=a\\ud800 | line 1: the character U+D800 is not allowed",
                "quoted={0, plural, other {#}} | line 1: {0} is no number in this message: “{0}”",
                "quoted={0, select, a {{0, plural, other {#}}} other {}} | line 1: {0} is no number in this message",
                "overview.topics=Themen {0} | line 1: {0} has no meaning in this message: Topics",
                "date.month={0} {1} {2} | line 1: {2} has no meaning in this message: {0} {1}"
            })
    void aFileIsRefusedWithTheLine(String content, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Messages.check(content + "\n", TextReader::isForbidden))
                .withMessageStartingWith(message);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Messages.check("# a comment\n\n  " + content + "\n", TextReader::isForbidden))
                .withMessageStartingWith(message.replace("line 1", "line 3"));
    }

    @Test
    void aFileNeedNotUseEveryArgument() {
        assertThatCode(() -> Messages.check("date.day={0} {2}\n\nquoted = «{0}»\n", TextReader::isForbidden))
                .doesNotThrowAnyException();
    }
}
