package sourcebook.artifact;

import java.util.List;

/**
 * What came of making an artifact.
 *
 * @param files its file, or the files of a folder
 * @param lasting whether the same value will give the same again without anything to be told of it
 */
public record Made(List<SiteFile> files, boolean lasting) {
    public Made(List<SiteFile> files) {
        this(files, true);
    }
}
