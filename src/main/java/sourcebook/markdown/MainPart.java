package sourcebook.markdown;

import java.util.HashSet;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * The main part of a page, without what serves the screen only: navigation, forms, pictures that the page's words describe,
 * and permanent links.
 *
 * @param content the element {@code main}, or the whole body of a page that has none
 * @param targets ids of the places to which the main part itself links
 */
record MainPart(Element content, Set<String> targets) {
    private static final Set<String> DROPPED =
            Set.of("nav", "form", "script", "style", "template", "button", "input", "svg");

    /** What a figure may hold beside a picture that makes it worth keeping. */
    private static final Evaluator WORDS = Selector.evaluatorOf("blockquote, table, img");

    private static final Evaluator PICTURES = Selector.evaluatorOf("svg");
    private static final Evaluator MAIN = Selector.evaluatorOf("main");

    static MainPart of(String html) {
        Element body = Jsoup.parse(written(html)).body();
        Element main = body.selectFirst(MAIN);
        MainPart part = new MainPart(main == null ? body : main, new HashSet<>());
        part.drop(part.content);
        return part;
    }

    /**
     * Returns the part of the page's text with the element {@code main}; what stands around it is half of a page, and need not
     * be parsed. Returns the whole page where it is not plain where that part begins and ends.
     */
    private static String written(String html) {
        int start = html.indexOf("<main");
        int end = html.lastIndexOf("</main>");
        boolean isPlain = start >= 0
                && start < end
                && html.indexOf("<main", start + 1) < 0
                && !isOpen(html, start, "<!--", "-->")
                && !isOpen(html, start, "<script", "</script");
        return isPlain ? html.substring(start, end) : html;
    }

    private static boolean isOpen(String html, int place, String opening, String closing) {
        return html.lastIndexOf(opening, place) > html.lastIndexOf(closing, place);
    }

    private void drop(Element parent) {
        for (int i = 0; i < parent.childNodeSize(); i++) {
            if (parent.childNode(i) instanceof Element child) {
                // The parser writes names of attributes in lower case, so no other form need be looked for.
                String classes = child.attributes().get("class");
                if (isDropped(child, classes)) {
                    child.remove();
                    i--;
                } else if (has(classes, "anchor")) {
                    // A heading that leads to itself is a heading.
                    child.unwrap();
                    i--;
                } else {
                    String address =
                            child.normalName().equals("a") ? child.attributes().get("href") : "";
                    if (address.startsWith("#")) {
                        targets.add(address.substring(1));
                    }
                    drop(child);
                }
            }
        }
    }

    private static boolean isDropped(Element element, String classes) {
        String name = element.normalName();
        return DROPPED.contains(name)
                || (element.attributesSize() > 0 && isForScreens(element, classes))
                || (name.equals("figure")
                        && element.selectFirst(PICTURES) != null
                        && element.selectFirst(WORDS) == null);
    }

    private static boolean isForScreens(Element element, String classes) {
        return element.attributes().hasKey("hidden")
                || element.attributes().get("aria-hidden").equals("true")
                || has(classes, "permalink")
                || has(classes, "screen-only")
                || (element.normalName().equals("caption") && has(classes, "visually-hidden"));
    }

    /** Says whether a class is among those of an element, which single spaces divide. */
    private static boolean has(String classes, String name) {
        int at = classes.indexOf(name);
        while (at >= 0) {
            int behind = at + name.length();
            if ((at == 0 || classes.charAt(at - 1) == ' ')
                    && (behind == classes.length() || classes.charAt(behind) == ' ')) {
                return true;
            }
            at = classes.indexOf(name, behind);
        }
        return false;
    }
}
