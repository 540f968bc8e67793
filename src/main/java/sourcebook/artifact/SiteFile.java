package sourcebook.artifact;

import org.jspecify.annotations.Nullable;

/** A file that is ready to be written. Its content must not be changed. */
public final class SiteFile {
    private final String path;
    private final byte[] bytes;
    private final boolean published;
    private @Nullable Checksum checksum;

    /**
     * @param path path on the site, with forward slashes
     * @param bytes its content; text is UTF-8 without a byte order mark
     */
    public SiteFile(String path, byte[] bytes) {
        this(path, bytes, false);
    }

    private SiteFile(String path, byte[] bytes, boolean published) {
        this.path = path;
        this.bytes = bytes;
        this.published = published;
    }

    /** Returns a file that lies in the published site already. */
    public static SiteFile published(String path, byte[] bytes) {
        return new SiteFile(path, bytes, true);
    }

    public String path() {
        return path;
    }

    public byte[] bytes() {
        return bytes;
    }

    /** Says whether the published site has the very same file. */
    public boolean isPublished() {
        return published;
    }

    /** Returns the checksum of the content. */
    public Checksum checksum() {
        if (checksum == null) {
            checksum = Checksum.of(bytes);
        }
        return checksum;
    }
}
