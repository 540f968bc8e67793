package sourcebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TermsTest {
    private static List<String> terms(String text) {
        return terms(text, "en-US");
    }

    private static List<String> terms(String text, String language) {
        try (Terms terms = new Terms(language)) {
            return terms.of(text);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Putin’s visit to Pyongyang     | putin visit pyongyang
            Putin's visits, visited        | putin visit visit
            “absurd”, he said              | absurd
            North-Korean Russia–China      | north korean russia china
            11,000 or 1.5 million in 1990s | 11000 1.5 million 1990
            US, U.S. and U.S.-led          | usa usa usa led
            they use it                    | us
            e.g. O’Brien, D’Artagnan       | eg obrien dartagnan
            Kyïv, São, STRASSE, Straße     | kyiv sao strass strass
            Łódź, Øresund, ısı, İstanbul   | lodz oresund isi istanbul
            Андрей Белоусов                | андреи белоусов
            Andrey, Aleksey, Aksoy         | andrey aleksey aksoy
            KN-23                          | kn 23
            2024-06-19                     | 2024 06 19
            John.Smith a.b.cd              | john smith ab cd
            """)
    void wordsBecomeTerms(String text, String expected) {
        assertThat(terms(text)).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de    | Die Übungen und der US-Besuch  | die ubungen und der us besuch
            ru    | Договоры, с которыми он вышел  | договоры с которыми он вышел
            ko-KR | 러시아는 “조약”을 맺었다              | 러시아는 조약 을 맺었다
            """)
    void inOtherLanguagesWordsAreTheirOwnStems(String language, String text, String expected) {
        assertThat(terms(text, language))
                .containsExactly(
                        Normalizer.normalize(expected, Normalizer.Form.NFD).split(" "));
    }

    @Test
    void wordsThatAreInEveryTextHaveNone() {
        assertThat(terms("the and of to a is")).isEmpty();
        assertThat(terms("")).isEmpty();
        assertThat(terms("… — “” ' . , 。")).isEmpty();
    }

    @Test
    void decomposedLettersAreTheSameAsComposedOnes() {
        assertThat(terms("Kyi\u0308v Zu\u0308rich 김정은")).isEqualTo(terms("Ky\u00EFv Z\u00FCrich 김정은"));
    }

    @Test
    void theBrowsersScriptFindsTheSameWords() {
        String text = "Putin’s “U.S.-led” 11,000 (1.5) a.b.cd Straße Kyïv Андрей 김정은 x2y O’Brien’s l’ '' 3,4,5. 6.";
        List<String> inBrowser = new ArrayList<>();
        try (LunrScripts lunr = new LunrScripts()) {
            lunr.set("text", text);
            for (JsonNode term : lunr.get("text.match(new RegExp(sourcebookTerms.WORD, 'gu'))"
                    + ".map(sourcebookTerms.term).filter(function (t) { return t })")) {
                inBrowser.add(term.asString());
            }
        }
        assertThat(inBrowser).isEqualTo(terms(text)).hasSize(16);
    }
}
