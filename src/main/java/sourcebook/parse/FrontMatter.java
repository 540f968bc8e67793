package sourcebook.parse;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.text.Located;

/** What a content file says of itself between its two lines of three hyphens. */
public sealed interface FrontMatter permits Source, Topic, Actor, Event, Agreement, Claim, FreePage {
    /** JBake's statuses, as far as a briefing has a use for them. */
    enum Status {
        PUBLISHED,
        DRAFT;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Returns the title of the page; for an actor, the name. */
    Located<String> title();

    @Nullable
    Status status();

    /** Returns further names by which a cross-link finds the page. */
    List<Located<String>> variants();

    /** Returns the ids that the page had, the oldest first; the addresses that these gave it lead to it. */
    List<Located<String>> formerly();

    /** Returns the checks that are wrong about sentences of the file. */
    List<Waiver> waivers();

    /** Returns every id of another page that the front matter names. */
    Stream<Reference> references();

    /** Returns how the page has changed; sources, topics and claims keep a history. */
    default History history() {
        return History.NONE;
    }

    default boolean isDraft() {
        return status() == Status.DRAFT;
    }

    /** References of one family from a list of ids. */
    static Stream<Reference> references(List<Located<String>> ids, Family family) {
        return ids.stream().map(id -> Reference.id(id, family));
    }

    /** A reference from an id that may be absent. */
    static Stream<Reference> reference(@Nullable Located<String> id, Family family) {
        return Optional.ofNullable(id).map(i -> Reference.id(i, family)).stream();
    }
}
