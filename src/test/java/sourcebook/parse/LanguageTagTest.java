package sourcebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageTagTest {
    @ParameterizedTest
    @ValueSource(strings = {"en", "EN", "ko", "ru", "uk", "en-US", "zh-Hant-TW", "sr-Latn", "yue", "grc", "he", "id"})
    void knowsLanguages(String tag) {
        assertThat(LanguageTag.isKnown(tag)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"English", "eng", "rus", "xx", "e", "", "en_US", "en-", "en US", "x-klingon", "deutsch"})
    void refusesEverythingElse(String tag) {
        assertThat(LanguageTag.isKnown(tag)).isFalse();
    }
}
