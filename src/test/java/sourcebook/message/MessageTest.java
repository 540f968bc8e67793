package sourcebook.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageTest {
    private static String said(String language, String pattern, Object... arguments) {
        StringBuilder text = new StringBuilder();
        Message.parse(pattern)
                .give(
                        new sourcebook.text.Wording.Sink() {
                            @Override
                            public void words(CharSequence words) {
                                text.append(words);
                            }

                            @Override
                            public void argument(Object value) {
                                text.append('<').append(value).append('>');
                            }
                        },
                        Messages.in(language, null),
                        arguments);
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({
        "Plain words., Plain words.",
        "It said “{0}”., It said “<a>”.",
        "{1} before {0}, <b> before <a>",
        "'{'0} and it''s, {0} and it's",
        "The day's end, The day's end",
        "{0}{1}{0}, <a><b><a>",
        "'{0, select, a {yes} other {no {1}}}', yes",
        "'{1, select, a {yes} other {no {0}}}', no <a>"
    })
    void argumentsStandWhereTheirNumbersDo(String pattern, String said) {
        assertThat(said("en", pattern, "a", "b")).isEqualTo(said);
    }

    @ParameterizedTest
    @CsvSource({
        "en, 0, 0 pages",
        "en, 1, 1 page",
        "en, 1234, '1,234 pages'",
        "en, 1234567, '1,234,567 pages'",
        "ru, 1, 1 few-less",
        "ru, 21, 21 few-less",
        "ru, 3, 3 few",
        "ru, 11, 11 pages",
        "ru, 25, 25 pages",
        "ko, 1, 1 pages"
    })
    void aNumberTakesThePluralOfTheLanguage(String language, int number, String said) {
        String one = language.equals("ru") ? "# few-less" : "# page";
        assertThat(said(language, "{0, plural, one {" + one + "} few {# few} other {# pages}}", number)
                        .replace('\u00a0', ','))
                .isEqualTo(said);
    }

    @Test
    void anExactNumberComesBeforeThePlural() {
        String pattern = "{0, plural, =0 {nobody} one {somebody} other {# people}}";
        assertThat(Arrays.asList(0, 1, 2))
                .extracting(n -> said("en", pattern, n))
                .containsExactly("nobody", "somebody", "2 people");
        assertThat(said("en", pattern, 0L)).isEqualTo("nobody");
    }

    @Test
    void choicesStandWithinChoices() {
        String pattern = "{1, select, true {all of {0, plural, one {# page} other {# pages}}} other {{0} of {2}}}";
        assertThat(said("en", pattern, 3, true, 5)).isEqualTo("all of 3 pages");
        assertThat(said("en", pattern, 3, false, 5)).isEqualTo("<3> of <5>");
        assertThat(Message.parse(pattern).arguments()).containsExactly(0, 1, 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{0",
                "{name}",
                "{0, number}",
                "{0, date, short}",
                "{0, choice, 0#none|1#one}",
                "{0, selectordinal, other {#th}}",
                "{0, plural, one {page}}",
                "{0, plural, offset:1 other {#}}",
                "{0, select, true {yes}}"
            })
    void whatIsNoMessageIsRefused(String pattern) {
        assertThatIllegalArgumentException().isThrownBy(() -> Message.parse(pattern));
    }

    @Test
    void whatIsNotGivenOrNoNumberIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> said("en", "{0}"))
                .withMessageContaining("is given nothing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> said("en", "{2}", "a"))
                .withMessageContaining("no more than {0}");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> said("en", "{0, plural, other {#}}", "three"))
                .withMessageContaining("no number");
    }
}
