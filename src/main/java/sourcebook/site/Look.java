package sourcebook.site;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a briefing changes in the look of its pages without templates of its own.
 *
 * @param style path among the assets of a style sheet that every page loads after the site's own, or null
 * @param logo path among the assets of a picture to stand before the site's title, or null
 * @param footer a sentence for the foot of every page, or null for the program's
 * @param navigation the templates of the overviews to which every page leads, in order; empty for all
 */
public record Look(
        @Nullable String style,
        @Nullable String logo,
        @Nullable String footer,
        List<String> navigation) {
    /** That of a briefing that changes nothing. */
    public static final Look PLAIN = new Look(null, null, null, List.of());
}
