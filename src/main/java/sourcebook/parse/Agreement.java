package sourcebook.parse;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.text.Located;
import sourcebook.text.Span;

/**
 * A treaty or another document that sources report of.
 *
 * @param kind what it is, such as "study" or "ruling"; null for an agreement
 * @param signed when it was signed, or is dated, as precisely as the sources say
 * @param parties ids of actors; an agreement has some
 * @param event id of the event at which it was signed
 * @param provisions the provisions of which sources report
 * @param formerly ids that the page had, the oldest first
 * @param waivers checks that are wrong about sentences of the file
 */
public record Agreement(
        @Required Located<String> title,
        @Nullable String kind,
        @Nullable Located<EdtfDate> signed,
        List<Located<String>> parties,
        @Nullable Located<String> event,
        List<Provision> provisions,
        List<Located<String>> variants,
        List<Located<String>> formerly,
        List<Waiver> waivers,
        @Nullable Status status)
        implements FrontMatter, Ruled {

    @Override
    public Stream<Reference> references() {
        return Stream.concat(FrontMatter.references(parties, Family.ACTOR), FrontMatter.reference(event, Family.EVENT));
    }

    @Override
    public void check(YamlNode.Mapping given, Diagnostics diagnostics) {
        if (kind == null && parties.isEmpty()) {
            Span place = given.entries().containsKey("parties") ? given.value("parties") : given.firstKey();
            diagnostics.add(
                    Diagnostic.at(place, Code.MISSING_KEY, "an agreement has parties")
                            .help(
                                    "add a line 'parties: [actor-id]'; what is no agreement has a 'kind', such as study or ruling"));
        }
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
