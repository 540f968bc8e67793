package sourcebook.artifact;

import java.util.SortedMap;

/** A file that tells of all others, and so is made last. */
public interface Summary {
    /** Returns its path on the site. */
    String path();

    /** Says whether it has to know of the file at a path. */
    boolean tellsOf(String path);

    /** Returns its bytes, made of what it has to know of each file, by path. */
    byte[] make(SortedMap<String, Checksum> files);
}
