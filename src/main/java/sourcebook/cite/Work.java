package sourcebook.cite;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;

/**
 * What is cited, as far as the content says it; whatever it does not say is left out.
 *
 * @param id key for reference managers, unique on the site
 * @param authors those whom the text names
 * @param publisher who published the source; for a page of this site, the site's title
 * @param published null where nobody knows; reference lists then say "n.d."
 * @param genre what sort of text it is, such as "news report"; null for a plain page of this site
 * @param language BCP 47 tag of the text
 * @param url absolute address, or null
 * @param accessed the day on which somebody read it there, or null
 * @param doi its Digital Object Identifier, without a resolver's address; or null
 * @param dateInWords what a day, a month and a year alone cannot say of the date of publication, such as "on or after June
 *     19, 2024"; null where there is nothing more to say
 * @param note the same in words that can stand alone, or null
 */
public record Work(
        String id,
        Kind kind,
        String title,
        List<Name> authors,
        String publisher,
        @Nullable EdtfDate published,
        @Nullable String genre,
        String language,
        @Nullable String url,
        @Nullable EdtfDate accessed,
        @Nullable String doi,
        @Nullable String dateInWords,
        @Nullable String note) {

    /** What reference managers have a type of their own for. */
    public enum Kind {
        /** A text in the news. */
        NEWS,
        /** Any other source; of all types, a report's can say best what sort of text it is and who published it. */
        REPORT,
        /** A page of this site. */
        PAGE;

        /** Returns the kind of a source, by what its front matter calls it. */
        static Kind of(String genre) {
            return genre.toLowerCase(Locale.ROOT).startsWith("news") ? NEWS : REPORT;
        }
    }

    /** Returns text without the line ends that any program knows, also those of Unicode: formats are made of lines. */
    static String oneLine(String text) {
        return text.strip().replaceAll("[\\s\\v]+", " ");
    }
}
