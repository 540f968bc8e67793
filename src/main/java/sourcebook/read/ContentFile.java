package sourcebook.read;

import java.nio.file.Path;

/**
 * A Markdown file in the content folder, found but not yet read.
 *
 * @param file where it lies
 * @param path its path relative to the project, with forward slashes; this is what a user sees
 * @param folder name of the folder directly below the content folder, or the empty string
 * @param name file name without {@code .md}
 */
public record ContentFile(Path file, String path, String folder, String name) {}
