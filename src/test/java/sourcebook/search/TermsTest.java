package sourcebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class TermsTest {
    private static List<String> terms(String text) {
        return terms(text, "en-US");
    }

    private static List<String> terms(String text, String language) {
        return new Terms(language).of(text);
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

    /** What is written twice, here and in a browser's language, must say the same of words of every shape. */
    @Test
    void theBrowsersScriptFindsTheSameTerms() {
        List<String> suffixes = List.of(
                ("|s|es|ies|sses|ss|ed|eed|ing|y|ly|e|ell|ll|ational|tional|enci|anci|izer|bli|alli|entli|eli|ousli|ization"
                                + "|ation|ator|alism|iveness|fulness|ousness|aliti|iviti|biliti|logi|icate|ative|alize|iciti|ical|ful"
                                + "|ness|al|ance|ence|er|ic|able|ible|ant|ement|ment|ent|ou|ism|ate|iti|ous|ive|ize|sion|tion|ion|'s|’s|.u")
                        .split("\\|"));
        List<String> stems =
                List.of("y yy yay by b a at abl hop hopp fall fil fizz tray play say syst oay trouble econom us øß x2 ж"
                        .split(" "));
        Set<String> words = new TreeSet<>();
        for (String stem : stems) {
            for (String suffix : suffixes) {
                suffixes.forEach(second -> words.add(stem + suffix + second));
            }
        }
        Random random = new Random(1);
        for (int i = 0; i < 20_000; i++) {
            StringBuilder word = new StringBuilder();
            for (int letters = 1 + random.nextInt(9); letters > 0; letters--) {
                word.append("aeiouyylstbdnmrwxedingation".charAt(random.nextInt(27)));
            }
            words.add(word.toString());
        }
        words.addAll(List.of(
                ("Putin’s “U.S.-led” 11,000 (1.5) a.b.cd Straße Kyïv Андрей 김정은 x2y O’Brien’s l’ 3,4,5. 6. US us"
                                + " Zu\u0308rich ısı İstanbul ΟΔΟΣ \uD835\uDC00ing")
                        .split(" ")));
        String text = String.join(" | ", words);
        List<String> inBrowser = new ArrayList<>();
        try (LunrScripts lunr = new LunrScripts()) {
            lunr.set("text", text);
            for (JsonNode term : lunr.get("text.match(new RegExp(sourcebookTerms.WORD, 'gu'))"
                    + ".map(sourcebookTerms.term).filter(function (t) { return t })")) {
                inBrowser.add(term.asString());
            }
        }
        assertThat(terms(text)).hasSizeGreaterThan(60_000).isEqualTo(inBrowser);
    }
}
