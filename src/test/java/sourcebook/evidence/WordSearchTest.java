package sourcebook.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordSearchTest {
    private static final String TEXT = "“Russia does not rule out military-technical\n cooperation,” he said. "
            + "It is impossible; 11,000 containers, 1.5 million rounds—which he doesn’t deny. "
            + "The first part [inserted] goes on … and the last part ends it.";

    private static Optional<String> found(String text, String words) {
        return new WordSearch(FoldedText.of(text)).find(words).map(m -> text.substring(m.start(), m.end()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Russia does not rule out military-technical cooperation | Russia does not rule out military-technical~ cooperation
            military‑technical cooperation,                         | military-technical~ cooperation
            he said.                                                | he said
            which he doesn't deny                                   | which he doesn’t deny
            rounds - which                                          | -
            rounds–which                                            | rounds—which
            containers, 1.5 million                                 | containers, 1.5 million
            The first part [inserted] goes on                       | The first part [inserted] goes on
            The first part ... the last part                        | The first part [inserted] goes on … and the last part
            Russia … containers … last part                         | Russia does not rule out military-technical~ cooperation,” he said. It is impossible; 11,000 containers, 1.5 million rounds—which he doesn’t deny. The first part [inserted] goes on … and the last part
            Russia does not [exclude] cooperation                   | Russia does not rule out military-technical~ cooperation
            """)
    void findsWordsThatAreTheSameAfterFolding(String words, String expected) {
        Optional<String> wanted = expected.equals("-") ? Optional.empty() : Optional.of(expected.replace("~", "\n"));
        assertThat(found(TEXT, words)).isEqualTo(wanted);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a changed word      | Russia does not rule in military-technical cooperation
            a dropped not       | Russia does rule out military-technical cooperation
            parts swapped       | the last part … The first part
            inside a word       | possible
            inside a number     | 1,000 containers
            behind a decimal    | 5 million
            half of a compound  | technical cooperation
            half of a negation  | which he does
            other case          | russia does not
            too far apart       | Russia [did] containers
            an ellipsis alone   | …
            nothing             | .
            """)
    void refusesWordsThatAreNotTheSame(String why, String words) {
        assertThat(found(TEXT, words)).as(why).isEmpty();
    }

    @Test
    void refusesHomoglyphsAndInvisibleCharacters() {
        assertThat(found("a very close alignment", "a very clоse alignment")).isEmpty();
        assertThat(found("a very close alignment", "a very clo\u200Bse alignment"))
                .isEmpty();
        assertThat(found("a very clo\u200Bse alignment", "close alignment")).isEmpty();
        assertThat(found("not\u200Bable", "able")).isEmpty();
    }

    @Test
    void foldsComposedLettersAndSoftHyphens() {
        assertThat(found("the cafe\u0301 opened", "the caf\u00E9 opened")).contains("the cafe\u0301 opened");
        assertThat(found("co\u00ADoperation now", "cooperation")).contains("co\u00ADoperation");
    }

    @Test
    void findsAcrossAParagraphBreakAndTakesTheFirstOfSeveralPlaces() {
        assertThat(new WordSearch(FoldedText.of("one two\n\nthree, two three")).find("two three"))
                .contains(new Match(4, 14));
    }

    @Test
    void everyStretchOfWholeWordsIsFoundAndNoMutationOfItIs() {
        Random random = new Random(7);
        String text = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi";
        String[] words = text.split(" ");
        for (int round = 0; round < 2000; round++) {
            int from = random.nextInt(words.length);
            int to = from + 1 + random.nextInt(words.length - from);
            String[] stretch = Arrays.copyOfRange(words, from, to);
            assertThat(found(text, String.join(" ", stretch))).contains(String.join(" ", stretch));
            int changed = random.nextInt(stretch.length);
            stretch[changed] = stretch[changed] + "x";
            assertThat(found(text, String.join(" ", stretch))).isEmpty();
        }
    }

    @Test
    void aTextOfAMegabyteIsSearchedFromEndToEnd() {
        String text = "never mind the harbor and ".repeat(40_000) + "the very last words";
        assertThat(found(text, "the very last words")).contains("the very last words");
        assertThat(found(text, "never mind … the very last words")).isPresent();
        assertThat(found(text, "mind the harbors")).isEmpty();
    }

    @Test
    void offsetsLeadBackToTheOriginal() {
        FoldedText text = FoldedText.of("  A\u00A0 “b”\u2009c…d ");
        assertThat(text.folded()).isEqualTo("A \"b\" c...d");
        assertThat(text.original().substring(text.offset(2), text.offset(5))).isEqualTo("“b”");
        assertThat(text.offset(0)).isEqualTo(2);
    }
}
