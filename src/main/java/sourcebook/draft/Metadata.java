package sourcebook.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final int MAX_NAME = 300;

    private static final int MAX_TEXT = 2_000;

    private static final int MAX_AUTHORS = 100;
    private static final Pattern TIME =
            Pattern.compile("([0-9]{4})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?)?(?![0-9]).*");
    private static final Pattern COMPACT = Pattern.compile("([0-9]{4})([0-9]{2})([0-9]{2})(?:[T0-9].*)?");
    private static final Pattern BY = Pattern.compile("(?i)by:? ");

    private static final Pattern BESIDE = Pattern.compile("^[ |–—·»:-]+|[ |–—·»:-]+$");

    /** What stands between a title and the name of a site. */
    private static final Pattern SUFFIX = Pattern.compile(" (?:[|–—·»:-]|::) ");

    private @Nullable Stated title;
    private @Nullable Stated publisher;
    private @Nullable Stated published;
    private @Nullable Stated made;
    private @Nullable Stated language;
    private @Nullable Stated url;
    private @Nullable Stated doi;
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
        title = title == null ? name(given, from) : title;
    }

    void publisher(@Nullable String given, String from) {
        publisher = publisher == null ? name(given, from) : publisher;
    }

    /** Takes what stands beside the title in the title of the page, which is mostly the name of the house. */
    void publisherBeside(String pageTitle, String from) {
        String plain = Plain.of(pageTitle);
        if (title != null && plain.length() <= 2 * MAX_NAME && plain.contains(title.value)) {
            publisher(BESIDE.matcher(plain.replace(title.value, "")).replaceAll(""), from);
        }
    }

    /** Adds one of several authors; those of another place than the first ones' are the same people again. */
    void author(@Nullable String given, String from) {
        Stated author = name(given == null ? null : BY.matcher(Plain.of(given)).replaceFirst(""), from);
        boolean same =
                author != null && authors.stream().allMatch(a -> a.from.equals(from) && !a.value.equals(author.value));
        if (author != null && same && !author.value.matches("(?i)https?:.*") && authors.size() < MAX_AUTHORS) {
            authors.add(author);
        }
    }

    void published(@Nullable String given, String from) {
        published = published == null ? date(given, from) : published;
    }

    /** Takes the day on which the file was made, which need not be that of its publication. */
    void made(@Nullable String given, String from) {
        made = made == null ? date(given, from) : made;
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
        Matcher time = compact.matches() ? compact : TIME.matcher(plain);
        String edtf =
                DateInWords.in(plain, 0, plain.length()).map(DateInWords::edtf).orElse("");
        if (time.matches()) {
            edtf = time.group(1);
            for (int i = 2; i <= 3 && time.group(i) != null; i++) {
                edtf += (time.group(i).length() == 1 ? "-0" : "-") + time.group(i);
            }
        }
        try {
            return edtf.isEmpty() ? null : new Stated(EdtfDate.parse(edtf).toString(), from);
        } catch (EdtfException e) {
            return null;
        }
    }

    /** Returns the title without the name of the site that many pages put behind it, or before it. */
    @Nullable
    Stated title() {
        if (title == null || publisher == null) {
            return title;
        }
        String value = title.value;
        String site = publisher.value;
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

    @Nullable
    Stated publisher() {
        return publisher;
    }

    /** Returns the authors; the house itself is none. */
    List<Stated> authors() {
        return authors.stream()
                .filter(a -> publisher == null || !a.value.equalsIgnoreCase(publisher.value))
                .toList();
    }

    @Nullable
    Stated published() {
        return published;
    }

    @Nullable
    Stated made() {
        return made;
    }

    @Nullable
    Stated language() {
        return language;
    }

    @Nullable
    Stated url() {
        return url;
    }

    @Nullable
    Stated doi() {
        return doi;
    }

    Optional<String> titleWords() {
        return Optional.ofNullable(title()).map(Stated::value);
    }
}
