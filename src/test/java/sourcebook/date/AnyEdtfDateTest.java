package sourcebook.date;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sourcebook.message.English;

/** What holds for dates of all forms, and for what is none. */
class AnyEdtfDateTest {
    @Test
    void isEqualToWhatItsTextReadsAs() {
        assertThat(randomDates())
                .allSatisfy(date -> assertThat(EdtfDate.parse(date.toString()))
                        .isEqualTo(date)
                        .hasSameHashCodeAs(date)
                        .isEqualByComparingTo(date));
        assertThat(EdtfDate.parse("2024")).isNotEqualTo(EdtfDate.parse("2024~"));
    }

    @Test
    void hasBoundsInOrder() {
        assertThat(randomDates())
                .allSatisfy(date -> assertThat(date.earliest().orElse(LocalDate.MIN))
                        .isBeforeOrEqualTo(date.latest().orElse(LocalDate.MAX)));
    }

    @Test
    void hasATotalOrderThatAgreesWithEquals() {
        List<EdtfDate> dates = randomDates().subList(0, 120);
        for (EdtfDate a : dates) {
            for (EdtfDate b : dates) {
                int ab = Integer.signum(a.compareTo(b));
                assertThat(Integer.signum(b.compareTo(a))).as("%s, %s", a, b).isEqualTo(-ab);
                assertThat(ab == 0).as("%s, %s", a, b).isEqualTo(a.equals(b));
                for (EdtfDate c : dates) {
                    if (ab <= 0 && b.compareTo(c) <= 0 && a.compareTo(c) > 0) {
                        throw new AssertionError(a + " <= " + b + " <= " + c + ", but not " + a + " <= " + c);
                    }
                }
            }
        }
    }

    @Test
    void refusesGarbageOnlyWithItsOwnException() {
        Random random = new Random(11);
        String alphabet = "0123456789012XX--//..?~%TYx [\0\ud83d\ude00–é";
        int refused = 0;
        for (int i = 0; i < 50_000; i++) {
            String text = i % 2 == 0 ? garbage(random, alphabet) : damaged(random, alphabet);
            try {
                EdtfDate date = EdtfDate.parse(text);
                assertThat(date).hasToString(text);
                assertThat(date.display(English.WORDING)).isNotBlank();
            } catch (EdtfException e) {
                refused++;
                assertThat(e.index()).as(text).isBetween(0, text.length());
                assertThat(e.getMessage()).as(text).isNotBlank().doesNotEndWith(".");
            }
        }
        assertThat(refused).isBetween(25_000, 49_999);
    }

    private static String garbage(Random random, String alphabet) {
        StringBuilder text = new StringBuilder();
        int length = random.nextInt(24);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    /** Returns a well-formed text with one character replaced. */
    private static String damaged(Random random, String alphabet) {
        StringBuilder text = new StringBuilder(randomText(random));
        text.setCharAt(random.nextInt(text.length()), alphabet.charAt(random.nextInt(alphabet.length())));
        return text.toString();
    }

    /** Returns 400 dates of all forms, close enough together that many share a bound. */
    private static List<EdtfDate> randomDates() {
        Random random = new Random(5);
        return Stream.generate(() -> randomText(random))
                .flatMap(text -> {
                    try {
                        return Stream.of(EdtfDate.parse(text));
                    } catch (EdtfException endsBeforeItStarts) {
                        return Stream.empty();
                    }
                })
                .limit(400)
                .toList();
    }

    private static String randomText(Random random) {
        Supplier<String> date = () -> {
            String year = "202" + (3 + random.nextInt(2));
            String month = "-" + List.of("01", "06", "12", "21", "24").get(random.nextInt(5));
            return switch (random.nextInt(3)) {
                        case 0 -> year;
                        case 1 -> year + month;
                        default -> year + "-0" + (1 + random.nextInt(3)) + "-" + (10 + random.nextInt(3));
                    }
                    + List.of("", "", "?", "~", "%").get(random.nextInt(5));
        };
        return switch (random.nextInt(8)) {
            case 0 -> date.get() + "/..";
            case 1 -> "../" + date.get();
            case 2 -> date.get() + "/";
            case 3 -> "/" + date.get();
            case 4 -> date.get() + "/" + date.get();
            case 5 ->
                List.of("202X", "20XX", "2024-XX", "2024-06-XX", "2024-XX-XX~").get(random.nextInt(5));
            default -> date.get();
        };
    }
}
