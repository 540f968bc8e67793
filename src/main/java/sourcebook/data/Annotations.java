package sourcebook.data;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sourcebook.json.Json;
import sourcebook.link.Site;
import sourcebook.link.TextFragment;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.site.Publication;

/**
 * Writes quotations as annotations, after the W3C Web Annotation Data Model (https://www.w3.org/TR/annotation-model/).
 *
 * <p>Each has up to three targets: the words on the source's page on this site; where the address of the source's original
 * is known, the words there; and where they were attested, their place in the source's text. That text is not published;
 * it is named by its SHA-256 as in RFC 6920.
 */
final class Annotations {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private final Site site;
    private final Publication publication;
    private final String self;

    private Annotations(Site site, Publication publication) {
        this.site = site;
        this.publication = publication;
        this.self = publication.address(DataFiles.ANNOTATIONS, DataFiles.FOLDER);
    }

    static byte[] of(Site site, Publication publication) {
        return new Annotations(site, publication).file();
    }

    private byte[] file() {
        List<Map<String, Object>> items = Rows.quotations(site, site.family(Family.SOURCE)).stream()
                .map(this::annotation)
                .toList();
        Map<String, Object> collection = new LinkedHashMap<>();
        collection.put("@context", "http://www.w3.org/ns/anno.jsonld");
        collection.put("id", self);
        collection.put("type", "AnnotationCollection");
        collection.put("label", site.wording().of("data.annotations.of", publication.title()));
        collection.put("total", items.size());
        // A collection without annotations has no pages.
        if (!items.isEmpty()) {
            Map<String, Object> page = new LinkedHashMap<>();
            page.put("id", self + "#page");
            page.put("type", "AnnotationPage");
            page.put("startIndex", 0);
            page.put("items", items);
            collection.put("first", page);
            collection.put("last", self + "#page");
        }
        return Json.file(collection);
    }

    private Map<String, Object> annotation(Rows.Quoted quoted) {
        Map<String, Object> annotation = new LinkedHashMap<>();
        annotation.put("id", self + "#" + quoted.id().replace('#', '/'));
        annotation.put("type", "Annotation");
        annotation.put("motivation", "describing");
        annotation.put("body", bodies(quoted));
        annotation.put("target", targets(quoted));
        return annotation;
    }

    private List<Object> bodies(Rows.Quoted quoted) {
        List<Document> speakers = site.speakers(quoted.of()).toList();
        List<Object> bodies = new ArrayList<>();
        Map<String, Object> attribution = new LinkedHashMap<>();
        attribution.put("type", "TextualBody");
        attribution.put("value", attribution(quoted, speakers));
        attribution.put("format", "text/plain");
        attribution.put("language", site.wording().language());
        attribution.put("purpose", "describing");
        bodies.add(attribution);
        for (Document speaker : speakers) {
            Map<String, Object> body = new LinkedHashMap<>();
            body.put("type", "SpecificResource");
            body.put("source", publication.address(speaker.path(), DataFiles.FOLDER));
            body.put("purpose", "linking");
            bodies.add(body);
        }
        return bodies;
    }

    private String attribution(Rows.Quoted quoted, List<Document> speakers) {
        StringBuilder text = new StringBuilder(speakers.stream()
                .map(Document::title)
                .collect(Collectors.joining(site.wording().of("list.pair"))));
        if (quoted.of().date() != null) {
            text.append(site.wording().of("join.adds"))
                    .append(quoted.of().date().display(site.wording()));
        }
        String circumstance = FragmentText.of(quoted.of().circumstance(), site);
        return text.append(circumstance.isEmpty() ? "" : site.wording().of("join.adds"))
                .append(circumstance)
                .toString();
    }

    private List<Object> targets(Rows.Quoted quoted) {
        List<Object> targets = new ArrayList<>();
        Map<String, Object> exact = new LinkedHashMap<>();
        exact.put("type", "TextQuoteSelector");
        exact.put("exact", quoted.of().words());
        targets.add(target(publication.address(quoted.source().path(), DataFiles.FOLDER), exact));
        TextFragment.of(quoted.source(), quoted.of()).ifPresent(address -> {
            int fragment = address.indexOf('#');
            Map<String, Object> words = new LinkedHashMap<>();
            words.put("type", "FragmentSelector");
            words.put("conformsTo", "https://wicg.github.io/scroll-to-text-fragment/");
            words.put("value", address.substring(fragment + 1));
            targets.add(target(address.substring(0, fragment), words));
        });
        if (quoted.found() != null && isSha256(quoted)) {
            Map<String, Object> position = new LinkedHashMap<>();
            position.put("type", "TextPositionSelector");
            position.put("start", quoted.found().start());
            position.put("end", quoted.found().end());
            targets.add(target(named(quoted.attestation().text()), position));
        }
        return targets;
    }

    private static Map<String, Object> target(String source, Map<String, Object> selector) {
        Map<String, Object> target = new LinkedHashMap<>();
        target.put("type", "SpecificResource");
        target.put("source", source);
        target.put("selector", selector);
        return target;
    }

    /** A record that somebody wrote by hand may hold anything. */
    private static boolean isSha256(Rows.Quoted quoted) {
        return SHA256.matcher(quoted.attestation().text()).matches();
    }

    /** RFC 6920, section 3: the digest "MUST be base64url encoded with no '=' padding characters". */
    private static String named(String sha256) {
        return "ni:///sha-256;"
                + Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(HexFormat.of().parseHex(sha256));
    }
}
