package sourcebook.bake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Feeds in Atom and JSON, as they come of a small project. */
class FeedsTest extends BesidePages {
    // ---- Atom --------------------------------------------------------------------------------------------------

    private static Element atom(Baking baking, String path) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            byte[] bytes = baking.files().get(path).getBytes(ISO_8859_1);
            Element feed = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(bytes))
                    .getDocumentElement();
            checkAtom(feed);
            return feed;
        } catch (ParserConfigurationException | SAXException e) {
            throw new AssertionError(path, e);
        }
    }

    /** The rules of RFC 4287 that a feed of this form can break; quoted where they are checked. */
    private static void checkAtom(Element feed) {
        assertThat(feed.getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(feed.getLocalName()).isEqualTo("feed");
        // 4.1.1: "atom:feed elements MUST contain one or more atom:author elements, unless all of the atom:feed
        // element's
        // child atom:entry elements contain at least one atom:author element."
        assertThat(texts(feed, "author")).singleElement().asString().isNotBlank();
        // 4.1.1: "atom:feed elements MUST contain exactly one atom:id", "title", "updated" "element."
        checkCommon(feed);
        // 4.1.1: "atom:feed elements MUST NOT contain more than one atom:rights element."
        assertThat(texts(feed, "rights")).hasSizeLessThanOrEqualTo(1);
        List<Element> entries = children(feed, "entry");
        for (Element entry : entries) {
            checkCommon(entry);
            // 4.1.2: "atom:entry elements MUST NOT contain more than one atom:content element."
            assertThat(texts(entry, "content")).hasSize(1);
            // 4.2.2: "The "term" attribute is a string that identifies the category ... Category elements MUST have a
            // "term" attribute."
            children(entry, "category")
                    .forEach(c -> assertThat(c.getAttribute("term")).isNotBlank());
        }
        // 4.1.1: "If multiple atom:entry elements with the same atom:id value appear in an Atom Feed Document, they
        // represent the same entry."
        assertThat(entries.stream().map(e -> texts(e, "id"))).doesNotHaveDuplicates();
    }

    private static void checkCommon(Element element) {
        for (String once : List.of("id", "title", "updated")) {
            assertThat(texts(element, once)).as(once).singleElement().asString().isNotBlank();
        }
        // 4.2.6: "Its content MUST be an IRI, as defined by [RFC3987]." and "... MUST NOT be a relative reference".
        assertThat(URI.create(texts(element, "id").get(0)).isAbsolute()).isTrue();
        // 3.3: "A Date construct is an element whose content MUST conform to the "date-time" production in [RFC3339].
        // In
        // addition, an uppercase "T" character MUST be used ..., and an uppercase "Z" ..."
        assertThat(texts(element, "updated").get(0)).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ");
        OffsetDateTime.parse(texts(element, "updated").get(0));
        // 4.1.1 and 4.1.2: "... MUST NOT contain more than one atom:link element with a rel attribute value of
        // "alternate" that has the same combination of type and hreflang attribute values."
        assertThat(children(element, "link").stream()
                        .map(l -> l.getAttribute("rel") + l.getAttribute("type") + l.getAttribute("hreflang")))
                .doesNotHaveDuplicates();
        children(element, "link")
                .forEach(l -> assertThat(l.getAttribute("href")).isNotBlank());
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && element.getLocalName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }

    private static List<String> texts(Element parent, String name) {
        return children(parent, name).stream().map(Element::getTextContent).toList();
    }

    private static List<String> titles(Element feed) {
        return children(feed, "entry").stream()
                .map(e -> texts(e, "title").get(0))
                .toList();
    }

    private static String alternate(Element element) {
        return children(element, "link").stream()
                .filter(l -> l.getAttribute("rel").equals("alternate"))
                .findFirst()
                .orElseThrow()
                .getAttribute("href");
    }

    @Test
    void feedsTellWhatIsNewAndWhatChangedNewestFirst() throws IOException {
        addHistory();
        Element feed = atom(bake("render.feed=true\nsite.host=" + URL), "index.xml");
        assertThat(titles(feed))
                .containsExactly(
                        "Update: Arms & transfers",
                        "Correction: Arms & transfers",
                        "New topic: Arms & transfers",
                        "New claim: North Korea supplied munitions to Russia");
        List<Element> entries = children(feed, "entry");
        assertThat(entries.stream().map(e -> texts(e, "content").get(0)))
                .containsExactly(
                        "More <sources>.",
                        "It said: 12\nIt says: 11\nMisread.",
                        "A first sentence.",
                        "One source carries it.");
        assertThat(entries.stream().map(e -> texts(e, "id").get(0)))
                .containsExactly(
                        URL + "/index.xml#arms-transfers/updates/1",
                        URL + "/corrections.xml#arms-transfers/1",
                        URL + "/index.xml#arms-transfers/published",
                        URL + "/index.xml#munitions-supplied/published");
        assertThat(texts(feed, "title")).containsExactly("A & <B>");
        assertThat(texts(feed, "updated")).containsExactly("2024-03-01T00:00:00Z");
        assertThat(alternate(feed)).isEqualTo(URL + "/");
        assertThat(alternate(entries.get(3))).isEqualTo(URL + "/claims/munitions-supplied.html");
    }

    @Test
    void aTopicHasItsOwnFeedAndTheSameEntriesHaveTheSameIds() throws IOException {
        addHistory();
        sample.write("content/topics/other.md", """
                ---
                title: Other
                order: 2
                first-published: "2024-01-03"
                ---
                Nothing [@cnbc-pact].
                """);
        addSource("note", "other");
        Baking baking = bake("render.feed=true");
        Element feed = atom(baking, "topics/arms-transfers.xml");
        assertThat(titles(feed)).hasSize(4).doesNotContain("New topic: Other");
        assertThat(titles(atom(baking, "topics/other.xml"))).containsExactly("New topic: Other");
        List<String> all = children(atom(baking, "index.xml"), "entry").stream()
                .map(e -> texts(e, "id").get(0))
                .toList();
        assertThat(children(feed, "entry").stream().map(e -> texts(e, "id").get(0)))
                .isSubsetOf(all);
        Element corrections = atom(baking, "corrections.xml");
        assertThat(titles(corrections)).containsExactly("Correction: Arms & transfers");
        assertThat(texts(children(corrections, "entry").get(0), "id")).isSubsetOf(all);
    }

    @Test
    void withoutAnAddressIdsAreMadeOfNamesAndLinksAreRelative() throws IOException {
        addHistory();
        Baking baking = bake("render.feed=true");
        Element feed = atom(baking, "topics/arms-transfers.xml");
        assertThat(texts(feed, "id").get(0)).startsWith("urn:uuid:");
        assertThat(alternate(feed)).isEqualTo("../topics/arms-transfers.html");
        assertThat(children(feed, "link")).hasSize(1);
        assertThat(List.of("index.xml", "topics/arms-transfers.xml", "corrections.xml").stream()
                        .map(f -> {
                            try {
                                return texts(atom(baking, f), "id").get(0);
                            } catch (IOException e) {
                                throw new AssertionError(e);
                            }
                        }))
                .doesNotHaveDuplicates();
    }

    @Test
    void aSiteWithoutHistoryHasEmptyFeeds() throws IOException {
        Element feed = atom(bake("render.feed=true"), "index.xml");
        assertThat(children(feed, "entry")).isEmpty();
        assertThat(texts(feed, "updated")).containsExactly("1970-01-01T00:00:00Z");
    }

    @Test
    void aFeedHoldsTheHundredNewestEntries() throws IOException {
        StringBuilder updates = new StringBuilder();
        for (int i = 0; i < 150; i++) {
            updates.append(String.format("  - {date: \"%d-01-01\", text: \"Update %d.\"}\n", 1900 + i, i));
        }
        sample.write(
                "content/topics/arms-transfers.md",
                "---\ntitle: Arms\norder: 1\nupdates:\n" + updates + "---\nText [@cnbc-pact].\n");
        List<Element> entries = children(atom(bake("render.feed=true"), "index.xml"), "entry");
        assertThat(entries).hasSize(100);
        assertThat(texts(entries.get(0), "content")).containsExactly("Update 149.");
        assertThat(texts(entries.get(99), "content")).containsExactly("Update 50.");
    }

    // ---- JSON Feed ---------------------------------------------------------------------------------------------

    /** The rules of JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/), quoted where they are checked. */
    private static JsonNode json(Baking baking, String path) {
        JsonNode feed = JsonMapper.shared().readTree(baking.text(path));
        // "version (required, string) is the URL of the version of the format the feed uses."
        assertThat(feed.get("version").asString()).isEqualTo("https://jsonfeed.org/version/1.1");
        // "title (required, string) is the name of the feed".
        assertThat(feed.get("title").asString()).isNotBlank();
        // "items is an array, and is required."
        assertThat(feed.get("items").isArray()).isTrue();
        List<String> ids = new ArrayList<>();
        for (JsonNode item : feed.get("items")) {
            // "id (required, string) is unique for that item for that feed over time."
            ids.add(item.get("id").asString());
            // "content_html and content_text are each optional strings — but one or both must be present."
            assertThat(item.get("content_text").isString()).isTrue();
            // "date_published (optional, string) specifies the date in RFC 3339 format."
            OffsetDateTime.parse(item.get("date_published").asString());
            // "tags (optional, array of strings)".
            item.get("tags").forEach(t -> assertThat(t.isString()).isTrue());
        }
        assertThat(ids).doesNotHaveDuplicates();
        // "authors ... if you provide an author, then at least one is required": name, url or avatar.
        feed.get("authors").forEach(a -> assertThat(a.get("name").asString()).isNotBlank());
        return feed;
    }

    @Test
    void theJsonFeedSaysTheSameAsTheAtomFeed() throws IOException {
        addHistory();
        Baking baking = bake("render.feed=true\nsite.host=" + URL);
        for (String name : List.of("index", "topics/arms-transfers")) {
            JsonNode json = json(baking, name + ".json");
            Element atom = atom(baking, name + ".xml");
            List<Element> entries = children(atom, "entry");
            assertThat(json.get("items")).hasSameSizeAs(entries);
            for (int i = 0; i < entries.size(); i++) {
                JsonNode item = json.get("items").get(i);
                assertThat(List.of("id", "title", "content_text", "date_published", "url").stream()
                                .map(k -> item.get(k).asString()))
                        .containsExactly(
                                texts(entries.get(i), "id").get(0),
                                texts(entries.get(i), "title").get(0),
                                texts(entries.get(i), "content").get(0),
                                texts(entries.get(i), "updated").get(0),
                                alternate(entries.get(i)));
            }
            assertThat(json.get("home_page_url").asString()).isEqualTo(alternate(atom));
            assertThat(json.get("feed_url").asString()).isEqualTo(URL + "/" + name + ".json");
        }
    }

    @Test
    void withoutAnAddressTheJsonFeedHasNone() throws IOException {
        addHistory();
        String feed = json(bake("render.feed=true"), "index.json").toString();
        assertThat(feed).doesNotContain("url\"", ".html");
    }
}
