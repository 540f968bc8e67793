package sourcebook.artifact;

import java.util.zip.CRC32C;

/**
 * By what a file's content is told from a damaged or an older one.
 *
 * @param length in bytes
 * @param crc CRC-32C (RFC 3720, appendix B.4)
 */
public record Checksum(int length, long crc) {
    public static Checksum of(byte[] bytes) {
        CRC32C crc = new CRC32C();
        crc.update(bytes);
        return new Checksum(bytes.length, crc.getValue());
    }
}
