package sourcebook.render;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The data that templates see of what a sentence rests on, and of what a reader can look for in a copy of the text. What {@link PageModel} says of its data holds for these. */
public final class EvidenceModel {
    private EvidenceModel() {}

    /**
     * What was found of a quotation in the source's text.
     *
     * @param day when
     * @param first number of its first character in the text, from 1
     * @param last number of its last character
     * @param length how many characters the text has
     * @param parts how many parts it has, with an ellipsis between each two of them; at least 1
     * @param leftOut how many words of the text are left out between them
     * @param inserted how many words are the curator's
     * @param replaced how many words of the text these stand for
     * @param replacements which words these are, as far as they are known
     */
    public record Attested(
            PageModel.Dated day,
            int first,
            int last,
            int length,
            int parts,
            int leftOut,
            int inserted,
            int replaced,
            List<Replacement> replacements) {}

    /** Words of the source in the place of which a quotation has an insertion, such as "[him]". */
    public record Replacement(String insertion, String words) {}

    /**
     * Where a source's original can be read: at its own address, or at that of its DOI.
     *
     * @param text its own address, with the host as words; null where only the DOI is known
     * @param doi leads to the resolver; null where there is none
     * @param archived address of an archived copy, or null
     * @param accessed the day on which somebody read it there, or null
     */
    public record Original(
            PageModel.@Nullable Link text,
            PageModel.@Nullable Link doi,
            @Nullable String archived,
            PageModel.@Nullable Dated accessed) {}

    /**
     * Words that a source's page quotes from the source's text.
     *
     * @param language the language of the words; null where it is that of the page
     * @param where what quotes them, in a few words
     * @param href where the page has them
     * @param start where they were found in the text, counted in code points from 0; null where that is not on record
     */
    public record Phrase(
            String words,
            @Nullable Language language,
            String where,
            String href,
            @Nullable Integer start) {}

    /**
     * What a reader's own copy of a source's text can be compared with.
     *
     * @param sha256 hash of the file that was compared, in hexadecimal digits; null where no record holds it
     * @param day when it was compared
     * @param phrases all words quoted from it, each once
     */
    public record OwnCopy(@Nullable String sha256, PageModel.@Nullable Dated day, List<Phrase> phrases) {}

    /**
     * A sentence with what it rests on.
     *
     * @param id its anchor, on its page and on this one
     * @param text what it says, without markup
     * @param href where it stands on its page
     * @param address the same, as it can be written down: absolute, or from the top of a site that knows no address of its own
     * @param grounds each place that it cites
     * @param compared for a sentence of a source's summary, when it was compared with the source's text and fitted; or null
     * @param citedBy where a sentence of a source is cited
     * @param reading what is on record of somebody's reading it; null on a site without such records
     */
    public record Evidenced(
            String id,
            String text,
            String href,
            String address,
            List<Ground> grounds,
            PageModel.@Nullable Dated compared,
            List<PageModel.Link> citedBy,
            OverviewModel.@Nullable SentenceReading reading) {}

    /**
     * A place that a sentence cites. One without a quotation, positions or a sentence is the whole source.
     *
     * @param source the source, leading to the place
     * @param quotation the quotation there, or null
     * @param positions what the source says on a claim
     * @param sentence the sentence of its summary, or null
     * @param passages where words that are quoted there stand in the source's text, as far as that is on record
     */
    public record Ground(
            PageModel.Link source,
            PageModel.@Nullable Quotation quotation,
            List<PageModel.Position> positions,
            @Nullable String sentence,
            List<Passage> passages) {}

    /**
     * A place in a source's text, of which the whole is counted in characters (code points).
     *
     * @param language the language of the words; null where it is that of the page
     * @param first number of its first character, from 1
     * @param last number of its last character
     * @param length how many characters the text has
     */
    public record Passage(String words, @Nullable Language language, int first, int last, int length) {}
}
