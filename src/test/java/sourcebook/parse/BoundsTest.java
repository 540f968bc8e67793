package sourcebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bounds on how much a page may hold altogether; the pieces are apart, so that no other bound is reached. */
class BoundsTest {
    private static final String APART = "\n\n";

    private static Parsing page(String piece, int times) {
        return Parsing.ofBody((piece + APART).repeat(times));
    }

    @ParameterizedTest
    @CsvSource({
        "[@a], 5000",
        "[[a]], 10000",
        "[@a; @b], 5000",
        "### a {#b}, 10000",
        "It is. It was. It will. It did., 5000",
        "It is so [@a]., 5000",
        "1 2 3 4 5 6 7 8 9 10, 2000",
        "***, 50000",
        "- ***, 25000",
        "- > ***, 16666",
        "|a|, 16666",
    })
    void asMuchAsMayBeIsReadAndNothingMore(String piece, int most) {
        assertThat(page(piece, most).shown()).doesNotContain("SB103");
        assertThat(page(piece, most + 1).shown()).contains("SB103 " + (4 + 2 * most) + ":");
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "- ", "1. "})
    void blocksNestAsDeepAsMayBeAndNoDeeper(String marker) {
        assertThat(Parsing.ofBody(marker.repeat(Bounds.MAX_NESTING) + "a\n").shown())
                .doesNotContain("SB103");
        assertThat(Parsing.ofBody(marker.repeat(Bounds.MAX_NESTING + 1) + "a\n").shown())
                .contains("SB103 4:");
        assertThat(Bounds.MAX_NESTING).isEqualTo(60);
    }

    @ParameterizedTest
    @ValueSource(ints = {32, 33})
    void parenthesesOfAnAddressNestAsDeepAsCommonMarkAsks(int depth) {
        String address = "(".repeat(depth) + ")".repeat(depth);

        assertThat(Parsing.body("[a](https://b.example/" + address + ")\n").outside())
                .hasSize(depth == 32 ? 1 : 0);
    }
}
