package sourcebook.parse;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The types of content; each has a folder of its own below the content folder, whose name is the type. */
public enum Family {
    TOPIC("topic", "topics", Topic.class),
    SOURCE("source", "sources", Source.class),
    CLAIM("claim", "claims", Claim.class),
    ACTOR("actor", "actors", Actor.class),
    EVENT("event", "events", Event.class),
    AGREEMENT("agreement", "agreements", Agreement.class),
    PAGE("page", "pages", FreePage.class);

    private final String noun;
    private final String folder;
    private final Class<? extends FrontMatter> type;

    Family(String noun, String folder, Class<? extends FrontMatter> type) {
        this.noun = noun;
        this.folder = folder;
        this.type = type;
    }

    /** Returns the English noun, which is also the name of the template and of JBake's document type. */
    public String noun() {
        return noun;
    }

    /** Returns the noun with its indefinite article. */
    public String aNoun() {
        return ("aeiou".indexOf(noun.charAt(0)) >= 0 ? "an " : "a ") + noun;
    }

    /** Returns the name of the folder, in the content as on the site. */
    public String folder() {
        return folder;
    }

    Class<? extends FrontMatter> type() {
        return type;
    }

    /** Returns the keys that front matter of this type must give, in their order. */
    public List<String> requiredKeys() {
        return RecordReader.of(type).keys(true);
    }

    /** Returns the keys that front matter of this type may give. */
    public List<String> optionalKeys() {
        return RecordReader.of(type).keys(false);
    }

    /** Returns the family of a folder name. */
    public static Optional<Family> ofFolder(String name) {
        return Arrays.stream(values()).filter(f -> f.folder.equals(name)).findFirst();
    }

    /** Returns the path on the site of the page with an id: free pages lie at the top. */
    public String path(String id) {
        return (this == PAGE ? "" : folder + "/") + id + ".html";
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
