package sourcebook.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordListTest {
    private static final WordList LIST = WordList.parse("""
            # A list for this test.
            [negations]
            not
            no longer      # two words
            no one
            *n't
            non-*

            [hedges]
            =may
            perhaps

            [numbers]
            one

            [neutral]
            not only
            """);

    private static List<WordList.Hit> found(String words, WordKind... kinds) {
        return LIST.find(List.of(words.split(" ")), EnumSet.copyOf(List.of(kinds)));
    }

    @Test
    void findsWordsRowsBeginningsAndEndings() {
        assertThat(found("We do NOT", WordKind.NEGATIONS)).containsExactly(new WordList.Hit(WordKind.NEGATIONS, 2, 3));
        assertThat(found("we no longer go", WordKind.NEGATIONS))
                .containsExactly(new WordList.Hit(WordKind.NEGATIONS, 1, 3));
        assertThat(found("we don’t and don't", WordKind.NEGATIONS)).hasSize(2);
        assertThat(found("a non-member", WordKind.NEGATIONS)).hasSize(1);
        assertThat(found("a nonce", WordKind.NEGATIONS)).isEmpty();
    }

    @Test
    void theLongestRowCountsAndANeutralOneStandsForNothing() {
        assertThat(found("no one came", WordKind.NEGATIONS, WordKind.NUMBERS))
                .containsExactly(new WordList.Hit(WordKind.NEGATIONS, 0, 2));
        assertThat(found("not only that", WordKind.NEGATIONS)).isEmpty();
        assertThat(found("no one came", WordKind.NUMBERS)).containsExactly(new WordList.Hit(WordKind.NUMBERS, 1, 2));
    }

    /** Whatever stands in a row, as here all words of the list itself: many kinds at once give what each gives alone. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "ru"})
    void eachKindIsFoundAsIfItWereTheOnlyOne(String language) {
        WordList list = WordList.of(language).orElseThrow();
        List<String> words = new ArrayList<>(
                List.of(WordList.text(language + ".txt").orElseThrow().split("[^\\p{L}\\p{N}'’-]+")));
        Set<WordKind> kinds = EnumSet.allOf(WordKind.class);
        for (int seed = 0; seed < 5; seed++) {
            Map<WordKind, List<WordList.Hit>> each = list.findEach(words, kinds);
            assertThat(each.keySet()).isEqualTo(kinds);
            assertThat(each.values().stream().mapToInt(List::size).sum()).isGreaterThan(400);
            each.forEach((kind, hits) -> assertThat(hits).as("%s", kind).isEqualTo(list.find(words, EnumSet.of(kind))));
            Collections.shuffle(words, new Random(seed));
        }
    }

    @Test
    void exactLettersAndDigits() {
        assertThat(found("it may in May", WordKind.HEDGES)).containsExactly(new WordList.Hit(WordKind.HEDGES, 1, 2));
        assertThat(found("the 11,000 and ٣", WordKind.NUMBERS)).hasSize(2);
        assertThat(LIST.is(WordKind.HEDGES, "Perhaps")).isTrue();
        assertThat(LIST.is(WordKind.NEGATIONS, "perhaps")).isFalse();
    }

    @Test
    void aBriefingCanAddToAList() {
        WordList more = LIST.with("[hedges]\nmethinks\n");
        assertThat(more.is(WordKind.HEDGES, "methinks")).isTrue();
        assertThat(more.is(WordKind.NEGATIONS, "not")).isTrue();
        assertThat(LIST.is(WordKind.HEDGES, "methinks")).isFalse();
    }

    @Test
    void saysInWhichLineAListIsBroken() {
        assertThatThrownBy(() -> WordList.parse("not\n"))
                .hasMessage("line 1: name a section first, such as [negations]");
        assertThatThrownBy(() -> WordList.parse("\n[hedge]\n")).hasMessage("line 2: no section is called hedge");
    }

    @Test
    void englishHasEveryKindAndOtherLanguagesNone() {
        WordList english = WordList.of("en-US").orElseThrow();
        for (String word : List.of("not", "can’t", "nobody", "unimportant")) {
            assertThat(english.is(WordKind.NEGATIONS, word)).as(word).isEqualTo(!word.equals("unimportant"));
        }
        assertThat(english.is(WordKind.ATTRIBUTIONS, "said")).isTrue();
        assertThat(english.is(WordKind.DENIALS, "denies")).isTrue();
        assertThat(english.is(WordKind.GENERALIZATIONS, "all")).isTrue();
        assertThat(english.find(List.of("He", "said", "twelve"), Set.of(WordKind.NUMBERS)))
                .hasSize(1);
        assertThat(WordList.of("xx")).isEmpty();
        assertThat(WordList.of("../en")).isEmpty();
        assertThat(WordList.of("")).isEmpty();
    }
}
