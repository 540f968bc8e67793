package sourcebook.render;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sourcebook.evidence.Attestation;
import sourcebook.evidence.Match;
import sourcebook.link.Site;
import sourcebook.link.TextFragment;
import sourcebook.link.Versions;
import sourcebook.parse.Locator;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Quotation;
import sourcebook.parse.Source;
import sourcebook.parse.WebAddress;
import sourcebook.text.Located;
import sourcebook.text.Wording;

/** What a page says of a source's original: its words' language, what was found of them in its text, and where it can be read. */
final class Printed {
    private Printed() {}

    /**
     * Returns the language of words; null where it is that of the page.
     *
     * @param tag BCP 47 tag
     */
    static @Nullable Language language(String tag, String words, Wording wording) {
        return Versions.foreign(tag, wording) == null ? null : named(tag, words, wording);
    }

    /** Returns the language of words, whichever it is. */
    static Language named(String tag, String words, Wording wording) {
        String name = Locale.forLanguageTag(tag).getDisplayName(Locale.forLanguageTag(wording.language()));
        return new Language(tag, name, isRightToLeft(words) ? "rtl" : null);
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
    static @Nullable Language language(Document source, @Nullable Located<String> words, Site site) {
        return words == null ? null : language(Versions.language(source, site), words.value(), site.wording());
    }

    /** Returns the language of a page's title; null where it is that of the page. */
    static @Nullable Language titleLanguage(Document document, Site site) {
        String tag = Versions.titleLanguage(document, site);
        return tag == null ? null : named(tag, document.title(), site.wording());
    }

    /** Returns what was found of a quotation in its source's text; null where nobody looked for it. */
    static EvidenceModel.@Nullable Attested attested(Site site, Document source, Quotation quotation) {
        Attestation attestation = source.attestation();
        Optional<Attestation.Entry> entry = site.attested(source, quotation);
        Attestation.Finding finding = entry.map(Attestation.Entry::finding).orElse(null);
        Match match = entry.map(Attestation.Entry::match).orElse(null);
        return attestation == null || finding == null || match == null
                ? null
                // Places are counted from 0 on record; readers count from 1.
                : new EvidenceModel.Attested(
                        Views.dated(attestation.date(), site),
                        match.start() + 1,
                        match.end(),
                        attestation.length(),
                        finding.changes().parts(),
                        finding.changes().leftOut(),
                        finding.changes().inserted(),
                        finding.changes().replaced(),
                        finding.changes().replacements().stream()
                                .map(r -> new EvidenceModel.Replacement(r.insertion(), r.words()))
                                .toList());
    }

    /** Returns an address that leads to the words in the source's original; null where that is not known. */
    static @Nullable String inOriginal(Document source, Quotation quotation) {
        return TextFragment.of(source, quotation).orElse(null);
    }

    /** Returns where a source's original can be read; null where nobody noted it. */
    static EvidenceModel.@Nullable Original original(Source source, Site site) {
        Locator locator = source.locator();
        Located<String> url = locator.url();
        Located<String> doi = locator.doi();
        Located<String> archived = locator.archived();
        return url == null && doi == null && archived == null
                ? null
                : new EvidenceModel.Original(
                        url == null ? null : new PageModel.Link(url.value(), WebAddress.host(url.value())),
                        doi == null ? null : new PageModel.Link(String.valueOf(locator.resolver()), doi.value()),
                        archived == null ? null : archived.value(),
                        locator.accessed() == null
                                ? null
                                : Views.dated(locator.accessed().value(), site));
    }
}
