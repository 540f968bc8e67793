package sourcebook.attest;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jspecify.annotations.Nullable;

/**
 * Finds the part of a page that has its text. What counts is running text: blocks with a line or more outside links, of
 * which navigation and lists of other pages have little. The longest article counts where it has half of the page's running
 * text, or some of it with the page's heading; so does the main part; otherwise what is around the heading and has half.
 * Of that, the smallest part is taken which has nearly all. Work is linear in the page.
 */
final class MainPart implements NodeFilter {
    /** Fewer characters in a block are a caption, a button or a line of a list. */
    private static final int MIN_RUNNING = 60;

    /** The share that makes a part the page's own, and one that does so if the heading is in it. */
    private static final double MOST = 0.5;

    private static final double SOME = 0.1;
    private static final double NEARLY_ALL = 0.98;

    /** Shorter words are in many titles. */
    private static final int MIN_HEADING = 10;

    private static final int MAX_HEADING = 300;

    /** A title for machines can be the heading with as much behind it. */
    private static final int MAX_TITLE = 2 * MAX_HEADING;

    /** The heading is among the first blocks, and no heading has as many elements. */
    private static final int MAX_LOOKED_AT = 2_000;

    private static final int MAX_IN_HEADING = 1_000;

    /** From here on are scripts (Unicode blocks from CJK Radicals) of which a character says as much as three letters. */
    private static final int IDEOGRAPHS = 0x2E80;

    private static final int LETTERS = 3;

    private final Skipped skipped;
    private final int minRunning;
    private final String titles;
    private final Map<Element, Integer> running = new IdentityHashMap<>();
    private final Deque<Open> open = new ArrayDeque<>();
    private final Deque<Open> blocks = new ArrayDeque<>();
    private final List<Element> articles = new ArrayList<>();
    private final List<Element> mains = new ArrayList<>();
    private @Nullable Element heading;
    private @Nullable Element titled;
    private int links;
    private int inArticles;
    private int elements;
    private int lookedAt;

    /** An element whose end is still to come, with the running text of its own and with that below it. */
    private static final class Open {
        private int own;
        private int all;
        private int before;
    }

    private MainPart(Document page, Skipped skipped, int minRunning) {
        this.skipped = skipped;
        this.minRunning = minRunning;
        this.titles = title(page.title()) + "\n"
                + title(page.select("meta[property=og:title]").attr("content"));
    }

    private static String title(String words) {
        return words.substring(0, Math.min(words.length(), MAX_TITLE));
    }

    static Element of(Document page, Skipped skipped) {
        MainPart reader = new MainPart(page, skipped, MIN_RUNNING);
        page.body().filter(reader);
        if (reader.running(page.body()) == 0) {
            // Of a page that is that short, each word counts.
            reader = new MainPart(page, skipped, 1);
            page.body().filter(reader);
        }
        return reader.part(page.body());
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode words && links == 0 && !blocks.isEmpty()) {
            blocks.element().own += length(words.getWholeText());
        } else if (node instanceof Element element) {
            if (skipped.is(element)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            Open opened = new Open();
            opened.before = ++elements;
            open.push(opened);
            if (element.isBlock()) {
                blocks.push(opened);
            }
            if (element.nameIs("a")) {
                links++;
            } else if (element.nameIs("article") && inArticles++ == 0) {
                articles.add(element);
            } else if (Skipped.isMain(element)) {
                mains.add(element);
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element) {
            Open closed = open.pop();
            if (element.isBlock()) {
                blocks.pop();
                closed.all += closed.own >= minRunning ? closed.own : 0;
                heading(element, closed.own, elements - closed.before);
            }
            running.put(element, closed.all);
            if (!open.isEmpty()) {
                open.element().all += closed.all;
            }
            links -= element.nameIs("a") ? 1 : 0;
            inArticles -= element.nameIs("article") ? 1 : 0;
        }
        return FilterResult.CONTINUE;
    }

    /** The heading is what the page's title has, too; where no heading is, another block can be it. */
    private void heading(Element element, int own, int inside) {
        boolean isHeading = element.nameIs("h1") || element.nameIs("h2");
        boolean mayBe = isHeading
                ? heading == null && inside <= MAX_IN_HEADING
                : titled == null && own >= MIN_HEADING && own <= MAX_HEADING;
        if (!mayBe || lookedAt++ >= MAX_LOOKED_AT) {
            return;
        } else if (isHeading) {
            heading = isInTitle(element.text()) ? element : null;
        } else {
            String words = element.ownText().strip();
            titled = isInTitle(words) && words.length() * 2 >= titles.indexOf('\n') ? element : null;
        }
    }

    private boolean isInTitle(String words) {
        return words.length() >= MIN_HEADING && words.length() <= MAX_HEADING && titles.contains(words);
    }

    private static int length(String words) {
        int length = 0;
        boolean afterSpace = true;
        for (int i = 0; i < words.length(); i++) {
            boolean isSpace = Character.isWhitespace(words.charAt(i));
            length += isSpace && afterSpace ? 0 : words.charAt(i) >= IDEOGRAPHS ? LETTERS : 1;
            afterSpace = isSpace;
        }
        return length;
    }

    private int running(Element element) {
        return running.getOrDefault(element, 0);
    }

    private @Nullable Element longest(List<Element> elements) {
        Element longest = null;
        for (Element element : elements) {
            longest = longest == null || running(element) > running(longest) ? element : longest;
        }
        return longest;
    }

    private Element part(Element body) {
        Element headed = heading == null ? titled : heading;
        Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Element e = headed; e != null; e = e.parent()) {
            around.add(e);
        }
        Element article = longest(articles);
        Element main = longest(mains);
        Element part;
        if (article != null && running(article) >= (around.contains(article) ? SOME : MOST) * running(body)) {
            // What leads into an article can stand between the heading and it.
            part = up(article, body, e -> headed == null || around.contains(e));
        } else {
            Element within = main != null && running(main) >= MOST * running(body) ? main : body;
            part = headed != null && around.contains(within)
                    ? up(headed, within, e -> running(e) >= MOST * running(within))
                    : within;
        }
        return smallest(part, around);
    }

    /** Goes up to the first element that is as wished, and no higher than to a certain one. */
    private static Element up(Element from, Element highest, Predicate<Element> isFound) {
        Element element = from;
        while (element != highest && element.parent() != null && !isFound.test(element)) {
            element = element.parent();
        }
        return element;
    }

    /** Goes down as long as one child has nearly all, and the heading. */
    private Element smallest(Element part, Set<Element> around) {
        boolean headed = around.contains(part);
        double enough = Math.max(1, NEARLY_ALL * running(part));
        Element smallest = part;
        for (Element next = part; next != null; ) {
            smallest = next;
            next = null;
            for (Element child = smallest.firstElementChild();
                    child != null && next == null;
                    child = child.nextElementSibling()) {
                next = running(child) >= enough && (!headed || around.contains(child)) ? child : null;
            }
        }
        return smallest;
    }
}
