package sourcebook.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files as the page does. */
class SearchFilesTest {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    /** The call around the data: {@code sourcebookSearch("index-0123456789",…);}. */
    private static final int CALL = 64;

    private static final Site SITE = Briefing.generated(150);
    private static final Map<String, String> FILES = Briefing.files(SITE);
    private static final JsonNode MANIFEST = data("manifest");

    private static JsonNode data(String name) {
        String script = FILES.get("search/" + name + ".js");
        String before = "sourcebookSearch(\"" + name + "\",";
        assertThat(script).startsWith(before).endsWith(");\n");
        return MAPPER.readTree(script.substring(before.length(), script.length() - ");\n".length()));
    }

    private static List<String> listed(String files) {
        List<String> names = new ArrayList<>();
        MANIFEST.get(files).forEach(f -> names.add(f.get(1).asString()));
        return names;
    }

    @Test
    void theManifestListsEveryFile() {
        Set<String> expected = new TreeSet<>(Set.of("search/manifest.js", "search/lunr.js"));
        listed("index").forEach(n -> expected.add("search/" + n + ".js"));
        listed("texts").forEach(n -> expected.add("search/" + n + ".js"));
        assertThat(FILES.keySet()).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(listed("index")).hasSizeGreaterThan(1);
        assertThat(listed("texts")).hasSizeGreaterThan(10);
    }

    @Test
    void filesAreBoundedUnlessOneThingAloneExceedsTheBound() {
        for (String name : listed("index")) {
            if (data(name).size() > 1) {
                assertThat(FILES.get("search/" + name + ".js")).hasSizeLessThan(SearchFiles.INDEX_SIZE + CALL);
            }
        }
        for (String name : listed("texts")) {
            if (data(name).size() > 1) {
                assertThat(FILES.get("search/" + name + ".js")).hasSizeLessThan(SearchFiles.TEXT_SIZE + CALL);
            }
        }
    }

    @Test
    void termsAreSortedOverAllFilesAndTheManifestSaysWhereEachBegins() {
        List<String> terms = new ArrayList<>();
        for (JsonNode file : MANIFEST.get("index")) {
            JsonNode entries = data(file.get(1).asString());
            assertThat(entries.get(0).get(0)).isEqualTo(file.get(0));
            entries.forEach(e -> terms.add(e.get(0).asString()));
        }
        assertThat(terms).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void everyPageHasItsNumberFamilyByFamily() {
        Map<Integer, String> paths = new LinkedHashMap<>();
        for (JsonNode file : MANIFEST.get("texts")) {
            int number = file.get(0).asInt();
            for (JsonNode page : data(file.get(1).asString())) {
                paths.put(number++, page.get(1).asString());
            }
        }
        int documents = SITE.documents().size();
        assertThat(MANIFEST.get("documents").asInt()).isEqualTo(documents);
        assertThat(paths).hasSize(documents);
        assertThat(paths.values())
                .containsExactlyInAnyOrderElementsOf(
                        SITE.documents().stream().map(d -> d.path()).toList());
        JsonNode families = MANIFEST.get("families");
        assertThat(families).hasSize(Family.values().length);
        int end = documents;
        for (int f = families.size() - 1; f >= 0; f--) {
            int start = families.get(f).get(1).asInt();
            Family family = Family.values()[f];
            for (int number = start; number < end; number++) {
                assertThat(SITE.family(family)).extracting(d -> d.path()).contains(paths.get(number));
            }
            end = start;
        }
        assertThat(end).isZero();
    }

    @Test
    void scriptsMeanTheSameInEveryEncodingAndCannotEndTheirElement() {
        FILES.forEach((path, script) -> {
            assertThat(StandardCharsets.US_ASCII.newEncoder().canEncode(script))
                    .as(path)
                    .isTrue();
            if (!path.equals("search/lunr.js")) {
                assertThat(script).doesNotContain("<");
            }
        });
        Site site =
                Briefing.of(Map.of("pages/note.md", "---\ntitle: \"</script> é\"\n---\n\u2028 \"quoted\" \\\\ <b\n"));
        String text = Briefing.files(site).entrySet().stream()
                .filter(f -> f.getKey().startsWith("search/text-"))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow();
        assertThat(text).contains("\\u003C/script> \\u00E9").doesNotContain("<", "\u2028");
    }

    @Test
    void lunrKeepsItsLicense() {
        assertThat(FILES.get("search/lunr.js"))
                .contains("Copyright (C) 2013 by Oliver Nightingale", "Permission is hereby granted, free of charge")
                .contains("\"" + Lunr.VERSION + "\"", "sourcebookTerms");
    }

    @Test
    void twoRunsGiveTheSameFiles() {
        assertThat(Briefing.files(Briefing.generated(150))).isEqualTo(FILES);
    }

    @Test
    void aNameChangesWithWhatAFileHolds() {
        Site changed = Briefing.generated(151);
        Set<String> names = new TreeSet<>(Briefing.files(changed).keySet());
        names.retainAll(FILES.keySet());
        assertThat(names).contains("search/manifest.js", "search/lunr.js").doesNotContainAnyElementsOf(indexes());
        Briefing.files(changed).forEach((path, script) -> {
            if (names.contains(path) && !path.equals("search/manifest.js")) {
                assertThat(script).isEqualTo(FILES.get(path));
            }
        });
    }

    private static List<String> indexes() {
        return listed("index").stream().map(n -> "search/" + n + ".js").toList();
    }

    @ParameterizedTest
    @CsvSource({"ru, Договоры, договор", "ko, 러시아는, 러시아", "de, Übungen, übung"})
    void aBrowserFindsTheBeginningsOfWordsInOtherLanguages(String language, String word, String typed) {
        Entry page = new Entry(
                Entry.Words.of("Sourcebook", null, null),
                "a.html",
                "",
                List.of(),
                List.of(new Entry.Passage(null, word)));
        Map<String, String> files =
                Briefing.files(new SearchFiles.Found(language, List.of(new SearchFiles.Group("Pages", List.of(page)))));
        assertThat(files.get("search/manifest.js")).contains("\"english\":false");
        String index = files.keySet().stream()
                .filter(f -> f.startsWith("search/index-"))
                .findFirst()
                .orElseThrow();
        try (LunrScripts browser = new LunrScripts()) {
            browser.run("var parts; function sourcebookSearch(name, data) { parts = data; }" + files.get(index));
            browser.run("sourcebookTerms.english = false");
            browser.set("typed", typed);
            assertThat(browser.get("sourcebookTerms.index(parts).query(q => q.term(sourcebookTerms.fold(typed),"
                                    + " { usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING })).length")
                            .asInt())
                    .isEqualTo(1);
        }
    }

    @Test
    void anEmptySiteCanBeSearched() {
        Map<String, String> files = Briefing.files(Briefing.of(Map.of()));
        assertThat(files.keySet()).containsExactly("search/manifest.js", "search/lunr.js");
        assertThat(files.get("search/manifest.js"))
                .isEqualTo(
                        "sourcebookSearch(\"manifest\",{\"english\":true,\"documents\":0,\"families\":[],\"index\":[],\"texts\":[]});\n");
    }
}
