package sourcebook.link;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sourcebook.parse.Family;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Quotation;
import sourcebook.parse.Reference;
import sourcebook.parse.Source;
import sourcebook.text.Wording;

/** In which language words are printed, and where they stand in the one in which they were said. */
public final class Versions {
    /** The quotations that are excerpts or translations of one utterance, by its id. */
    static final Fact<Map<String, List<Site.Quoted>>> STATEMENTS = new Fact<>(Versions::byStatement);

    private static final Fact<Versions> FACT = new Fact<>(site -> new Versions());

    private final Map<Document, Map<String, Quotation>> quotations = new ConcurrentHashMap<>();

    private Versions() {}

    /** Returns the quotation that has the words of another one in the language in which they were said. */
    public static Optional<Site.Quoted> original(Site site, Quotation quotation) {
        Reference original = quotation.original();
        return original == null
                ? Optional.empty()
                : site.target(original)
                        .flatMap(page -> Optional.ofNullable(site.fact(FACT)
                                        .on(page)
                                        .get(original.anchorName().orElse("")))
                                .map(q -> new Site.Quoted(page, q)));
    }

    private static Map<String, List<Site.Quoted>> byStatement(Site site) {
        Map<String, List<Site.Quoted>> statements = new HashMap<>();
        for (Document source : site.family(Family.SOURCE)) {
            for (Quotation quotation : source.body().quotations()) {
                if (quotation.statement() != null) {
                    statements
                            .computeIfAbsent(quotation.statement().value(), s -> new ArrayList<>())
                            .add(new Site.Quoted(source, quotation));
                }
            }
        }
        return statements;
    }

    private Map<String, Quotation> on(Document page) {
        return quotations.computeIfAbsent(
                page,
                p -> p.body().quotations().stream()
                        .collect(Collectors.toMap(Quotation::id, q -> q, (first, second) -> first)));
    }

    /** Returns the language in which a page prints a quotation, as a tag of BCP 47. */
    public static String language(Document page, Quotation quotation, Site site) {
        return quotation.language() != null ? quotation.language().value() : language(page, site);
    }

    /** Returns a tag of BCP 47; null where its language is that of the briefing. */
    public static @Nullable String foreign(String tag, Wording wording) {
        String own = Locale.forLanguageTag(wording.language()).getLanguage();
        return Locale.forLanguageTag(tag).getLanguage().equals(own) ? null : tag;
    }

    /** Returns the language of a page's title, which is that of the text where a source printed it; null where it is that of the briefing. */
    public static @Nullable String titleLanguage(Document page, Site site) {
        // A title that the curator supplied stands in brackets.
        return page.title().startsWith("[") ? null : foreign(language(page, site), site.wording());
    }

    /** Returns the language of a source's text, as a tag of BCP 47, and of other pages that of the briefing. */
    public static String language(Document page, Site site) {
        return page.frontMatter() instanceof Source source
                ? source.language().value()
                : site.wording().language();
    }
}
