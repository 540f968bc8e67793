package sourcebook.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

/** A page is light or dark, as the reader's system is. */
@InBrowser
class ColorSchemeTest {
    /** Returns how bright what is in sight is on average, from 0 to 1. */
    private static double brightness(Page page, ColorScheme scheme) throws IOException {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(page.screenshot()));
        double sum = 0;
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                int rgb = image.getRGB(x, y);
                sum += (rgb >> 16 & 0xFF) + (rgb >> 8 & 0xFF) + (rgb & 0xFF);
            }
        }
        return sum / (3 * 255.0 * image.getWidth() * image.getHeight());
    }

    @Test
    void pagesAreLightOrDark(Visit visit, PublishedBriefing briefing) throws IOException {
        Page page = visit.page(o -> o.setViewportSize(360, 640));
        for (PublishedPage published : briefing.onePerFamily()) {
            page.navigate(briefing.onServer(published.path()));
            assertThat(brightness(page, ColorScheme.LIGHT)).as(published.path()).isGreaterThan(.75);
            assertThat(brightness(page, ColorScheme.DARK)).as(published.path()).isLessThan(.3);
        }
    }
}
