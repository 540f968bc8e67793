package sourcebook.draft;

import de.undercouch.citeproc.BibliographyFileReader;
import de.undercouch.citeproc.BibliographyFileReader.FileFormat;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLName;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.json.Json;

/** Reads what reference managers write of texts: RIS, BibTeX and CSL-JSON. The texts themselves are not in it. */
final class Bibliography {
    /** So many sources are added in one go. */
    private static final int MAX_ENTRIES = 1_000;

    private Bibliography() {}

    static List<Found> ris(String content) throws Unreadable {
        return read(content, FileFormat.RIS, "RIS");
    }

    static List<Found> bibtex(String content) throws Unreadable {
        return read(content, FileFormat.BIBTEX, "BibTeX");
    }

    static List<Found> csl(String content) throws Unreadable {
        if (!Json.isJson(content)) {
            throw new Unreadable("is not JSON");
        }
        boolean isArray = content.stripLeading().startsWith("[");
        return read(content, isArray ? FileFormat.JSON_ARRAY : FileFormat.JSON_OBJECT, "CSL-JSON");
    }

    private static List<Found> read(String content, FileFormat format, String name) throws Unreadable {
        List<Found> found = new ArrayList<>();
        try {
            ItemDataProvider items = new BibliographyFileReader()
                    .readBibliographyFile(new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)), format);
            if (items.getIds().size() > MAX_ENTRIES) {
                throw new Unreadable("has more than " + MAX_ENTRIES + " entries: split it");
            }
            for (String id : items.getIds()) {
                found.add(new Found(id, metadata(items.retrieveItem(id), name), ""));
            }
        } catch (IOException | RuntimeException e) {
            // The library's readers end in whatever a wrong file makes them stumble over.
            throw new Unreadable("cannot be read as " + name, e);
        }
        if (found.isEmpty()) {
            throw new Unreadable("has no entry in " + name);
        }
        return found;
    }

    private static Metadata metadata(CSLItemData item, String from) {
        Metadata metadata = new Metadata();
        metadata.title(item.getTitle(), from);
        metadata.publisher(item.getPublisher(), from);
        metadata.publisher(item.getContainerTitle(), from);
        Stream.ofNullable(item.getAuthor()).flatMap(Stream::of).forEach(a -> metadata.author(name(a), from));
        metadata.published(date(item.getIssued()), from);
        metadata.language(item.getLanguage(), from);
        metadata.url(item.getURL(), from);
        metadata.doi(item.getDOI(), from);
        return metadata;
    }

    private static String name(CSLName name) {
        return name.getLiteral() != null
                ? name.getLiteral()
                : Stream.of(
                                name.getGiven(),
                                name.getDroppingParticle(),
                                name.getNonDroppingParticle(),
                                name.getFamily(),
                                name.getSuffix())
                        .filter(Objects::nonNull)
                        .collect(Collectors.joining(" "));
    }

    private static @Nullable String date(@Nullable CSLDate date) {
        if (date == null || date.getDateParts() == null || date.getDateParts().length == 0) {
            return date == null ? null : date.getRaw();
        }
        StringBuilder edtf = new StringBuilder();
        for (int part : date.getDateParts()[0]) {
            edtf.append(edtf.isEmpty() ? "" : "-")
                    .append(String.format(Locale.ROOT, edtf.isEmpty() ? "%04d" : "%02d", part));
        }
        return edtf.toString();
    }
}
