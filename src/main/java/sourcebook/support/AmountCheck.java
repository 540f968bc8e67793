package sourcebook.support;

import java.util.ArrayList;
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
        List<Amount> same = new ArrayList<>();
        boolean isShareThere = false;
        List<String> ends = amount.ends();
        for (Features text : evidence.texts()) {
            if (!text.mayHaveNumber(ends)) {
                continue;
            }
            boolean isThere = false;
            for (String end : ends) {
                for (Amount there : text.amounts(end)) {
                    if (isSame(amount, said, there, text)) {
                        same.add(there);
                        isThere = true;
                    }
                }
            }
            isShareThere |= isThere && hasShare(text);
        }
        List<Figure> figures = evidence.figures(amount.value());
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
        } else if (isShare(amount) && !isShareThere
                || same.stream().allMatch(AmountCheck::isShare) && !hasShare(said)) {
            findings.accept(new Finding(
                    Code.UNSUPPORTED_NUMBER,
                    written,
                    "the number " + written + (isShare(amount) ? " is no share" : " is a share") + " in what is cited",
                    isShare(amount) ? "name what is counted" : "say of what it is a share, such as " + written + "%"));
        } else if (!figures.isEmpty() && figures.stream().noneMatch(f -> namesUnit(f, amount, said, evidence))) {
            findings.accept(new Finding(
                    Code.UNSUPPORTED_NUMBER,
                    written,
                    "the number " + written + " counts " + figures.get(0).unit() + " in what is cited",
                    "name what is counted"));
        }
    }

    /** One says "605–1,039", the other "from 605 to 1,039"; an end without the other is not the same. */
    private static boolean isSame(Amount amount, Features said, Amount there, Features text) {
        return amount.value().equals(there.value()) || isEnd(amount, said, there) || isEnd(there, text, amount);
    }

    private static boolean isEnd(Amount amount, Features of, Amount range) {
        List<String> ends = range.ends();
        return ends.size() == 2
                && ends.contains(amount.value())
                && ends.stream().allMatch(of::hasNumber);
    }

    /** Of several numbers, only the last may have the sign: "5, 7 and 12%". */
    private static boolean hasShare(Features text) {
        return text.amounts().stream().anyMatch(AmountCheck::isShare);
    }

    private static boolean isShare(Amount amount) {
        return "%".equals(amount.sign()) || "‰".equals(amount.sign());
    }

    private static boolean namesUnit(Figure figure, Amount amount, Features said, Evidence evidence) {
        String sign = said.sign(figure.unit());
        if (sign != null && sign.equals(amount.sign())) {
            return true;
        }
        Set<String> words = Stream.concat(said.words().plain().stream(), evidence.context().stream())
                .map(Features::stem)
                .collect(Collectors.toSet());
        return Stream.of(figure.unit().split("\\s+")).map(Features::stem).anyMatch(words::contains);
    }
}
