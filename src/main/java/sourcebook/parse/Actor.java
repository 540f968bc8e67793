package sourcebook.parse;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diagnostic.Suggestion;
import sourcebook.text.Located;
import sourcebook.text.Wording;

/**
 * A person, a state, an organization, or what else speaks and acts.
 *
 * @param name the display name
 * @param sort the name as lists are sorted by it, such as "Putin, Vladimir"; null where that is the name itself
 * @param article what stands before the name in a sentence
 * @param kind person, state, organization, or another word or two, such as "territory"
 * @param group the heading under which lists have those of the kind, such as "Territories"; null where the kind will do
 * @param variants other spellings and short forms
 * @param adjectives words that mean the actor in a sentence without naming him, such as "American"
 * @param misspellings forms that a source prints by mistake
 * @param affiliation ids of the state or organization that the actor belongs to, according to the sources
 * @param formerly ids that the page had, the oldest first
 * @param waivers checks that are wrong about sentences of the file
 */
public record Actor(
        @Required Located<String> name,
        @Nullable String sort,
        @Nullable Article article,
        @Required Located<String> kind,
        @Nullable String group,
        List<Located<String>> variants,
        List<Located<String>> formerly,
        List<Located<String>> adjectives,
        List<Waiver> waivers,
        List<Misspelling> misspellings,
        List<Located<String>> affiliation,
        @Nullable Status status)
        implements FrontMatter, Ruled {

    private static final Map<String, Kind> KNOWN =
            Map.of("person", Kind.PERSON, "state", Kind.STATE, "organization", Kind.ORGANIZATION);
    private static final Pattern WORDS = Pattern.compile("\\p{L}[\\p{L} -]{0,39}");

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

    @Override
    public void check(YamlNode.Mapping given, Diagnostics diagnostics) {
        if (kind == null || type() != Kind.OTHER) {
            return;
        }
        Optional<String> meant = Suggestion.nearest(kind.value(), KNOWN.keySet());
        if (meant.isPresent() || !WORDS.matcher(kind.value()).matches()) {
            diagnostics.add(Diagnostic.at(kind.span(), Code.BAD_VALUE, "'" + kind + "' is not a kind of actors")
                    .help(meant.map(m -> "did you mean '" + m + "'?")
                            .orElse("write person, state, organization, or another word or two, such as territory")));
        }
    }

    /** Returns what the actor is for the program. */
    public Kind type() {
        return KNOWN.getOrDefault(kind.value(), Kind.OTHER);
    }

    /** Returns the word that says what the actor is, in the language of the site. */
    public String kind(Wording wording) {
        return type() == Kind.OTHER ? kind.value() : wording.of("actor.kind." + type());
    }

    /** Returns the heading under which lists have the actor. */
    public String heading(Wording wording) {
        if (group != null) {
            return group;
        }
        String word = kind.value();
        return type() == Kind.OTHER
                ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1)
                : wording.of("actor.heading." + type());
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

    /** What an actor is for the program; of another one it knows no more than that it is none of these. */
    public enum Kind {
        PERSON,
        STATE,
        ORGANIZATION,
        OTHER;

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
