package sourcebook.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where lines may end; the samples have a bar at each such place. */
class LineBreaksTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "one |two |three",
                "Russia’s |chief |need",
                "“absurd.” |– |Russia",
                "military-|technical",
                "2023–2024 |and |-5",
                "GP\u00a0Note",
                "a \u2009|b",
                "well\u2010known",
                "https://|www.example.org/|briefing",
                "東|京",
                "",
                " "
            })
    void linesEndWhereReadersExpect(String sample) {
        String text = sample.replace("|", "");
        LineBreaks breaks = new LineBreaks();
        breaks.setText(text);
        StringBuilder marked = new StringBuilder();
        int last = 0;
        for (int next = breaks.next(); next >= 0; next = breaks.next()) {
            marked.append(text, last, next).append('|');
            last = next;
        }
        assertThat(marked.append(text.substring(last))).hasToString(sample);
    }
}
