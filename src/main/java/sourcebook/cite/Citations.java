package sourcebook.cite;

import de.undercouch.citeproc.CSL;
import de.undercouch.citeproc.ItemDataProvider;
import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLDateBuilder;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import de.undercouch.citeproc.csl.CSLNameBuilder;
import de.undercouch.citeproc.csl.CSLType;
import de.undercouch.citeproc.helper.StringHelper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import sourcebook.date.EdtfDate;
import sourcebook.text.Wording;

/**
 * Writes citations in the styles that readers know, with citeproc-java; can be used by many threads. A citation processor
 * keeps a state of its own, so each thread has its own, made from styles that are read once for it.
 */
public final class Citations {
    /** The language of texts that citeproc leaves as they are. */
    private static final String UNDETERMINED = "und";

    /** The language of words such as "n.d.", where citeproc does not have them in that of the site. */
    private static final String FALLBACK = "en-US";

    private final ThreadLocal<Map<CitationLocale, Map<Style, Processor>>> processors =
            ThreadLocal.withInitial(HashMap::new);

    /** Where most speak a language whose locale is called by another name than its own. */
    private static final Map<String, String> REGIONS = Map.ofEntries(
            Map.entry("cs", "cs-CZ"),
            Map.entry("da", "da-DK"),
            Map.entry("el", "el-GR"),
            Map.entry("en", FALLBACK),
            Map.entry("et", "et-EE"),
            Map.entry("fa", "fa-IR"),
            Map.entry("he", "he-IL"),
            Map.entry("hi", "hi-IN"),
            Map.entry("ja", "ja-JP"),
            Map.entry("ko", "ko-KR"),
            Map.entry("nb", "nb-NO"),
            Map.entry("no", "nb-NO"),
            Map.entry("sl", "sl-SI"),
            Map.entry("sv", "sv-SE"),
            Map.entry("uk", "uk-UA"),
            Map.entry("vi", "vi-VN"),
            Map.entry("zh", "zh-CN"));

    /** A citation in a style; the markup holds no other elements than {@code i}, {@code b}, {@code sup} and {@code sub}. */
    public record Citation(Style style, String html) {}

    /**
     * Returns a work's citations, in the order of the styles.
     *
     * @param wording the language in which they say "edited by" or "January"
     */
    public List<Citation> of(Work work, Wording wording) {
        EdtfDate date = work.published() == null ? work.accessed() : work.published();
        CitationLocale locale = CitationLocale.of(
                locale(wording.language()), date != null && date.first().day() > 0, wording);
        Map<Style, Processor> own = processors.get().computeIfAbsent(locale, Citations::processors);
        String headline = headline(work);
        return own.entrySet().stream()
                .map(e -> new Citation(e.getKey(), e.getValue().format(item(work, e.getKey(), headline))))
                .toList();
    }

    private static Map<Style, Processor> processors(CitationLocale locale) {
        Map<Style, Processor> processors = new EnumMap<>(Style.class);
        for (Style style : Style.values()) {
            processors.put(style, new Processor(style, locale));
        }
        return processors;
    }

    /**
     * Returns the locale of citeproc that is nearest to a language: of the same region, or of the region that has the
     * language's name, or another one.
     */
    private static String locale(String language) {
        Locale locale = Locale.forLanguageTag(language);
        String own = locale.getLanguage();
        return Stream.of(
                        own + "-" + locale.getCountry(),
                        own + "-" + own.toUpperCase(Locale.ROOT),
                        own,
                        REGIONS.getOrDefault(own, ""))
                .filter(l -> Citations.class.getResource("/locales-" + l + ".xml") != null)
                .findFirst()
                .orElse(FALLBACK);
    }

    /** One style at work; it knows one item at a time, so that what it says of one never depends on another. */
    private static final class Processor implements ItemDataProvider {
        private final CSL csl;
        private CSLItemData item = new CSLItemDataBuilder().build();

        Processor(Style style, CitationLocale locale) {
            try {
                csl = new CSL(this, locale, null, style.csl(), locale.name());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            csl.setOutputFormat(new CitationFormat());
        }

        String format(CSLItemData next) {
            item = next;
            csl.registerCitationItems(List.of(next.getId()), true);
            return csl.makeBibliography().getEntries()[0];
        }

        @Override
        public CSLItemData retrieveItem(String id) {
            return item;
        }

        @Override
        public Collection<String> getIds() {
            return List.of(item.getId());
        }
    }

    // ---- What citeproc needs to know ---------------------------------------------------------------------------

    /**
     * Returns the title with capitals, which styles want for English ones. They would ask citeproc for it each time, which
     * takes longer than all else, and for the site's title too, where it turns "NATO" into "Nato".
     */
    private static String headline(Work work) {
        boolean english = Locale.forLanguageTag(work.language()).getLanguage().equals("en");
        boolean acronym = work.title().equals(work.title().toUpperCase(Locale.ROOT))
                && !work.title().contains(" ");
        return english && !acronym ? StringHelper.toTitleCase(work.title()) : work.title();
    }

    private static CSLItemData item(Work work, Style style, String headline) {
        CSLItemDataBuilder item = new CSLItemDataBuilder()
                .id(work.id())
                .type(style.type())
                .title(style.capitalizes() ? headline : work.title())
                .author(work.authors().stream().map(Citations::name).toArray(CSLName[]::new))
                .language(UNDETERMINED);
        if (work.kind() == Work.Kind.PAGE && style.type() == CSLType.WEBPAGE) {
            // As publisher the site would stand for the author.
            item.containerTitle(work.publisher());
        } else {
            item.publisher(work.publisher());
        }
        if (work.genre() != null) {
            item.genre(work.genre());
        }
        if (work.published() != null) {
            item.issued(date(work.published()));
        }
        if (work.url() != null) {
            item.URL(work.url());
        }
        if (work.accessed() != null && style.saysWhenRead(work)) {
            item.accessed(date(work.accessed()));
        }
        if (work.doi() != null) {
            item.DOI(work.doi());
        }
        return item.build();
    }

    private static CSLName name(Name name) {
        return name.given() == null
                ? new CSLNameBuilder().literal(name.family()).build()
                : new CSLNameBuilder().given(name.given()).family(name.family()).build();
    }

    /**
     * Styles know days, months, years and ranges of these, and for all that is not certain, one word: "circa". An open
     * end is one of these, too; no style says "on or after".
     */
    private static CSLDate date(EdtfDate date) {
        CSLDateBuilder builder = new CSLDateBuilder();
        int[] first = parts(date.first());
        int[] last = parts(date.last());
        // Both ends of a range must be equally precise, and a range of days or months over two years reads badly.
        int length = first[0] == last[0] ? Math.min(first.length, last.length) : 1;
        first = Arrays.copyOf(first, length);
        last = Arrays.copyOf(last, length);
        if (Arrays.equals(first, last)) {
            builder.dateParts(first);
        } else {
            builder.dateParts(first, last);
        }
        if (date.isApproximate()) {
            builder.circa(true);
        }
        return builder.build();
    }

    private static int[] parts(EdtfDate.Given given) {
        if (given.month() == 0) {
            return new int[] {given.year()};
        }
        return given.day() == 0
                ? new int[] {given.year(), given.month()}
                : new int[] {given.year(), given.month(), given.day()};
    }
}
