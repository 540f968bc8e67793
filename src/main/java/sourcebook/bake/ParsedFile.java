package sourcebook.bake;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.evidence.Attestation;
import sourcebook.parse.DocumentParser;
import sourcebook.parse.Parsed;
import sourcebook.parse.Review;
import sourcebook.read.ContentFile;
import sourcebook.read.ContentFolder;
import sourcebook.read.Stamp;
import sourcebook.read.TextReader;
import sourcebook.text.Text;

/**
 * A content file with everything that can be said of it without the others.
 *
 * @param text its text, if it could be read
 * @param page what it holds, if it has a place on a site
 * @param record the attestation that it holds, if it is the record of one
 * @param review the review that it holds, if it is the record of one
 * @param problems what is wrong with it
 */
record ParsedFile(
        ContentFile file,
        Stamp stamp,
        Optional<Text> text,
        Optional<Parsed> page,
        Optional<Attestation> record,
        Optional<Review> review,
        List<Diagnostic> problems) {
    /**
     * Reads and parses a file, unless it is the same as before.
     *
     * @param before the file when it was last read, or null
     */
    static ParsedFile of(ContentFolder.Entry entry, DocumentParser parser, @Nullable ParsedFile before)
            throws IOException {
        ContentFile file = entry.file();
        Stamp stamp = entry.stamp();
        if (before != null && stamp.isSameAs(before.stamp)) {
            return before;
        }
        Diagnostics problems = new Diagnostics();
        Optional<Text> text = TextReader.read(file, problems);
        if (before != null && text.isPresent() && text.map(Text::content).equals(before.text.map(Text::content))) {
            return new ParsedFile(file, stamp, before.text, before.page, before.record, before.review, before.problems);
        }
        return parsed(file, stamp, text, parser, problems);
    }

    /** Returns the file as it would be with another text, which is parsed and written nowhere. */
    ParsedFile with(Text other, DocumentParser parser) {
        return parsed(file, stamp, Optional.of(other), parser, new Diagnostics());
    }

    /** Returns the file as it would be in another place with another content, which is parsed and written nowhere. */
    ParsedFile with(ContentFile place, String content, DocumentParser parser) {
        Diagnostics found = new Diagnostics();
        Optional<Text> decoded = TextReader.decode(place.path(), content.getBytes(StandardCharsets.UTF_8), found);
        return parsed(place, stamp, decoded, parser, found);
    }

    /** @param problems those of reading it, to which those of parsing it are added */
    private static ParsedFile parsed(
            ContentFile file, Stamp stamp, Optional<Text> text, DocumentParser parser, Diagnostics problems) {
        Optional<Parsed> page = Optional.empty();
        Optional<Attestation> record = Optional.empty();
        Optional<Review> review = Optional.empty();
        if (file.isAttestation()) {
            record = text.flatMap(t -> parser.parseAttestation(t, problems));
        } else if (file.isReview()) {
            review = text.flatMap(t -> parser.parseReview(t, problems));
        } else {
            page = text.isEmpty() ? parser.unread(file) : parser.parse(file, text.get(), problems);
        }
        return new ParsedFile(file, stamp, text, page, record, review, problems.sorted());
    }

    /** Says whether the same was read as of the other one, in the same place. */
    boolean isSameAs(ParsedFile other) {
        return file.equals(other.file) && text.equals(other.text) && problems.equals(other.problems);
    }
}
