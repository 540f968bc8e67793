package sourcebook.parse;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.text.Located;

/**
 * A page that gathers what the sources say on one subject.
 *
 * @param order place among the topics, from 1
 * @param question the question that the page answers
 */
public record Topic(
        @Required Located<String> title,
        @Required Integer order,
        @Nullable String question,
        List<Located<String>> variants,
        @Nullable Status status)
        implements FrontMatter {
    public Topic {
        variants = FrontMatter.list(variants);
    }

    @Override
    public Stream<Reference> references() {
        return Stream.empty();
    }
}
