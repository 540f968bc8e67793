package sourcebook.artifact;

import java.util.SortedMap;

/** A file that tells of all others, and so is made last. */
public interface Summary {
    /** Returns its path on the site. */
    String path();

    /** Says whether it has to know of the file at a path. */
    boolean tellsOf(String path);

    /** Returns its bytes, made of what it has to know: length in bytes and fingerprint of each file by path. */
    byte[] make(SortedMap<String, Digest> files);

    /** What it has to know of a file. */
    record Digest(int length, Fingerprint content) {}
}
