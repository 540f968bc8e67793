package sourcebook.support;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sourcebook.diagnostic.Code;
import sourcebook.language.Amount;
import sourcebook.parse.Figure;

/** Numbers, their limits and units, and counts of texts. */
final class AmountCheck implements Check {
    @Override
    public void compare(Features said, Evidence evidence, Consumer<Finding> findings) {
        for (Amount amount : said.amounts()) {
            String written = said.written(amount.from(), amount.to());
            if (said.isCountOfTexts(amount)) {
                if (!evidence.countsOfTexts().contains(amount.value())) {
                    findings.accept(new Finding(
                            Code.UNSUPPORTED_COUNT,
                            written,
                            "the sentence counts " + written + " texts, and cites " + evidence.cited(),
                            "count again, or cite the others, too"));
                }
            } else if (!said.isCountOfParties(amount) || !amount.value().equals("2")) {
                compare(amount, written, said, evidence, findings);
            }
        }
    }

    private static void compare(
            Amount amount, String written, Features said, Evidence evidence, Consumer<Finding> findings) {
        List<Amount> same = evidence.texts().stream()
                .flatMap(t -> t.amounts().stream())
                .filter(a -> a.value().equals(amount.value()))
                .toList();
        List<Figure> figures = evidence.figures().stream()
                .filter(f -> value(f).equals(amount.value()))
                .toList();
        if (same.isEmpty()) {
            if (!evidence.counts().contains(amount.value())) {
                findings.accept(new Finding(
                        Code.UNSUPPORTED_NUMBER,
                        written,
                        "nothing cited here has the number " + written,
                        "correct it, or cite where it stands"));
            }
        } else if (same.stream().noneMatch(a -> Objects.equals(a.bound(), amount.bound()))) {
            findings.accept(new Finding(
                    Code.UNSUPPORTED_NUMBER,
                    written,
                    "what is cited says "
                            + same.stream()
                                    .map(a -> a.bound() == null
                                            ? written + " without a limit"
                                            : a.bound() + " " + written)
                                    .distinct()
                                    .collect(Collectors.joining(" or ")),
                    "give the number with the limit that it has there"));
        } else if (!figures.isEmpty() && figures.stream().noneMatch(f -> namesUnit(f, said, evidence))) {
            findings.accept(new Finding(
                    Code.UNSUPPORTED_NUMBER,
                    written,
                    "the number " + written + " counts " + figures.get(0).unit() + " in what is cited",
                    "name what is counted"));
        }
    }

    private static boolean namesUnit(Figure figure, Features said, Evidence evidence) {
        Set<String> words = Stream.concat(said.words().plain().stream(), evidence.context().stream())
                .map(Features::stem)
                .collect(Collectors.toSet());
        return said.hasSign(figure.unit())
                || Stream.of(figure.unit().split("\\s+")).map(Features::stem).anyMatch(words::contains);
    }

    private static String value(Figure figure) {
        return figure.number()
                .map(n -> n.stripTrailingZeros().toPlainString())
                .orElse(figure.amount().value());
    }
}
