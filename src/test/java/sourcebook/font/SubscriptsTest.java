package sourcebook.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SubscriptsTest {
    @Test
    void whichCharactersItAddsIsKnownWithoutOpeningIt() throws IOException {
        CmapLookup font = new TTFParser()
                .parse(new RandomAccessReadBuffer(Subscripts.file()))
                .getUnicodeCmapLookup();
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(Subscripts::covers))
                .isEqualTo(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(c -> font.getGlyphId(c) != 0
                                && !Liberation.covers(c)
                                && !Character.isISOControl(c)
                                && Character.getType(c) != Character.PRIVATE_USE)
                        .boxed()
                        .toList());
    }

    /** As the manual says it. */
    @ParameterizedTest
    @CsvSource({
        "Serbian, ĐđŽžČčĆćŠšЂђЉљЊњЋћЏџЈј",
        "Ukrainian, ҐґЄєІіЇї",
        "Kazakh, ӘәҒғҚқҢңӨөҰұҮүҺһІі",
        "Vietnamese, ĂăÂâĐđÊêÔôƠơƯưẠạẢảẤấẦầẨẩẪẫẬậẮắẰằẲẳẴẵẶặẸẹẺẻẼẽẾếỀềỂểỄễỆệỈỉỊịỌọỎỏỐốỒồỔổỖỗỘộỚớỜờỞởỠỡỢợỤụỦủỨứỪừỬửỮữỰựỲỳỴỵỶỷỸỹ",
        "Turkish, ĞğİıŞşÇçÖöÜüƏə",
        "signs, €£¥₴₩₪₫₱₿≤≥≈≠→←↑↓№−–—…•§°′″×÷±½¼¾⁰¹²³⁴⁵⁶⁷⁸⁹ⁿ₀₁₂₃₄₅₆₇₈₉"
    })
    void thePdfHasTheLettersOf(String what, String characters) {
        assertThat(characters.codePoints().filter(c -> !Liberation.covers(c) && !Subscripts.covers(c)))
                .as(what)
                .extracting(Character::toString)
                .isSubsetOf("⁰");
    }
}
