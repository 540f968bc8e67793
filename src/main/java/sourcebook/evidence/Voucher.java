package sourcebook.evidence;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who vouches for records with a signature: Ed25519 (RFC 8032) over the id of the source and the whole record. So a
 * record can neither be changed nor put beside another source by anybody who has not the private key.
 *
 * @param name as readers shall see it
 * @param key public key as an X.509 SubjectPublicKeyInfo (RFC 8410) in Base64, as between the lines of a PEM file
 */
public record Voucher(String name, String key) {
    private static final String ALGORITHM = "Ed25519";

    /** Returns the voucher that a setting names, as {@code NAME KEY}; or nothing where that is none. */
    public static Optional<Voucher> of(String written) {
        int space = written.strip().lastIndexOf(' ');
        if (space < 0) {
            return Optional.empty();
        }
        Voucher voucher = new Voucher(
                written.strip().substring(0, space).strip(), written.strip().substring(space + 1));
        try {
            voucher.publicKey();
            return Optional.of(voucher);
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Returns the first of some vouchers who has signed a record.
     *
     * @param source id of the source beside which the record lies
     */
    public static Optional<Voucher> of(List<Voucher> vouchers, String source, Attestation record) {
        return vouchers.stream().filter(v -> v.hasSigned(source, record)).findFirst();
    }

    private boolean hasSigned(String source, Attestation record) {
        if (record.signature() == null) {
            return false;
        }
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(publicKey());
            signature.update(message(source, record));
            return signature.verify(Base64.getDecoder().decode(record.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** Returns the record with a signature, in the place of any other one. */
    public static Attestation signed(PrivateKey key, String source, Attestation record)
            throws GeneralSecurityException {
        Signature signature = Signature.getInstance(ALGORITHM);
        signature.initSign(key);
        signature.update(message(source, record));
        return record.withSignature(Base64.getEncoder().encodeToString(signature.sign()));
    }

    private static byte[] message(String source, Attestation record) {
        String unsigned = record.withSignature(null).toYaml();
        return ("sourcebook record of " + source + "\n" + unsigned).getBytes(StandardCharsets.UTF_8);
    }

    private PublicKey publicKey() throws GeneralSecurityException {
        return KeyFactory.getInstance(ALGORITHM)
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(key)));
    }
}
