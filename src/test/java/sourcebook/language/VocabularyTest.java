package sourcebook.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VocabularyTest {
    @Test
    void aBriefingAddsToTheListsOfTheProgram() {
        Vocabulary own = Vocabulary.of(
                "en-GB",
                Map.of(
                        "en.txt",
                        "[denials]\npoured cold water on\n",
                        "en-quantities.txt",
                        "[numbers]\numpteen = 17\n"));
        WordList list = own.words("en").orElseThrow();
        assertThat(list.find(List.of("He", "poured", "cold", "water", "on", "it"), Set.of(WordKind.DENIALS)))
                .hasSize(1);
        assertThat(list.is(WordKind.NEGATIONS, "never")).isTrue();
        Quantities quantities = own.quantities("en-US").orElseThrow();
        assertThat(quantities.amounts(Words.of("umpteen boats and two ships")))
                .extracting(Amount::value)
                .containsExactly("17", "2");
        assertThat(own.isOwn("en-US")).isTrue();
        assertThat(own.isOwn("de")).isFalse();
    }

    @Test
    void aLanguageIsKnownByTheListsOfTheBriefingAlone() {
        Vocabulary german = Vocabulary.of("de", Map.of("de.txt", "[negations]\nnicht\n"));
        assertThat(german.words("de-CH").orElseThrow().is(WordKind.NEGATIONS, "nicht"))
                .isTrue();
        assertThat(german.quantities("de")).isEmpty();
        assertThat(german.grammar(Words.class, "de")).isEmpty();
        assertThat(Vocabulary.ENGLISH.words("de")).isEmpty();
    }

    @Test
    void whatEndsNoSentenceIsThatOfTheLanguageOrOfEnglish() {
        Vocabulary own = Vocabulary.of("en", Map.of("fr-sentences.txt", "[abbreviations]\np. ex.\n"));
        assertThat(own.abbreviations("fr-CA").goOn("ex.", "Paris")).isTrue();
        assertThat(own.abbreviations("fr").goOn("Gov.", "Bo")).isFalse();
        assertThat(own.abbreviations("nl").goOn("Gov.", "Bo")).isTrue();
        assertThat(own.abbreviations("de").goOn("29.", "Mai")).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en.txt            | [negation]            | line 1: no section is called negation
            en.txt            | never                 | line 1: name a section first
            en-quantities.txt | [moths]               | line 1: no section is called moths
            en-quantities.txt | [months];Jan          | line 2: write words = what they mean
            en-quantities.txt | [months];Jan = first  | line 2: 'first' is not a number
            en-sentences.txt  | [abbreviation]        | line 1: no section is called abbreviation
            en-grammar.txt    | [opposites];hot, cold | line 2: write words = what they mean
            """)
    void aListThatCannotBeReadSaysWhere(String name, String content, String message) {
        assertThatThrownBy(() -> Vocabulary.check(name, content.replace(';', '\n')))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }
}
