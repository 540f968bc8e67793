package sourcebook.parse;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.text.Located;

/**
 * A treaty or another signed document.
 *
 * @param signed when, as precisely as the sources say
 * @param parties ids of actors
 * @param event id of the event at which it was signed
 * @param provisions the provisions of which sources report
 */
public record Agreement(
        @Required Located<String> title,
        @Nullable Located<EdtfDate> signed,
        @Required List<Located<String>> parties,
        @Nullable Located<String> event,
        List<Provision> provisions,
        List<Located<String>> variants,
        @Nullable Status status)
        implements FrontMatter {
    public Agreement {
        parties = FrontMatter.list(parties);
        provisions = FrontMatter.list(provisions);
        variants = FrontMatter.list(variants);
    }

    @Override
    public Stream<Reference> references() {
        return Stream.concat(FrontMatter.references(parties, Family.ACTOR), FrontMatter.reference(event, Family.EVENT));
    }

    /**
     * One provision.
     *
     * @param id unique in the agreement; also the anchor on its page
     * @param label a few words
     */
    public record Provision(
            @Required Located<String> id, @Required String label) {}
}
