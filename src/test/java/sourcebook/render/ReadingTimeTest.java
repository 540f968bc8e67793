package sourcebook.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sourcebook.language.Vocabulary;
import sourcebook.link.LinkedSite;
import sourcebook.link.Site;
import sourcebook.message.Messages;

class ReadingTimeTest {
    private final Map<String, String> files = new HashMap<>(Map.of(
            "content/actors/paper.md",
            "---\nname: The Paper\nkind: organization\n---\n",
            "content/topics/boats.md",
            topic("", 0)));

    private static String topic(String keys, int words) {
        return "---\ntitle: Boats\norder: 1\n" + keys + "---\n" + "The boat is here.\n\n".repeat(words / 4);
    }

    private void claims(int count, int words) {
        for (int i = 0; i < count; i++) {
            files.put("content/claims/claim-" + i + ".md", "---\ntitle: It is so " + i + "\ntopics: [boats]\n---\n");
        }
        StringBuilder positions = new StringBuilder();
        for (int i = 0; i < count; i++) {
            positions
                    .append("  - {claim: claim-")
                    .append(i)
                    .append(", direction: affirms, certainty: fact, voice: own, words: ")
                    .append("so ".repeat(words).strip())
                    .append("}\n");
        }
        files.put("content/sources/paper-a.md", """
                ---
                title: Of boats
                label: Paper
                publisher: paper
                published: "2024-06-18"
                language: en
                kind: news report
                obtained: original
                topics: [boats]
                positions:
                %s---
                It is so.
                """.formatted(positions));
    }

    private int minutes(String language, String own) {
        Site site = LinkedSite.of(files, Set.of(), Vocabulary.ENGLISH, Messages.in(language, own))
                .site();
        return ReadingTime.minutes(site.document("boats"), site);
    }

    @Test
    void aPageWithoutWordsTakesAMinute() {
        claims(1, 1);
        assertThat(minutes("en", null)).isEqualTo(1);
    }

    @Test
    void theLanguageSaysHowManyWordsAreReadInAMinute() {
        claims(1, 1);
        files.put("content/topics/boats.md", topic("", 1904));
        assertThat(minutes("en", null)).isEqualTo(8);
        assertThat(minutes("de", null)).isEqualTo(10);
        assertThat(minutes("en", "reading.speed=100\n")).isEqualTo(19);
    }

    @Test
    void claimsAreReadAsTheyStandOnThePage() {
        claims(100, 8);
        files.put("content/topics/boats.md", topic("", 240));
        // Each takes 15 words: "It is so 1", "Affirmed: The Paper: “so so so so so so so so”".
        assertThat(minutes("en", null)).isEqualTo(Math.round((240 + 100 * 15) / 238f));
    }

    @Test
    void aHeadlineIsReadOnce() {
        claims(2, 8);
        files.put("content/topics/boats.md", topic("headline: [claim-0]\n", 300));
        int with = minutes("en", "reading.speed=1\n");
        files.put("content/topics/boats.md", topic("", 300));
        assertThat(with).isEqualTo(minutes("en", "reading.speed=1\n"));
    }
}
