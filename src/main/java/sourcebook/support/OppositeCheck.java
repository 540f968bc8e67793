package sourcebook.support;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import sourcebook.diagnostic.Code;
import sourcebook.language.WordKind;
import sourcebook.parse.Parsed.Document;

/** Whether a word is affirmed here that is negated there, or stands here for its opposite there, and the reverse. */
final class OppositeCheck implements Check {
    /** So many words in common speak of the same thing. */
    private static final int SHARED = 2;

    @Override
    public void compare(Features said, Evidence evidence, Consumer<Finding> findings) {
        for (Clauses.Order order : said.orders()) {
            List<Clauses.Order> there = evidence.told().stream()
                    .flatMap(t -> t.text().orders().stream())
                    .filter(o -> o.key().name().equals(order.key().name())
                            && o.next().equals(order.next()))
                    .toList();
            if (!there.isEmpty() && !there.contains(order)) {
                findings.accept(new Finding(
                        Code.OTHER_DIRECTION,
                        "",
                        "what is cited has the order the other way round: "
                                + order.key().name().replace(" = ", " for "),
                        "does the sentence say the opposite of its source?"));
                return;
            }
        }
        for (Clauses.Said word : said.clauses().compared()) {
            if (word.sign() != Clauses.Sign.MIXED
                    && isContradicted(word, said, evidence)
                    && !isSilence(word, said, evidence)) {
                String written = said.written(word.index(), word.index() + 1);
                findings.accept(new Finding(
                        Code.OTHER_DIRECTION,
                        written,
                        "what is cited says the opposite of “" + written + "”",
                        "does the sentence say the opposite of its source?"));
                return;
            }
        }
    }

    /** Says whether the evidence says the opposite of a word wherever it speaks of the same; first of the same thing. */
    private static boolean isContradicted(Clauses.Said word, Features said, Evidence evidence) {
        if (!hasOpposite(word, evidence)) {
            return false;
        }
        Set<Object> around = said.clauses().around(word.index());
        around.removeIf(a -> a instanceof Document actor && evidence.isPublisher(actor));
        boolean paired = word.key().paired();
        boolean always = true;
        boolean found = false;
        boolean foundSame = false;
        Object next = said.clauses().next(word.index());
        for (Told told : evidence.told()) {
            Clauses clauses = told.text().clauses();
            for (Clauses.Said other : clauses.said(word.key())) {
                Clauses.Sign sign = told.isOpen() ? Clauses.Sign.MIXED : other.direction();
                boolean opposite = isOpposite(sign, word.direction());
                // Much must be the same where it says the opposite, and little where it does not.
                int least = opposite && !paired ? Math.min(SHARED, around.size()) : 1;
                if (clauses.hasAround(other.index(), around, least)) {
                    boolean same = paired && next != null && next.equals(clauses.next(other.index()));
                    if (!opposite && (same || !paired)) {
                        return false;
                    }
                    found = true;
                    foundSame |= same;
                    always &= opposite;
                }
            }
        }
        return foundSame || found && always;
    }

    /** Says at a glance whether the evidence has an opposite anywhere, be it of something else. */
    private static boolean hasOpposite(Clauses.Said word, Evidence evidence) {
        for (Told told : evidence.told()) {
            if (!told.isOpen()) {
                for (Clauses.Said other : told.text().clauses().said(word.key())) {
                    if (isOpposite(other.direction(), word.direction())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private static boolean isOpposite(Clauses.Sign one, Clauses.Sign other) {
        return one != Clauses.Sign.MIXED && one != other;
    }

    /** A remark on what a text does not say denies nothing. */
    private static boolean isSilence(Clauses.Said word, Features said, Evidence evidence) {
        return said.hits(WordKind.SILENCES).stream()
                        .anyMatch(h -> said.clauses().isOne(h.from(), word.index()))
                || said.hits(WordKind.NEGATIONS).stream()
                        .filter(h -> said.clauses().isOne(h.from(), word.index()))
                        .anyMatch(h -> said.named().stream()
                                .filter(n -> evidence.isPublisher(n.actor()))
                                .anyMatch(n ->
                                        h.from() - n.to() >= 0 && h.from() - n.to() < SHARED || n.from() == h.to()));
    }
}
