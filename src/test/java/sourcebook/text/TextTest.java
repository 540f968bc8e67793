package sourcebook.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTest {
    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void countsLinesWhateverEndsThem(String end) {
        Text text = new Text("a.md", "one" + end + end + "three" + end);

        assertThat(text.lineCount()).isEqualTo(4);
        assertThat(text.line(0)).isEqualTo(1);
        assertThat(text.line(2)).isEqualTo(1);
        assertThat(text.line(3 + 2 * end.length())).isEqualTo(3);
        assertThat(text.line(text.length())).isEqualTo(4);
        assertThat(text.content().substring(text.lineStart(3), text.lineEnd(3))).isEqualTo("three");
        assertThat(text.lineEnd(2)).isEqualTo(text.lineStart(2));
        assertThat(text.lineEnd(4)).isEqualTo(text.length());
    }

    @Test
    void knowsLinesWithMixedEndings() {
        Text text = new Text("a.md", "a\r\rb\n\rc\r\nd");

        assertThat(text.lineCount()).isEqualTo(6);
        assertThat(text.line(text.content().indexOf('b'))).isEqualTo(3);
        assertThat(text.line(text.content().indexOf('c'))).isEqualTo(5);
        assertThat(text.line(text.content().indexOf('d'))).isEqualTo(6);
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 2", "3, 3", "4, 4", "5, 5"})
    void countsColumnsInCodePoints(int offset, int column) {
        assertThat(new Text("a.md", "a😀\tb").column(offset)).isEqualTo(column);
    }

    @Test
    void belongsALineEndingToItsLine() {
        Text text = new Text("a.md", "ab\r\ncd");

        assertThat(text.line(2)).isEqualTo(1);
        assertThat(text.column(2)).isEqualTo(3);
        assertThat(text.line(3)).isEqualTo(1);
        assertThat(text.column(4)).isEqualTo(1);
    }

    @Test
    void hasOneLineWhenEmpty() {
        Text text = new Text("a.md", "");

        assertThat(text.lineCount()).isEqualTo(1);
        assertThat(text.line(0)).isEqualTo(1);
        assertThat(text.column(0)).isEqualTo(1);
        assertThat(text.span(0, 0).content()).isEmpty();
    }

    @Test
    void countsLinesOfALongText() {
        Text text = new Text("a.md", "x\n".repeat(1000));

        assertThat(text.lineCount()).isEqualTo(1001);
        assertThat(text.line(1998)).isEqualTo(1000);
    }

    @Test
    void refusesPlacesOutsideOfIt() {
        Text text = new Text("a.md", "abc");

        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> text.line(4));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> text.line(-1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> text.span(2, 1));
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> text.span(0, 4));
    }

    @Test
    void showsAPlaceAsEditorsUnderstandIt() {
        Span span = new Text("content/a.md", "one\n😀two").span(6, 9);

        assertThat(span.content()).isEqualTo("two");
        assertThat(span).hasToString("content/a.md:2:2");
        assertThat(new Located<>("two", span)).hasToString("two");
    }
}
