package sourcebook.chart;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;

/**
 * Puts points in a row so that those that belong together stand close together. The best order would take too long to
 * find; this one starts with neighbors of neighbors and moves single points for as long as that makes the way shorter.
 * Everything is done in whole numbers and in a fixed order, so that the result is always the same.
 */
final class ShortestOrder {
    private static final int MAX_PASSES = 30;

    private final int[][] weights;
    private final List<Integer> order = new ArrayList<>();

    private ShortestOrder(int[][] weights) {
        this.weights = weights;
    }

    /**
     * Returns the indexes of the points in order.
     *
     * @param weights how strongly each pair of points is connected, 0 where it is not; symmetric
     */
    static List<Integer> of(int[][] weights) {
        ShortestOrder shortest = new ShortestOrder(weights);
        shortest.followConnections();
        for (int pass = 0; pass < MAX_PASSES && shortest.improve(); pass++) {
            // Each pass moves points; it is over when none can be moved to advantage.
        }
        return shortest.order;
    }

    /** Begins with the best connected point of each connected part. */
    private void followConnections() {
        List<Integer> points = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            points.add(i);
        }
        points.sort(Comparator.comparingInt(p -> -degree(p)));
        boolean[] seen = new boolean[weights.length];
        for (int start : points) {
            Deque<Integer> queue = new ArrayDeque<>();
            visit(start, seen, queue);
            while (!queue.isEmpty()) {
                int point = queue.remove();
                for (int other : points) {
                    if (weights[point][other] > 0) {
                        visit(other, seen, queue);
                    }
                }
            }
        }
    }

    private void visit(int point, boolean[] seen, Deque<Integer> queue) {
        if (!seen[point]) {
            seen[point] = true;
            order.add(point);
            queue.add(point);
        }
    }

    private int degree(int point) {
        int degree = 0;
        for (int weight : weights[point]) {
            degree += weight > 0 ? 1 : 0;
        }
        return degree;
    }

    /** Moves each point to where it shortens the way most; returns whether any moved. */
    private boolean improve() {
        boolean moved = false;
        long best = length();
        for (int point = 0; point < weights.length; point++) {
            int to = order.indexOf(point);
            order.remove(to);
            order.add(0, point);
            long length = length();
            for (int place = 0; place < weights.length; place++) {
                if (place > 0) {
                    length += advance(place - 1);
                }
                if (length < best) {
                    best = length;
                    to = place;
                    moved = true;
                }
            }
            order.remove((Integer) point);
            order.add(to, point);
        }
        return moved;
    }

    /** Lets the point at a place change places with the next one, and returns by how much that changes the length. */
    private long advance(int place) {
        int[] point = weights[order.get(place)];
        int[] next = weights[order.get(place + 1)];
        long change = 0;
        for (int i = 0; i < place; i++) {
            change += point[order.get(i)] - next[order.get(i)];
        }
        for (int i = place + 2; i < order.size(); i++) {
            change += next[order.get(i)] - point[order.get(i)];
        }
        Collections.swap(order, place, place + 1);
        return change;
    }

    private long length() {
        long length = 0;
        for (int i = 0; i < order.size(); i++) {
            int[] row = weights[order.get(i)];
            for (int j = i + 1; j < order.size(); j++) {
                length += (long) row[order.get(j)] * (j - i);
            }
        }
        return length;
    }
}
