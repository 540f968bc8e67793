package sourcebook.rewrite;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import sourcebook.diagnostic.Edit;
import sourcebook.text.Text;

/**
 * A text and what is changed in it.
 *
 * @param edits in their order, none of which touches another one
 */
public record EditedText(Text text, List<Edit> edits) {
    /** How much of a line is shown on each side of what changes, in characters. */
    private static final int CONTEXT = 40;

    /** Returns the texts in which something changes, by path; of edits that overlap, the first one is made. */
    public static Map<String, EditedText> of(Collection<Edit> edits) {
        Map<String, List<Edit>> byPath = new LinkedHashMap<>();
        TreeSet<Edit> sorted = new TreeSet<>(Edit.ORDER);
        sorted.addAll(edits);
        for (Edit edit : sorted) {
            List<Edit> made = byPath.computeIfAbsent(edit.span().text().path(), p -> new ArrayList<>());
            if (made.isEmpty()
                    || edit.span().start() >= made.get(made.size() - 1).span().end()) {
                made.add(edit);
            }
        }
        Map<String, EditedText> texts = new LinkedHashMap<>();
        byPath.forEach((path, made) ->
                texts.put(path, new EditedText(made.get(0).span().text(), List.copyOf(made))));
        return texts;
    }

    /** Returns the whole text as it is afterwards. */
    public String content() {
        return edited(0, text.length(), edits);
    }

    /**
     * Returns what changes, for people: for each place a line that names it, one with a minus as it was, and one with a plus
     * as it will be.
     *
     * @param prefix what leads to the project from where the reader is, with a final slash; or the empty string
     */
    public String diff(String prefix) {
        StringBuilder diff = new StringBuilder();
        for (int first = 0, next; first < edits.size(); first = next) {
            next = first + 1;
            while (next < edits.size()
                    && line(edits.get(next).span().start())
                            <= line(last(next).span().end())) {
                next++;
            }
            append(edits.subList(first, next), prefix, diff);
        }
        return diff.toString();
    }

    private Edit last(int next) {
        return edits.get(next - 1);
    }

    private int line(int offset) {
        return text.line(offset);
    }

    private void append(List<Edit> near, String prefix, StringBuilder diff) {
        int start = near.get(0).span().start();
        int end = near.get(near.size() - 1).span().end();
        int lineStart = text.lineStart(line(start));
        int lineEnd = text.lineEnd(line(end));
        int from = text.boundary(Math.max(lineStart, start - CONTEXT));
        int to = text.boundary(Math.min(lineEnd, end + CONTEXT));
        String before = from > lineStart ? "… " : "";
        String behind = to < lineEnd ? " …" : "";
        diff.append(prefix).append(text.path()).append(':').append(line(start)).append('\n');
        for (String line : edited(from, to, List.of()).split("\\R", -1)) {
            diff.append("  - ").append(before).append(line).append(behind).append('\n');
        }
        for (String line : edited(from, to, near).split("\\R", -1)) {
            diff.append("  + ").append(before).append(line).append(behind).append('\n');
        }
    }

    private String edited(int from, int to, List<Edit> made) {
        StringBuilder edited = new StringBuilder();
        int at = from;
        for (Edit edit : made) {
            edited.append(text.content(), at, edit.span().start()).append(edit.replacement());
            at = edit.span().end();
        }
        return edited.append(text.content(), at, to).toString();
    }
}
