package sourcebook.parse;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.text.Located;

/**
 * One proposition that can be asserted or denied.
 *
 * @param title the proposition
 * @param topics ids of the topics to which it belongs
 */
public record Claim(
        @Required Located<String> title,
        @Required List<Located<String>> topics,
        List<Located<String>> variants,
        @Nullable Status status)
        implements FrontMatter {
    public Claim {
        topics = FrontMatter.list(topics);
        variants = FrontMatter.list(variants);
    }

    @Override
    public Stream<Reference> references() {
        return FrontMatter.references(topics, Family.TOPIC);
    }
}
