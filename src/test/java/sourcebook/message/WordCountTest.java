package sourcebook.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordCountTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'' | 0",
                "' \n ' | 0",
                "Nobody said “no”. | 3",
                "' Nobody\u2009said\n so ' | 3",
                "Никто не отрицает | 3",
                "러시아 대통령이 북한을 방문했다 | 4",
                "两国签署了全面战略伙伴关系条约。 | 8",
                "ロシアのプーチン大統領は北朝鮮を訪問した。 | 10",
                "ประธานาธิบดีรัสเซียเดินทางเยือนเกาหลีเหนือ | 6",
                "They call it 同盟 now | 5",
                "\uD840\uDC00 | 1"
            })
    void wordsAreCountedWithAndWithoutSpaces(String text, int words) {
        assertThat(WordCount.of(text)).isEqualTo(words);
    }
}
