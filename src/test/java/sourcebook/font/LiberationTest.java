package sourcebook.font;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.junit.jupiter.api.Test;

class LiberationTest {
    @Test
    void whichCharactersThereAreIsKnownWithoutOpeningAFont() throws IOException {
        List<CmapLookup> fonts = new ArrayList<>();
        for (Liberation font : Liberation.values()) {
            fonts.add(new TTFParser()
                    .parse(new RandomAccessReadBuffer(font.file()))
                    .getUnicodeCmapLookup());
        }
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT).filter(Liberation::covers))
                .isEqualTo(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(c -> fonts.stream().allMatch(f -> f.getGlyphId(c) != 0))
                        .boxed()
                        .toList());
    }

    @Test
    void theFontsDifferInCharactersForPrivateUseOnly() throws IOException {
        CmapLookup serif = new TTFParser()
                .parse(new RandomAccessReadBuffer(Liberation.SERIF_BOLD.file()))
                .getUnicodeCmapLookup();
        assertThat(IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                        .filter(c -> serif.getGlyphId(c) != 0 && !Liberation.covers(c)))
                .allMatch(c -> Character.getType(c) == Character.PRIVATE_USE);
    }
}
