package sourcebook.data;

/**
 * A file that is ready to be written.
 *
 * @param path path on the site, with forward slashes
 * @param bytes its content, in UTF-8 without a byte order mark
 */
public record DataFile(String path, byte[] bytes) {}
