package sourcebook.parse;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.text.Located;

/**
 * A person, a state or an organization.
 *
 * @param name the display name
 * @param sort the name as lists are sorted by it, such as "Putin, Vladimir"; null where that is the name itself
 * @param article what stands before the name in a sentence
 * @param kind person, state or organization
 * @param variants other spellings and short forms
 * @param adjectives words that mean the actor in a sentence without naming him, such as "American"
 * @param misspellings forms that a source prints by mistake
 * @param affiliation ids of the state or organization that the actor belongs to, according to the sources
 * @param waivers checks that are wrong about sentences of the file
 */
public record Actor(
        @Required Located<String> name,
        @Nullable String sort,
        @Nullable Article article,
        @Required Kind kind,
        List<Located<String>> variants,
        List<Located<String>> adjectives,
        List<Waiver> waivers,
        List<Misspelling> misspellings,
        List<Located<String>> affiliation,
        @Nullable Status status)
        implements FrontMatter {

    @Override
    public Located<String> title() {
        return name;
    }

    @Override
    public Stream<Reference> references() {
        return Stream.concat(
                FrontMatter.references(affiliation, Family.ACTOR),
                misspellings.stream().flatMap(m -> FrontMatter.reference(m.in, Family.SOURCE)));
    }

    /** Returns what lists of actors are sorted by. */
    public String sortedBy() {
        return sort == null ? name.value() : sort;
    }

    /** What stands before a name in a sentence, such as "the United States". */
    public enum Article {
        THE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What an actor is. */
    public enum Kind {
        PERSON,
        STATE,
        ORGANIZATION;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A form of the name that a source prints by mistake.
     *
     * @param as the form
     * @param in id of the source
     */
    public record Misspelling(
            @Required Located<String> as, @Required Located<String> in) {}
}
