package sourcebook.browser;

import org.jspecify.annotations.Nullable;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Says at the end of a run how many tests were left out for want of a browser. */
public final class LeftOut implements TestExecutionListener {
    static final String NO_BROWSER = "no Chromium was found";

    private @Nullable TestPlan plan;
    private long count;

    @Override
    public void testPlanExecutionStarted(TestPlan plan) {
        this.plan = plan;
        count = 0;
    }

    @Override
    public void executionSkipped(TestIdentifier skipped, String reason) {
        if (plan != null && reason.startsWith(NO_BROWSER)) {
            count += plan.getDescendants(skipped).stream()
                    .filter(TestIdentifier::isTest)
                    .count();
            count += skipped.isTest() ? 1 : 0;
        }
    }

    @Override
    public void testPlanExecutionFinished(TestPlan plan) {
        if (count > 0) {
            System.out.println("Left out: " + count + " tests in a real browser, because " + NO_BROWSER
                    + "; install it (Debian: apt-get install chromium).");
        }
    }
}
