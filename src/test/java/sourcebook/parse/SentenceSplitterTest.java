package sourcebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentenceSplitterTest {
    private static List<String> sentences(String text) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int end : SentenceSplitter.ends(text)) {
            sentences.add(text.substring(from, end).strip());
            from = end;
        }
        return sentences;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One. Two.|One.|Two.",
                "One? Two! Three.|One?|Two!|Three.",
                "One.  Two|One.|Two",
                "It is “one.” It is two.|It is “one.”|It is two.",
                "(One.) Two.|(One.)|Two.",
                "“One. Two,” he said. Three.|“One. Two,” he said.|Three.",
                "The U.S. Army. Two.|The U.S. Army.|Two.",
                "Mr. Bo and Dr. J. Marsh. Two.|Mr. Bo and Dr. J. Marsh.|Two.",
                "At 5 p.m. they left. Two.|At 5 p.m. they left.|Two.",
                "It costs 2.5 crowns. Two.|It costs 2.5 crowns.|Two.",
                "One... and two. Three.|One... and two.|Three.",
                "See e.g. Two. Three.|See e.g. Two.|Three.",
                "“Open. Never closed. Two.|“Open. Never closed. Two.",
                "A closed” one. Two.|A closed” one.|Two.",
                "One. 2 is two. “Three.”|One.|2 is two.|“Three.”",
                "No end|No end",
                "One.\uFDD2 two.|One.\uFDD2 two.",
                "Wait?! Two.|Wait?!|Two."
            })
    void endWhereAReaderSeesThemEnd(String example) {
        List<String> parts = List.of(example.split("\\|"));

        assertThat(sentences(parts.get(0))).isEqualTo(parts.subList(1, parts.size()));
    }

    @Test
    void endWithTheText() {
        assertThat(SentenceSplitter.ends("")).containsExactly(0);
        assertThat(SentenceSplitter.ends("One. ")).containsExactly(4);
        assertThat(SentenceSplitter.ends("One")).containsExactly(3);
    }
}
