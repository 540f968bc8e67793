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

    /** A place in what was written: so many characters into the markup that is the part of this number, from 0. */
    record Position(int part, int offset) {}

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

    Position position() {
        return new Position(parts.size(), markup.length());
    }

    /** Puts a part in where something was written already. */
    record Insertion(Position position, Part.Bound bound) {}

    /** Puts parts in at places in what was written, which stand in their order; white space before an end goes behind it. */
    void insert(List<Insertion> insertions) {
        if (insertions.isEmpty()) {
            return;
        }
        closeMarkup();
        List<Part> tail = parts.subList(insertions.get(0).position.part, parts.size());
        List<Part> written = List.copyOf(tail);
        tail.clear();
        int number = parts.size();
        int next = 0;
        for (int i = 0; i <= written.size(); i++, number++) {
            String text = i < written.size() && written.get(i) instanceof Part.Markup plain ? plain.html() : "";
            int from = 0;
            while (next < insertions.size() && insertions.get(next).position.part == number) {
                int offset = insertions.get(next).position.offset;
                markup.append(text, from, offset);
                from = offset;
                insert(insertions.get(next++).bound);
            }
            markup.append(text, from, text.length());
            if (i < written.size() && !(written.get(i) instanceof Part.Markup)) {
                closeMarkup();
                parts.add(written.get(i));
            }
        }
        closeMarkup();
    }

    private void insert(Part.Bound bound) {
        int end = markup.length();
        while (bound.kind() == Part.Bound.Kind.END && end > 0 && Character.isWhitespace(markup.charAt(end - 1))) {
            end--;
        }
        String space = markup.substring(end);
        markup.setLength(end);
        closeMarkup();
        parts.add(bound);
        markup.append(space);
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
