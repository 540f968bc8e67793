package sourcebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuotationTest {
    private static Parsing parse(String attribution) {
        return Parsing.ofBody("> 😀 Words.\n>\n> " + attribution + "\n");
    }

    private static Quotation read(String attribution) {
        return parse(attribution).document().body().quotations().get(0);
    }

    private static String circumstance(Quotation quotation) {
        return quotation.circumstance().parts().stream()
                .map(p -> p instanceof Part.CrossLink link
                        ? "<" + link.reference().target() + ">"
                        : ((Part.Markup) p).html())
                .collect(Collectors.joining());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '§', nullValues = "-", textBlock = """
            — [[a]]                                            § a     § -               § ''
            —[[a]]                                             § a     § -               § ''
            -- [[a]]                                           § a     § -               § ''
            — [[a|b]]                                          § a     § -               § ''
            — [[a]], [[b]]                                     § a b   § -               § ''
            — [[a]] and [[b|c]]                                § a b   § -               § ''
            — [[a]], [[b]], and [[c]]                          § a b c § -               § ''
            — [[a]], 2024-06-19                                § a     § 2024-06-19      § ''
            — [[a]], 2023-09-13/..                             § a     § 2023-09-13/..   § ''
            — [[a]], ../2024                                   § a     § ../2024         § ''
            — [[a]], 2024-06~ {#x}                             § a     § 2024-06~        § ''
            — [[a]], 202X, in B                                § a     § 202X            § in B
            — [[a]], in B, 2024                                § a     § -               § in B, 2024
            — [[a]], as quoted by [[b]]                        § a     § -               § as quoted by <b>
            — [[a]], 2024, to [[b|B & C]], by [[d]] {#x}       § a     § 2024            § to <b>, by <d>
            — [[a]], 1 < 2 {#x statement=y}                    § a     § -               § 1 &lt; 2
            — [[a|{b}]]                                        § a     § -               § ''
            — [[a|{#b}]], c {#d}                               § a     § -               § c
            """)
    void hasSpeakersDateAndCircumstance(String attribution, String speakers, String date, String circumstance) {
        Quotation quotation = read(attribution);

        assertThat(quotation.speakers().stream().map(Reference::target)).containsExactly(speakers.split(" "));
        assertThat(quotation.date() == null ? null : quotation.date().toString())
                .isEqualTo(date);
        assertThat(circumstance(quotation)).isEqualTo(circumstance);
        assertThat(quotation.words()).isEqualTo("😀 Words.");
    }

    @Test
    void hasAttributes() {
        assertThat(read("— [[a]] {#x-1}").id()).isEqualTo("x-1");
        assertThat(read("— [[a]] { statement=y  #x }").id()).isEqualTo("x");
        assertThat(read("— [[a]] {#x statement=y-2}").statement().value()).isEqualTo("y-2");
        assertThat(read("— [[a]] {#x statement=y-2}").statement().span().content())
                .isEqualTo("statement=y-2");
        assertThat(read("— [[a]] {#x}").statement()).isNull();
    }

    @Test
    void hasAnIdMadeOfItsWordsOtherwise() {
        String id = read("— [[a]]").id();

        assertThat(id).matches("q-[0-9a-f]{10}");
        assertThat(read("— [[b]], 2024, elsewhere").id()).isEqualTo(id);
        assertThat(Parsing.body("> Other words.\n>\n> — [[a]]\n")
                        .quotations()
                        .get(0)
                        .id())
                .isNotEqualTo(id);
    }

    @Test
    void namesPlacesOfProblems() {
        assertThat(parse("— [[a]], 2024-13, 😀 {#A x statement=B}").shown())
                .isEqualTo("SB118 6:17 13\nSB109 6:24 #A\nSB117 6:27 x\nSB109 6:29 statement=B");
        assertThat(Parsing.ofBody("> 😀\r\n> — [[a]], 2024-6-1\r\n").shown()).isEqualTo("SB118 5:18 -1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "— a", "— by [[a]]", "[[a]]", "- [[a]]", "– [[a]]", "“[[a]]”", "— *a* [[b]]"})
    void needsASpeaker(String attribution) {
        assertThat(parse(attribution).shown()).startsWith("SB301 6:");
        assertThat(parse(attribution).parsed().orElseThrow()).isInstanceOf(Parsed.Document.class);
    }

    @Test
    void pointsAtTheLineThatShouldNameTheSpeaker() {
        assertThat(Parsing.ofBody("> a\n> 😀 b\n").shown()).isEqualTo("SB301 5:1 > 😀 b");
        assertThat(Parsing.ofBody(">\n").shown()).startsWith("SB301 4:1");
    }

    @Test
    void keepsTheWordsAsTheyAre() {
        String block = "> One [two] …\n> *three*  \n> &amp; \\* four.\n>\n> Five [six](a.md).\n> — [[a]]\n";

        assertThat(Parsing.body(block).quotations().get(0).words())
                .isEqualTo("One [two] … three & * four.\n\nFive six.");
    }

    @Test
    void dropsQuotationMarksAroundTheWholeOnly() {
        assertThat(Parsing.body("> “One.”\n>\n> — [[a]]\n").quotations().get(0).words())
                .isEqualTo("One.");
        assertThat(Parsing.body("> \"One.\"\n>\n> — [[a]]\n")
                        .quotations()
                        .get(0)
                        .words())
                .isEqualTo("One.");
        assertThat(Parsing.body("> “One” or “two”\n>\n> — [[a]]\n")
                        .quotations()
                        .get(0)
                        .words())
                .isEqualTo("“One” or “two”");
    }

    @Test
    void knowsTheSourcesThatTheAttributionCites() {
        assertThat(read("— [[a]], 2024 [@b; @c#d]").citations())
                .extracting(r -> r.span().content())
                .containsExactly("@b", "@c#d");
    }
}
