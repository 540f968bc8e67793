package sourcebook.message;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.Collator;
import com.ibm.icu.util.ULocale;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class NameOrderTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en | “Quoted”, 10, 9, Elan, Élan, Elm, G 7, G7, Gazette, the Paper, The Paper, Town, U.S., U.S. State",
                "de | Arzt, Ärzte, Bad, Öl, Oper, Über, Ufer, Zug",
                "de | Muldental, Müll, Mulle, Müller, Strasse, Straße, Strauß, Strom",
                "sv | Ost, Zug, Åre, Ärla, Öre",
                "ru | Ёлкин, Елкина, Жуков, Arms",
                "ru | ежи, ёжик, ёлка, ель, енот, жук",
                "es | nube, nz, ñandú, ola",
                "cs | cesta, hrad, chata, ikona",
                "da | Bo, Zeppelin, Ærø, Øland, Aarhus",
                "uk | гора, ґанок, дім",
                "de-u-co-phonebk | Ad, Ae, Äf, Ag",
                "tr | çay, dal, Ilgın, ısı, iş, şal"
            })
    void namesStandAsTheLanguageHasThem(String language, String names) {
        List<String> ordered = Stream.of(names.split(", ")).map(String::strip).toList();
        NameOrder order = new NameOrder(language);
        assertThat(ordered.stream().sorted(order)).containsExactlyElementsOf(ordered);
        assertThat(ordered.stream().sorted(Comparator.reverseOrder()).sorted(order))
                .containsExactlyElementsOf(ordered);
    }

    @Test
    void onlyWhatIsEqualStandsInOnePlace() {
        NameOrder order = new NameOrder("en");
        assertThat(order.compare("Town", "Town")).isZero();
        assertThat(order.compare("Élan", "E\u0301lan")).isPositive();
        assertThat(order.compare("co\u00adop", "coop")).isPositive();
    }

    static Set<String> plain() {
        return NameOrder.PLAIN;
    }

    /** What is written down of ASCII is what ICU knows, whatever stands behind it. */
    @ParameterizedTest
    @MethodSource("plain")
    void namesInAsciiStandAsIcuHasThem(String language) {
        Collator icu = Collator.getInstance(ULocale.forLanguageTag(language));
        icu.setDecomposition(Collator.CANONICAL_DECOMPOSITION);
        NameOrder order = new NameOrder(language);
        Random random = new Random(7);
        String signs = NameOrder.SIGNS
                + NameOrder.SIGNS.substring(NameOrder.SIGNS.indexOf('a')).toUpperCase();
        for (int i = 0; i < 30_000; i++) {
            String start = drawn(signs, 2, random);
            String one = start + drawn(signs, 3, random) + drawn("äß\u0308’жя", 1, random);
            String other = start + drawn(signs, 3, random) + drawn("äß\u0308’жя", 1, random);
            int expected = icu.compare(one, other);
            assertThat(Integer.signum(order.compare(one, other)))
                    .as("'%s' and '%s'", one, other)
                    .isEqualTo(Integer.signum(expected == 0 ? one.compareTo(other) : expected));
        }
    }

    private static String drawn(String signs, int most, Random random) {
        StringBuilder drawn = new StringBuilder();
        for (int i = random.nextInt(most + 1); i > 0; i--) {
            drawn.append(signs.charAt(random.nextInt(signs.length())));
        }
        return drawn.toString();
    }
}
