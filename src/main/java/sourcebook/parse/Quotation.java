package sourcebook.parse;

import java.util.List;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.text.Located;
import sourcebook.text.Span;

/**
 * Words of a named speaker, exactly as the source prints them.
 *
 * @param id anchor on the page
 * @param words the words without outer quotation marks; paragraphs are separated by an empty line
 * @param span the block in the file
 * @param speakers cross-links to actors
 * @param date when the words were spoken or written, as far as the source says
 * @param circumstance venue, time and reporter as the source gives them
 * @param statement id of the utterance, shared by its other excerpts and translations; null where there is none
 * @param language tag (BCP 47) of the words' language; null where it is that of the source
 * @param original the quotation that has the words in the language in which they were said; null if this one has, or
 *     nobody knows them
 * @param translator the actor who translated them, as far as the source says
 * @param citations sources that the attribution cites
 */
public record Quotation(
        String id,
        String words,
        Span span,
        List<Reference> speakers,
        @Nullable EdtfDate date,
        Fragment circumstance,
        @Nullable Located<String> statement,
        @Nullable Located<String> language,
        @Nullable Reference original,
        @Nullable Reference translator,
        List<Reference> citations) {}
