package sourcebook.cite;

import de.undercouch.citeproc.DefaultLocaleProvider;
import de.undercouch.citeproc.LocaleProvider;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import sourcebook.text.Wording;

/**
 * The locales of the CSL project, which have one form of a month. Where a language has another one beside a day ("июнь", but
 * "20 июня"), that of the site's messages takes its place; what is shortened with a stop serves for both.
 *
 * @param months from January on, as they stand beside a day; empty where the locale's own serve
 */
record CitationLocale(String name, List<String> months) implements LocaleProvider {
    private static final Pattern MONTH =
            Pattern.compile("(<term name=\"month-([01][0-9])\"(?: form=\"short\")?>)([^<.]+)(</term>)");

    /** @param beside whether months stand beside a day */
    static CitationLocale of(String name, boolean beside, Wording wording) {
        List<String> months = months("month.", wording);
        boolean differs = beside && !months.equals(months("month.alone.", wording));
        return new CitationLocale(name, differs ? months : List.of());
    }

    private static List<String> months(String key, Wording wording) {
        return IntStream.rangeClosed(1, 12).mapToObj(m -> wording.of(key + m)).toList();
    }

    @Override
    public String retrieveLocale(String lang) {
        String locale = new DefaultLocaleProvider().retrieveLocale(lang);
        if (months.isEmpty() || !lang.equals(name)) {
            return locale;
        }
        Map<String, String> whole = new TreeMap<>();
        return MONTH.matcher(locale).replaceAll(month -> {
            String beside = months.get(Integer.parseInt(month.group(2)) - 1);
            String own = whole.computeIfAbsent(month.group(2), m -> month.group(3));
            return Matcher.quoteReplacement(
                    month.group(1) + (month.group(3).equals(own) ? beside : month.group(3)) + month.group(4));
        });
    }
}
