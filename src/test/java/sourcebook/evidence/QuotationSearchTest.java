package sourcebook.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.language.WordList;

class QuotationSearchTest {
    private static final String TEXT = "“Russia does not rule out military-technical\n cooperation,” he said. "
            + "It is impossible; 11,000 containers, 1.5 million rounds—which he doesn’t deny. "
            + "The first part [inserted] goes on … and the last part ends it.";

    private static QuotationSearch search(String text) {
        return QuotationSearch.ofText(FoldedText.of(text), WordList.of("en").orElseThrow(), new SpeakerNames());
    }

    private static Optional<String> found(String text, String words) {
        return search(text).find(Claim.phrase(words)) instanceof Verdict.Found found
                ? Optional.of(
                        text.substring(found.match().start(), found.match().end()))
                : Optional.empty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Russia does not rule out military-technical cooperation | Russia does not rule out military-technical~ cooperation
            military‑technical cooperation,                         | military-technical~ cooperation,
            he said.                                                | he said.
            which he doesn't deny                                   | which he doesn’t deny
            rounds – which                                          | rounds—which
            containers, 1.5 million                                 | containers, 1.5 million
            The first part [inserted] goes on                       | The first part [inserted] goes on
            goes on ... and the last part                           | goes on … and the last part
            The first part ... and the last part                    | The first part [inserted] goes on … and the last part
            """)
    void findsWordsThatAreTheSameAfterFolding(String words, String expected) {
        assertThat(found(TEXT, words)).contains(expected.replace("~", "\n"));
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

    private static final String INTERRUPTED =
            "“The island has zero power,” the mayor said on Monday. “I think that the bus runs.”\n\n"
                    + "“The island has zero water,” she said. “No tap runs until May,” she said. “Then we see.”\n\n"
                    + "“The harbor is closed.” The hall fell silent for a while. “The ferry is gone.”";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a period and an ellipsis  | zero power. … I think that     | has zero power … I think that | the mayor said on Monday
            nothing                   | zero power I think that the    | has zero power … I think that | the mayor said on Monday
            the other sign            | zero power. I think            | zero power … I think          | the mayor said on Monday
            the first of two          | zero water. No tap runs until May. Then we see | has zero water … No tap runs  | she said
            one of two                | zero water … No tap runs until May. Then we see | runs until May … Then we see  | she said
            """)
    void saysWhereAnEllipsisStandsForWhoSpeaks(String why, String words, String seam, String prose) {
        String shown = seam.startsWith("has") ? seam.substring(4) : seam;
        assertThat(search(INTERRUPTED).find(Claim.phrase(words)))
                .as(why)
                .isEqualTo(new Verdict.Refused(
                        Fault.NOT_FOUND,
                        "the text interrupts these words with “" + prose + "”; write an ellipsis there: “" + shown
                                + "”"));
    }

    @Test
    void wordsWithTheEllipsisThatIsAskedForAreFound() {
        assertThat(found(INTERRUPTED, "zero power … I think that")).isPresent();
        assertThat(found(INTERRUPTED, "zero water … No tap runs until May … Then we see"))
                .isPresent();
    }

    @Test
    void asksForNoEllipsisThatWouldBeRefused() {
        assertThat(search(INTERRUPTED).find(Claim.phrase("The harbor is closed. The ferry is gone")))
                .isEqualTo(new Verdict.Refused(
                        Fault.NOT_FOUND,
                        "these words stand on both sides of “The hall fell silent for a while”, and the parts of the "
                                + "quotation do not belong together in the text: between them stands more than who "
                                + "speaks; make a quotation of each"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"zero power, the mayor", "zero ferries. I think", "said on Monday I think", "I think zero power"
            })
    void saysNothingOfEllipsesWhereTheTextInterruptsNothing(String words) {
        assertThat(search(INTERRUPTED).find(Claim.phrase(words))).isEqualTo(new Verdict.Refused(Fault.NOT_FOUND, ""));
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS)
    void looksForInterruptionsInLinearTime() {
        String text = "“a a a a,” she said. ".repeat(20_000);
        assertThat(search(text).find(Claim.phrase("a ".repeat(3_000) + "b"))).isInstanceOf(Verdict.Refused.class);
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
    void takesTheFirstOfSeveralPlaces() {
        assertThat(search("a red\n\nferry, red ferry").find(Claim.phrase("red ferry")))
                .isEqualTo(new Verdict.Found(new Match(2, 12), Changes.NONE));
    }

    @Test
    void everyStretchOfWholeWordsIsFoundAndNoMutationOfItIs() {
        Random random = new Random(7);
        String text = "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi";
        QuotationSearch search = search(text);
        String[] words = text.split(" ");
        for (int round = 0; round < 2000; round++) {
            int from = random.nextInt(words.length);
            int to = from + 1 + random.nextInt(words.length - from);
            String[] stretch = Arrays.copyOfRange(words, from, to);
            assertThat(search.find(Claim.phrase(String.join(" ", stretch)))).isInstanceOf(Verdict.Found.class);
            int changed = random.nextInt(stretch.length);
            stretch[changed] = stretch[changed] + "x";
            assertThat(search.find(Claim.phrase(String.join(" ", stretch)))).isInstanceOf(Verdict.Refused.class);
        }
    }

    /** Both ways of searching find what looking at every place finds. */
    @Test
    void rowsAreFoundWhereverTheyStand() {
        Random random = new Random(11);
        for (int round = 0; round < 3000; round++) {
            List<String> text = letters(random, 1 + random.nextInt(40));
            List<String> row = letters(random, 1 + random.nextInt(4));
            TokenIndex index = new TokenIndex(new Tokens(FoldedText.of(String.join(" ", text))));
            int[] places = IntStream.rangeClosed(0, text.size() - row.size())
                    .filter(i -> text.subList(i, i + row.size()).equals(row))
                    .toArray();
            assertThat(index.occurrences(row)).as("%s in %s", row, text).isEqualTo(places);
        }
    }

    private static List<String> letters(Random random, int count) {
        return random.ints(count, 'a', 'c').mapToObj(Character::toString).toList();
    }

    @Test
    void quotationsAreSearchedTogetherAndNeverJoined() {
        QuotationSearch search = QuotationSearch.ofQuotations(
                List.of("We will not attack", "our neighbors", "We will not attack our friends"),
                WordList.of("en").orElseThrow());
        assertThat(search.quotations(Claim.phrase("We will not attack"))).containsExactlyInAnyOrder(0, 2);
        assertThat(search.quotations(Claim.phrase("not attack our neighbors"))).isEmpty();
        assertThat(search.quotations(Claim.phrase("We will … our neighbors"))).isEmpty();
        assertThat(search.quotations(Claim.phrase("attack our friends"))).isEmpty();
        assertThat(search.quotations(Claim.phrase("attack our friends", true))).containsExactly(2);
    }

    @Test
    void aSentenceSaysNoOutsideOfItsQuotationMarksOnly() {
        WordList english = WordList.of("en").orElseThrow();
        assertThat(Claim.denies("She rules out “a new war”.", english)).isTrue();
        assertThat(Claim.denies("She wants “no new war”.", english)).isFalse();
        assertThat(Claim.denies("Sie will „a new war“ nicht.", null)).isFalse();
    }

    /** Each of these took minutes, or would in a search that looks at each place anew. */
    @Test
    @Timeout(value = 30, unit = TimeUnit.SECONDS)
    void aLargeTextAndManyFalseQuotationsTakeSeconds() {
        Random random = new Random(5);
        List<String> vocabulary = random.ints(5000, 0, 1 << 20)
                .mapToObj(i -> "w" + Integer.toString(i, 36))
                .toList();
        StringBuilder text = new StringBuilder();
        while (text.length() < 900_000) {
            text.append(vocabulary.get(random.nextInt(vocabulary.size()))).append(' ');
        }
        FoldedText folded = FoldedText.of(text + "the very last words");
        QuotationSearch search =
                QuotationSearch.ofText(folded, WordList.of("en").orElseThrow(), new SpeakerNames());
        WordDiff diff = new WordDiff(folded);
        for (int i = 0; i < 200; i++) {
            List<String> words = new ArrayList<>(vocabulary.subList(i * 20, i * 20 + 30));
            String quotation = String.join(" ", words);
            assertThat(search.find(Claim.phrase(quotation))).isInstanceOf(Verdict.Refused.class);
            diff.of(quotation);
        }
        assertThat(search.find(Claim.phrase("the very last words"))).isInstanceOf(Verdict.Found.class);
        assertThat(search.find(Claim.phrase("zz yy … ".repeat(600)))).isInstanceOf(Verdict.Refused.class);
        String same = "a ".repeat(450_000);
        QuotationSearch periodic = search(same);
        for (int i = 0; i < 50; i++) {
            assertThat(periodic.find(new Claim("a ".repeat(2000) + "b", Claim.Use.SPEECH, Set.of())))
                    .isInstanceOf(Verdict.Refused.class);
            assertThat(periodic.find(Claim.phrase("a a … ".repeat(7) + "a a"))).isInstanceOf(Verdict.Found.class);
        }
    }

    @Test
    void offsetsLeadBackToTheOriginal() {
        FoldedText text = FoldedText.of("  A\u00A0 “b”\u2009c…d ");
        assertThat(text.folded()).isEqualTo("A \"b\" c...d");
        assertThat(text.original().substring(text.offset(2), text.offset(5))).isEqualTo("“b”");
        assertThat(text.offset(0)).isEqualTo(2);
    }
}
