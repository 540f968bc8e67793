package sourcebook.draft;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Comment;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * Reads what a page says of itself: Highwire Press tags, JSON-LD in the words of schema.org, Open Graph, Dublin Core, and
 * HTML's own title, language and canonical address.
 */
final class HtmlMetadata {
    /** More objects are in no page that describes one text. */
    private static final int MAX_OBJECTS = 5_000;

    /** So many elements of a kind are looked at: their texts lie in one another where a page means harm. */
    private static final int MAX_ELEMENTS = 50;

    private static final Pattern SPACE = Pattern.compile("[ \\t\\n\\f\\r]");

    /** What hides a script from readers of HTML or XML. */
    private static final Pattern WRAPPED =
            Pattern.compile("^\\s*(?://\\s*)?(?:<!\\[CDATA\\[|<!--)|(?://\\s*)?(?:\\]\\]>|-->)\\s*$");

    /** What browsers and SingleFile write at the top of a page that they save. */
    private static final Pattern SAVED =
            Pattern.compile("(?s)\\s*+(?:saved from url=\\([0-9]+\\)|.*?(?<![a-z])url: )(\\S+).*");

    /** Names of elements for the day of publication that no vocabulary has, without signs and what stands before a colon. */
    private static final Set<String> PUBLISHED = Set.of(
            "pubdate",
            "publishdate",
            "publisheddate",
            "publicationdate",
            "datepublished",
            "publishedtime",
            "dateissued");

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** The day in an address: /2021/05/29/ or /2021/may/29/. */
    private static final Pattern DAY_IN_PATH =
            Pattern.compile("/([12][0-9]{3})[/-]([01][0-9]|" + String.join("|", MONTHS) + ")[/-]([0-3][0-9])(?=[/-])");

    private static final Pattern DAY_IN_TITLE =
            Pattern.compile("(?:^|[|–—·-]\\s+)([0-3]?[0-9]\\.[01]?[0-9]\\.[12][0-9]{3})(?:\\s|$)");

    private final Document page;
    private final Metadata metadata = new Metadata();
    private final Map<String, List<String>> metas = new TreeMap<>();
    private final List<Element> canonical = new ArrayList<>();
    private final List<Element> headings = new ArrayList<>();
    private final List<Element> times = new ArrayList<>();
    private final List<Element> authors = new ArrayList<>();

    /** By the property that an element has in microdata. */
    private final Map<String, List<Element>> properties = new HashMap<>();

    private final Map<String, JsonNode> byId = new HashMap<>();

    /** Each name is read once, however many point to it. */
    private final Map<String, String> namesById = new HashMap<>();

    private final List<JsonNode> articles = new ArrayList<>();
    private final List<JsonNode> pages = new ArrayList<>();
    private int objects;

    private HtmlMetadata(Document page) {
        this.page = page;
        page.traverse((node, depth) -> {
            if (node instanceof Element element) {
                switch (element.normalName()) {
                    case "meta" -> readMeta(element);
                    case "script" -> readScript(element);
                    case "link" -> keep(element, isRelated(element, "canonical"), canonical);
                    case "h1" -> keep(element, true, headings);
                    case "a" -> keep(element, isRelated(element, "author"), authors);
                    case "time" -> keep(element, element.hasAttr("datetime"), times);
                    default -> {}
                }
                if (element.hasAttr("itemprop")) {
                    String name = element.attr("itemprop").strip().toLowerCase(Locale.ROOT);
                    keep(element, true, properties.computeIfAbsent(name, n -> new ArrayList<>()));
                }
            }
        });
    }

    private static void keep(Element element, boolean isWanted, List<Element> kept) {
        if (isWanted && kept.size() < MAX_ELEMENTS) {
            kept.add(element);
        }
    }

    private void readMeta(Element meta) {
        if (meta.hasAttr("content")) {
            for (String attribute : List.of("name", "property", "itemprop", "http-equiv")) {
                if (meta.hasAttr(attribute)) {
                    metas.computeIfAbsent(key(meta.attr(attribute)), k -> new ArrayList<>())
                            .add(meta.attr("content"));
                }
            }
        }
    }

    private void readScript(Element script) {
        if (script.attr("type").strip().equalsIgnoreCase("application/ld+json")) {
            collect(script.data());
        }
    }

    static Metadata of(Document page) {
        HtmlMetadata reader = new HtmlMetadata(page);
        reader.address();
        reader.highwire();
        reader.articles.forEach(reader::article);
        reader.openGraph();
        reader.dublinCore();
        reader.pages.forEach(reader::article);
        reader.html();
        reader.days();
        return reader.metadata;
    }

    private static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT).replace(':', '.');
    }

    /** Links have several relations at once, with white space between them. */
    private static boolean isRelated(Element link, String relation) {
        return SPACE.splitAsStream(link.attr("rel")).anyMatch(relation::equalsIgnoreCase);
    }

    /** Hands on what stands in elements of these names, in this order. */
    private void each(BiConsumer<String, String> take, String... names) {
        for (String name : names) {
            metas.getOrDefault(key(name), List.of()).forEach(content -> take.accept(content, name));
        }
    }

    private void address() {
        canonical.forEach(link -> metadata.url(link.attr("href"), "link rel=canonical"));
        each(metadata::url, "og:url");
        Stream.concat(page.childNodes().stream(), page.select("html").stream().flatMap(h -> h.childNodes().stream()))
                .map(node -> SAVED.matcher(node instanceof Comment comment ? comment.getData() : ""))
                .filter(Matcher::matches)
                .forEach(saved -> metadata.url(saved.group(1), "the comment of the program that saved it"));
    }

    private void highwire() {
        each(metadata::title, "citation_title");
        each(metadata::author, "citation_author");
        each(metadata::published, "citation_publication_date", "citation_online_date", "citation_date");
        each(
                metadata::publisher,
                "citation_publisher",
                "citation_journal_title",
                "citation_technical_report_institution");
        each(metadata::language, "citation_language");
        each(metadata::doi, "citation_doi", "prism.doi", "bepress_citation_doi");
        each(metadata::url, "citation_abstract_html_url", "citation_public_url");
        Metadata.Stated url = metadata.url();
        if (url != null && url.value().contains("/doi/")) {
            metadata.doi(url.value().replaceFirst("[?#].*", ""), "its address");
        }
    }

    private void openGraph() {
        each(metadata::publisher, "og:site_name");
        each(metadata::title, "og:title", "twitter:title", "parsely-title");
        each(metadata::author, "article:author", "og:article:author", "parsely-author");
        each(metadata::published, "article:published_time", "og:article:published_time", "parsely-pub-date");
    }

    private void dublinCore() {
        for (String prefix : List.of("dcterms.", "dc.")) {
            each(metadata::title, prefix + "title");
            each(metadata::author, prefix + "creator");
            each(metadata::published, prefix + "issued", prefix + "date.issued");
            each(metadata::dated, prefix + "date", prefix + "created");
            each(metadata::publisher, prefix + "publisher");
            each(metadata::doi, prefix + "identifier");
            each(metadata::url, prefix + "identifier");
        }
    }

    private void html() {
        each(metadata::publisher, "publisher");
        each("publisher", e -> metadata.publisher(named(e), "itemprop=publisher"));
        each("headline", e -> metadata.title(content(e), "itemprop=headline"));
        if (headings.size() == 1) {
            metadata.title(headings.get(0).text(), "h1");
        }
        metadata.publisherBeside(page.title(), "title");
        each(metadata::publisher, "application-name", "apple-mobile-web-app-title");
        metadata.title(page.title(), "title");
        headings.stream()
                .map(Element::text)
                .max(Comparator.comparingInt(String::length))
                .filter(h -> metas.get("citation_title") == null)
                .ifPresent(h -> metadata.heading(h, "h1"));
        each(metadata::author, "author");
        authors.forEach(a -> metadata.author(a.text(), "a rel=author"));
        each("author", e -> metadata.author(named(e), "itemprop=author"));
        each("datePublished", e -> metadata.published(content(e), "itemprop=datePublished"));
        each(metadata::dated, "date");
        metas.forEach((name, contents) -> {
            String plain = name.substring(name.lastIndexOf('.') + 1).replaceAll("[^a-z]", "");
            if (PUBLISHED.contains(plain)) {
                contents.forEach(c -> metadata.published(c, name));
            }
        });
        times.forEach(t -> metadata.dated(t.attr("datetime"), "first time"));
        metadata.language(page.select("html").attr("lang"), "html lang");
        articles.forEach(a -> metadata.language(JsonTree.text(a.path("inLanguage")), "JSON-LD inLanguage"));
        each(metadata::language, "og:locale", "dcterms.language", "dc.language", "language", "content-language");
    }

    /** Days that speak for the day of publication where nothing states it, and the day of the last change. */
    private void days() {
        Metadata.Stated url = metadata.url();
        Matcher path = DAY_IN_PATH.matcher(url == null ? "" : url.value());
        if (path.find()) {
            int named = MONTHS.indexOf(path.group(2)) + 1;
            String month = named > 0 ? String.valueOf(named) : path.group(2);
            metadata.supposed(path.group(1) + "-" + month + "-" + path.group(3), "its address has this day");
        }
        Matcher title = DAY_IN_TITLE.matcher(page.title());
        if (title.find()) {
            metadata.supposed(title.group(1), "the title of the page has this day");
        }
        articles.forEach(a -> metadata.changed(JsonTree.text(a.path("dateModified")), "JSON-LD dateModified"));
        each(metadata::changed, "article:modified_time", "og:updated_time", "dcterms.modified", "last-modified");
        each("dateModified", e -> metadata.changed(content(e), "itemprop=dateModified"));
    }

    /** Hands on the first elements that have a property. */
    private void each(String property, Consumer<Element> take) {
        properties.getOrDefault(property.toLowerCase(Locale.ROOT), List.of()).forEach(take);
    }

    /** Returns the name of a person or an organization in microdata, which has the text of a link or of an element. */
    private static String named(Element element) {
        Element name = element.selectFirst("[itemprop=name]");
        return content(name == null ? element : name);
    }

    private static String content(Element element) {
        for (String attribute : List.of("content", "datetime", "title")) {
            if (element.hasAttr(attribute)) {
                return element.attr(attribute);
            }
        }
        return element.text();
    }

    // ---- JSON-LD -----------------------------------------------------------------------------------------------

    /** Finds the articles and pages among all objects, however they are nested. */
    private void collect(String json) {
        Deque<JsonNode> open = new ArrayDeque<>();
        try {
            open.add(JsonTree.read(WRAPPED.matcher(json).replaceAll("")));
        } catch (JacksonException e) {
            // Whoever wrote the page got it wrong; what the page says elsewhere counts.
            return;
        }
        while (!open.isEmpty() && objects++ < MAX_OBJECTS) {
            JsonNode node = open.remove();
            if (node.isObject()) {
                String type = JsonTree.text(node.path("@type"));
                if (node.size() > 1) {
                    byId.putIfAbsent(JsonTree.text(node.path("@id")), node);
                }
                if (type.endsWith("Article") || type.endsWith("Posting") || type.endsWith("Report")) {
                    articles.add(node);
                } else if (type.endsWith("Page")) {
                    pages.add(node);
                }
            }
            node.forEach(child -> {
                if (child.isContainer()) {
                    open.add(child);
                }
            });
        }
    }

    private void article(JsonNode article) {
        String from = "JSON-LD ";
        metadata.title(Plain.words(JsonTree.text(article.path("headline"))), from + "headline");
        metadata.title(Plain.words(JsonTree.text(article.path("name"))), from + "name");
        JsonTree.elements(article.path("author")).forEach(a -> metadata.author(name(a), from + "author"));
        metadata.published(JsonTree.text(article.path("datePublished")), from + "datePublished");
        JsonTree.elements(article.path("publisher")).forEach(p -> metadata.publisher(name(p), from + "publisher"));
        metadata.url(JsonTree.text(article.path("url")), from + "url");
        for (String key : List.of("identifier", "sameAs", "@id")) {
            for (JsonNode one : JsonTree.elements(article.path(key))) {
                String value = one.isObject() ? JsonTree.text(one.path("value")) : JsonTree.text(one);
                if (value.toLowerCase(Locale.ROOT).contains("doi")
                        || JsonTree.text(one.path("propertyID")).equalsIgnoreCase("doi")
                        || value.startsWith("10.")) {
                    metadata.doi(value, from + key);
                }
            }
        }
    }

    /** A person or an organization is written as a name, as an object, or as the id of one. */
    private String name(JsonNode node) {
        String id = node.has("name") ? "" : JsonTree.text(node.path("@id"));
        JsonNode meant = byId.get(id);
        return meant == null || id.isEmpty() ? plainName(node) : namesById.computeIfAbsent(id, i -> plainName(meant));
    }

    private static String plainName(JsonNode named) {
        String words = Plain.of(Plain.words(JsonTree.text(named.isObject() ? named.path("name") : named)));
        return words.length() > Metadata.MAX_NAME ? "" : words;
    }
}
