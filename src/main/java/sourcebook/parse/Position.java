package sourcebook.parse;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diagnostic.Suggestion;
import sourcebook.text.Located;

/**
 * What a source says of somebody's stand on a claim. Who takes it is said by exactly one of {@code by}, {@code unnamed} and
 * {@code voice}.
 *
 * @param claim id
 * @param by ids of the actors who take it
 * @param unnamed how the source describes somebody whom it does not name
 * @param voice whether the source takes it itself, or passes it on without saying from whom
 * @param direction whether the claim is affirmed or denied
 * @param certainty how sure the holder is
 * @param date when the stand was taken
 * @param words exact words of the source
 * @param quotation id of a quotation in the same file
 * @param note one sentence of the curator
 * @param reading whether who takes it, or on which side, is the curator's reading of a text that leaves it open
 * @param figures amounts given with the stand
 * @param restsOn where the source has it from: ids of sources and actors, and reports in words; empty for the source itself
 */
public record Position(
        @Required Located<String> claim,
        List<Located<String>> by,
        @Nullable Located<String> unnamed,
        @Nullable Voice voice,
        @Required Direction direction,
        @Required Certainty certainty,
        @Nullable Located<EdtfDate> date,
        @Nullable Located<String> words,
        @Nullable Located<String> quotation,
        @Nullable String note,
        @Nullable Boolean reading,
        List<Figure> figures,
        List<Located<String>> restsOn)
        implements Ruled {

    private static final Set<String> WHO = Set.of("by", "unnamed", "voice");

    /** In whose name a source says what it ascribes to nobody. */
    public enum Voice {
        /** The source says so itself. */
        OWN,
        /** The source passes it on and does not say from whom. */
        RELAYED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** On which side of a claim somebody stands. */
    public enum Direction {
        AFFIRMS,
        DENIES;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How sure somebody is; an aim or a plan is apart from what is so. */
    public enum Certainty {
        FACT,
        LIKELY,
        POSSIBLE,
        /** Somebody wants it. */
        AIM,
        /** Somebody has decided on it. */
        PLAN;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Says whether who takes it, or on which side, is the curator's reading of a text that leaves it open. */
    public boolean isReading() {
        return Boolean.TRUE.equals(reading);
    }

    /** Returns direction and certainty in one. */
    public Sense sense() {
        return Sense.of(this);
    }

    /** Returns the sources and actors on which it rests; what has the form of an id is one. */
    public Stream<Located<String>> origins() {
        return restsOn.stream().filter(o -> DocumentParser.isId(o.value()));
    }

    Stream<Reference> references() {
        return Stream.of(
                        FrontMatter.reference(claim, Family.CLAIM),
                        FrontMatter.references(by, Family.ACTOR),
                        origins().map(o -> Reference.id(o, null)))
                .flatMap(s -> s);
    }

    @Override
    public void check(YamlNode.Mapping given, Diagnostics diagnostics) {
        Diagnostic problem = null;
        var place = claim == null ? given.firstKey() : claim.span();
        List<String> who = given.entries().entrySet().stream()
                .filter(e -> !e.getValue().value().isEmptyList())
                .map(e -> e.getKey())
                .filter(key -> Suggestion.nearest(key, WHO).isPresent())
                .toList();
        if (who.isEmpty()) {
            problem = Diagnostic.at(place, Code.BAD_VALUE, "it is not said who takes the position")
                    .help("write 'by: [actor-id]', 'unnamed: …', 'voice: own' or 'voice: relayed'");
        } else if (who.size() > 1) {
            problem = Diagnostic.at(
                            place, Code.BAD_VALUE, "who takes a position is said once, and not by " + quoted(who))
                    .help("make two positions of it");
        } else if (words == null && quotation == null && figures.isEmpty() && note == null) {
            problem = Diagnostic.at(place, Code.BARE_POSITION, "nothing stands behind the position")
                    .help("add 'words', 'quotation' or 'figures', or say in a 'note' what the source says");
        }
        if (problem != null) {
            diagnostics.add(problem);
        }
    }

    private static String quoted(List<String> keys) {
        return "'" + String.join("' and '", keys) + "'";
    }
}
