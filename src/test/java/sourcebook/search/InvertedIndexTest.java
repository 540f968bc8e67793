package sourcebook.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import tools.jackson.databind.JsonNode;

/** Compares the index with one that lunr makes itself of the same pages, this project's own briefing. */
class InvertedIndexTest {
    /**
     * As lunr's guide says. Words are separated and folded before, so that lunr's own tokenizer finds the same ones; its
     * trimmer, which takes everything but ASCII for marks, is left out.
     */
    private static final String BUILD = """
            var prepared = function (text) {
              return (text.match(new RegExp(sourcebookTerms.WORD, "gu")) || []).map(sourcebookTerms.fold).join(" ");
            };
            var theirs = lunr(function () {
              this.pipeline.remove(lunr.trimmer);
              this.field("text");
              this.field("title", { boost: 8 });
              this.field("names", { boost: 8 });
              for (var i = 0; i < pages.length; i++) {
                this.add({
                  id: i, text: prepared(pages[i].text), title: prepared(pages[i].title), names: prepared(pages[i].names)
                });
              }
            });
            var ours = sourcebookTerms.index(files);
            ours.pipeline = theirs.pipeline;
            // The weights of each page's terms, by term and not by lunr's number of it.
            var weights = function (index) {
              var terms = {}, weights = {};
              Object.keys(index.invertedIndex).forEach(function (t) { terms[index.invertedIndex[t]._index] = t });
              Object.keys(index.fieldVectors).forEach(function (field) {
                var elements = index.fieldVectors[field].elements;
                for (var i = 0; i < elements.length; i += 2) weights[terms[elements[i]] + " " + field] = elements[i + 1];
              });
              return weights;
            };
            var found = function (index, query) {
              return index.search(query).map(function (one) { return [one.ref, one.score] });
            };
            """;

    private static final Pattern FILE = Pattern.compile("sourcebookSearch\\(\"[a-z0-9-]+\",(.*)\\);\n", Pattern.DOTALL);

    private static List<Entry> entries;
    private static LunrScripts lunr;

    @BeforeAll
    static void index() throws IOException {
        Site site = Briefing.own();
        Entries all = new Entries(site);
        entries = new ArrayList<>();
        for (Family family : Family.values()) {
            site.family(family).forEach(d -> entries.add(all.of(d)));
        }
        List<Map<String, String>> pages = new ArrayList<>();
        for (Entry entry : entries) {
            Map<String, String> page = new LinkedHashMap<>();
            page.put("title", entry.title().text());
            page.put("names", String.join("\n", entry.names()));
            page.put("text", entry.passages().stream().map(Entry.Passage::text).collect(Collectors.joining("\n")));
            pages.add(page);
        }
        lunr = new LunrScripts();
        lunr.set("pages", pages);
        lunr.run("var files = [];");
        Briefing.files(site).forEach((path, script) -> {
            if (path.startsWith("search/index-")) {
                lunr.run("files = files.concat(" + FILE.matcher(script).replaceAll(m -> quoted(m)) + ");");
            }
        });
        lunr.run(BUILD);
    }

    private static String quoted(MatchResult result) {
        return Matcher.quoteReplacement(result.group(1));
    }

    @AfterAll
    static void close() {
        lunr.close();
    }

    @Test
    void hasTheTermsThatLunrFinds() {
        JsonNode theirs = lunr.get("Object.keys(theirs.invertedIndex).sort()");
        assertThat(theirs).hasSizeGreaterThan(800);
        assertThat(lunr.get("files.map(function (entry) { return entry[0] })")).isEqualTo(theirs);
    }

    @Test
    void weighsEveryTermOnEveryPageAsLunrDoes() {
        Map<String, Double> theirs = weights("theirs");
        assertThat(theirs).hasSizeGreaterThan(4000);
        assertThat(weights("ours")).isEqualTo(theirs);
    }

    private static Map<String, Double> weights(String index) {
        Map<String, Double> weights = new TreeMap<>();
        lunr.get("weights(" + index + ")")
                .properties()
                .forEach(p -> weights.put(p.getKey(), p.getValue().asDouble()));
        return weights;
    }

    @Test
    void ranksAsLunrDoes() {
        List<String> queries = new ArrayList<>(List.of(
                "putin",
                "putin north korea",
                "+putin +agreement",
                "+putin -agreement",
                "vlad*",
                "s*",
                "*tion",
                "vladmir~1",
                "muntion~2",
                "title:putin",
                "names:dprk text:sanction",
                "kim^10 jong un",
                "nowhere"));
        for (Entry entry : entries) {
            queries.add(entry.title().text().toLowerCase().replaceAll("[^a-z ]", ""));
        }
        int results = 0;
        for (String query : queries) {
            lunr.set("query", query);
            Map<String, Double> theirs = found("theirs");
            Map<String, Double> ours = found("ours");
            assertThat(ours.keySet()).as(query).isEqualTo(theirs.keySet());
            theirs.forEach((page, score) -> assertThat(ours.get(page)).as(query).isCloseTo(score, within(1e-9)));
            results += theirs.size();
        }
        assertThat(results).isGreaterThan(1000);
    }

    @Test
    void aPartOfTheIndexRanksItsTermsAsTheWhole() {
        int parts = 7;
        lunr.run("var whole = sourcebookTerms.index(files), size = Math.ceil(files.length / " + parts + ");"
                + "var part, indexed;");
        int results = 0;
        for (int part = 0; part < parts; part++) {
            lunr.run("part = files.slice(" + part + " * size, " + (part + 1) + " * size);"
                    + "indexed = sourcebookTerms.index(part);");
            String first = lunr.get("part[0][0]").asString();
            String last = lunr.get("part[part.length - 1][0]").asString();
            lunr.set("query", first + " " + last + "^3");
            assertThat(found("indexed")).isEqualTo(found("whole"));
            results += found("whole").size();
        }
        assertThat(results).isGreaterThan(parts);
    }

    private static Map<String, Double> found(String index) {
        Map<String, Double> found = new TreeMap<>();
        for (JsonNode one : lunr.get("found(" + index + ", query)")) {
            found.put(one.get(0).asString(), one.get(1).asDouble());
        }
        return found;
    }
}
