package sourcebook.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextLinesTest {
    /** Holds ten letters. */
    private static final int WIDTH = 77;

    @Test
    void shortTextStaysOnOneLine() {
        assertThat(TextLines.wrap(" ten chars", WIDTH)).containsExactly("ten chars");
    }

    @Test
    void breaksBetweenWords() {
        assertThat(TextLines.wrap("South Korea reviews its position", WIDTH))
                .containsExactly("South", "Korea", "reviews", "its", "position");
        assertThat(TextLines.wrap("a bc def ghij", WIDTH)).containsExactly("a bc def", "ghij");
    }

    @Test
    void breaksAWordThatIsTooLong() {
        assertThat(TextLines.wrap("an incomprehensibility", WIDTH)).containsExactly("an", "incomprehe", "nsibility");
    }

    @Test
    void wideLettersCountTwice() {
        assertThat(TextLines.wrap("平壤平壤平壤", WIDTH)).containsExactly("平壤平壤平", "壤");
    }

    @Test
    void boldTextNeedsMoreRoom() {
        assertThat(TextLines.wrapBold("abcd fghij", WIDTH)).containsExactly("abcd", "fghij");
        assertThat(TextLines.wrap("abcd fghij", WIDTH)).containsExactly("abcd fghij");
    }
}
