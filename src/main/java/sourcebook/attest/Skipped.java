package sourcebook.attest;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;

/**
 * What of a page is not its text: scripts, navigation, and the head and foot of the page. The head of an article or a
 * section holds its title and its first lines (HTML, "banner"). An element that should have been closed is none of these
 * when an article or the main part is in it.
 */
final class Skipped {
    private static final Set<String> NO_TEXT = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "iframe",
            "object",
            "svg",
            "select",
            "button",
            "textarea",
            "rt",
            "rp");

    private static final Set<String> AROUND = Set.of("nav", "footer", "aside", "header");

    private final Set<Element> around = Collections.newSetFromMap(new IdentityHashMap<>());

    private Skipped() {}

    static Skipped of(Document page) {
        Skipped skipped = new Skipped();
        Set<Element> holding = Collections.newSetFromMap(new IdentityHashMap<>());
        page.body().traverse(new NodeVisitor() {
            private final Deque<Integer> before = new ArrayDeque<>();
            private int sections;
            private int paragraphs;

            @Override
            public void head(Node node, int depth) {
                if (node instanceof Element element) {
                    sections += isSection(element) ? 1 : 0;
                    paragraphs += element.nameIs("p") ? 1 : 0;
                    if (element.nameIs("form")) {
                        before.push(paragraphs);
                    }
                    if (isAround(element, sections > 0)) {
                        skipped.around.add(element);
                    }
                    if (element.nameIs("article") || isMain(element)) {
                        for (Element e = element; e != null && holding.add(e); ) {
                            e = e.parent();
                        }
                    }
                }
            }

            @Override
            public void tail(Node node, int depth) {
                if (node instanceof Element element) {
                    sections -= isSection(element) ? 1 : 0;
                    if (element.nameIs("form") && before.pop() == paragraphs) {
                        skipped.around.add(element);
                    }
                }
            }
        });
        skipped.around.removeAll(holding);
        return skipped;
    }

    private static boolean isSection(Element element) {
        return element.nameIs("article") || element.nameIs("section") || isMain(element);
    }

    static boolean isMain(Element element) {
        return element.nameIs("main") || element.attr("role").equals("main");
    }

    private static boolean isAround(Element element, boolean inSection) {
        return AROUND.contains(element.normalName()) && (!element.nameIs("header") || !inSection);
    }

    boolean is(Element element) {
        return NO_TEXT.contains(element.normalName()) || element.hasAttr("hidden") || around.contains(element);
    }
}
