package sourcebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentences of a body, their places and names. */
class BodySentencesTest {
    @Test
    void findsSentencesWithTheirPlaces() {
        String text =
                "One 😀 *two* [@a].  Three\r\nfour [[b]]! Five [[c|d]]. [@e]\r\n\r\n- six\r\n\r\n|g|h|\r\n|-|-|\r\n|i|j [@k]|\r\n";
        Body body = Parsing.body(text);

        assertThat(body.sentences())
                .extracting(s -> s.span().content())
                .containsExactly("One 😀 *two* [@a].", "Three\r\nfour [[b]]!", "Five [[c|d]].", "six", "i|j ");
        assertThat(body.sentences())
                .extracting(Sentence::text)
                .containsExactly("One 😀 two .", "Three four \uFDD2!", "Five d.", "six", "i j ");
        assertThat(body.sentences()).extracting(s -> s.citations().size()).containsExactly(1, 0, 1, 0, 1);
        assertThat(body.sentences()).extracting(s -> s.links().size()).containsExactly(0, 1, 1, 0, 0);
    }

    /** Returns markup with the number of each sentence where it begins ("0(" inside of an element) and ends. */
    private static String bounded(Fragment fragment) {
        return fragment.parts().stream()
                .map(p -> p instanceof Part.Markup markup
                        ? markup.html()
                        : p instanceof Part.Bound bound
                                ? switch (bound.kind()) {
                                    case BEGIN -> "{" + bound.number() + ":";
                                    case END -> "}";
                                    case POINT -> "{" + bound.number() + "}";
                                    case ROW -> " row=" + bound.number();
                                    case ROW_END -> "}";
                                }
                                : "@")
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            One. Two?  Three                     ~ <p>{0:One.} {1:Two?}  {2:Three}</p>
            One [@a]. Two. [@b] Three [[c]].     ~ <p>{0:One @.} {1:Two. @} {2:Three @.}</p>
            [[c]] is one. *Two* is. [@b; @c]     ~ <p>{0:@ is one.} {1:<em>Two</em> is. @}</p>
            *One. Two.* Three.                   ~ <p>{0:<em>One. {1}Two.</em>} {2:Three.}</p>
            One [two. Three.](https://d.e) Four. ~ <p>{0:One <a href="https://d.e" rel="noopener noreferrer">two. {1}Three.</a>} {2:Four.}</p>
            Mr. A &amp; Co. “B. C.” D.           ~ <p>{0:Mr. A &amp; Co.} {1:“B. C.” D.}</p>
            One.[^1] Two.                        ~ <p>{0:One.[^1]} {1:Two.}</p>
            ![One. Two](i.png) Three.            ~ <p>{0:<img src="@" alt="One. Two"> Three.{1}}</p>
            One \\{#a}. Two {b}.                 ~ <p>{0:One {#a}.} {1:Two {b}.}</p>
            - One. Two.                          ~ <ul>|<li>{0:One.} {1:Two.}</li>|</ul>
            [@a] Two.                            ~ <p>{0:@ Two.}</p>
            [@a]                                 ~ <p>{0:@}</p>
            """)
    void knowsWhereSentencesBeginAndEnd(String markdown, String bounds) {
        Body body = ((Parsed.Document) Parsing.ofBody(markdown + "\n").parsed().orElseThrow()).body();

        assertThat(bounded(body.lead()).strip().replace("\n", "|")).isEqualTo(bounds);
    }

    @Test
    void aSentenceGoesOnOverLines() {
        assertThat(bounded(Parsing.body("One\nis. Two\\\nis.\nThree.\n").lead()).strip())
                .isEqualTo("<p>{0:One\nis.} {1:Two<br>\nis.}\n{2:Three.}</p>");
    }

    @Test
    void aRowIsOneSentence() {
        assertThat(bounded(Parsing.body("| A | B |\n|---|---|\n| One. Two. | 3 [@a] |\n|  |  |\n")
                        .lead()))
                .contains("<tr><th", "<tr row=0><td data-label=\"A\">One. Two.</td>", "3 @}</td></tr>\n<tr><td");
    }

    @Test
    void takesTheNamesOfSentences() {
        Body body = Parsing.body("One [@a]. {#one} Two. [@b] {#two}\n");

        assertThat(body.sentences()).extracting(s -> String.valueOf(s.name())).containsExactly("one", "two");
        assertThat(body.sentences()).extracting(Sentence::text).containsExactly("One .", "Two.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '~', quoteCharacter = '`', textBlock = """
            One. {#A}                  ~ SB109 4:8 A
            One. {#a} {#b} Two.        ~ SB117 4:13 b
            One. {#a} Two. {#a}        ~ SB212 4:18 a
            {#a}                       ~ SB117 4:3 a
            """)
    void refusesNamesThatNameNoSentence(String markdown, String reported) {
        assertThat(Parsing.ofBody(markdown + "\n").shown()).isEqualTo(reported);
    }
}
