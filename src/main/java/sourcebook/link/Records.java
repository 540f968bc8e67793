package sourcebook.link;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import sourcebook.evidence.Attestation;
import sourcebook.evidence.Voucher;
import sourcebook.parse.Parsed.Document;

/** What the records of attestation beside sources say, and who has signed them; each is looked at once. */
public final class Records {
    private static final PageFact<Map<Asked, Optional<Attestation.Entry>>> ENTRIES =
            new PageFact<>((source, site) -> new ConcurrentHashMap<>());

    private static final PageFact<Map<List<Voucher>, Optional<Voucher>>> SIGNERS =
            new PageFact<>((source, site) -> new ConcurrentHashMap<>());

    private record Asked(String words, Set<String> speakers) {}

    private Records() {}

    /**
     * Returns what the record beside a source says of words, if it speaks of them.
     *
     * @param speakers ids of those whose words they are; empty if that is open
     */
    static Optional<Attestation.Entry> entry(Document source, String words, Set<String> speakers, Site site) {
        return Optional.ofNullable(source.attestation())
                .flatMap(r -> site.fact(ENTRIES, source)
                        .computeIfAbsent(new Asked(words, speakers), a -> r.entry(Attestation.hash(words, speakers))));
    }

    /**
     * Returns who has signed the record beside a source; nothing where that is none of those whose signatures count.
     *
     * @param vouchers those whose signatures count
     */
    public static Optional<Voucher> signer(List<Voucher> vouchers, Document source, Site site) {
        return Optional.ofNullable(source.attestation())
                .filter(r -> r.signature() != null)
                .flatMap(r -> site.fact(SIGNERS, source).computeIfAbsent(vouchers, v -> Voucher.of(v, source.id(), r)));
    }
}
