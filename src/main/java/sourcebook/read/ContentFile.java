package sourcebook.read;

import java.nio.file.Path;
import sourcebook.evidence.Attestation;

/**
 * A file in the content folder, found but not yet read: a Markdown file, or the record of an attestation or a review.
 *
 * @param file where it lies
 * @param path its path relative to the project, with forward slashes; this is what a user sees
 * @param folder name of the folder directly below the content folder, or the empty string
 * @param name file name without its ending
 */
public record ContentFile(Path file, String path, String folder, String name) {
    /** How the name of a review's record ends; before it stands the page's id. */
    public static final String REVIEW = ".review.yaml";

    /** Says whether the file is the record of an attestation; then {@code name} is the source's id. */
    public boolean isAttestation() {
        return path.endsWith(Attestation.SUFFIX);
    }

    /** Says whether the file is the record of a review; then {@code name} is the page's id. */
    public boolean isReview() {
        return path.endsWith(REVIEW);
    }

    ContentFile without(String ending) {
        return new ContentFile(file, path, folder, name.substring(0, name.length() - ending.length()));
    }
}
