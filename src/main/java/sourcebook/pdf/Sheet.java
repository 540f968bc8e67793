package sourcebook.pdf;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/**
 * A style sheet for drawings: plain rules, of which a later one overrides an earlier one, whatever their selectors. What they
 * declare become attributes, as SVG has them for all that styles a shape (SVG 2, section 6.6).
 */
final class Sheet {
    private final List<Rule> rules = new ArrayList<>();

    private record Rule(Evaluator selector, Map<String, String> declarations) {}

    /** @throws Selector.SelectorParseException if a selector cannot be understood */
    Sheet(String css) {
        for (String rule : css.replaceAll("(?s)/\\*.*?\\*/", "").split("}")) {
            int brace = rule.indexOf('{');
            if (brace >= 0) {
                rules.add(new Rule(
                        Selector.evaluatorOf(rule.substring(0, brace).strip()),
                        declarations(rule.substring(brace + 1))));
            }
        }
    }

    private static Map<String, String> declarations(String block) {
        Map<String, String> declarations = new LinkedHashMap<>();
        for (String declaration : block.split(";")) {
            int colon = declaration.indexOf(':');
            if (colon >= 0) {
                declarations.put(
                        declaration.substring(0, colon).strip(),
                        declaration.substring(colon + 1).strip());
            }
        }
        return declarations;
    }

    void style(Element drawing) {
        for (Rule rule : rules) {
            for (Element styled : drawing.select(rule.selector)) {
                rule.declarations.forEach(styled::attr);
            }
        }
    }
}
