package sourcebook.check;

import java.util.Locale;
import java.util.Objects;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.link.Site;
import sourcebook.link.Versions;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Quotation;
import sourcebook.parse.Reference;
import sourcebook.text.Located;

/** Checks that a quotation and its original are one statement in two languages. */
record OriginalChecker(Site site, Diagnostics diagnostics) {
    void check(Document page) {
        for (Quotation quotation : page.body().quotations()) {
            Reference reference = quotation.original();
            if (reference != null) {
                Versions.original(site, quotation)
                        .ifPresent(o -> check(new Site.Quoted(page, quotation), o, reference));
            }
        }
    }

    private void check(Site.Quoted translation, Site.Quoted original, Reference reference) {
        Quotation words = translation.quotation();
        String language = Versions.language(original.source(), original.quotation(), site);
        if (words.span().equals(original.quotation().span())) {
            report(reference, "the quotation is called its own original", "take 'original=' out");
        } else if (original.quotation().original() != null) {
            report(reference, "'" + reference.anchor() + "' is a translation itself", "name the original of that one");
        } else if (isSame(language, Versions.language(translation.source(), words, site))) {
            report(
                    reference,
                    "both are in the same language, '" + language + "'",
                    "where words are not in the language of their source, say so with lang=, or take 'original=' out");
        } else if (words.statement() == null || !Objects.equals(value(words), value(original.quotation()))) {
            report(
                    reference,
                    "the quotation and its original are not of one statement",
                    "write the same statement=id behind both");
        }
    }

    private static String value(Quotation quotation) {
        Located<String> statement = quotation.statement();
        return statement == null ? "" : statement.value();
    }

    private static boolean isSame(String one, String other) {
        return Locale.forLanguageTag(one)
                .getLanguage()
                .equals(Locale.forLanguageTag(other).getLanguage());
    }

    private void report(Reference reference, String message, String help) {
        diagnostics.add(
                Diagnostic.at(reference.span(), Code.NO_ORIGINAL, message).help(help));
    }
}
