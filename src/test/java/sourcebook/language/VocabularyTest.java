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
        Vocabulary dutch = Vocabulary.of("nl", Map.of("nl.txt", "[negations]\nniet\n"));
        assertThat(dutch.words("nl-BE").orElseThrow().is(WordKind.NEGATIONS, "niet"))
                .isTrue();
        assertThat(dutch.quantities("nl")).isEmpty();
        assertThat(dutch.grammar(Words.class, "nl")).isEmpty();
        assertThat(Vocabulary.ENGLISH.words("nl")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | 1.250.000 Euro und 4,8 Millionen        | 1250000, 4800000
            de | 1.250.000,5 oder 2024 Besucher          | 1250000.5
            de | fünfundzwanzig Kinder, dreihundert Bahnen | 25, 300
            de | Dutzenden von Menschen                  | Dutzende
            en | 1,250,000 euros and 4.8 million         | 1250000, 4800000
            en | 1,250,000.5 or 2024 visitors            | 1250000.5
            """)
    void amountsAreReadWithTheMarksOfTheirLanguage(String language, String text, String values) {
        Quantities quantities = Vocabulary.ENGLISH.quantities(language).orElseThrow();
        assertThat(quantities.amounts(Words.of(text))).extracting(Amount::value).containsExactly(values.split(", "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | mehr als 3,5 Millionen | more than
            de | nicht mehr als 12      | up to
            de | rund 86.000            | about
            en | more than 3.5 million  | more than
            """)
    void limitsMeanTheSameInEachLanguage(String language, String text, String bound) {
        Quantities quantities = Vocabulary.ENGLISH.quantities(language).orElseThrow();
        assertThat(quantities.amounts(Words.of(text))).extracting(Amount::bound).containsExactly(bound);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            de | am 18. März 2024           | 2024-3-18
            de | am 18. und 19. März 2024   | 2024-3-18, 2024-3-19
            de | im Mai 2024, am 3. Oktober | 2024-5-0, 0-10-3
            en | on June 18 and 19          | 0-6-18, 0-6-19
            en | on 18 and 19 June 2024     | 2024-6-18, 2024-6-19
            """)
    void datesAreReadAsTheirLanguageWritesThem(String language, String text, String dates) {
        Quantities quantities = Vocabulary.ENGLISH.quantities(language).orElseThrow();
        assertThat(quantities.dates(Words.of(text)))
                .extracting(d -> d.year() + "-" + d.month() + "-" + d.day())
                .containsExactly(dates.split(", "));
    }

    @Test
    void aSignHasWordsInEachLanguage() {
        assertThat(Vocabulary.ENGLISH.quantities("de").orElseThrow().sign("Prozent"))
                .isEqualTo("%");
        assertThat(Vocabulary.ENGLISH.quantities("en").orElseThrow().sign("percent"))
                .isEqualTo("%");
        assertThat(Vocabulary.ENGLISH.quantities("en").orElseThrow().sign("boats"))
                .isNull();
    }

    @Test
    void whatEndsNoSentenceIsThatOfTheLanguageOrOfEnglish() {
        Vocabulary own = Vocabulary.of("en", Map.of("fr-sentences.txt", "[abbreviations]\np. ex.\n"));
        assertThat(own.abbreviations("fr-CA").goOn("", "ex.", "Paris")).isTrue();
        assertThat(own.abbreviations("fr").goOn("", "Gov.", "Bo")).isFalse();
        assertThat(own.abbreviations("nl").goOn("", "Gov.", "Bo")).isTrue();
        assertThat(own.abbreviations("de").goOn("", "29.", "Mai")).isTrue();
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
