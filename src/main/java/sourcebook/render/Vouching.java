package sourcebook.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sourcebook.evidence.Attestation;
import sourcebook.evidence.Voucher;
import sourcebook.link.Records;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;

/**
 * Who vouches for the records of attestations.
 *
 * @param records how many there are
 * @param unsigned how many of them nobody has signed
 * @param signers who has signed others
 */
public record Vouching(int records, int unsigned, List<Signer> signers) {
    /**
     * Somebody who has signed.
     *
     * @param records how many records
     */
    public record Signer(String name, int records) {}

    /** Returns it; nothing where there are no records. */
    static Optional<Vouching> of(Site site, List<Voucher> vouchers) {
        int[] signed = new int[vouchers.size()];
        int unsigned = 0;
        int records = 0;
        for (Document source : site.family(Family.SOURCE)) {
            Attestation record = source.attestation();
            if (record == null) {
                continue;
            }
            records++;
            Optional<Voucher> voucher = Records.signer(vouchers, source, site);
            if (voucher.isPresent()) {
                signed[vouchers.indexOf(voucher.get())]++;
            } else {
                unsigned++;
            }
        }
        List<Signer> signers = new ArrayList<>();
        for (int i = 0; i < signed.length; i++) {
            if (signed[i] > 0) {
                signers.add(new Signer(vouchers.get(i).name(), signed[i]));
            }
        }
        return records == 0 ? Optional.empty() : Optional.of(new Vouching(records, unsigned, List.copyOf(signers)));
    }
}
