package sourcebook.attest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sourcebook.evidence.Attestation;
import sourcebook.evidence.Voucher;
import sourcebook.rewrite.WholeFile;

/**
 * A private key that signs records: Ed25519 in PKCS #8 (RFC 8410) in a PEM file (RFC 7468), as OpenSSL writes it. It lies
 * outside of the project, and nothing of it is ever shown.
 */
public final class SigningKey {
    private static final String ALGORITHM = "Ed25519";
    private static final String LABEL = "PRIVATE KEY-----";
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN " + LABEL + "\\s+([A-Za-z0-9+/=\\s]+)-----END " + LABEL + "\\s*");
    private static final int MAX_CHARACTERS = 4096;

    private final PrivateKey key;

    private SigningKey(PrivateKey key) {
        this.key = key;
    }

    /**
     * Reads a key from its file.
     *
     * @throws IOException if the file cannot be read, or is no such key; the message is for users
     */
    public static SigningKey read(Path file) throws IOException {
        String content = Files.size(file) > MAX_CHARACTERS ? "" : Files.readString(file, StandardCharsets.ISO_8859_1);
        Matcher pem = PEM.matcher(content.strip());
        try {
            if (pem.matches()) {
                byte[] encoded = Base64.getMimeDecoder().decode(pem.group(1));
                return new SigningKey(
                        KeyFactory.getInstance(ALGORITHM).generatePrivate(new PKCS8EncodedKeySpec(encoded)));
            }
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            // Told below; what is wrong with a private key is not shown.
        }
        throw new IOException("'" + file
                + "' is no private key for Ed25519 in PEM without a password; 'attest --new-key FILE'" + " makes one");
    }

    /**
     * Makes a pair of keys, writes the private one to a new file that only its owner may read, and returns the public one as
     * {@link Voucher#key} has it.
     *
     * @throws IOException if the file is there already or cannot be written
     */
    public static String make(Path file) throws IOException {
        KeyPair pair;
        try {
            pair = KeyPairGenerator.getInstance(ALGORITHM).generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Java has Ed25519 since version 15", e);
        }
        String pem = "-----BEGIN " + LABEL + "\n"
                + Base64.getEncoder().encodeToString(pair.getPrivate().getEncoded()) + "\n-----END " + LABEL + "\n";
        FileAttribute<?>[] forItsOwner =
                file.getFileSystem().supportedFileAttributeViews().contains("posix")
                        ? new FileAttribute<?>[] {
                            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                        }
                        : new FileAttribute<?>[0];
        WholeFile.create(file, pem.getBytes(StandardCharsets.US_ASCII), forItsOwner);
        return Base64.getEncoder().encodeToString(pair.getPublic().getEncoded());
    }

    /** Returns whose key it is, of some vouchers. */
    public Optional<Voucher> owner(List<Voucher> vouchers) {
        Attestation sample = new Attestation("", 0, LocalDate.EPOCH, 0, List.of(), List.of());
        return Voucher.of(vouchers, "", signed("", sample));
    }

    /** Returns a source's record with a signature. */
    Attestation signed(String source, Attestation record) {
        try {
            return Voucher.signed(key, source, record);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key has been read as one for Ed25519", e);
        }
    }
}
