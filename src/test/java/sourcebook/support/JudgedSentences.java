package sourcebook.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Lists of sentences, a line for each: "ok" or the codes of its warnings, and the sentence with its citations. */
final class JudgedSentences {
    private static final Pattern LINE = Pattern.compile("(ok|SB\\d+(?: SB\\d+)*) +(.+)");

    /** @param codes of the warnings, in their order; empty for none */
    record Case(List<String> codes, String sentence) {}

    private JudgedSentences() {}

    static List<Case> in(Path file) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(JudgedSentences::read)
                    .toList();
        }
    }

    private static Case read(String text) {
        Matcher line = LINE.matcher(text);
        assertThat(line.matches()).as(text).isTrue();
        String codes = line.group(1);
        return new Case(codes.equals("ok") ? List.of() : Arrays.asList(codes.split(" ")), line.group(2));
    }
}
