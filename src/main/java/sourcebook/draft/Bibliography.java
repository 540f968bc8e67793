package sourcebook.draft;

import de.undercouch.citeproc.BibliographyFileReader;
import de.undercouch.citeproc.BibliographyFileReader.FileFormat;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.ris.RISConverter;
import de.undercouch.citeproc.ris.RISParser;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what reference managers write of texts: RIS, BibTeX and CSL-JSON. The texts themselves are not in it. */
final class Bibliography {
    /** So many sources are added in one go. */
    private static final int MAX_ENTRIES = 1_000;

    private Bibliography() {}

    /** @throws Unreadable if it cannot be read; so the next ones */
    static List<Found> ris(String content) throws Unreadable {
        return found("RIS", () -> {
            RISConverter converter = new RISConverter();
            return new RISParser()
                    .parse(new StringReader(content)).getReferences().stream()
                            .map(converter::toItemData)
                            .map(i -> new Found("", metadata(i, "RIS"), ""))
                            .toList();
        });
    }

    static List<Found> bibtex(String content) throws Unreadable {
        return found("BibTeX", () -> {
            ItemDataProvider items = new BibliographyFileReader()
                    .readBibliographyFile(
                            new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), FileFormat.BIBTEX);
            return items.getIds().stream()
                    .map(id -> new Found(id, metadata(items.retrieveItem(id), "BibTeX"), ""))
                    .toList();
        });
    }

    /** The library's reader gives a whole file up for one type that it does not know. */
    static List<Found> csl(String content) throws Unreadable {
        return found("CSL-JSON", () -> {
            JsonNode root = JsonTree.read(content);
            return JsonTree.elements(root.has("items") ? root.path("items") : root).stream()
                    .filter(JsonNode::isObject)
                    .map(i -> new Found(JsonTree.text(i.path("id")), csl(i), ""))
                    .toList();
        });
    }

    private static List<Found> found(String format, Callable<List<Found>> reading) throws Unreadable {
        List<Found> found;
        try {
            found = reading.call();
        } catch (Exception | StackOverflowError e) {
            // The library's readers end in whatever a wrong file makes them stumble over; they call themselves for each
            // brace.
            throw new Unreadable("cannot be read as " + format, e);
        }
        if (found.isEmpty()) {
            throw new Unreadable("has no entry in " + format);
        } else if (found.size() > MAX_ENTRIES) {
            throw new Unreadable("has more than " + MAX_ENTRIES + " entries: split it");
        }
        return found;
    }

    private static Metadata metadata(CSLItemData item, String from) {
        Metadata metadata = new Metadata();
        metadata.title(item.getTitle(), from);
        metadata.publisher(item.getPublisher(), from);
        metadata.publisher(item.getContainerTitle(), from);
        Stream.ofNullable(item.getAuthor())
                .flatMap(Stream::of)
                .map(a -> name(
                        a.getLiteral(),
                        a.getGiven(),
                        a.getDroppingParticle(),
                        a.getNonDroppingParticle(),
                        a.getFamily(),
                        a.getSuffix()))
                .forEach(a -> metadata.author(a, from));
        CSLDate issued = item.getIssued();
        if (issued != null && issued.getDateParts() != null && issued.getDateParts().length > 0) {
            metadata.published(date(IntStream.of(issued.getDateParts()[0]).mapToObj(String::valueOf)), from);
        }
        metadata.published(issued == null ? null : issued.getRaw(), from);
        metadata.language(item.getLanguage(), from);
        metadata.url(item.getURL(), from);
        metadata.doi(item.getDOI(), from);
        return metadata;
    }

    private static Metadata csl(JsonNode item) {
        String from = "CSL-JSON";
        Metadata metadata = new Metadata();
        metadata.title(JsonTree.text(item.path("title")), from);
        metadata.publisher(JsonTree.text(item.path("publisher")), from);
        metadata.publisher(JsonTree.text(item.path("container-title")), from);
        for (JsonNode author : JsonTree.elements(item.path("author"))) {
            String[] parts = Stream.of(
                            "literal", "given", "dropping-particle", "non-dropping-particle", "family", "suffix")
                    .map(k -> JsonTree.text(author.path(k)))
                    .toArray(String[]::new);
            metadata.author(name(parts), from);
        }
        JsonNode issued = item.path("issued");
        metadata.published(
                date(JsonTree.elements(issued.path("date-parts").path(0)).stream()
                        .map(JsonTree::text)),
                from);
        metadata.published(JsonTree.text(issued.path("raw")), from);
        metadata.language(JsonTree.text(item.path("language")), from);
        metadata.url(JsonTree.text(item.path("URL")), from);
        metadata.doi(JsonTree.text(item.path("DOI")), from);
        return metadata;
    }

    /** Joins the parts of a name, of which the first one is the whole where there is no other. */
    private static String name(@Nullable String... parts) {
        return Stream.of(parts).filter(p -> p != null && !p.isEmpty()).collect(Collectors.joining(" "));
    }

    private static String date(Stream<String> parts) {
        return parts.collect(Collectors.joining("-"));
    }
}
