package sourcebook.parse;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.evidence.Attestation;
import sourcebook.text.Located;
import sourcebook.text.Text;

/** A content file after parsing. */
public sealed interface Parsed {
    /** Returns the file's text. */
    Text text();

    /** Returns the page's id. */
    String id();

    /** Returns the page's family. */
    Family family();

    /**
     * A file that can be published.
     *
     * @param path path of the page on the site, with forward slashes
     * @param attestation for a source, the record that stands beside its file; null where there is none
     * @param review the record of its review that stands beside its file; null where there is none
     */
    record Document(
            Text text,
            String id,
            Family family,
            String path,
            FrontMatter frontMatter,
            Body body,
            @Nullable Attestation attestation,
            @Nullable Review review)
            implements Parsed {
        Document(Text text, String id, Family family, FrontMatter frontMatter, Body body) {
            this(text, id, family, family.path(id), frontMatter, body, null, null);
        }

        /** Returns the same document with the record that stands beside it. */
        public Document attestedBy(Attestation record) {
            return new Document(text, id, family, path, frontMatter, body, record, review);
        }

        /** Returns the same document with the record of its review. */
        public Document reviewedBy(Review record) {
            return new Document(text, id, family, path, frontMatter, body, attestation, record);
        }

        /** Returns the title of the page; for an actor, the name. */
        public String title() {
            return frontMatter.title().value();
        }

        /** Returns the name under which the page is linked: a source's label, otherwise the title. */
        public String name() {
            return frontMatter instanceof Source source ? source.label().value() : title();
        }

        /** Returns the date of a source, an event or an agreement. */
        public Optional<EdtfDate> date() {
            Located<EdtfDate> date = frontMatter instanceof Source source
                    ? source.published()
                    : frontMatter instanceof Event event
                            ? event.date()
                            : frontMatter instanceof Agreement agreement ? agreement.signed() : null;
            return Optional.ofNullable(date).map(Located::value);
        }

        /** Returns the front matter of a page that is a source; so do the next ones for other families. */
        public Source source() {
            return (Source) frontMatter;
        }

        public Topic topic() {
            return (Topic) frontMatter;
        }

        public Actor actor() {
            return (Actor) frontMatter;
        }

        public Event event() {
            return (Event) frontMatter;
        }

        public Agreement agreement() {
            return (Agreement) frontMatter;
        }

        public Claim claim() {
            return (Claim) frontMatter;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Document document && document.id.equals(id) && document.text == text;
        }

        @Override
        public int hashCode() {
            return id.hashCode();
        }

        @Override
        public String toString() {
            return text.path();
        }
    }

    /** A file that could not be read or has errors; it is kept so that links to it are not reported as well. */
    record Broken(Text text, String id, Family family) implements Parsed {}
}
