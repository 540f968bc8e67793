package sourcebook.draft;

import org.jspecify.annotations.Nullable;
import sourcebook.parse.Family;

/** A page of which nothing is written yet but what it needs: each required key, with a note. */
public final class Skeleton {
    private Skeleton() {}

    /**
     * Returns the file of a page.
     *
     * @param title title, or name of an actor, if it is known
     */
    public static String of(Family family, @Nullable String title) {
        StringBuilder file = new StringBuilder("---\n");
        for (String key : family.requiredKeys()) {
            boolean named = key.equals("title") || key.equals("name");
            file.append(title != null && named ? key + ": " + Plain.yaml(title) + "\n" : KeyNotes.lines(family, key));
        }
        file.append("# These keys are there, too: ")
                .append(String.join(", ", family.optionalKeys()))
                .append("\n---\n<!-- ")
                .append(KeyNotes.of(family, "body"))
                .append(" -->\n");
        return file.toString();
    }
}
