package sourcebook.parse;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.text.Located;

/**
 * A page about the site itself; the one with the id {@code index} introduces the home page.
 *
 * @param order place in the navigation, from 1; null keeps the page out of it
 * @param formerly ids that the page had, the oldest first
 * @param waivers checks that are wrong about sentences of the file
 */
public record FreePage(
        @Required Located<String> title,
        @Nullable Integer order,
        List<Located<String>> variants,
        List<Located<String>> formerly,
        List<Waiver> waivers,
        @Nullable Status status)
        implements FrontMatter, Ordered {

    @Override
    public Stream<Reference> references() {
        return Stream.empty();
    }
}
