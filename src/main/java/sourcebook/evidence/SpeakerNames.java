package sourcebook.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The names under which a text may speak of actors. Letters count as they are written; a leading "The" does not. */
public final class SpeakerNames {
    private final @Nullable SpeakerNames common;
    private final Map<String, List<Form>> byFirstWord = new HashMap<>();
    private final Set<String> persons = new TreeSet<>();
    private final Set<String> ownVoices = new TreeSet<>();

    /**
     * A form of a name.
     *
     * @param words its tokens
     * @param id of the actor
     * @param isName whether it names the actor; a role may be somebody else's, too
     */
    record Form(List<String> words, String id, boolean isName) {}

    public SpeakerNames() {
        this.common = null;
    }

    /** @param common the names that many texts use, beside which one text has names of its own */
    public SpeakerNames(SpeakerNames common) {
        this.common = common;
    }

    /**
     * Adds an actor with the name that is the actor's own. The first word of a person's own name stands for the person.
     *
     * @param others variants of the name
     */
    public void add(String id, boolean isPerson, String name, List<String> others) {
        if (isPerson) {
            persons.add(id);
            add(words(name).stream().limit(1).toList(), id, true);
        }
        add(id, Stream.concat(Stream.of(name), others.stream()).toList(), List.of());
    }

    /**
     * Adds forms that a text prints of an actor's name. The last word of a person's name stands for the person; the first can
     * be a title that others have, too ("Mr. Scott").
     *
     * @param roles descriptions such as "the mayor"
     */
    public void add(String id, List<String> names, List<String> roles) {
        for (String name : names) {
            List<String> words = words(name);
            add(words, id, true);
            if (isPerson(id) && words.size() > 1) {
                add(words.subList(words.size() - 1, words.size()), id, true);
            }
        }
        roles.forEach(r -> add(words(r), id, false));
    }

    /** Says that a text is written by an actor, whose words need no quotation marks there. */
    public void addOwnVoice(String id) {
        ownVoices.add(id);
    }

    private void add(List<String> words, String id, boolean isName) {
        if (!words.isEmpty() && words.stream().anyMatch(QuotedWords::isWord)) {
            byFirstWord.computeIfAbsent(words.get(0), w -> new ArrayList<>()).add(new Form(words, id, isName));
        }
    }

    private static List<String> words(String name) {
        Tokens tokens = new Tokens(FoldedText.of(name));
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            if (i > 0 || !tokens.form(i).equalsIgnoreCase("the")) {
                words.add(tokens.form(i));
            }
        }
        return List.copyOf(words);
    }

    /** Returns the names and roles that begin with a word, in no order of meaning. */
    List<Form> beginningWith(String word) {
        List<Form> own = byFirstWord.getOrDefault(word, List.of());
        List<Form> others = common == null ? List.of() : common.beginningWith(word);
        return own.isEmpty()
                ? others
                : others.isEmpty()
                        ? own
                        : Stream.concat(others.stream(), own.stream()).toList();
    }

    /** Returns the names with each word changed, such as to what all its cases have in common; roles are left out. */
    SpeakerNames mapped(UnaryOperator<String> change) {
        SpeakerNames mapped = new SpeakerNames();
        Stream.concat(common == null ? Stream.of() : common.forms(), forms())
                .filter(Form::isName)
                .forEach(f -> mapped.add(f.words().stream().map(change).toList(), f.id(), true));
        return mapped;
    }

    private Stream<Form> forms() {
        return byFirstWord.values().stream().flatMap(List::stream);
    }

    boolean isPerson(String id) {
        return persons.contains(id) || common != null && common.isPerson(id);
    }

    boolean isOwnVoice(Set<String> ids) {
        return ids.stream().anyMatch(ownVoices::contains);
    }
}
