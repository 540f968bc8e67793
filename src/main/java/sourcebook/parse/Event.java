package sourcebook.parse;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.text.Located;

/**
 * Something that happened at a time and a place.
 *
 * @param date when, as precisely as the sources say and no more
 * @param place where
 * @param participants ids of actors
 * @param formerly ids that the page had, the oldest first
 * @param waivers checks that are wrong about sentences of the file
 */
public record Event(
        @Required Located<String> title,
        @Required Located<EdtfDate> date,
        @Nullable String place,
        List<Located<String>> participants,
        List<Located<String>> variants,
        List<Located<String>> formerly,
        List<Waiver> waivers,
        @Nullable Status status)
        implements FrontMatter {

    @Override
    public Stream<Reference> references() {
        return FrontMatter.references(participants, Family.ACTOR);
    }
}
