package sourcebook.link;

/**
 * A file that is ready to be written.
 *
 * @param path path on the site, with forward slashes
 * @param bytes its content; text is UTF-8 without a byte order mark
 */
public record SiteFile(String path, byte[] bytes) {}
