package sourcebook.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A scale between zero and a round number, or two of them where amounts lie on both sides of zero. */
final class NumberAxis {
    private static final int MAX_STEPS = 4;
    private static final int FEWEST_DECIMALS = -6;
    private static final List<BigDecimal> ROUND = List.of(new BigDecimal(1), new BigDecimal(2), new BigDecimal(5));

    private final int left;
    private final int width;
    private final BigDecimal step;
    private final int below;
    private final int steps;

    /**
     * @param left where the scale begins
     * @param width how far from there it ends
     */
    NumberAxis(int left, int width, Collection<BigDecimal> amounts) {
        this.left = left;
        this.width = width;
        BigDecimal greatest = Collections.max(amounts).max(BigDecimal.ZERO);
        BigDecimal least = Collections.min(amounts).min(BigDecimal.ZERO);
        step = step(greatest.subtract(least));
        below = least.negate().divide(step, 0, RoundingMode.CEILING).intValueExact();
        steps = Math.max(
                1, below + greatest.divide(step, 0, RoundingMode.CEILING).intValueExact());
    }

    /** Returns the smallest step of 1, 2 or 5, or ten times as much and so on, that needs no more than the most steps. */
    private static BigDecimal step(BigDecimal greatest) {
        if (greatest.signum() == 0) {
            return BigDecimal.ONE;
        }
        for (int power = FEWEST_DECIMALS; ; power++) {
            for (BigDecimal round : ROUND) {
                BigDecimal step = round.scaleByPowerOfTen(power);
                if (step.multiply(BigDecimal.valueOf(MAX_STEPS)).compareTo(greatest) >= 0) {
                    return step;
                }
            }
        }
    }

    /** Returns the amounts that are marked, from one end to the other. */
    List<BigDecimal> ticks() {
        List<BigDecimal> ticks = new ArrayList<>();
        for (int i = 0; i <= steps; i++) {
            ticks.add(step.multiply(BigDecimal.valueOf(i - below)));
        }
        return ticks;
    }

    /** Returns where an amount stands. */
    int position(BigDecimal amount) {
        BigDecimal end = step.multiply(BigDecimal.valueOf(steps));
        return left
                + amount.add(step.multiply(BigDecimal.valueOf(below)))
                        .multiply(BigDecimal.valueOf(width))
                        .divide(end, 0, RoundingMode.HALF_UP)
                        .intValueExact();
    }
}
