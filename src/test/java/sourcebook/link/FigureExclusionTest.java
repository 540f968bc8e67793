package sourcebook.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sourcebook.message.English;

class FigureExclusionTest {
    private static final String SAID = "direction: affirms, certainty: fact";

    private final Map<String, String> files = new TreeMap<>();

    FigureExclusionTest() {
        files.put("content/actors/h.md", "---\nname: H\nkind: organization\n---\n");
        files.put("content/topics/t.md", "---\ntitle: T\norder: 1\n---\n");
        files.put("content/claims/c.md", "---\ntitle: C\ntopics: [t]\n---\n");
    }

    private void source(String id, String said, String... figures) {
        files.put(
                "content/sources/" + id + ".md",
                "---\ntitle: S\nlabel: " + id
                        + "\npublisher: h\nlanguage: en\nkind: report\nobtained: original\ntopics: [t]\npositions:\n  - {claim: c, "
                        + "note: Said so., voice: own, " + said + ", figures: [" + String.join(", ", figures)
                        + "]}\n---\n");
    }

    private static String figure(String bounded, String more) {
        int cut = bounded.lastIndexOf(' ');
        String bound = cut < 0 ? "" : "bound: " + bounded.substring(0, cut) + ", ";
        return "{" + bound + "amount: " + bounded.substring(cut + 1) + ", unit: boxes, item: shells" + more + "}";
    }

    private List<FigureExclusion> exclusions() {
        LinkedSite linked = LinkedSite.of(files, Set.of());
        assertThat(linked.diagnostics().sorted()).isEmpty();
        return linked.site().claims().exclusions(linked.site().document("c"));
    }

    @ParameterizedTest
    @CsvSource({
        "more than 11000, up to 9000, true",
        "more than 11000, 11000, true",
        "more than 11000, fewer than 11000, true",
        "more than 11000, up to 11000, true",
        "at least 11000, fewer than 11000, true",
        "at least 11000, up to 11000, false",
        "at least 11000, 11000, false",
        "up to 11000, 11000, false",
        "11000, 11000.0, false",
        "11000, 11000.5, true",
        "999999999999999.000001, 999999999999999.000002, true",
        "more than 5, at least 9000, false",
        "up to 5, fewer than 9000, false",
        "about 5, 9000, false",
        "dozens, 9000, false"
    })
    void amountsExcludeEachOtherWhereTheirBoundsDoNotMeet(String one, String other, boolean excluded) {
        source("a", SAID, figure(one, ", period: 2023"));
        source("b", SAID, figure(other, ", period: 2023"));
        assertThat(exclusions()).hasSize(excluded ? 1 : 0).allMatch(FigureExclusion::isSameTime);
        source("a", SAID, figure(other, ", period: 2023"));
        source("b", SAID, figure(one, ", period: 2023"));
        assertThat(exclusions()).hasSize(excluded ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            2023,       2023,       true
            2023-01-01/2023-12-31, 2023, true
            2023,       2023-06,    false
            2023,       2023~,      false
            2023-XX,    2023-XX,    false
            2023/..,    2023/..,    false
            2023,       2022/..,    false
            2023,       -,          false
            -,          -,          false
            2023,       2024,       -
            ../2023,    2024/..,    -
            2023~,      2024,       false
            """)
    void periodsSayWhetherTheyAreOfOneTime(String one, String other, Boolean isSame) {
        source("a", SAID, figure("5", one == null ? "" : ", period: " + one));
        source("b", SAID, figure("6", other == null ? "" : ", period: " + other));
        assertThat(exclusions().stream().map(FigureExclusion::isSameTime).toList())
                .isEqualTo(isSame == null ? List.of() : List.of(isSame));
    }

    @ParameterizedTest
    @CsvSource({"unit: rounds", "item: missiles", "per: day"})
    void otherUnitsItemsAndRatesAreNotCompared(String other) {
        source("a", SAID, figure("5", ""));
        source(
                "b",
                SAID,
                figure("6", "")
                        .replaceFirst(
                                other.split(":")[0] + ": \\w+|(?=})", other.startsWith("per") ? ", " + other : other));
        assertThat(exclusions()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "affirms, fact, 1",
        "affirms, likely, 1",
        "affirms, possible, 1",
        "affirms, aim, 0",
        "affirms, plan, 0",
        "denies, fact, 0"
    })
    void whoDeniesAnAmountOrWantsItDoesNotSayThatItIsSo(String direction, String certainty, int pairs) {
        source("a", SAID, figure("5", ""));
        source("b", "direction: " + direction + ", certainty: " + certainty, figure("6", ""));
        assertThat(exclusions()).hasSize(pairs);
    }

    @Test
    void amountsOfOnePositionAreNotCompared() {
        source("a", SAID, figure("5", ""), figure("6", ""));
        assertThat(exclusions()).isEmpty();
    }

    @Test
    void pairsStandInTheOrderOfThePageAndEachOnce() {
        source("a", SAID, figure("5", ""), figure("7", ""));
        source("b", SAID, figure("6", ""));
        source("d", SAID, figure("more than 6", ""));
        assertThat(exclusions().stream()
                        .map(e -> e.first().figure().display(English.WORDING) + "/"
                                + e.second().figure().display(English.WORDING))
                        .collect(Collectors.joining(" ")))
                .isEqualTo("5/6 5/more than 6 7/6 6/more than 6");
    }

    @Test
    void ofManyPairsSomeAreTold() {
        for (int i = 0; i < 300; i++) {
            source("s-" + (1000 + i), SAID, figure(String.valueOf(i), ""));
        }
        assertThat(exclusions()).hasSize(20);
    }
}
