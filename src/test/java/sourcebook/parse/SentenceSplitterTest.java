package sourcebook.parse;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sourcebook.language.Vocabulary;

class SentenceSplitterTest {
    private static final SentenceSplitter ENGLISH = splitter("en-GB");

    private static SentenceSplitter splitter(String language) {
        return new SentenceSplitter(Vocabulary.ENGLISH.abbreviations(language));
    }

    private static List<String> sentences(String text, SentenceSplitter splitter) {
        List<String> sentences = new ArrayList<>();
        int from = 0;
        for (int end : splitter.ends(text)) {
            sentences.add(text.substring(from, end).strip());
            from = end;
        }
        return sentences;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "One. Two.|One.|Two.",
                "One? Two! Three.|One?|Two!|Three.",
                "One.  Two|One.|Two",
                "It is “one.” It is two.|It is “one.”|It is two.",
                "(One.) Two.|(One.)|Two.",
                "“One. Two,” he said. Three.|“One. Two,” he said.|Three.",
                "The U.S. Army. Two.|The U.S. Army.|Two.",
                "Mr. Bo and Dr. J. Marsh. Two.|Mr. Bo and Dr. J. Marsh.|Two.",
                "At 5 p.m. they left. Two.|At 5 p.m. they left.|Two.",
                "It costs 2.5 crowns. Two.|It costs 2.5 crowns.|Two.",
                "One... and two. Three.|One... and two.|Three.",
                "See e.g. Two. Three.|See e.g. Two.|Three.",
                "“Open. Never closed. Two.|“Open. Never closed. Two.",
                "A closed” one. Two.|A closed” one.|Two.",
                "One. 2 is two. “Three.”|One.|2 is two.|“Three.”",
                "No end|No end",
                "One.\uFDD2 two.|One.\uFDD2 two.",
                "Gov. Bo and Sen. Li met Rep. Marsh et al. in Ft. Quay. Two."
                        + "|Gov. Bo and Sen. Li met Rep. Marsh et al. in Ft. Quay.|Two.",
                "On Sept. 5 and Jan. 7 they left. It was in Sept. Then No. 5 came."
                        + "|On Sept. 5 and Jan. 7 they left.|It was in Sept.|Then No. 5 came.",
                "Did it leave? No. It stayed.|Did it leave?|No.|It stayed.",
                "In the year of 29. Mai was there.|In the year of 29.|Mai was there.",
                "Wait?! Two.|Wait?!|Two."
            })
    void endWhereAReaderSeesThemEnd(String example) {
        List<String> parts = List.of(example.split("\\|"));

        assertThat(sentences(parts.get(0), ENGLISH)).isEqualTo(parts.subList(1, parts.size()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "de|Am 29. Mai kam sie, z. B. Anna, d. h. Bo. Zwei.|Am 29. Mai kam sie, z. B. Anna, d. h. Bo.|Zwei.",
                "de-AT|Vom 2./3. Jänner, z.B. Linz. Zwei.|Vom 2./3. Jänner, z.B. Linz.|Zwei.",
                "de|Er zahlte 2,5 Mio. Kronen für Nr. 5. Es waren 29. Dann ging er."
                        + "|Er zahlte 2,5 Mio. Kronen für Nr. 5.|Es waren 29.|Dann ging er.",
                "de|Gov. Bo.|Gov.|Bo.",
                "de|„Eins. Zwei“, sagte er. Drei.|„Eins. Zwei“, sagte er.|Drei.",
                "ru|18 июня 2024 г. Анна пришла. Два.|18 июня 2024 г. Анна пришла.|Два.",
                "ru|В начале мая – июне 2024 г. Бо ушёл.|В начале мая – июне 2024 г. Бо ушёл.",
                "ru|Анна пришла в 2024 г. Бо ушёл.|Анна пришла в 2024 г.|Бо ушёл.",
                "ru|Анна живёт в г. Озёрск. Два.|Анна живёт в г. Озёрск.|Два.",
                "fr|Mr. Bo. Deux.|Mr. Bo.|Deux.",
                "ja|一つ。二つ！三つ。|一つ。|二つ！|三つ。",
                "ja|彼は「一つ。二つ。」と言った。三つ。|彼は「一つ。二つ。」と言った。|三つ。"
            })
    void endAsInTheLanguageOfTheText(String example) {
        List<String> parts = List.of(example.split("\\|"));

        assertThat(sentences(parts.get(1), splitter(parts.get(0)))).isEqualTo(parts.subList(2, parts.size()));
    }

    @Test
    void endWithTheText() {
        assertThat(ENGLISH.ends("")).containsExactly(0);
        assertThat(ENGLISH.ends("One. ")).containsExactly(4);
        assertThat(ENGLISH.ends("One")).containsExactly(3);
    }
}
