package sourcebook.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A piece of a rendered body: markup, or something that can only be written once the whole site is known. */
public sealed interface Part {
    /**
     * What a link to another site carries behind its address: the site does not learn from which page its reader comes, and
     * cannot reach back to it (HTML, link types {@code noreferrer} and {@code noopener}).
     */
    String OUTSIDE = " rel=\"noopener noreferrer\"";

    /** HTML that is the same wherever the fragment stands. */
    record Markup(String html) implements Part {}

    /**
     * A link to another page.
     *
     * @param reference what it names
     * @param label the text to show, or null for the other page's name
     */
    record CrossLink(Reference reference, @Nullable String label) implements Part {}

    /** The sources on which a statement rests, each with the words behind its id ("p. 20"), or an empty string. */
    record Citation(List<Cited> sources) implements Part {
        /** One source of a citation. */
        public record Cited(Reference reference, String locator) {}
    }

    /** The address in an {@code href} or {@code src} attribute, of a page or an asset of this site. */
    record Address(LocalPath path) implements Part {}

    /** A block quotation. */
    record Quote(Quotation quotation) implements Part {}

    /**
     * Where a sentence begins or ends in the markup.
     *
     * @param number which of the body's sentences, from 0
     */
    record Bound(int number, Kind kind) implements Part {
        /** What stands at the place. */
        public enum Kind {
            /** The sentence begins here, outside of any inline element. */
            BEGIN,
            /** The sentence that has begun last ends here. */
            END,
            /** The sentence begins here, inside of an inline element, so that nothing can enclose it. */
            POINT,
            /** The attributes of a table row that is the sentence. */
            ROW,
            /** The end of the last cell of such a row. */
            ROW_END
        }
    }

    /** A footnote's number, which has a meaning only on the page that shows the footnotes. */
    record FootnoteNumber(String html) implements Part {}

    /** The list of footnotes, which belongs to the page that shows the numbers. */
    record Footnotes(Fragment list) implements Part {}
}
