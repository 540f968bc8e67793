package sourcebook.serve;

import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/** Limits the time of requests before the first test: the JDK's server reads that once, and other tests start servers, too. */
public final class ServerLimits implements LauncherSessionListener {
    @Override
    public void launcherSessionOpened(LauncherSession session) {
        PreviewServer.limitTime();
    }
}
