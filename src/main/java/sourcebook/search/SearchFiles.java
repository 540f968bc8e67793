package sourcebook.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import sourcebook.artifact.Artifact;
import sourcebook.artifact.Contents;
import sourcebook.artifact.Format;
import sourcebook.artifact.Kind;
import sourcebook.artifact.Made;
import sourcebook.artifact.Overview;
import sourcebook.artifact.Plan;
import sourcebook.artifact.SiteFile;
import sourcebook.json.Json;
import sourcebook.link.Site;
import sourcebook.parse.Family;
import sourcebook.site.Feature;
import sourcebook.text.Wording;

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
public final class SearchFiles implements Format {
    /** A browser opens a few of the index files for the beginning of a word; more than one is exceeded by one term. */
    static final int INDEX_SIZE = 96 * 1024;

    /** One of these is loaded for each result, at worst. */
    static final int TEXT_SIZE = 8 * 1024;

    @Override
    public void contribute(Contents contents, Plan plan) {
        plan.add(new Folder());
    }

    /**
     * Documents of a family.
     *
     * @param title what the family is called
     * @param entries one for each document, in order
     */
    record Group(String title, List<Entry> entries) {}

    /**
     * What can be found on a site.
     *
     * @param language BCP 47 tag of the language of the site
     */
    record Found(String language, List<Group> groups) {}

    private static final class Folder extends Artifact<Found> {
        Folder() {
            super(Objects.requireNonNull(Feature.SEARCH.folder(), "the search has a folder"), Kind.SEARCH, null);
        }

        @Override
        public Found value(Site site) {
            return of(site);
        }

        @Override
        public Made make(Found value, List<byte[]> ingredients) {
            return new Made(files(value));
        }
    }

    /** Returns what can be found on a site without errors. */
    static Found of(Site site) {
        Entries entries = new Entries(site);
        List<Group> groups = Arrays.stream(Family.values())
                .filter(f -> !site.family(f).isEmpty())
                .map(f -> new Group(
                        title(f, site.wording()),
                        site.family(f).stream().map(entries::of).toList()))
                .toList();
        return new Found(site.wording().language(), groups);
    }

    /** Returns the files with which it is found. */
    static List<SiteFile> files(Found found) {
        List<SiteFile> files = new ArrayList<>();
        InvertedIndex index = new InvertedIndex();
        List<List<Object>> families = new ArrayList<>();
        Parts texts = new Parts("text", TEXT_SIZE, files);
        Terms terms = new Terms(found.language);
        for (Group group : found.groups) {
            families.add(List.of(group.title, index.size()));
            for (Entry entry : group.entries) {
                texts.add(index.size(), text(entry));
                index.add(terms(entry, terms));
            }
        }
        texts.close();
        Parts indexes = new Parts("index", INDEX_SIZE, files);
        index.terms().forEach(term -> indexes.add(term, index.json(term)));
        indexes.close();

        Map<String, Object> manifest = new LinkedHashMap<>();
        manifest.put("english", Terms.isEnglish(found.language));
        manifest.put("documents", index.size());
        manifest.put("families", families);
        manifest.put("index", indexes.listed);
        manifest.put("texts", texts.listed);
        files.add(Script.of("manifest", Json.forScript(manifest)));
        files.add(Script.file("lunr", Lunr.script()));
        return files;
    }

    private static String title(Family family, Wording wording) {
        return Overview.of(family).map(o -> o.title(wording)).orElseGet(() -> wording.of("search.pages"));
    }

    private static Map<InvertedIndex.Field, List<String>> terms(Entry entry, Terms terms) {
        Map<InvertedIndex.Field, List<String>> document = new EnumMap<>(InvertedIndex.Field.class);
        List<String> text = new ArrayList<>();
        entry.passages().forEach(p -> text.addAll(terms.of(p.text())));
        document.put(InvertedIndex.Field.TEXT, text);
        document.put(InvertedIndex.Field.TITLE, terms.of(entry.title().text()));
        document.put(InvertedIndex.Field.NAMES, terms.of(String.join("\n", entry.names())));
        return document;
    }

    /**
     * Returns {@code [title, path, note, names, [anchor, passage, passage…]…]}; the anchor of the page's top is empty. Of a title
     * or passage that has words in another language: {@code [text, language, start, end]}.
     */
    private static String text(Entry entry) {
        List<Object> text = new ArrayList<>();
        text.add(entry.title().scripted());
        text.add(entry.path());
        text.add(entry.note());
        text.add(String.join("; ", entry.names()));
        List<Object> group = null;
        for (Entry.Passage passage : entry.passages()) {
            String anchor = passage.anchor() == null ? "" : passage.anchor();
            if (group == null || !group.get(0).equals(anchor)) {
                group = new ArrayList<>(List.of(anchor));
                text.add(group);
            }
            group.add(passage.words().scripted());
        }
        return Json.forScript(text);
    }

    /** Collects things into files of about the same size. */
    private static final class Parts {
        private final String prefix;
        private final int limit;
        private final StringBuilder part = new StringBuilder();

        /** The first thing of each file, and the file's name. */
        private final List<List<Object>> listed = new ArrayList<>();

        private Object first = "";

        private final List<SiteFile> output;

        Parts(String prefix, int limit, List<SiteFile> output) {
            this.output = output;
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
                output.add(Script.of(name, json));
                part.setLength(0);
            }
        }
    }
}
