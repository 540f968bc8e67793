package sourcebook.render;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;
import sourcebook.evidence.Attestation;
import sourcebook.link.Site;
import sourcebook.link.Versions;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Quotation;
import sourcebook.text.Located;

/** What a page says of words as a source prints them: their language, and what was found of them in its text. */
final class Printed {
    private Printed() {}

    /**
     * Returns the language of words; null where it is that of the page.
     *
     * @param tag BCP 47 tag
     */
    static PageModel.@Nullable Language language(String tag, String words) {
        Locale locale = Locale.forLanguageTag(tag);
        return locale.getLanguage().equals(Versions.OWN)
                ? null
                : new PageModel.Language(
                        tag, locale.getDisplayName(Locale.ENGLISH), isRightToLeft(words) ? "rtl" : null);
    }

    /** As browsers decide for {@code dir="auto"}: by the first letter that has a direction. */
    private static boolean isRightToLeft(String words) {
        return words.codePoints()
                .map(Character::getDirectionality)
                .filter(d -> d == Character.DIRECTIONALITY_LEFT_TO_RIGHT
                        || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                        || d == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC)
                .mapToObj(d -> d != Character.DIRECTIONALITY_LEFT_TO_RIGHT)
                .findFirst()
                .orElse(false);
    }

    /** Returns the language of words that a source's front matter quotes. */
    static PageModel.@Nullable Language language(Document source, @Nullable Located<String> words) {
        return words == null ? null : language(Versions.language(source), words.value());
    }

    /** Returns what was found of a quotation in its source's text; null where nobody looked for it. */
    static PageModel.@Nullable Attested attested(Site site, Document source, Quotation quotation) {
        Attestation attestation = source.attestation();
        Attestation.Finding finding =
                site.attested(source, quotation).map(Attestation.Entry::finding).orElse(null);
        return attestation == null || finding == null
                ? null
                : new PageModel.Attested(
                        Views.dated(EdtfDate.parse(attestation.date().toString())),
                        finding.changes().parts(),
                        finding.changes().leftOut(),
                        finding.changes().inserted(),
                        finding.changes().replaced(),
                        finding.changes().replacements().stream()
                                .map(r -> new PageModel.Replacement(r.insertion(), r.words()))
                                .toList());
    }
}
