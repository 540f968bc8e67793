package sourcebook.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import sourcebook.data.Json;
import sourcebook.link.Overview;
import sourcebook.link.Site;
import sourcebook.link.SiteFile;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;

/**
 * Makes the files in the folder {@code search}. What a reader's first keystroke loads is bounded, however large the site:
 *
 * <ul>
 *   <li>{@code lunr.js}: the library, and how words become terms;
 *   <li>{@code manifest.js}: which of the following files holds what;
 *   <li>{@code index-….js}: the terms of a stretch of the alphabet with their documents;
 *   <li>{@code text-….js}: title, address and passages of a few documents, to show those that were found.
 * </ul>
 *
 * <p>Documents are numbered family by family, so that the number says to which family one belongs.
 */
public final class SearchFiles {
    /** A browser opens a few of the index files for the beginning of a word; more than one is exceeded by one term. */
    static final int INDEX_SIZE = 96 * 1024;

    /** One of these is loaded for each result, at worst. */
    static final int TEXT_SIZE = 8 * 1024;

    private final Site site;
    private final Consumer<SiteFile> output;
    private final InvertedIndex index = new InvertedIndex();

    private SearchFiles(Site site, Consumer<SiteFile> output) {
        this.site = site;
        this.output = output;
    }

    /** Makes the files of a site without errors; each is handed over as soon as it is made. */
    public static void write(Site site, Consumer<SiteFile> output) {
        new SearchFiles(site, output).write();
    }

    private void write() {
        List<List<Object>> families = new ArrayList<>();
        Parts texts = new Parts("text", TEXT_SIZE);
        try (Terms terms = new Terms()) {
            Entries entries = new Entries(site);
            for (Family family : Family.values()) {
                if (!site.family(family).isEmpty()) {
                    families.add(List.of(title(family), index.size()));
                }
                for (Document document : site.family(family)) {
                    Entry entry = entries.of(document);
                    texts.add(index.size(), text(entry));
                    index.add(terms(entry, terms));
                }
            }
        }
        texts.close();
        Parts indexes = new Parts("index", INDEX_SIZE);
        index.terms().forEach(term -> indexes.add(term, index.json(term)));
        indexes.close();

        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("documents", index.size());
        manifest.put("families", families);
        manifest.put("index", indexes.listed);
        manifest.put("texts", texts.listed);
        output.accept(Script.of("manifest", Json.forScript(manifest)));
        output.accept(Script.file("lunr", Lunr.script()));
    }

    private static String title(Family family) {
        return Overview.of(family).map(Overview::title).orElse("Pages");
    }

    private static Map<InvertedIndex.Field, List<String>> terms(Entry entry, Terms terms) {
        Map<InvertedIndex.Field, List<String>> document = new EnumMap<>(InvertedIndex.Field.class);
        List<String> text = new ArrayList<>();
        entry.passages().forEach(p -> text.addAll(terms.of(p.text())));
        document.put(InvertedIndex.Field.TEXT, text);
        document.put(InvertedIndex.Field.TITLE, terms.of(entry.title()));
        document.put(InvertedIndex.Field.NAMES, terms.of(String.join("\n", entry.names())));
        return document;
    }

    /** Returns {@code [title, path, note, names, [anchor, passage, passage…]…]}; the anchor of the page's top is empty. */
    private static String text(Entry entry) {
        List<Object> text = new ArrayList<>();
        text.add(entry.title());
        text.add(entry.path());
        text.add(entry.note());
        text.add(String.join("; ", entry.names()));
        List<String> group = null;
        for (Entry.Passage passage : entry.passages()) {
            String anchor = passage.anchor() == null ? "" : passage.anchor();
            if (group == null || !group.get(0).equals(anchor)) {
                group = new ArrayList<>(List.of(anchor));
                text.add(group);
            }
            group.add(passage.text());
        }
        return Json.forScript(text);
    }

    /** Collects things into files of about the same size. */
    private final class Parts {
        private final String prefix;
        private final int limit;
        private final StringBuilder part = new StringBuilder();

        /** The first thing of each file, and the file's name. */
        private final List<List<Object>> listed = new ArrayList<>();

        private Object first = "";

        Parts(String prefix, int limit) {
            this.prefix = prefix;
            this.limit = limit;
        }

        void add(Object key, String json) {
            if (!part.isEmpty() && part.length() + json.length() > limit) {
                close();
            }
            if (part.isEmpty()) {
                first = key;
                part.append('[');
            } else {
                part.append(",\n");
            }
            part.append(json);
        }

        void close() {
            if (!part.isEmpty()) {
                String json = part.append(']').toString();
                String name = Script.name(prefix, json);
                listed.add(List.of(first, name));
                output.accept(Script.of(name, json));
                part.setLength(0);
            }
        }
    }
}
