package sourcebook.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class whose tests run in a real browser; they can take a {@link Visit} and the {@link PublishedBriefing} as
 * parameters.
 *
 * <p>Where there is no browser they are left out, and the run says so at its end; with {@code -Dbrowser=required} they
 * fail.
 */
@Tag("slow")
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(BrowserExtension.class)
@interface InBrowser {}
