package sourcebook.date;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sourcebook.message.English;

class EdtfDateTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # text                  | start    | day   | vague start | vague end
            2024-06-19              | Jun 19   | true  | false       | false
            2024-06-19~             | Jun 19   | true  | true        | true
            2024-06                 | Jun      | false | false       | false
            2024-06-XX              | Jun      | false | false       | false
            2024-06?                | Jun      | false | true        | true
            2024                    | ''       | false | false       | false
            202X                    | ''       | false | false       | false
            2024-22                 | summer   | false | true        | true
            2023-09/..              | Sep      | false | false       | false
            2023-09~/..             | Sep      | false | true        | false
            ../2023-09-13%          | Sep 13   | false | false       | true
            2024-06-18~/2024-06-19  | Jun 18   | false | true        | false
            """)
    void saysWhatAPictureShows(String text, String start, boolean day, boolean vagueStart, boolean vagueEnd) {
        EdtfDate date = EdtfDate.parse(text);

        assertThat(date.displayStartWithoutYear(English.WORDING)).isEqualTo(start);
        assertThat(date.isDay()).isEqualTo(day);
        assertThat(date.startsVaguely()).isEqualTo(vagueStart);
        assertThat(date.endsVaguely()).isEqualTo(vagueEnd);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            2022/..                 | since 2022
            2023-09~/..             | since about September 2023
            ../2024-06-19           | until June 19, 2024
            2022/2024               | 2022 to 2024
            2024/                   | from 2024 to an unknown date
            2024-06                 | June 2024
            """)
    void saysHowLongSomethingLasts(String text, String period) {
        assertThat(EdtfDate.parse(text).displayPeriod(English.WORDING)).isEqualTo(period);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # text                  | display                               | earliest   | latest     | datetime
            2024-06-19              | June 19, 2024                         | 2024-06-19 | 2024-06-19 | 2024-06-19
            2024-02-29              | February 29, 2024                     | 2024-02-29 | 2024-02-29 | 2024-02-29
            2000-02-29              | February 29, 2000                     | 2000-02-29 | 2000-02-29 | 2000-02-29
            2024-06                 | June 2024                             | 2024-06-01 | 2024-06-30 | 2024-06
            2023-02                 | February 2023                         | 2023-02-01 | 2023-02-28 | 2023-02
            2024                    | 2024                                  | 2024-01-01 | 2024-12-31 | 2024
            0988                    | 988                                   | 0988-01-01 | 0988-12-31 | 0988
            9999-12-31              | December 31, 9999                     | 9999-12-31 | 9999-12-31 | 9999-12-31

            2024-06~                | about June 2024                       | 2024-06-01 | 2024-06-30 | 2024-06
            2024-06-19~             | about June 19, 2024                   | 2024-06-19 | 2024-06-19 | 2024-06-19
            2023?                   | 2023 (uncertain)                      | 2023-01-01 | 2023-12-31 | 2023
            2023%                   | about 2023 (uncertain)                | 2023-01-01 | 2023-12-31 | 2023
            2024-06-19%             | about June 19, 2024 (uncertain)       | 2024-06-19 | 2024-06-19 | 2024-06-19

            2024-06-XX              | a day in June 2024                    | 2024-06-01 | 2024-06-30 | -
            2024-XX                 | a month in 2024                       | 2024-01-01 | 2024-12-31 | -
            2024-XX-XX              | a day in 2024                         | 2024-01-01 | 2024-12-31 | -
            202X                    | the 2020s                             | 2020-01-01 | 2029-12-31 | -
            200X                    | between 2000 and 2009                 | 2000-01-01 | 2009-12-31 | -
            20XX                    | between 2000 and 2099                 | 2000-01-01 | 2099-12-31 | -
            2024-06-XX~             | a day in about June 2024              | 2024-06-01 | 2024-06-30 | -
            2024-XX~                | a month in about 2024                 | 2024-01-01 | 2024-12-31 | -
            2024-XX-XX?             | a day in 2024 (uncertain)             | 2024-01-01 | 2024-12-31 | -
            202X%                   | about the 2020s (uncertain)           | 2020-01-01 | 2029-12-31 | -
            20XX~                   | between about 2000 and 2099           | 2000-01-01 | 2099-12-31 | -

            2024-21                 | spring 2024                           | 2024-03-01 | 2024-06-30 | -
            2024-22                 | summer 2024                           | 2024-06-01 | 2024-09-30 | -
            2024-23~                | about autumn 2024                     | 2024-09-01 | 2024-12-31 | -
            2024-24                 | winter 2024                           | 2024-01-01 | 2025-03-31 | -
            9999-24                 | winter 9999                           | 9999-01-01 | +10000-03-31 | -

            2024-06-18/2024-06-19   | June 18–19, 2024                      | 2024-06-18 | 2024-06-19 | -
            2024-06-18/2024-07-02   | June 18 to July 2, 2024               | 2024-06-18 | 2024-07-02 | -
            2023-12-30/2024-01-02   | December 30, 2023 to January 2, 2024  | 2023-12-30 | 2024-01-02 | -
            2023-06-18/2024-06-19   | June 18, 2023 to June 19, 2024        | 2023-06-18 | 2024-06-19 | -
            2024-03/2024-05         | March to May 2024                     | 2024-03-01 | 2024-05-31 | -
            2023-11/2024-05         | November 2023 to May 2024             | 2023-11-01 | 2024-05-31 | -
            2022/2024               | 2022 to 2024                          | 2022-01-01 | 2024-12-31 | -
            2024-21/2024-23         | spring to autumn 2024                 | 2024-03-01 | 2024-12-31 | -
            2024-06-19/2024-07      | June 19, 2024 to July 2024            | 2024-06-19 | 2024-07-31 | -
            2024/2024-05            | 2024 to May 2024                      | 2024-01-01 | 2024-05-31 | -
            2024-06/2024-06-10      | June 2024 to June 10, 2024            | 2024-06-01 | 2024-06-10 | -
            2024-06-18/2024-06-18   | June 18, 2024                         | 2024-06-18 | 2024-06-18 | 2024-06-18

            2024-06-18~/2024-06-19  | about June 18 to June 19, 2024        | 2024-06-18 | 2024-06-19 | -
            2024-06-18/2024-06-19~  | June 18 to about June 19, 2024        | 2024-06-18 | 2024-06-19 | -
            2024-06-18?/2024-06-19  | June 18 (uncertain) to June 19, 2024  | 2024-06-18 | 2024-06-19 | -
            2024-06-18/2024-06-19?  | June 18 to June 19, 2024 (uncertain)  | 2024-06-18 | 2024-06-19 | -
            2022~/2024%             | about 2022 to about 2024 (uncertain)  | 2022-01-01 | 2024-12-31 | -
            2024~/2024              | about 2024 to 2024                    | 2024-01-01 | 2024-12-31 | -

            2023-09-13/..           | on or after September 13, 2023        | 2023-09-13 | -          | -
            2023-09/..              | in or after September 2023            | 2023-09-01 | -          | -
            2023-09-13~/..          | on or after about September 13, 2023  | 2023-09-13 | -          | -
            ../2024-06-19           | on or before June 19, 2024            | -          | 2024-06-19 | -
            ../2024                 | in or before 2024                     | -          | 2024-12-31 | -
            2024/                   | from 2024 to an unknown date          | 2024-01-01 | -          | -
            /2024-06-19?            | from an unknown date to June 19, 2024 (uncertain) | - | 2024-06-19 | -
            """)
    void readsAndShows(String text, String display, LocalDate earliest, LocalDate latest, String datetime) {
        EdtfDate date = EdtfDate.parse(text);

        assertThat(date.display(English.WORDING)).isEqualTo(display);
        assertThat(date.earliest().orElse(null)).isEqualTo(earliest);
        assertThat(date.latest().orElse(null)).isEqualTo(latest);
        assertThat(date.htmlDatetime().orElse(null)).isEqualTo(datetime);
        assertThat(date).hasToString(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
            # text                        | index | part of the message
            ''                            | 0  | a date is missing
            June 2024                     | 0  | begins with a year of four digits, as in 2024-06-19; 'J' cannot stand here
            24-06-19                      | 2  | begins with a year of four digits
            202                           | 3  | begins with a year of four digits, as in 2024-06-19
            20240619                      | 4  | with hyphens between
            20245                         | 4  | a year has four digits
            2024/06/19                    | 7  | the end of an interval begins with a year of four digits too
            2024-                         | 5  | a month of two digits must follow the hyphen
            2024-6-19                     | 6  | a month has two digits, as in 2024-06-19; '-' cannot stand here
            2024-6                        | 6  | a month has two digits
            2024-06-                      | 8  | a day of two digits must follow the hyphen
            2024-06-1                     | 9  | a day has two digits
            2024-06-190                   | 10 | a month and a day have two
            2024-06-19-20                 | 10 | the date is complete; '-' cannot stand here
            2024/06                       | 7  | the end of an interval begins with a year of four digits too
            ' 2024'                       | 0  | no spaces
            '2024 '                       | 4  | no spaces
            '2024? '                      | 5  | no spaces
            2024-06-18 / 2024-06-19       | 10 | no spaces
            2024–06                       | 4  | only the plain hyphen
            2024-06-18..2024-06-19        | 10 | an interval is written with a slash
            ２０２４                      | 0  | a year of four digits
            2024-06-19𝟙                   | 10 | '𝟙' cannot stand here
            2024😀                        | 4  | U+1F600 cannot stand here

            2024-00                       | 5  | there is no month 00
            2024-13                       | 5  | there is no month 13
            2024-20                       | 5  | there is no month 20
            2024-42                       | 5  | there is no month 42
            2024-06-00                    | 8  | there is no day 00
            2024-06-31                    | 8  | there is no day 31; June 2024 has 30 days
            2024-02-30                    | 8  | there is no day 30; February 2024 has 29 days
            1900-02-29                    | 8  | February 1900 has 28 days
            2024-06-18/2024-06-31         | 19 | there is no day 31
            0000                          | 0  | years run from 0001 to 9999
            2024/0000-05                  | 5  | years run from 0001 to 9999
            00XX                          | 0  | years run from 0001 to 9999

            2024-06-19T10:00:00Z          | 10 | a time of day cannot be used here
            Y170000002                    | 0  | more than four digits
            -1985                         | 0  | years before 0001 cannot be used
            2024/-1985                    | 5  | years before 0001 cannot be used

            ?2024                         | 0  | a qualifier (?, ~ or %) stands at the end
            2024~-06                      | 4  | a qualifier (?, ~ or %) stands at the end
            2024-06~-19                   | 7  | a qualifier (?, ~ or %) stands at the end
            2024-~06                      | 5  | a month of two digits must follow
            2024?~                        | 5  | written %
            [2024,2025]                   | 0  | sets of dates are EDTF level 2
            {2024,2025}                   | 0  | sets of dates are EDTF level 2
            2024-25                       | 5  | EDTF level 2; use 21 to 24
            2024-41                       | 5  | EDTF level 2; use 21 to 24
            2024-21-05                    | 7  | a season has no days
            1950S2                        | 4  | 'S' cannot stand here

            XXXX                          | 0  | only the last one or two digits of a year
            2XXX                          | 1  | only the last one or two digits of a year
            20X4                          | 3  | only the last one or two digits of a year
            202x                          | 3  | a capital X
            2024-xx                       | 5  | a capital X
            202X-06                       | 4  | no month can follow a year with unspecified digits
            202X-XX                       | 4  | no month can follow a year with unspecified digits
            2024-1X                       | 6  | one digit and one X are EDTF level 2
            2024-X1                       | 6  | one digit and one X are EDTF level 2
            2024-06-1X                    | 9  | one digit and one X are EDTF level 2
            2024-X                        | 6  | a month has two digits
            2024-XX-15                    | 8  | no day can follow an unspecified month
            2024-06-XX/2024-07-02         | 8  | an interval cannot have unspecified digits
            2024/202X                     | 8  | an interval cannot have unspecified digits
            202X/..                       | 3  | an interval cannot have unspecified digits

            2024-06-19/2024-06-18         | 11 | the interval ends before it starts
            2024-06-19/2024-05            | 11 | the interval ends before it starts
            2024/2023                     | 5  | the interval ends before it starts
            2024/2025/2026                | 9  | only one slash
            2024//2025                    | 5  | only one slash
            ../..                         | 3  | a date on at least one side
            /                             | 1  | a date on at least one side
            /..                           | 1  | a date on at least one side
            ..                            | 2  | only one end of an interval
            ..2024                        | 2  | stands alone on its side of the slash
            2024/...                      | 7  | stands alone on its side of the slash
            2024/.                        | 5  | the end of an interval begins with a year
            2024-06-18/P3D                | 11 | the end of an interval begins with a year
            """)
    void refusesAndSaysWhere(String text, int index, String message) {
        EdtfException refusal = catchThrowableOfType(EdtfException.class, () -> EdtfDate.parse(text));

        assertThat(refusal).as(text).isNotNull().hasMessageContaining(message);
        assertThat(refusal.index()).as(text).isEqualTo(index);
    }

    @Test
    void namesControlCharactersByNumber() {
        assertThatExceptionOfType(EdtfException.class)
                .isThrownBy(() -> EdtfDate.parse("2024\0"))
                .withMessage("the date is complete; U+0000 cannot stand here")
                .matches(e -> e.index() == 4);
    }

    @Test
    void ordersByEarliestThenLatestThenText() {
        List<String> ordered = List.of(
                "../2022-12-31",
                "2023-12-30/2024-01-02",
                "../2023",
                "2024-01-01",
                "2024-01",
                "2024",
                "2024?",
                "2024~",
                "2024/2025",
                "2024/",
                "2024/..",
                "2024-06-01",
                "2024-06",
                "2024-06-XX",
                "2024-06~",
                "2024-22",
                "2024-06-18/2024-06-19",
                "../2024-06-19",
                "/2024-06-19",
                "2024-06-19");
        List<EdtfDate> shuffled =
                new ArrayList<>(ordered.stream().map(EdtfDate::parse).toList());
        Collections.shuffle(shuffled, new Random(7));

        assertThat(shuffled.stream().sorted().map(EdtfDate::toString)).containsExactlyElementsOf(ordered);
    }

    @Test
    void doesNotDependOnTheDefaultLocale() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));

            assertThat(EdtfDate.parse("2024-06-18/2024-07-02").display(English.WORDING))
                    .isEqualTo("June 18 to July 2, 2024");
            assertThatExceptionOfType(EdtfException.class)
                    .isThrownBy(() -> EdtfDate.parse("2024\u0007"))
                    .withMessageContaining("U+0007");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2024-06-19, 2024 6 19, 2024 6 19, plain",
        "2024-06, 2024 6 0, 2024 6 0, plain",
        "2024, 2024 0 0, 2024 0 0, plain",
        "2024-06~, 2024 6 0, 2024 6 0, approximate",
        "2024-06-19?, 2024 6 19, 2024 6 19, approximate",
        "2024-06-XX, 2024 6 0, 2024 6 0, neither",
        "2024-XX-XX, 2024 0 0, 2024 0 0, neither",
        "2024-21, 2024 0 0, 2024 0 0, neither",
        "202X, 2020 0 0, 2029 0 0, approximate",
        "20XX, 2000 0 0, 2099 0 0, approximate",
        "2024-06-18/2025-07, 2024 6 18, 2025 7 0, neither",
        "2024-06-18/2024-07~, 2024 6 18, 2024 7 0, approximate",
        "2024-06-19/.., 2024 6 19, 2024 6 19, approximate",
        "/2024-06, 2024 6 0, 2024 6 0, approximate"
    })
    void itsEndsAreAsPreciseAsTheyAreGiven(String text, String first, String last, String kind) {
        EdtfDate date = EdtfDate.parse(text);
        assertThat(shown(date.first())).isEqualTo(first);
        assertThat(shown(date.last())).isEqualTo(last);
        assertThat(date.isPlain()).isEqualTo(kind.equals("plain"));
        assertThat(date.isApproximate()).isEqualTo(kind.equals("approximate"));
    }

    private static String shown(EdtfDate.Given given) {
        return given.year() + " " + given.month() + " " + given.day();
    }
}
