package sourcebook.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Severity;
import sourcebook.link.LinkedSite;

class NarrowingTest {
    private static List<Diagnostic> notes(String sentence) throws IOException {
        Map<String, String> files = SupportCheckerTest.site();
        files.put("content/topics/ferry.md", "---\ntitle: Ferry\norder: 1\n---\n" + sentence + "\n");
        LinkedSite linked = LinkedSite.of(files, Set.of());
        assertThat(linked.diagnostics().sorted()).isEmpty();
        return Narrowing.of(linked.site(), p -> true);
    }

    @Test
    void namesTheSentenceThatBearsAnother() throws IOException {
        assertThat(notes("It is shared. The mayor and a captain signed in the hall [@gazette-ferry; @herald-fares]."))
                .singleElement()
                .satisfies(d -> {
                    assertThat(d.severity()).isEqualTo(Severity.NOTE);
                    assertThat(d.span().content()).isEqualTo("@gazette-ferry");
                    assertThat(d.help())
                            .matches(
                                    ".*write \\[@gazette-ferry#s-[0-9a-f]{8}]: The mayor and the captain signed in the town hall\\.");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // Another number, another word, a denial, a silence; narrow already.
                "The mayor and two captains signed in the hall [@gazette-ferry].",
                "The mayor and the captain signed treaties about freight [@gazette-ferry].",
                "The mayor and the captain never signed in the hall [@gazette-ferry].",
                "The text does not say that the mayor and the captain signed [@gazette-ferry].",
                "The mayor and a captain signed in the hall [@gazette-ferry#ninety]."
            })
    void saysNothingWhereNoPlaceBearsTheSentence(String sentence) throws IOException {
        assertThat(notes(sentence)).isEmpty();
    }

    @Test
    void looksOnlyAtThePagesThatAreAskedFor() throws IOException {
        Map<String, String> files = SupportCheckerTest.site();
        files.put(
                "content/topics/ferry.md",
                "---\ntitle: Ferry\norder: 1\n---\nThe mayor and a captain signed in the hall [@gazette-ferry].\n");
        assertThat(Narrowing.of(LinkedSite.of(files, Set.of()).site(), p -> !p.id().equals("ferry")))
                .isEmpty();
    }
}
