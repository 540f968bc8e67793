package sourcebook.sample;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** The links of a page that lead to other sites, wherever they stand in it, and what they tell those sites. */
public final class LinksOut {
    private static final Pattern OUTSIDE =
            Pattern.compile("\\s*(?:https?:)?[/\\\\]{2}([^/\\\\?#]*).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    private static final List<String> ADDRESSES = List.of("href", "xlink:href", "action", "formaction");

    private LinksOut() {}

    /**
     * Returns the hosts to which links of a page lead.
     *
     * @param own the host of the site itself; the empty string where it has none
     */
    public static List<String> hosts(Document page, String own) {
        return followed(page)
                .flatMap(LinksOut::hosts)
                .filter(host -> !host.equals(own))
                .toList();
    }

    /** Returns the links with which another site could reach back, or learn from where its reader comes. */
    public static List<Element> telling(Document page, String own) {
        return followed(page)
                .filter(e -> hosts(e).anyMatch(host -> !host.equals(own)))
                .filter(e -> !List.of(e.attr("rel").split(" ")).containsAll(List.of("noopener", "noreferrer")))
                .toList();
    }

    /** What a reader follows; what {@code link} names is no place to go to. */
    private static Stream<Element> followed(Document page) {
        return page.getAllElements().stream().filter(e -> !e.nameIs("link") && !e.nameIs("base"));
    }

    private static Stream<String> hosts(Element element) {
        return ADDRESSES.stream()
                .map(element::attr)
                .map(OUTSIDE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1));
    }
}
