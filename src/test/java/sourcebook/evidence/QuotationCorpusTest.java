package sourcebook.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sourcebook.language.WordList;

/** True and false quotations against invented texts; the file says of each what must come of it. */
class QuotationCorpusTest {
    private static final Path CORPUS = Path.of("src/test/resources/sourcebook/evidence/quotations.txt");

    record Case(int line, String text, QuotationSearch search, String expected, Claim claim) {
        @Override
        public String toString() {
            return "line " + line + ": " + claim.words();
        }
    }

    private record Actor(String id, boolean isPerson, List<String> names) {}

    private static List<String> listed(String text, String separator) {
        return Arrays.stream(text.split(separator)).map(String::strip).toList();
    }

    static List<Case> cases() {
        List<String> lines;
        try {
            lines = Files.readAllLines(CORPUS, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        List<Case> cases = new ArrayList<>();
        List<Actor> actors = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<String> head = List.of();
        Optional<QuotationSearch> search = Optional.empty();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            } else if (line.startsWith("actor ") || line.startsWith("state ")) {
                List<String> parts = listed(line.substring(6), "\\|");
                actors.add(new Actor(parts.get(0), line.startsWith("actor"), listed(parts.get(1), ",")));
            } else if (line.startsWith("text ")) {
                head = listed(line, " ");
                text.setLength(0);
                search = Optional.empty();
            } else if (line.startsWith(">")) {
                text.append(line.length() > 2 ? line.substring(2) : "").append('\n');
            } else {
                search = search.isPresent() ? search : Optional.of(search(text.toString(), head, actors));
                List<String> parts = listed(line, "\\|");
                String speaker = parts.get(1);
                Claim.Use use = speaker.equals("-")
                        ? Claim.Use.PHRASE
                        : speaker.equals("~") ? Claim.Use.PHRASE_IN_DENIAL : Claim.Use.SPEECH;
                Set<String> speakers = use == Claim.Use.SPEECH ? Set.copyOf(listed(speaker, " ")) : Set.of();
                cases.add(new Case(
                        i + 1,
                        text.toString(),
                        search.get(),
                        parts.get(0),
                        new Claim(parts.get(2).replace("\\n", "\n"), use, speakers)));
            }
        }
        return cases;
    }

    private static QuotationSearch search(String text, List<String> head, List<Actor> actors) {
        SpeakerNames names = new SpeakerNames();
        actors.forEach(a -> names.add(a.id, a.isPerson, a.names.get(0), a.names.subList(1, a.names.size())));
        head.stream().filter(h -> h.startsWith("own=")).forEach(h -> names.addOwnVoice(h.substring(4)));
        return QuotationSearch.ofText(
                FoldedText.of(text), WordList.of(head.get(2)).orElse(null), names);
    }

    private static String shown(Verdict verdict, String expected) {
        if (verdict instanceof Verdict.Refused refused) {
            return refused.fault().toString();
        }
        Changes changes = ((Verdict.Found) verdict).changes();
        return changes.areNone() && expected.equals("found")
                ? "found"
                : "found " + changes.parts() + " " + changes.leftOut() + " " + changes.inserted() + " "
                        + changes.replaced();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void isJudgedAsTheFileSays(Case quoted) {
        Verdict verdict = quoted.search.find(quoted.claim);
        assertThat(shown(verdict, quoted.expected))
                .as("line %d of %s: %s gives %s", quoted.line, CORPUS, quoted.claim, verdict)
                .isEqualTo(quoted.expected);
    }

    @Test
    void holdsTrueAndFalseOnes() {
        long found =
                cases().stream().filter(c -> c.expected.startsWith("found")).count();
        assertThat(cases()).hasSizeGreaterThan(300);
        assertThat(found).isBetween(cases().size() / 4L, cases().size() * 3L / 4);
        for (Fault fault : Fault.values()) {
            assertThat(cases()).as("a case of %s", fault).anyMatch(c -> c.expected.equals(fault.toString()));
        }
    }
}
