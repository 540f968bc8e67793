package sourcebook.review;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.parse.DocumentParser;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Review;
import sourcebook.read.ContentFile;
import sourcebook.read.TextReader;
import sourcebook.rewrite.WholeFile;
import sourcebook.text.Text;

/** The record of a page's review while statements are signed: each signature is on the disk before the next is asked for. */
final class ReviewFile {
    private final Path file;
    private final String shown;
    private final Reading reading;
    private final Map<Reading.Read, Review.Entry> signed = new HashMap<>();
    private @Nullable Review known;

    /** @param project the project's folder */
    ReviewFile(Path project, Document page, Reading reading) {
        Path beside = project.resolve(page.text().path());
        this.file = beside.resolveSibling(page.id() + ContentFile.REVIEW);
        this.shown = project.relativize(file).toString().replace('\\', '/');
        this.reading = reading;
        this.known = page.review();
    }

    /**
     * Signs a statement and writes the record, without entries for statements that are gone.
     *
     * @throws IOException if it cannot be written, or somebody else has written it; then it is what it was before
     */
    void sign(Reading.Read read, String by, LocalDate date) throws IOException {
        signed.put(read, read.signed(by, date));
        List<Review.Entry> entries = new ArrayList<>();
        for (Reading.Read each : reading.statements()) {
            Review.Entry entry = signed.getOrDefault(each, each.entry());
            if (entry != null) {
                entries.add(entry);
            }
        }
        Review review = new Review(entries);
        write(review.toYaml());
        known = review;
    }

    private void write(String yaml) throws IOException {
        if (yaml.getBytes(StandardCharsets.UTF_8).length > TextReader.MAX_BYTES) {
            throw new IOException(shown + " would be larger than one mebibyte; split the page");
        } else if (!Objects.equals(onDisk(), known)) {
            throw new IOException(shown + " was changed by somebody else meanwhile; run 'review' again");
        }
        WholeFile.write(file, yaml);
    }

    private @Nullable Review onDisk() throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        Diagnostics problems = new Diagnostics();
        Text text = TextReader.read(new ContentFile(file, shown, "", shown), problems)
                .orElse(new Text(shown, ""));
        return new DocumentParser().parseReview(text, problems).orElse(null);
    }
}
