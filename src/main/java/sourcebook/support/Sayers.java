package sourcebook.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import sourcebook.language.WordKind;
import sourcebook.language.WordList;
import sourcebook.language.Words;

/** Who of the actors whom a text names says or denies something in it. */
final class Sayers {
    private final Words words;
    private final List<ActorNames.Named> named;
    private final List<WordList.Hit> hits;
    private final FeatureReader reader;
    private volatile @Nullable List<ActorNames.Named> sayers;

    /** @param hits words of the text itself that turn or weaken it, or say who says so */
    Sayers(Words words, List<ActorNames.Named> named, List<WordList.Hit> hits, FeatureReader reader) {
        this.words = words;
        this.named = named;
        this.hits = hits;
        this.reader = reader;
    }

    /** Returns who says something: a name stands shortly before a verb of attribution or of denial. */
    List<ActorNames.Named> sayers() {
        List<ActorNames.Named> all = sayers;
        if (all == null) {
            all = named.isEmpty() ? List.of() : found();
            sayers = all;
        }
        return all;
    }

    private List<ActorNames.Named> found() {
        List<ActorNames.Named> found = new ArrayList<>(before(EnumSet.of(WordKind.ATTRIBUTIONS, WordKind.DENIALS)));
        // "According to Ann"
        List<WordList.Hit> references = reader.references(words);
        named.stream()
                .filter(n ->
                        references.stream().anyMatch(r -> n.from() >= r.to() && n.from() < r.to() + Features.REACH))
                .forEach(found::add);
        return found;
    }

    /** Returns who denies something. */
    List<ActorNames.Named> deniers() {
        return before(EnumSet.of(WordKind.DISPUTES));
    }

    private List<ActorNames.Named> before(Collection<WordKind> verbs) {
        return named.stream()
                .filter(n -> !isAgent(n))
                .filter(n -> hits.stream()
                        .anyMatch(h -> verbs.contains(h.kind())
                                && h.from() >= n.to()
                                && h.from() <= n.to() + Features.REACH
                                && IntStream.range(n.to(), h.from())
                                        .noneMatch(i -> reader.grammar()
                                                .isPassive(words.get(i).text()))
                                && named.stream().noneMatch(m -> m.from() >= n.to() && m.to() <= h.from())))
                .toList();
    }

    /** Says whether a name stands behind "by". */
    private boolean isAgent(ActorNames.Named name) {
        int before = name.from() - 1;
        while (before > 0 && reader.grammar().isArticle(words.get(before).text())) {
            before--;
        }
        return before >= 0 && reader.grammar().isAgent(words.get(before).text());
    }
}
