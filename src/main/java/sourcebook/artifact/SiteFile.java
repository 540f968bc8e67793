package sourcebook.artifact;

import org.jspecify.annotations.Nullable;

/** A file that is ready to be written. Its content must not be changed. */
public final class SiteFile {
    private final String path;
    private final byte[] bytes;
    private @Nullable Checksum checksum;

    /**
     * @param path path on the site, with forward slashes
     * @param bytes its content; text is UTF-8 without a byte order mark
     */
    public SiteFile(String path, byte[] bytes) {
        this.path = path;
        this.bytes = bytes;
    }

    public String path() {
        return path;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Returns the checksum of the content. */
    public Checksum checksum() {
        if (checksum == null) {
            checksum = Checksum.of(bytes);
        }
        return checksum;
    }
}
