package sourcebook.link;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;

class NeighborsTest {
    private static Site site(int claims) {
        Map<String, String> files = new HashMap<>(Map.of(
                "content/topics/arms.md", "---\ntitle: Arms\norder: 1\n---\n",
                "content/topics/pact.md", "---\ntitle: Pact\norder: 2\n---\n",
                "content/actors/zoe.md", "---\nname: Zoe Adler\nsort: Adler, Zoe\nkind: person\n---\n",
                "content/actors/ben.md", "---\nname: Ben Ziegler\nsort: Ziegler, Ben\nkind: person\n---\n",
                "content/actors/bank.md", "---\nname: Bank\nkind: organization\n---\n",
                "content/actors/chad.md", "---\nname: Chad\nkind: state\n---\n",
                "content/pages/note.md", "---\ntitle: Note\n---\n",
                "content/claims/z.md", "---\ntitle: Z\ntopics: [pact]\n---\n"));
        for (int i = 0; i < claims; i++) {
            files.put("content/claims/c" + i + ".md", "---\ntitle: C" + i + "\ntopics: [arms, pact]\n---\n");
        }
        return LinkedSite.of(files, Set.of()).site();
    }

    private static List<String> ids(List<Document> pages) {
        return pages.stream().map(Document::id).toList();
    }

    private static List<String> walk(Site site, String first) {
        Neighbors neighbors = site.neighbors();
        List<String> ids = new ArrayList<>();
        Document before = null;
        for (Document page = site.document(first); page != null; page = neighbors.next(page)) {
            assertThat(neighbors.previous(page)).isEqualTo(before);
            ids.add(page.id());
            before = page;
        }
        return ids;
    }

    @Test
    void leadFromPageToPageAsTheOverviewShowsThem() {
        Site site = site(2);
        assertThat(walk(site, "arms")).containsExactly("arms", "pact");
        assertThat(walk(site, "c0")).containsExactlyElementsOf(ids(site.family(Family.CLAIM)));
        assertThat(walk(site, "zoe")).containsExactly("zoe", "ben", "chad", "bank");
        assertThat(walk(site, "note")).containsExactly("note");
    }

    @Test
    void relateOnlyTheNextFewOnTheSameTopics() {
        Site site = site(9);
        Neighbors neighbors = site.neighbors();
        assertThat(ids(neighbors.related(site.document("c0")))).containsExactly("c1", "c2", "c3", "c4", "c5");
        assertThat(ids(neighbors.related(site.document("c7")))).containsExactly("c8", "c0", "c1", "c2", "c3");
        assertThat(neighbors.related(site.document("arms"))).isEmpty();
        assertThat(site(0).neighbors().related(site(0).document("z"))).isEmpty();
    }
}
