package sourcebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.text.Text;

class HeaderTest {
    private final Diagnostics diagnostics = new Diagnostics();

    private Header header(String content) {
        return Header.of(new Text("a.md", content), diagnostics).orElseThrow();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void standsBetweenTwoLinesOfThreeHyphens(String end) {
        Text text = new Text("a.md", String.join(end, "---", "a: 1", "b: 2", "---", "Body", ""));
        Header header = Header.of(text, diagnostics).orElseThrow();

        assertThat(header.yaml().content()).isEqualTo("a: 1" + end + "b: 2" + end);
        assertThat(text.content().substring(header.bodyStart())).isEqualTo("Body" + end);
    }

    @Test
    void mayBeEmptyAndMayEndTheFile() {
        assertThat(header("---\n---").yaml().content()).isEmpty();
        assertThat(header("---\n---").bodyStart()).isEqualTo(7);
        assertThat(header("---\n---\n").bodyStart()).isEqualTo(8);
    }

    @Test
    void endsAtTheFirstLineOfThreeHyphens() {
        assertThat(header("---  \na: 1\n--- \n---\n").yaml().content()).isEqualTo("a: 1\n");
        assertThat(header("---\na: 1\n ---\n----\n---\n").yaml().content()).isEqualTo("a: 1\n ---\n----\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n---\na: 1\n---\n", " ---\n---\n", "----\n---\n", "Text", "---\na: 1\n", "---"})
    void isMissingOtherwise(String content) {
        assertThat(Header.of(new Text("a.md", content), diagnostics)).isEmpty();
        assertThat(diagnostics.sorted()).extracting(d -> d.code()).containsExactly(Code.NO_FRONT_MATTER);
        assertThat(diagnostics.sorted().get(0).span().line()).isEqualTo(1);
    }
}
