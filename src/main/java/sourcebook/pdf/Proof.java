package sourcebook.pdf;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Makes HTML ready for the press: leaves out what cannot be printed, and adds bookmarks. */
final class Proof {
    /**
     * What a PDF may link to: a URI in seven-bit ASCII (ISO 32000-1, section 12.6.4.7), whose characters are those of RFC
     * 3986, section 2. With others, each reader would have to guess at what is meant.
     */
    private static final Pattern ABSOLUTE =
            Pattern.compile("(?i)(?!.*%(?![0-9a-f]{2}))(?:https?://|mailto:)[a-z0-9:/?#\\[\\]@!$&'()*+,;=._~%-]+");

    /** The hyphen at which no line ends. */
    private static final char FIXED_HYPHEN = '\u2011';

    private Proof() {}

    static void correct(Document document) {
        document.select("script, link, base, object, embed, iframe, form, audio, video, template, bookmarks")
                .remove();
        // A way back from a footnote is for those who have followed the link.
        document.select(".footnote-backref").remove();
        document.select("[style]").removeAttr("style");
        for (Element image : document.select("img, svg, canvas, picture").not(Figures.PRINTED)) {
            image.replaceWith(new TextNode(image.attr("alt")));
        }
        describe(document);
        unlink(document);
        bookmark(document);
        hold(document);
        fixHyphens(document);
        order(document);
    }

    /** The library takes the subject from an element of this name, and every other one for a remark of its own. */
    private static void describe(Document document) {
        Element description = document.selectFirst("head > meta[name=description]");
        String subject = description == null ? document.title() : description.attr("content");
        document.select("meta").remove();
        document.head().appendElement("meta").attr("name", "subject").attr("content", subject);
    }

    /** What leads neither to the web nor to a place in the document is plain text. */
    private static void unlink(Document document) {
        Set<String> ids = new HashSet<>(document.select("[id]").eachAttr("id"));
        for (Element link : document.select("a")) {
            String address = link.attr("href");
            boolean leads = address.startsWith("#")
                    ? ids.contains(address.substring(1))
                    : ABSOLUTE.matcher(address).matches();
            if (leads) {
                String style = link.className();
                link.clearAttributes().attr("href", address);
                if (!style.isEmpty()) {
                    link.attr("class", style);
                }
            } else if (link.hasAttr("id")) {
                link.removeAttr("href");
            } else {
                link.unwrap();
            }
        }
    }

    /**
     * Takes punctuation into the element beside which it stands. The library may begin a line wherever an element begins
     * or ends, and would do so with the bracket and the period behind a reference.
     */
    private static void hold(Document document) {
        document.select("span.citation").unwrap();
        join(document);
        for (Element element : document.select("a, em, strong, code")) {
            if (element.previousSibling() instanceof TextNode text) {
                String before = text.getWholeText();
                int start = before.length();
                while (start > 0 && isPunctuation(before.charAt(start - 1))) {
                    start--;
                }
                if (element.firstChild() instanceof TextNode first) {
                    first.text(before.substring(start) + first.getWholeText());
                } else {
                    element.prependText(before.substring(start));
                }
                text.text(before.substring(0, start));
            }
            if (element.nextSibling() instanceof TextNode text) {
                String behind = text.getWholeText();
                int end = 0;
                while (end < behind.length() && isPunctuation(behind.charAt(end))) {
                    end++;
                }
                if (element.lastChild() instanceof TextNode last) {
                    last.text(last.getWholeText() + behind.substring(0, end));
                } else {
                    element.appendText(behind.substring(0, end));
                }
                text.text(behind.substring(end));
            }
        }
    }

    /** Where an element between two texts was taken away, they become one. */
    private static void join(Document document) {
        for (TextNode text : texts(document)) {
            if (text.previousSibling() instanceof TextNode before) {
                text.text(before.getWholeText() + text.getWholeText());
                before.remove();
            }
        }
    }

    /** Few fonts have the hyphen at which no line ends; most have another one, which the press treats like it. */
    private static void fixHyphens(Document document) {
        for (TextNode text : texts(document)) {
            if (text.getWholeText().indexOf(FIXED_HYPHEN) >= 0) {
                text.text(text.getWholeText().replace(FIXED_HYPHEN, '\u2010'));
            }
        }
    }

    /**
     * Puts text beside elements into elements of its own. The library writes the text of a line first and then the
     * elements in it, and who copies from the document, or searches in it, would get them in that order.
     */
    private static void order(Document document) {
        for (Element element : document.body().select("*")) {
            if (element.childrenSize() > 0 && !element.ownText().isBlank()) {
                element.textNodes().forEach(t -> t.wrap("<span></span>"));
            }
        }
    }

    private static List<TextNode> texts(Document document) {
        return document.body()
                .selectStream("*")
                .flatMap(e -> e.textNodes().stream())
                .toList();
    }

    private static boolean isPunctuation(char c) {
        return !Character.isWhitespace(c) && !Character.isSpaceChar(c) && !Character.isLetterOrDigit(c);
    }

    private static void bookmark(Document document) {
        Deque<Element> open = new ArrayDeque<>();
        Deque<Integer> levels = new ArrayDeque<>();
        open.push(document.head().appendElement("bookmarks"));
        levels.push(0);
        int number = 0;
        for (Element heading : document.select("h1, h2, h3")) {
            int level = heading.tagName().charAt(1) - '0';
            if (!heading.hasAttr("id")) {
                heading.attr("id", "bookmark." + ++number);
            }
            while (levels.element() >= level) {
                levels.pop();
                open.pop();
            }
            levels.push(level);
            open.push(open.element()
                    .appendElement("bookmark")
                    .attr("name", heading.text())
                    .attr("href", "#" + heading.id()));
        }
    }
}
