package sourcebook.bake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.parse.CanonicalHeader;
import sourcebook.parse.Family;
import sourcebook.read.ContentFile;
import sourcebook.read.ContentFolder;
import sourcebook.read.TextReader;
import sourcebook.rewrite.Rewriting;
import sourcebook.text.Text;
import sourcebook.work.Parallel;

/**
 * What became of the content files whose front matter was put in canonical form.
 *
 * @param files how many files of content there are
 * @param changed paths of those that were in another form, relative to the project
 * @param leftAlone paths of those whose front matter cannot be read, or that changed meanwhile
 */
public record Formatting(int files, List<String> changed, List<String> leftAlone) {
    /**
     * Puts the front matter of a project's content in canonical form.
     *
     * @param writes whether to write; otherwise it is only said what would change
     * @throws IOException if a file cannot be read or written; those before it are written
     */
    public static Formatting of(Project project, boolean writes) throws IOException {
        int files = 0;
        List<String> changed = new ArrayList<>();
        List<String> leftAlone = new ArrayList<>();
        Diagnostics ignored = new Diagnostics();
        for (ContentFolder.Entry entry : ContentFolder.list(
                project.folder(), project.content(), project.ignoreFile(), Parallel.ALONE, ignored)) {
            ContentFile file = entry.file();
            Optional<Family> family = Family.ofFolder(file.folder());
            if (file.isAttestation() || file.isReview() || family.isEmpty()) {
                continue;
            }
            files++;
            Optional<Text> text = TextReader.read(file, ignored);
            Optional<String> canonical = text.flatMap(t -> CanonicalHeader.of(t, family.get()));
            if (canonical.isEmpty()) {
                leftAlone.add(file.path());
            } else if (!canonical.get().equals(text.get().content())) {
                Rewriting rewriting = new Rewriting(project.content());
                boolean planned = rewriting.replace(file.file(), text.get(), canonical.get());
                (planned ? changed : leftAlone).add(file.path());
                if (planned && writes) {
                    rewriting.commit();
                }
            }
        }
        return new Formatting(files, List.copyOf(changed), List.copyOf(leftAlone));
    }
}
