package sourcebook.rewrite;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Edit;

/**
 * What was mended.
 *
 * @param mended the files that were written, with what has changed
 * @param leftAlone paths of those that changed after they had been read, or do not lie in the content folder
 */
public record Mending(List<EditedText> mended, List<String> leftAlone) {
    /** Returns how many edits were made. */
    public int count() {
        return mended.stream().mapToInt(t -> t.edits().size()).sum();
    }

    /** Returns the texts in which something can be mended beyond doubt, by path. */
    public static Map<String, EditedText> of(Collection<Diagnostic> problems) {
        List<Edit> edits =
                problems.stream().map(Diagnostic::edit).filter(Objects::nonNull).toList();
        return EditedText.of(edits);
    }

    /**
     * Writes what mends problems beyond doubt, each file whole or not at all.
     *
     * @param project the folder to which paths are relative
     * @param content the folder with the files
     * @throws IOException if a file cannot be read or written; those before it are mended
     */
    public static Mending mend(Path project, Path content, Collection<Diagnostic> problems) throws IOException {
        List<EditedText> mended = new ArrayList<>();
        List<String> leftAlone = new ArrayList<>();
        for (Map.Entry<String, EditedText> text : of(problems).entrySet()) {
            Rewriting rewriting = new Rewriting(content);
            EditedText edited = text.getValue();
            if (rewriting.replace(project.resolve(text.getKey()), edited.text(), edited.content())) {
                rewriting.commit();
                mended.add(edited);
            } else {
                leftAlone.add(text.getKey());
            }
        }
        return new Mending(List.copyOf(mended), List.copyOf(leftAlone));
    }
}
