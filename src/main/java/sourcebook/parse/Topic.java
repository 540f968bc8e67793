package sourcebook.parse;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.text.Located;

/**
 * A page that gathers what the sources say on one subject.
 *
 * @param order place among the topics, from 1
 * @param question the question that the page answers
 * @param headline ids of the claims that stand for the topic on the home page, the most important first
 * @param firstPublished the day on which the page was first published
 * @param updates significant changes of the page
 * @param corrections corrections of the page
 * @param formerly ids that the page had, the oldest first
 * @param waivers checks that are wrong about sentences of the file
 */
public record Topic(
        @Required Located<String> title,
        @Required Integer order,
        @Nullable String question,
        List<Located<String>> headline,
        List<Located<String>> variants,
        List<Located<String>> formerly,
        List<Waiver> waivers,
        @Nullable Status status,
        @Nullable Located<EdtfDate> firstPublished,
        List<History.Update> updates,
        List<History.Correction> corrections)
        implements FrontMatter, Ordered {

    @Override
    public History history() {
        return new History(firstPublished, updates, corrections);
    }

    @Override
    public Stream<Reference> references() {
        return FrontMatter.references(headline, Family.CLAIM);
    }
}
