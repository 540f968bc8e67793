package sourcebook.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diagnostic.Edit;
import sourcebook.diagnostic.Suggestion;
import sourcebook.text.Located;

/**
 * One document that somebody published and a curator summarized.
 *
 * @param title as the text prints it; a supplied title stands in square brackets (ISBD, area 1)
 * @param label short name, used in citations
 * @param publisher id of the actor who published it
 * @param authors as the text names them
 * @param published when, as far as the text says; null for an undated text
 * @param language BCP 47 tag of the text
 * @param kind of text, such as "news report"
 * @param obtained how the text was obtained
 * @param url where it can be read
 * @param archived where a copy of that is archived
 * @param accessed the day on which somebody read it there
 * @param doi its Digital Object Identifier
 * @param topics ids of the topics that it feeds
 * @param events ids of the events that it tells of
 * @param actors whom it names, and how
 * @param positions who takes which stand on a claim, according to it
 * @param silent ids of the claims on which it says nothing, as the curator has looked and found
 * @param reactions what actors said or did in answer to events, according to it
 * @param provisions what it reports of agreements
 * @param firstPublished the day on which the page was first published
 * @param updates significant changes of the page
 * @param corrections corrections of the page
 * @param formerly ids that the page had, the oldest first
 * @param waivers checks that are wrong about sentences of the file
 */
public record Source(
        @Required Located<String> title,
        @Required Located<String> label,
        @Required Located<String> publisher,
        List<String> authors,
        @Nullable Located<EdtfDate> published,
        @Required Located<String> language,
        @Required String kind,
        @Required Obtained obtained,
        @Nullable Located<String> url,
        @Nullable Located<String> archived,
        @Nullable Located<EdtfDate> accessed,
        @Nullable Located<String> doi,
        @Required List<Located<String>> topics,
        List<Located<String>> events,
        List<Mention> actors,
        List<Position> positions,
        List<Located<String>> silent,
        List<Reaction> reactions,
        List<ReportedProvision> provisions,
        List<Located<String>> variants,
        List<Located<String>> formerly,
        List<Waiver> waivers,
        @Nullable Status status,
        @Nullable Located<EdtfDate> firstPublished,
        List<History.Update> updates,
        List<History.Correction> corrections)
        implements FrontMatter, Ruled {

    @Override
    public History history() {
        return new History(firstPublished, updates, corrections);
    }

    /** Returns where its text can be read. */
    public Locator locator() {
        return new Locator(url, archived, accessed, doi);
    }

    @Override
    public Stream<Reference> references() {
        return Stream.of(
                        FrontMatter.reference(publisher, Family.ACTOR),
                        FrontMatter.references(topics, Family.TOPIC),
                        FrontMatter.references(events, Family.EVENT),
                        actors.stream().flatMap(a -> FrontMatter.reference(a.actor, Family.ACTOR)),
                        positions.stream().flatMap(Position::references),
                        FrontMatter.references(silent, Family.CLAIM),
                        reactions.stream().flatMap(r -> FrontMatter.references(r.by, Family.ACTOR)),
                        reactions.stream().flatMap(r -> FrontMatter.reference(r.event, Family.EVENT)),
                        provisions.stream().flatMap(p -> FrontMatter.reference(p.agreement, Family.AGREEMENT)))
                .flatMap(s -> s);
    }

    /** Returns the ids of quotations in the same file that the front matter names. */
    public Stream<Located<String>> quotationReferences() {
        return Stream.of(
                        positions.stream().map(Position::quotation),
                        reactions.stream().map(Reaction::quotation),
                        provisions.stream().map(ReportedProvision::quotation))
                .flatMap(s -> s)
                .flatMap(Stream::ofNullable);
    }

    /** Returns the words that front matter quotes from the source's text. */
    public Stream<Located<String>> quotedWords() {
        return Stream.concat(
                        positions.stream().map(Position::words),
                        provisions.stream().map(ReportedProvision::words))
                .flatMap(Stream::ofNullable);
    }

    @Override
    public void check(YamlNode.Mapping given, Diagnostics diagnostics) {
        checkSilence(diagnostics);
        locator().check(given, diagnostics);
        if (language != null && !LanguageTag.isKnown(language.value())) {
            diagnostics.add(Diagnostic.at(
                            language.span(), Code.BAD_VALUE, "'" + language + "' is not a language tag (BCP 47)")
                    .help(LanguageTag.meantBy(language.value())
                            .map(tag -> "write " + tag)
                            .orElse("write for example 'en'"))
                    .mendedBy(Edit.of(language.span(), language.value(), LanguageTag.respelled(language.value()))));
        }
    }

    private void checkSilence(Diagnostics diagnostics) {
        Set<String> claims = positions.stream()
                .flatMap(p -> Stream.ofNullable(p.claim()))
                .map(Located::value)
                .collect(Collectors.toSet());
        for (Located<String> claim : silent) {
            if (claims.contains(claim.value())) {
                diagnostics.add(Diagnostic.at(
                                claim.span(),
                                Code.NOT_SILENT,
                                "the source takes a position on '" + claim + "', and so it is not silent on it")
                        .help("take the id out of 'silent', or the position out of 'positions'"));
            }
        }
    }

    /** How the text of a source was obtained. */
    public enum Obtained {
        /** As its publisher published it. */
        ORIGINAL,
        /** On another site than its publisher's. */
        SYNDICATED_COPY,
        /** As a part of a longer text. */
        EXCERPT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * An actor in a source.
     *
     * @param actor id
     * @param role as the source describes the actor, at the source's date
     * @param written the name as the source prints it, where it differs
     */
    public record Mention(
            @Required Located<String> actor,
            @Nullable String role,
            @Nullable String written) {}

    /**
     * A reaction to an event, or to a development that no single event marks.
     *
     * @param by ids of those who react
     * @param event id, or null
     * @param stance how they stand to it, in a word or two
     * @param act what they said or did, in the curator's words
     * @param date when
     * @param quotation id of a quotation in the same file
     */
    public record Reaction(
            @Required List<Located<String>> by,
            @Nullable Located<String> event,
            @Required Located<String> stance,
            @Required String act,
            @Nullable Located<EdtfDate> date,
            @Nullable Located<String> quotation)
            implements Ruled {

        private static final Set<String> SIGNED = Set.of("supports", "concerned", "condemns", "opposes");
        private static final Pattern STANCE = Pattern.compile("\\p{L}[\\p{L}’ -]{0,39}");

        @Override
        public void check(YamlNode.Mapping given, Diagnostics diagnostics) {
            if (stance == null || SIGNED.contains(stance.value())) {
                return;
            }
            Optional<String> meant = Suggestion.nearest(stance.value(), SIGNED);
            if (meant.isPresent()) {
                diagnostics.add(Diagnostic.at(stance.span(), Code.BAD_VALUE, "'" + stance + "' is not a stance")
                        .help("did you mean '" + meant.get() + "'?"));
            } else if (!STANCE.matcher(stance.value()).matches()) {
                diagnostics.add(Diagnostic.at(stance.span(), Code.BAD_VALUE, "'" + stance + "' is not a stance")
                        .help("write a word or two, such as accepts or calls for talks, and the rest under 'act'"));
            }
        }
    }

    /**
     * What a source reports of one provision of an agreement.
     *
     * @param agreement id
     * @param provision id of a provision that the agreement's file declares
     * @param text in the curator's words
     * @param words exact words of the source
     * @param quotation id of a quotation in the same file
     */
    public record ReportedProvision(
            @Required Located<String> agreement,
            @Required Located<String> provision,
            @Required String text,
            @Nullable Located<String> words,
            @Nullable Located<String> quotation) {}
}
