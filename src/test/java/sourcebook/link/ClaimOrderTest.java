package sourcebook.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;

class ClaimOrderTest {
    @Test
    void claimsStandInTheOrderOfTheBriefingAndOthersFollowByTitle() {
        String claim = "---\ntitle: %s\ntopics: [t]\n%s---\n";
        LinkedSite linked = LinkedSite.of(
                Map.of(
                        "content/topics/t.md", "---\ntitle: T\norder: 1\nquestion: Which?\n---\n",
                        "content/claims/a.md", String.format(claim, "A", ""),
                        "content/claims/b.md", String.format(claim, "B", "order: 2\n"),
                        "content/claims/c.md", String.format(claim, "C", "order: 1\n")),
                Set.of());
        assertThat(linked.site().family(Family.CLAIM)).extracting(Document::id).containsExactly("c", "b", "a");
    }
}
