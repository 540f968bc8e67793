package sourcebook.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sourcebook.message.English;
import sourcebook.parse.Figure;
import sourcebook.text.Located;
import sourcebook.text.Text;

class QuantitiesTest {
    private static final Quantities ENGLISH = Quantities.of("en").orElseThrow();

    private static List<String> amounts(String text) {
        return amounts(text, ENGLISH);
    }

    private static List<String> amounts(String text, Quantities quantities) {
        return quantities.amounts(quantities.words(text)).stream()
                .map(a -> (a.bound() == null ? "" : a.bound() + " ") + a.value() + (a.sign() == null ? "" : a.sign()))
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            11,000 boats and more than 3 million crates    | 11000; more than 3000000
            dozens of boats, twenty-five crates            | dozens; 25
            -5 degrees, −1.5 degrees and ( -2)             | -5; -1.5; -2
            minus five degrees, negative 3                 | -5; -3
            a -$5 million hole and $-6 million             | -5000000$; -6000000$
            the ferry-5 and 5 - 3                          | 5; 3
            12% of the boats, 15 % and twelve percent      | 12%; 15%; 12%
            3‰, about 7 per cent                           | 3‰; about 7%
            $5 million, US$6 and 8 dollars                 | 5000000$; 6$; 8$
            8 dollars, US$8, $8 and 8 US dollars           | 8$; 8$; 8$; 8$
            £10,000 and 10,000 pounds, €5, 5 € and 5 euros | 10000£; 10000£; 5€; 5€; 5€
            £5m, $1.2bn or $3k, but a run of 5k            | 5000000£; 1200000000$; 3000$
            $2000, 1600 euros and 2000€, in 2000           | 2000$; 1600€; 2000€
            a fine of 5, €6 or 7                           | 5; 6€; 7
            605–1,039 deaths, 605-1,039 deaths             | 605..1039; 605..1039
            605 to 1,039 deaths                            | 605..1039
            between 605 and 1,039 deaths                   | 605..1039
            605 boats and 1,039 crates                     | 605; 1039
            about 605 and 1,039                            | about 605; 1039
            rose from 605 to 1,039                         | 605; 1039
            5 to 6 million, 5 million to 6 million         | 5000000..6000000; 5000000..6000000
            5–6 million and 5-6 million                    | 5000000..6000000; 5000000..6000000
            500 to 1 million                               | 500..1000000
            5% to 10%, 5–10%, $5–$10, $5 to $10            | 5..10%; 5..10%; 5..10$; 5..10$
            −5 to −3, between -5 and 3                     | -5..-3; -5..3
            two to three boats, five to three              | 2..3; 5; 3
            in 2014-2015 and from 1990 to 1995             | ''
            on June 18–19, 5 to 10 May                     | 19
            605 – 1,039                                    | 605; 1039
            """)
    void amountsAreReadAsFiguresAreWritten(String text, String expected) {
        assertThat(String.join("; ", amounts(text))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12 400 пассажиров, 12\u00a0400, 12\u202f400       | 12400; 12400; 12400
            в 2023 400 человек                             | 400
            3,5 млн рублей, 3,5 миллиона                   | 3500000₽; 3500000
            не менее двадцати пяти рейсов                  | at least 25
            от 5 до 7 рейсов, до семи лет, более 1 250 000  | 5..7; up to 7; more than 1250000
            десятки жителей, две тысячи жителей            | десятки; 2000
            18 июня 2024 г., с 18-го по 20 мая             | ''
            """)
    void russianAmountsAreReadAsFiguresAreWritten(String text, String expected) {
        assertThat(String.join("; ", amounts(text, Quantities.of("ru").orElseThrow())))
                .isEqualTo(expected);
    }

    @Test
    void wordsForOneNumberAreAddedUp() {
        assertThat(amounts("twenty five crates, five twenty")).containsExactly("25", "5", "20");
    }

    /** What a figure shows is read as what its front matter says. */
    @ParameterizedTest
    @CsvSource({
        "11000,boats",
        "2.50,tons",
        "5 million,boats",
        "605..1039,deaths",
        "5..6 billion,$",
        "-5,degrees",
        "-5..-3,degrees",
        "-5..3,degrees",
        "-0.5,%",
        "12,%",
        "3..4,%",
        "5 million,$",
        "-5 million,US$",
        "-2..3,€",
        "dozens,boats"
    })
    void whatAFigureShowsIsReadAsItIsWritten(String amount, String unit) {
        Text file = new Text("figure", amount);
        Figure figure = new Figure(
                new Located<>(amount, file.span(0, amount.length())),
                Figure.Bound.ABOUT,
                unit,
                "",
                null,
                null,
                null,
                null);
        List<Amount> read = ENGLISH.amounts(Words.of("It was " + figure.counted(English.WORDING) + " that day."));
        assertThat(read).hasSize(1);
        assertThat(read.get(0).value()).isEqualTo(figure.value());
        assertThat(read.get(0).bound()).isEqualTo("about");
        assertThat(read.get(0).sign()).isEqualTo(ENGLISH.sign(unit));
    }

    @Test
    @Timeout(value = 10, unit = TimeUnit.SECONDS)
    void longRowsOfNumbersAreReadInLinearTime() {
        assertThat(amounts("5–6 to 7 between -$".repeat(50_000))).isNotEmpty();
        assertThat(amounts("1" + " ".repeat(200_000) + "2 to " + "\n".repeat(200_000) + "3"))
                .hasSize(2);
    }
}
