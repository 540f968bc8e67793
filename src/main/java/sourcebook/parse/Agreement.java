package sourcebook.parse;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.text.Located;

/**
 * A treaty or another signed document.
 *
 * @param signed when, as precisely as the sources say
 * @param parties ids of actors
 * @param event id of the event at which it was signed
 * @param provisions the provisions of which sources report
 * @param waivers checks that are wrong about sentences of the file
 */
public record Agreement(
        @Required Located<String> title,
        @Nullable Located<EdtfDate> signed,
        @Required List<Located<String>> parties,
        @Nullable Located<String> event,
        List<Provision> provisions,
        List<Located<String>> variants,
        List<Waiver> waivers,
        @Nullable Status status)
        implements FrontMatter {

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
            @Required Located<String> id, @Required String label) implements Ruled {
        @Override
        public void check(YamlNode.Mapping given, Diagnostics diagnostics) {
            if (id != null && !DocumentParser.isId(id.value())) {
                diagnostics.add(Diagnostic.at(id.span(), Code.BAD_ID, "'" + id + "' is not an id")
                        .help("use a-z, 0-9 and single hyphens"));
            }
        }
    }
}
