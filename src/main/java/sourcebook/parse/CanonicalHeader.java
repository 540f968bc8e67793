package sourcebook.parse;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.text.Span;
import sourcebook.text.Text;

/**
 * Writes front matter in one form: keys in the order of their record, two spaces for each level, no quotation marks around ids,
 * double ones around other quoted values, no white space at line ends. Comments stay with the line below them. What stands in
 * brackets, and values of several lines, are only moved as a whole.
 */
public final class CanonicalHeader {
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9]*(?:-[a-z0-9]+)*");

    /** Words that some version of YAML takes for a truth value or for nothing. */
    private static final Pattern NO_TEXT = Pattern.compile("true|false|null|yes|no|on|off|y|n");

    private static final Pattern PLAIN_IN_MARKS = Pattern.compile("'[^'\"\\\\]*'");
    private static final Pattern BEFORE_ELEMENT = Pattern.compile(" *- +");
    private static final Pattern COMMENT_OR_NOTHING = Pattern.compile("\\s*(?:#.*)?");
    private static final Pattern FENCE = Pattern.compile("```|~~~");
    private static final String MODELINE = "# yaml-language-server:";

    private final Text text;
    private final Header header;
    private final YamlNode.Mapping root;

    /** Lines, 1-based, whose white space belongs to a value. */
    private final BitSet kept = new BitSet();

    private CanonicalHeader(Text text, Header header, YamlNode.Mapping root) {
        this.text = text;
        this.header = header;
        this.root = root;
        scalars(root).map(YamlNode.Scalar::span).forEach(s -> kept.set(s.line() + 1, text.line(s.end()) + 1));
    }

    /**
     * Returns a text with its front matter in canonical form and everything else as it is, but for one line end at its end.
     * Nothing is returned where the front matter cannot be read, or would mean something else.
     */
    public static Optional<String> of(Text text, Family family) {
        Optional<CanonicalHeader> given = read(text);
        Optional<CanonicalHeader> marked =
                given.map(CanonicalHeader::inPlainMarks).flatMap(CanonicalHeader::read);
        return marked.map(m -> m.written(Shape.of(family)))
                .filter(written -> read(new Text(text.path(), written))
                        .filter(after -> same(given.orElseThrow().root, after.root))
                        .filter(after -> after.body()
                                .strip()
                                .equals(given.orElseThrow().body().strip()))
                        .isPresent());
    }

    private static Optional<CanonicalHeader> read(Text text) {
        Diagnostics ignored = new Diagnostics();
        return Header.of(text, ignored)
                .flatMap(h -> YamlReader.read(h.yaml(), null, ignored).map(root -> new CanonicalHeader(text, h, root)));
    }

    private String body() {
        return text.content().substring(header.bodyStart());
    }

    private static Stream<YamlNode.Scalar> scalars(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            return mapping.entries().values().stream().flatMap(e -> scalars(e.value()));
        } else if (node instanceof YamlNode.Sequence list) {
            return list.elements().stream().flatMap(CanonicalHeader::scalars);
        }
        return Stream.of((YamlNode.Scalar) node);
    }

    /** Says whether two trees mean the same; the order of keys means nothing. */
    private static boolean same(YamlNode one, YamlNode other) {
        if (one instanceof YamlNode.Mapping a && other instanceof YamlNode.Mapping b) {
            return a.entries().keySet().equals(b.entries().keySet())
                    && a.entries().entrySet().stream()
                            .allMatch(e -> Optional.ofNullable(b.entries().get(e.getKey()))
                                    .filter(entry -> same(e.getValue().value(), entry.value()))
                                    .isPresent());
        } else if (one instanceof YamlNode.Sequence a && other instanceof YamlNode.Sequence b) {
            return a.elements().size() == b.elements().size()
                    && IntStream.range(0, a.elements().size())
                            .allMatch(
                                    i -> same(a.elements().get(i), b.elements().get(i)));
        }
        return one instanceof YamlNode.Scalar a
                && other instanceof YamlNode.Scalar b
                && a.value().equals(b.value())
                && a.type() == b.type();
    }

    // ---- Quotation marks ---------------------------------------------------------------------------------------

    private Text inPlainMarks() {
        StringBuilder edited = new StringBuilder();
        int at = 0;
        for (YamlNode.Scalar scalar : (Iterable<YamlNode.Scalar>) scalars(root)::iterator) {
            String marked = marked(scalar);
            if (marked != null) {
                edited.append(text.content(), at, scalar.span().start()).append(marked);
                at = scalar.span().end();
            }
        }
        return new Text(text.path(), edited.append(text.content().substring(at)).toString());
    }

    private static @Nullable String marked(YamlNode.Scalar scalar) {
        String written = scalar.span().content();
        boolean quoted = written.startsWith("\"") || written.startsWith("'");
        if (quoted
                && ID.matcher(scalar.value()).matches()
                && !NO_TEXT.matcher(scalar.value()).matches()) {
            return scalar.value();
        }
        return PLAIN_IN_MARKS.matcher(written).matches() && written.indexOf('\n') < 0
                ? '"' + written.substring(1, written.length() - 1) + '"'
                : null;
    }

    // ---- Lines -------------------------------------------------------------------------------------------------

    private String written(Shape.Mapping shape) {
        int first = text.line(header.yaml().start());
        int last = text.line(header.yaml().end());
        List<String> lines = new ArrayList<>();
        boolean inLines = !root.entries().isEmpty()
                && isBlock(root)
                && before(root.firstKey()).isBlank();
        int head = inLines ? head(first) : first;
        IntStream.range(first, head).mapToObj(this::line).forEach(lines::add);
        if (inLines) {
            mapping(root, shape, head, last, 0, lines);
        } else {
            IntStream.range(head, last).mapToObj(this::line).forEach(lines::add);
        }
        while (!lines.isEmpty() && lines.get(0).isEmpty()) {
            lines.remove(0);
        }
        while (!lines.isEmpty() && lines.get(lines.size() - 1).isEmpty()) {
            lines.remove(lines.size() - 1);
        }
        String lineEnd = text.content().substring(text.lineEnd(1), text.lineStart(2));
        String yaml = lines.stream().map(l -> l + lineEnd).collect(Collectors.joining());
        String body = body();
        // Where code may end the body, empty lines can be a part of it.
        int stop = FENCE.matcher(body).find() ? body.length() : endOfWords(body);
        String end = stop == 0 || stop == body.length() && isLineEnd(body, stop - 1) ? "" : lineEnd;
        return "---" + lineEnd + yaml + "---" + lineEnd + body.substring(0, stop) + end;
    }

    private static int endOfWords(String body) {
        int end = body.length();
        while (end > 0 && isLineEnd(body, end - 1)) {
            end--;
        }
        return end;
    }

    private static boolean isLineEnd(String body, int index) {
        return body.charAt(index) == '\n' || body.charAt(index) == '\r';
    }

    /** What names the schema, and a comment with an empty line below it, stay at the beginning. */
    private int head(int first) {
        int key = root.firstKey().line();
        int head = first;
        for (int line = first; line < key; line++) {
            boolean pinned = line(line).isBlank() || line(line).startsWith(MODELINE);
            head = pinned ? line + 1 : head;
        }
        return head;
    }

    /** @param line 1-based, as the next ones are */
    private String line(int line) {
        String content = text.content().substring(text.lineStart(line), text.lineEnd(line));
        return kept.get(line) ? content : content.stripTrailing();
    }

    private int column(Span span) {
        return span.start() - text.lineStart(span.line());
    }

    /** Says whether each key begins a line, or stands behind the hyphen of a list's element. */
    private boolean isBlock(YamlNode.Mapping mapping) {
        return !mapping.span().content().equals("{")
                && mapping.entries().values().stream()
                        .map(YamlNode.Entry::key)
                        .allMatch(k -> column(k) == column(mapping.firstKey())
                                && (before(k).isBlank() || k == mapping.firstKey()));
    }

    private boolean isBlock(YamlNode.Sequence list) {
        return !list.span().content().equals("[")
                && !list.elements().isEmpty()
                && list.elements().stream()
                        .map(CanonicalHeader::beginning)
                        .allMatch(b -> BEFORE_ELEMENT.matcher(before(b)).matches()
                                && hyphen(b) == hyphen(beginning(list.elements().get(0))));
    }

    private static Span beginning(YamlNode node) {
        return node instanceof YamlNode.Mapping mapping
                        && !mapping.span().content().equals("{")
                ? mapping.firstKey()
                : node.span();
    }

    private String before(Span span) {
        return text.content().substring(text.lineStart(span.line()), span.start());
    }

    private int hyphen(Span element) {
        return before(element).indexOf('-');
    }

    /** Returns the first of the lines above one that are comments in the same column, or empty. */
    private int lead(int line, int column, int from) {
        int lead = line;
        while (lead > from
                && !kept.get(lead - 1)
                && COMMENT_OR_NOTHING.matcher(line(lead - 1)).matches()
                && (line(lead - 1).isEmpty() || line(lead - 1).indexOf('#') == column)) {
            lead--;
        }
        return lead;
    }

    private static String spaces(int count) {
        return " ".repeat(Math.max(0, count));
    }

    /** Appends lines with another indentation; an empty line stays one. */
    private void shifted(int from, int to, int by, List<String> lines) {
        for (int i = from; i < to; i++) {
            String line = line(i);
            int indent = line.length() - line.stripLeading().length();
            lines.add(line.isBlank() && !kept.get(i) ? "" : spaces(indent + by) + line.substring(indent));
        }
    }

    /** Appends a mapping whose lines are those from one before another. */
    private void mapping(
            YamlNode.Mapping mapping, Shape.@Nullable Mapping shape, int from, int to, int indent, List<String> lines) {
        record Part(String name, YamlNode.Entry entry, int lead, int end) {}
        List<Map.Entry<String, YamlNode.Entry>> entries =
                List.copyOf(mapping.entries().entrySet());
        List<Part> parts = new ArrayList<>();
        int end = lead(to, column(mapping.firstKey()), from);
        int next = end;
        for (int i = entries.size() - 1; i >= 0; i--) {
            YamlNode.Entry entry = entries.get(i).getValue();
            int lead = i == 0 ? from : lead(entry.key().line(), column(entry.key()), from);
            parts.add(0, new Part(entries.get(i).getKey(), entry, lead, next));
            next = lead;
        }
        List<String> order = shape == null
                ? List.of()
                : shape.keys().stream().map(Shape.Key::name).toList();
        parts.sort(Comparator.comparingInt(p -> order.contains(p.name) ? order.indexOf(p.name) : order.size()));
        for (Part part : parts) {
            int line = part.entry.key().line();
            shifted(part.lead, line, indent - column(part.entry.key()), lines);
            lines.add(spaces(indent) + line(line).substring(column(part.entry.key())));
            Shape inner = shape == null ? null : value(shape, part.name);
            value(part.entry.value(), inner, line, part.end, indent, indent - column(part.entry.key()), lines);
        }
        shifted(end, to, indent - column(mapping.firstKey()), lines);
    }

    private static @Nullable Shape value(Shape.Mapping shape, String key) {
        return shape.keys().stream()
                .filter(k -> k.name().equals(key))
                .map(Shape.Key::value)
                .findFirst()
                .orElse(null);
    }

    /** Appends the lines behind that of a key. */
    private void value(YamlNode value, @Nullable Shape shape, int key, int to, int indent, int by, List<String> lines) {
        if (value instanceof YamlNode.Sequence list
                && isBlock(list)
                && beginning(list.elements().get(0)).line() > key) {
            Shape element = shape instanceof Shape.ListOf of ? of.element() : null;
            sequence(list, element, key + 1, to, indent + 2, lines);
        } else if (value instanceof YamlNode.Mapping mapping
                && !mapping.entries().isEmpty()
                && isBlock(mapping)
                && mapping.firstKey().line() > key) {
            Shape.Mapping inner = shape instanceof Shape.Mapping known ? known : null;
            mapping(mapping, inner, key + 1, to, indent + 2, lines);
        } else {
            shifted(key + 1, to, by, lines);
        }
    }

    private void sequence(
            YamlNode.Sequence list, @Nullable Shape shape, int from, int to, int indent, List<String> lines) {
        List<YamlNode> elements = list.elements();
        int hyphen = hyphen(beginning(elements.get(0)));
        int end = lead(to, hyphen, from);
        int next = from;
        for (int i = 0; i < elements.size(); i++) {
            YamlNode element = elements.get(i);
            Span place = beginning(element);
            int line = place.line();
            shifted(next, line, indent - hyphen, lines);
            next = i + 1 < elements.size() ? lead(beginning(elements.get(i + 1)).line(), hyphen, line + 1) : end;
            if (element instanceof YamlNode.Mapping mapping
                    && !mapping.entries().isEmpty()
                    && isBlock(mapping)) {
                List<String> inner = new ArrayList<>();
                mapping(mapping, shape instanceof Shape.Mapping known ? known : null, line, next, indent + 2, inner);
                hyphenate(inner, indent);
                lines.addAll(inner);
            } else {
                lines.add(spaces(indent) + "- " + line(line).substring(column(place)));
                shifted(line + 1, next, indent + 2 - column(place), lines);
            }
        }
        shifted(end, to, indent - hyphen, lines);
    }

    /** Puts the hyphen of an element before its first key, and comments before both in the column of the hyphen. */
    private static void hyphenate(List<String> element, int indent) {
        int first = 0;
        while (COMMENT_OR_NOTHING.matcher(element.get(first)).matches()) {
            String comment = element.get(first).strip();
            element.set(first++, comment.isEmpty() ? "" : spaces(indent) + comment);
        }
        element.set(first, spaces(indent) + "- " + element.get(first).substring(indent + 2));
    }
}
