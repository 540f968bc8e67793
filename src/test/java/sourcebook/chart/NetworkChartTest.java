package sourcebook.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import sourcebook.chart.NetworkChart.Edge;
import sourcebook.chart.NetworkChart.Kind;
import sourcebook.chart.NetworkChart.Node;

class NetworkChartTest {
    private static final Node PUTIN = new Node("putin", Kind.PERSON, "Putin", "actors/putin.html");
    private static final Node RUSSIA = new Node("russia", Kind.STATE, "Russia & <others>", "actors/russia.html");
    private static final Node NATO = new Node("nato", Kind.ORGANIZATION, "NATO", "actors/nato.html");

    private static Document draw(List<Node> nodes, Edge... edges) {
        return Drawings.parse(NetworkChart.draw(nodes, List.of(edges)).orElseThrow());
    }

    @Test
    void nothingIsDrawnWhenNobodyAppearsWithAnybody() {
        assertThat(NetworkChart.draw(List.of(PUTIN, NATO), List.of())).isEmpty();
    }

    @Test
    void everyActorIsALinkWithTheNumberOfItsCompanions() {
        Document drawing = draw(
                List.of(PUTIN, RUSSIA, NATO),
                new Edge("putin", "russia", 1, true),
                new Edge("russia", "nato", 2, false));

        assertThat(drawing.select("a").eachAttr("href"))
                .containsExactlyInAnyOrder("actors/putin.html", "actors/russia.html", "actors/nato.html");
        assertThat(drawing.select("a[href=actors/russia.html] title").text())
                .isEqualTo("Russia & <others>, appears with 2");
        assertThat(drawing.select("a[href=actors/russia.html] text").text()).isEqualTo("Russia & <others>");
    }

    @Test
    void arcsShowHowOftenTwoAppearTogether() {
        Document drawing = draw(
                List.of(PUTIN, RUSSIA, NATO),
                new Edge("putin", "russia", 1, true),
                new Edge("putin", "nato", 1, false),
                new Edge("russia", "nato", 3, false));

        assertThat(drawing.select("path.arc").eachAttr("class"))
                .containsExactly("arc belongs", "arc once", "arc often");
        assertThat(drawing.select("g").attr("aria-hidden")).isEqualTo("true");
    }

    @Test
    void eachKindHasASignOfItsOwn() {
        Document drawing = draw(List.of(PUTIN, NATO), new Edge("putin", "nato", 1, false));

        assertThat(drawing.select("a[href=actors/putin.html] circle.sign")).hasSize(1);
        assertThat(drawing.select("a[href=actors/nato.html] path.sign")).hasSize(1);
    }

    @Test
    void tooManyActorsAreRefused() {
        List<Node> nodes = IntStream.rangeClosed(0, NetworkChart.MAX_ACTORS)
                .mapToObj(i -> new Node("a" + i, Kind.PERSON, "A", "a.html"))
                .toList();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> NetworkChart.draw(nodes, List.of(new Edge("a0", "a1", 1, false))));
    }

    @Test
    void neighborsStandTogether() {
        // 0-3, 3-5 and 1-4, 4-2 are two chains.
        int[][] weights = new int[6][6];
        for (int[] edge : new int[][] {{0, 3}, {3, 5}, {1, 4}, {4, 2}}) {
            weights[edge[0]][edge[1]] = weights[edge[1]][edge[0]] = 1;
        }

        assertThat(ShortestOrder.of(weights)).containsExactly(0, 3, 5, 1, 4, 2);
    }

    @Test
    void strongerConnectionIsShorter() {
        int[][] weights = {{0, 1, 9, 0}, {1, 0, 0, 0}, {9, 0, 0, 9}, {0, 0, 9, 0}};

        List<Integer> order = ShortestOrder.of(weights);

        assertThat(Math.abs(order.indexOf(0) - order.indexOf(2))).isEqualTo(1);
        assertThat(Math.abs(order.indexOf(2) - order.indexOf(3))).isEqualTo(1);
    }
}
