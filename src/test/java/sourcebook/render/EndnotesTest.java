package sourcebook.render;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How places in a source are lettered. */
class EndnotesTest {
    @ParameterizedTest
    @CsvSource({"0, a", "1, b", "25, z", "26, aa", "27, ab", "51, az", "52, ba", "701, zz", "702, aaa"})
    void lettersGoOnBehindTheLastOne(int index, String letters) {
        assertThat(Endnotes.letters(index)).isEqualTo(letters);
    }
}
