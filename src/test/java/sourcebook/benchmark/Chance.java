package sourcebook.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Numbers, days and words by chance, for made-up briefings. */
final class Chance {
    private static final String[] WORDS = ("the talks agreement between sides minister officials meant that supply of"
                    + " goods across border remained open as experts compared figures from earlier reports with"
                    + " statements made at meeting in capital where leaders signed documents on trade"
                    + " defense energy transport and research as text was published observers counted further"
                    + " visits by end year according to persons who took part under condition of staying there")
            .split(" ");
    private static final String[] SYLLABLES =
            ("ba be bi bo da de di do fa fe ga go ha ho ka ke ki ko la le li lo ma me mi"
                            + " mo na ne ni no pa pe po ra re ri ro sa se si so ta te ti to va ve vi vo za ze zo")
                    .split(" ");

    private Chance() {}

    /** Two names of three syllables each, different for every number. */
    static String name(int number) {
        int n = SYLLABLES.length;
        String first = SYLLABLES[number % n] + SYLLABLES[number / n % n] + SYLLABLES[(number * 7 + 3) % n];
        String last = SYLLABLES[(number + 11) % n] + SYLLABLES[number / n / n % n] + SYLLABLES[(number * 3 + 1) % n];
        return capitalized(first) + " " + capitalized(last);
    }

    static String capitalized(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** A number below a bound; low ones come far more often. */
    static int skewed(Random random, int bound) {
        double u = random.nextDouble();
        return (int) (bound * u * u * u);
    }

    static List<Integer> several(Random random, int count, int bound) {
        TreeSet<Integer> numbers = new TreeSet<>();
        for (int i = 0; i < count; i++) {
            numbers.add(skewed(random, bound));
        }
        return new ArrayList<>(numbers);
    }

    static String words(Random random, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> WORDS[random.nextInt(WORDS.length)])
                .collect(Collectors.joining(" "));
    }

    /** A day on which something happened, which is before any source was published. */
    static String day(Random random) {
        return day(2018, random);
    }

    /** A day in one of five years. */
    static String day(int first, Random random) {
        return String.format(
                Locale.ROOT, "%d-%02d-%02d", first + random.nextInt(5), 1 + random.nextInt(12), 1 + random.nextInt(28));
    }
}
