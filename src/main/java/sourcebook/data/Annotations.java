package sourcebook.data;

import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import sourcebook.json.Json;
import sourcebook.json.JsonObject;
import sourcebook.link.Site;
import sourcebook.link.TextFragment;
import sourcebook.parse.Family;
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
        List<JsonObject> items = Rows.quotations(site, site.family(Family.SOURCE)).stream()
                .map(this::annotation)
                .toList();
        JsonObject collection = new JsonObject()
                .with("@context", "http://www.w3.org/ns/anno.jsonld")
                .with("id", self)
                .with("type", "AnnotationCollection")
                .with("label", site.wording().of("data.annotations.of", publication.title()))
                .with("total", items.size());
        // A collection without annotations has no pages.
        if (!items.isEmpty()) {
            JsonObject page = new JsonObject()
                    .with("id", self + "#page")
                    .with("type", "AnnotationPage")
                    .with("startIndex", 0)
                    .with("items", items);
            collection.with("first", page).with("last", self + "#page");
        }
        return Json.file(collection);
    }

    private JsonObject annotation(Rows.Quoted quoted) {
        return new JsonObject()
                .with("id", self + "#" + quoted.id().replace('#', '/'))
                .with("type", "Annotation")
                .with("motivation", "describing")
                .with("body", bodies(quoted))
                .with("target", targets(quoted));
    }

    private List<JsonObject> bodies(Rows.Quoted quoted) {
        List<JsonObject> bodies = new ArrayList<>();
        bodies.add(new JsonObject()
                .with("type", "TextualBody")
                .with("value", attribution(quoted))
                .with("format", "text/plain")
                .with("language", site.wording().language())
                .with("purpose", "describing"));
        site.speakers(quoted.of())
                .forEach(speaker -> bodies.add(new JsonObject()
                        .with("type", "SpecificResource")
                        .with("source", publication.address(speaker.path(), DataFiles.FOLDER))
                        .with("purpose", "linking")));
        return bodies;
    }

    private String attribution(Rows.Quoted quoted) {
        StringBuilder text = new StringBuilder(site.speakerNames(quoted.of()));
        if (quoted.of().date() != null) {
            text.append(site.wording().of("join.adds"))
                    .append(quoted.of().date().display(site.wording()));
        }
        String circumstance = FragmentText.of(quoted.of().circumstance(), site);
        return text.append(circumstance.isEmpty() ? "" : site.wording().of("join.adds"))
                .append(circumstance)
                .toString();
    }

    private List<JsonObject> targets(Rows.Quoted quoted) {
        List<JsonObject> targets = new ArrayList<>();
        JsonObject exact = new JsonObject()
                .with("type", "TextQuoteSelector")
                .with("exact", quoted.of().words());
        targets.add(target(publication.address(quoted.source().path(), DataFiles.FOLDER), exact));
        TextFragment.of(quoted.source(), quoted.of()).ifPresent(address -> {
            int fragment = address.indexOf('#');
            JsonObject words = new JsonObject()
                    .with("type", "FragmentSelector")
                    .with("conformsTo", "https://wicg.github.io/scroll-to-text-fragment/")
                    .with("value", address.substring(fragment + 1));
            targets.add(target(address.substring(0, fragment), words));
        });
        if (quoted.found() != null && isSha256(quoted)) {
            JsonObject position = new JsonObject()
                    .with("type", "TextPositionSelector")
                    .with("start", quoted.found().start())
                    .with("end", quoted.found().end());
            targets.add(target(named(quoted.attestation().text()), position));
        }
        return targets;
    }

    private static JsonObject target(String source, JsonObject selector) {
        return new JsonObject()
                .with("type", "SpecificResource")
                .with("source", source)
                .with("selector", selector);
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
