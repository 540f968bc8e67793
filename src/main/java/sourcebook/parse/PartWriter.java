package sourcebook.parse;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes down markup and the parts between it, in order. Outside of preformatted text, spaces at the beginning of a line are
 * left out, and so is every empty line behind another one.
 */
final class PartWriter {
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder markup = new StringBuilder();

    /** Whether anything stands on the line, and whether it is more than tabs. */
    private boolean begun;

    private boolean shown;
    private boolean afterEmptyLine;
    private boolean preformatted;

    /** Adds markup as it is. */
    PartWriter raw(String html) {
        markup.append(html);
        if (!html.isEmpty()) {
            begun = !html.endsWith("\n");
            shown = begun;
        }
        return this;
    }

    /** Adds a part; markup becomes one with the markup around it. */
    PartWriter part(Part part) {
        if (part instanceof Part.Markup ready) {
            return raw(ready.html());
        }
        closeMarkup();
        parts.add(part);
        begun = true;
        shown = true;
        return this;
    }

    void parts(Fragment fragment) {
        fragment.parts().forEach(this::part);
    }

    /** Adds text, in which characters that have a meaning in HTML are replaced. */
    PartWriter text(String text) {
        String escaped = Html.escape(text);
        int from = 0;
        for (int i = 0; i < escaped.length(); i++) {
            char c = escaped.charAt(i);
            boolean lineBreak = c == '\n' || c == '\r';
            if (lineBreak || (c == ' ' && !shown && !preformatted)) {
                markup.append(escaped, from, i);
                from = i + 1;
            } else {
                begun = true;
                shown |= c != ' ' && c != '\t';
            }
            if (lineBreak && !escaped.startsWith("\r\n", i)) {
                newLine();
            }
        }
        markup.append(escaped, from, escaped.length());
        return this;
    }

    /** Begins a new line, unless nothing stands on this one. */
    PartWriter line() {
        if (begun) {
            newLine();
        }
        return this;
    }

    void newLine() {
        boolean empty = !begun && !preformatted;
        if (!empty || !afterEmptyLine) {
            markup.append('\n');
        }
        afterEmptyLine = empty;
        begun = false;
        shown = false;
    }

    /** Adds text as it is. */
    PartWriter preformatted(String text) {
        preformatted = true;
        text(text);
        preformatted = false;
        return this;
    }

    /** Returns what was written since the last time. */
    Fragment take() {
        closeMarkup();
        Fragment fragment = new Fragment(parts);
        parts.clear();
        begun = false;
        shown = false;
        afterEmptyLine = false;
        return fragment;
    }

    private void closeMarkup() {
        if (!markup.isEmpty()) {
            parts.add(new Part.Markup(markup.toString()));
            markup.setLength(0);
        }
    }
}
