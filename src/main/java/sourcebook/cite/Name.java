package sourcebook.cite;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An author's name. Reference lists turn a name round, "George, Neha Tresa", but only who knows a name can tell where to
 * cut it. So a name is cut only where hardly anything else can be meant; any other stays as it is written, which is never
 * wrong.
 *
 * @param given given names; null where the name is not cut
 * @param family family name with its particles, or the whole name where it is not cut
 */
public record Name(@Nullable String given, String family) {
    private static final Pattern LATIN = Pattern.compile("[\\p{IsLatin}\\p{M}\\p{Zs}.,'’‐‑-]+");

    private static final Pattern INITIALS = Pattern.compile("(?:\\p{Lu}\\.-?)+");

    /** A capital and small letters, also behind a hyphen: in "Jong-un" the given name stands last. */
    private static final Pattern CAPITALIZED = Pattern.compile(part() + "(?:[-‐‑]" + part() + ")*");

    private static final Set<String> PARTICLES =
            Set.of("da", "de", "del", "della", "den", "der", "di", "dos", "du", "la", "le", "ten", "ter", "van", "von");

    /** Words that hardly anybody is called, but many who write together. */
    private static final Set<String> COLLECTIVE = Set.of(
            "Agency",
            "Association",
            "Board",
            "Bureau",
            "Center",
            "Centre",
            "Commission",
            "Committee",
            "Correspondent",
            "Council",
            "Department",
            "Desk",
            "Editorial",
            "Editors",
            "Foundation",
            "Group",
            "Institute",
            "Institution",
            "Media",
            "Ministry",
            "Network",
            "News",
            "Office",
            "Organisation",
            "Organization",
            "Press",
            "Reporters",
            "Research",
            "Service",
            "Services",
            "Society",
            "Staff",
            "Studies",
            "Team",
            "The",
            "Times",
            "Union",
            "University");

    /** Names that stand first mostly where the family name does: the most frequent ones of Korea, China and Vietnam. */
    private static final Set<String> FAMILY_FIRST = Set.of(
            "Ahn", "Cai", "Chen", "Cho", "Choe", "Choi", "Chung", "Deng", "Feng", "Gao", "Guo", "Han", "Hong", "Hu",
            "Huang", "Hwang", "Jang", "Jeong", "Jiang", "Jo", "Jung", "Kang", "Kim", "Ko", "Kwon", "Le", "Lee", "Li",
            "Liang", "Lim", "Lin", "Liu", "Luo", "Ma", "Nguyen", "Oh", "Pak", "Park", "Pham", "Phan", "Ri", "Ryu",
            "Seo", "Shin", "Sin", "Son", "Song", "Sun", "Tang", "Tran", "Wang", "Wu", "Xi", "Xie", "Xu", "Yang", "Yi",
            "Yoo", "Yoon", "Yu", "Yun", "Zhang", "Zhao", "Zheng", "Zhou", "Zhu");

    private static final int MOST_WORDS = 5;

    private static String part() {
        return "(?:\\p{Lu}['’])?\\p{Lu}\\p{L}*\\p{Ll}\\p{M}*";
    }

    /**
     * Returns a name as far as it can safely be cut: "Family, Given" at its comma, and two or more capitalized words
     * before the last one, or before particles such as "van der".
     *
     * @param isOrganization says of a text whether it is known to be the name of an organization or a state
     */
    public static Name of(String written, Predicate<String> isOrganization) {
        String name = written.strip().replaceAll("\\s+", " ");
        List<String> words = Arrays.asList(name.split("[ ,]+"));
        if (isOrganization.test(name)
                || !LATIN.matcher(name).matches()
                || words.stream().anyMatch(COLLECTIVE::contains)) {
            return new Name(null, name);
        }
        String[] sides = name.split(" ?, ?", -1);
        if (sides.length == 2 && !sides[0].isEmpty() && !sides[1].isEmpty()) {
            return new Name(sides[1], sides[0]);
        }
        int cut = familyStart(words);
        boolean safe = sides.length == 1
                && cut > 0
                && words.size() <= MOST_WORDS
                && !FAMILY_FIRST.contains(words.get(0))
                && words.subList(0, cut).stream().allMatch(Name::isGiven)
                && words.subList(cut, words.size()).stream().allMatch(Name::isFamily);
        return safe
                ? new Name(String.join(" ", words.subList(0, cut)), String.join(" ", words.subList(cut, words.size())))
                : new Name(null, name);
    }

    private static int familyStart(List<String> words) {
        for (int i = 0; i < words.size() - 1; i++) {
            if (PARTICLES.contains(words.get(i))) {
                return i;
            }
        }
        return words.size() - 1;
    }

    private static boolean isGiven(String word) {
        return INITIALS.matcher(word).matches() || CAPITALIZED.matcher(word).matches();
    }

    private static boolean isFamily(String word) {
        return PARTICLES.contains(word) || CAPITALIZED.matcher(word).matches();
    }

    /** Returns the name turned round if it was cut: "George, Neha Tresa". */
    String inverted() {
        return given == null ? family : family + ", " + given;
    }
}
