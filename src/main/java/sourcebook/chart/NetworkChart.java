package sourcebook.chart;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Draws who appears with whom as an arc diagram: the actors stand one below the other, and an arc joins two who appear
 * together. So every name can be read, on a phone too, and stays in its place; the order keeps those together who belong
 * together.
 */
public final class NetworkChart {
    /** More actors than this make a tangle; the time to order them grows with the fourth power of their number. */
    public static final int MAX_ACTORS = 60;

    private static final int ARCS_WIDTH = 118;
    private static final int LABEL_LEFT = ARCS_WIDTH + 16;
    private static final int LINE_HEIGHT = 15;
    private static final int LINE_PADDING = 12;
    private static final int SHORTEST_ARC = 14;

    /** What an actor is; each has a sign of its own. */
    public enum Kind {
        PERSON,
        STATE,
        ORGANIZATION,
        OTHER;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An actor.
     *
     * @param label what the reader sees
     * @param href address, relative to the page on which the picture stands
     */
    public record Node(String id, Kind kind, String label, String href) {}

    /**
     * Two actors who appear together.
     *
     * @param count on how many occasions, at least 1
     * @param belongs whether the only occasion is that one belongs to the other
     */
    public record Edge(String one, String other, int count, boolean belongs) {}

    private final List<Node> nodes;
    private final List<Edge> edges;
    private final Map<String, Integer> places = new HashMap<>();
    private final int[][] weights;
    private final Svg arcs = new Svg().open("g", "aria-hidden", true);
    private final Svg names = new Svg();
    private int bottom;

    private NetworkChart(List<Node> nodes, List<Edge> edges) {
        this.nodes = nodes;
        this.edges = edges;
        Map<String, Integer> indexes = new HashMap<>();
        nodes.forEach(n -> indexes.put(n.id, indexes.size()));
        weights = new int[nodes.size()][nodes.size()];
        for (Edge edge : edges) {
            int one = known(indexes, edge.one);
            int other = known(indexes, edge.other);
            weights[one][other] = weights[other][one] = edge.count;
        }
    }

    /**
     * Returns the picture; nothing if nobody appears with anybody.
     *
     * @param nodes at most {@link #MAX_ACTORS} actors
     * @param edges each pair once, between these actors
     * @throws IllegalArgumentException if there are too many actors
     */
    public static Optional<String> draw(List<Node> nodes, List<Edge> edges) {
        if (nodes.size() > MAX_ACTORS) {
            throw new IllegalArgumentException(nodes.size() + " actors");
        }
        return edges.isEmpty() ? Optional.empty() : Optional.of(new NetworkChart(nodes, edges).draw());
    }

    private String draw() {
        for (int index : ShortestOrder.of(weights)) {
            drawName(nodes.get(index), index);
        }
        int longest = edges.stream().mapToInt(this::length).max().orElseThrow();
        edges.forEach(e -> drawArc(e, longest));
        String description = nodes.size() + " actors, one link for each; " + edges.size()
                + " arcs, each between two who appear together.";
        return Svg.picture(
                "network-chart",
                "group",
                bottom,
                "Who appears with whom",
                description,
                arcs.close("g").add(names));
    }

    private void drawName(Node node, int index) {
        List<String> text = TextLines.wrap(node.label, Svg.WIDTH - LABEL_LEFT);
        int height = text.size() * LINE_HEIGHT + LINE_PADDING;
        int y = bottom + LINE_PADDING / 2 + LINE_HEIGHT / 2;
        int companions = 0;
        for (int weight : weights[index]) {
            companions += weight > 0 ? 1 : 0;
        }
        places.put(node.id, y);
        names.open("a", "href", node.href)
                .element("title", node.label + ", appears with " + companions)
                .rect("hit", ARCS_WIDTH - 8, bottom, Svg.WIDTH - ARCS_WIDTH + 8, height);
        drawSign(node.kind, ARCS_WIDTH, y);
        names.open("text", "class", "label");
        for (int i = 0; i < text.size(); i++) {
            names.element(
                    "tspan",
                    text.get(i) + (i < text.size() - 1 ? " " : ""),
                    "x",
                    LABEL_LEFT,
                    "y",
                    y + 4 + i * LINE_HEIGHT);
        }
        names.close("text").close("a");
        bottom += height;
    }

    private void drawSign(Kind kind, int x, int y) {
        switch (kind) {
            case PERSON -> names.empty("circle", "class", "sign", "cx", x, "cy", y, "r", 5);
            case STATE -> names.path("sign", "M" + (x - 5) + " " + (y - 5) + "h10v10h-10z");
            case ORGANIZATION -> names.path("sign", "M" + (x - 7) + " " + y + "l7-7 7 7-7 7z");
            case OTHER -> names.path("sign", "M" + x + " " + (y - 6) + "l6 11h-12z");
        }
    }

    private static int known(Map<String, Integer> numbers, String id) {
        return Objects.requireNonNull(numbers.get(id), "edges are between these nodes");
    }

    private int length(Edge edge) {
        return Math.abs(known(places, edge.one) - known(places, edge.other));
    }

    private void drawArc(Edge edge, int longest) {
        int top = Math.min(known(places, edge.one), known(places, edge.other));
        int height = length(edge);
        int width = SHORTEST_ARC + (ARCS_WIDTH - SHORTEST_ARC - 4) * height / longest;
        String style = edge.belongs ? "belongs" : edge.count == 1 ? "once" : edge.count == 2 ? "twice" : "often";
        arcs.path("arc " + style, "M" + ARCS_WIDTH + " " + top + "a" + width + " " + height / 2 + " 0 0 0 0 " + height);
    }
}
