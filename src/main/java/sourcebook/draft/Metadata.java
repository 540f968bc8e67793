package sourcebook.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.date.DateInWords;
import sourcebook.date.EdtfDate;
import sourcebook.date.EdtfException;
import sourcebook.parse.LanguageTag;
import sourcebook.parse.Locator;
import sourcebook.parse.WebAddress;

/**
 * What a document says of itself, each with where it says so. Of several statements of one thing the first one counts that
 * can be used.
 */
final class Metadata {
    /** The longest that front matter allows. */
    static final int MAX_NAME = 300;

    private static final int MAX_TEXT = 2_000;

    /** A shorter heading that is less than half of a title can be the name of the house. */
    private static final int MIN_LEADING = 20;

    private static final int MAX_SAID = 20;

    /** What is longer is the line about an author. */
    private static final int MAX_AUTHOR = 100;

    private static final int MAX_AUTHORS = 100;
    private static final Pattern TIME =
            Pattern.compile("([0-9]{4})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?)?(?![0-9]).*");
    private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})(?:[T0-9].*)?");
    /** What stands before a name where names are shown: "By", "View all posts by", "Author:". */
    private static final Pattern BY = Pattern.compile("(?i)^(?:(?:[\\p{L} ]{0,20} )?by:? |\\p{L}[\\p{L}/ ]{0,20}: )");

    /** Dots stand between day, month and year wherever they stand at all (29.5.2021). */
    private static final Pattern DOTTED =
            Pattern.compile("(?<![0-9.])([0-9]{1,2})\\.([0-9]{1,2})\\.([0-9]{4})(?![0-9])");

    private static final Pattern NO_NAME = Pattern.compile(".*[0-9@<>{}].*|(?i)https?:.*");

    private static final Pattern BESIDE = Pattern.compile("^[ |–—·»:_-]++|(?<![ |–—·»:_-])[ |–—·»:_-]++$");

    /** What stands between a title and the name of a site; Chinese pages have no spaces there. */
    private static final Pattern SUFFIX = Pattern.compile(" (?:[|–—·»:-]|::) |(?<=\\p{IsHan}) ?_(?=\\p{IsHan})");

    private @Nullable Stated title;
    private final List<Stated> titles = new ArrayList<>();
    private final List<Stated> publishers = new ArrayList<>();
    private final List<Stated> published = new ArrayList<>();
    private final List<Stated> dated = new ArrayList<>();
    private @Nullable Stated printed;
    private @Nullable Stated supposed;
    private @Nullable Stated changed;
    private @Nullable Stated supposedTitle;
    private final List<Stated> supposedAuthors = new ArrayList<>();
    private @Nullable Stated language;
    private @Nullable Stated url;
    private @Nullable Stated doi;
    private String doubt = "";
    private final List<Stated> authors = new ArrayList<>();

    /**
     * A value.
     *
     * @param from where the document has it, such as "og:title"; empty where it is the curator who says so
     */
    record Stated(String value, String from) {}

    /** Takes what the curator says, whatever the document says. */
    void given(@Nullable String address) {
        url = address == null ? url : new Stated(address, "");
    }

    void title(@Nullable String given, String from) {
        Stated stated = name(given, from);
        if (stated != null && titles.size() < MAX_SAID) {
            titles.add(stated);
            title = title == null ? stated : title;
        }
    }

    /**
     * Takes words that need not be the title.
     *
     * @param from what speaks for them, as the beginning of a sentence
     */
    void supposedTitle(String given, String from) {
        supposedTitle = name(given, from);
    }

    /**
     * Takes the heading that readers see before what the page says elsewhere, if any of that confirms it: titles for
     * machines are shortened, have the house's name, or describe the subject.
     */
    void heading(String given, String from) {
        Stated heading = name(given, from);
        if (heading != null
                && titles.stream().anyMatch(t -> !t.from.equals(from) && isMostOf(heading.value, t.value))) {
            title = heading;
        }
    }

    private static boolean isMostOf(String heading, String said) {
        String plain = Plain.folded(said);
        String head = Plain.folded(heading);
        boolean leads = head.length() >= MIN_LEADING
                && plain.startsWith(head)
                && SUFFIX.matcher(plain.substring(head.length())).lookingAt();
        return leads || heading.length() * 2 >= said.length() && plain.contains(head);
    }

    void publisher(@Nullable String given, String from) {
        Stated stated = name(given, from);
        if (stated != null && publishers.size() < MAX_SAID) {
            publishers.add(stated);
        }
    }

    /** Takes what stands beside the title in the title of the page, which is mostly the name of the house. */
    void publisherBeside(String pageTitle, String from) {
        String plain = Plain.of(pageTitle);
        if (title != null && plain.length() <= 2 * MAX_NAME && plain.contains(title.value)) {
            String[] beside =
                    SUFFIX.split(BESIDE.matcher(plain.replace(title.value, "")).replaceAll(""));
            publisher(beside[beside.length - 1], from);
        }
    }

    /** Adds one of several authors, as far as it can be a name. */
    void author(@Nullable String given, String from) {
        Stated author = name(given == null ? null : BY.matcher(Plain.of(given)).replaceFirst(""), from);
        if (author != null
                && author.value.length() <= MAX_AUTHOR
                && !NO_NAME.matcher(author.value).matches()
                && !authors.contains(author)
                && authors.size() < MAX_AUTHORS) {
            authors.add(author);
        }
    }

    /** Takes the day of publication; a later statement counts if it is the same, but more exact. */
    void published(@Nullable String given, String from) {
        add(published, date(given, from));
    }

    /** Takes a day of which the document does not say what happened on it; mostly it is that of publication. */
    void dated(@Nullable String given, String from) {
        add(dated, date(given, from));
    }

    private static void add(List<Stated> days, @Nullable Stated day) {
        if (day != null && days.size() < MAX_SAID) {
            days.add(day);
        }
    }

    /**
     * Takes the day that readers see above the text.
     *
     * @param from where it stands
     */
    void printed(String given, String from) {
        printed = date(given, from);
        supposed(given, from + " has this day");
    }

    /**
     * Takes a day that need not be that of publication.
     *
     * @param from what speaks for it, as a sentence
     */
    void supposed(@Nullable String given, String from) {
        supposed = supposed == null ? date(given, from) : supposed;
    }

    /** Takes the day on which the text was changed last. */
    void changed(@Nullable String given, String from) {
        changed = changed == null ? date(given, from) : changed;
    }

    /** Takes why the text may not be what the document shows, as a sentence. */
    void doubt(String sentence) {
        doubt = sentence;
    }

    /** Returns why the text may not be what the document shows; or an empty text. */
    String doubt() {
        return doubt;
    }

    void language(@Nullable String given, String from) {
        if (language == null && given != null && !given.isBlank()) {
            language = LanguageTag.meantBy(Plain.of(given))
                    .map(tag -> new Stated(Locale.forLanguageTag(tag).toLanguageTag(), from))
                    .orElse(null);
        }
    }

    void url(@Nullable String given, String from) {
        String address = given == null ? "" : given.strip();
        if (url == null && address.length() <= MAX_TEXT && WebAddress.isSound(address)) {
            url = new Stated(address, from);
        }
    }

    void doi(@Nullable String given, String from) {
        if (doi == null && given != null && given.length() <= MAX_TEXT) {
            doi = Locator.doiIn(given)
                    .map(d -> new Stated(d.replaceFirst("[.,;)]+$", ""), from))
                    .orElse(null);
        }
    }

    private static @Nullable Stated name(@Nullable String given, String from) {
        String plain = given == null ? "" : Plain.of(given);
        return plain.isEmpty() || plain.length() > MAX_NAME ? null : new Stated(plain, from);
    }

    /** Of a time, the day is kept as it is printed there, whatever the zone: this is the day that readers saw. */
    private static @Nullable Stated date(@Nullable String given, String from) {
        String plain = given == null ? "" : Plain.of(given);
        Matcher compact = COMPACT.matcher(plain);
        Matcher dotted = DOTTED.matcher(plain);
        Matcher time = compact.matches() ? compact : TIME.matcher(plain);
        String edtf =
                DateInWords.in(plain, 0, plain.length()).map(DateInWords::edtf).orElse("");
        if (time.matches()) {
            edtf = time.group(1);
            for (int i = 2; i <= 3 && time.group(i) != null; i++) {
                edtf += '-' + twoDigits(time.group(i));
            }
        }
        if (edtf.isEmpty() && dotted.find()) {
            edtf = dotted.group(3) + '-' + twoDigits(dotted.group(2)) + '-' + twoDigits(dotted.group(1));
        }
        try {
            return edtf.isEmpty() ? null : new Stated(EdtfDate.parse(edtf).toString(), from);
        } catch (EdtfException e) {
            return null;
        }
    }

    private static String twoDigits(String number) {
        return number.length() == 1 ? '0' + number : number;
    }

    /** Returns the title without the name of the site that many pages put behind it, or before it. */
    @Nullable
    Stated title() {
        if (title == null || publishers.isEmpty()) {
            return title;
        }
        String value = title.value;
        String site = publishers.get(0).value;
        Matcher between = SUFFIX.matcher(value);
        while (between.find()) {
            if (value.substring(between.end()).equalsIgnoreCase(site)) {
                return new Stated(value.substring(0, between.start()), title.from);
            } else if (value.substring(0, between.start()).equalsIgnoreCase(site)) {
                return new Stated(value.substring(between.end()), title.from);
            }
        }
        return title;
    }

    /** Returns who published it, by all that the document says, the most reliable first; the title is nobody. */
    List<Stated> publishers() {
        String folded = title == null ? "" : Plain.folded(title.value);
        return publishers.stream()
                .filter(p -> !Plain.folded(p.value).equals(folded))
                .toList();
    }

    @Nullable
    Stated publisher() {
        return publishers().stream().findFirst().orElse(null);
    }

    /** Returns the authors of the first place that has any; the house itself is none, and neither is the title. */
    List<Stated> authors() {
        List<Stated> persons = authors.stream().filter(a -> !isHouse(a.value)).toList();
        return persons.stream()
                .filter(a -> a.from.equals(persons.get(0).from))
                .distinct()
                .toList();
    }

    /**
     * Takes the name of somebody who may be an author.
     *
     * @param from what speaks for it, as a sentence
     */
    void supposedAuthor(String given, String from) {
        Stated author = name(given, from);
        if (author != null && !isHouse(author.value)) {
            supposedAuthors.add(author);
        }
    }

    /** Returns who may be the authors, where nothing states any. */
    List<Stated> supposedAuthors() {
        return authors().isEmpty() ? List.copyOf(supposedAuthors) : List.of();
    }

    private boolean isHouse(String name) {
        String folded = Plain.folded(name);
        String host = host();
        return titles.stream().anyMatch(t -> Plain.folded(t.value).equals(folded))
                || publishers.stream()
                        .map(p -> Plain.folded(p.value))
                        .anyMatch(p -> folded.equals(p)
                                || folded.startsWith(p + ' ')
                                || folded.indexOf(' ') < 0 && p.startsWith(folded + ' '))
                || !host.isEmpty() && (folded.contains(host) || host.startsWith(folded + '.'));
    }

    /** Returns the day of publication; where the document only has a day, the one that it shows to readers counts. */
    @Nullable
    Stated published() {
        Stated stated = mostExact(published);
        Stated day = stated == null ? mostExact(dated) : stated;
        Stated shown = printed;
        return stated != null || day == null || shown == null || day.value.startsWith(shown.value) ? day : shown;
    }

    private static @Nullable Stated mostExact(List<Stated> days) {
        Stated best = null;
        for (Stated day : days) {
            best = best == null || day.value.startsWith(best.value + '-') ? day : best;
        }
        return best;
    }

    /** Returns another day of publication that the document states or shows. */
    @Nullable
    Stated publishedOtherwise() {
        Stated day = published();
        return day == null
                ? null
                : Stream.of(published.stream(), dated.stream(), Stream.ofNullable(printed))
                        .flatMap(days -> days)
                        .filter(d -> !d.value.startsWith(day.value) && !day.value.startsWith(d.value))
                        .findFirst()
                        .orElse(null);
    }

    /** Returns what may be the title, where nothing states one. */
    @Nullable
    Stated supposedTitle() {
        return title == null ? supposedTitle : null;
    }

    @Nullable
    Stated supposed() {
        return supposed;
    }

    /** Returns the day of the last change, unless it is that of publication. */
    @Nullable
    Stated changed() {
        Stated day = published();
        return changed == null || day == null || changed.value.equals(day.value) ? null : changed;
    }

    @Nullable
    Stated language() {
        return language;
    }

    @Nullable
    Stated url() {
        return url;
    }

    /** Returns the host of its address without "www.", or an empty text. */
    String host() {
        return url == null ? "" : WebAddress.host(url.value).replaceFirst("^www\\.", "");
    }

    @Nullable
    Stated doi() {
        return doi;
    }

    Optional<String> titleWords() {
        return Optional.ofNullable(title()).map(Stated::value);
    }
}
