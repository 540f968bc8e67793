package sourcebook.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.read.TextReader;
import sourcebook.text.Located;
import sourcebook.text.Span;
import sourcebook.text.Text;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Where the keys and values of a piece of YAML stand, by JSON Pointer (RFC 6901).
 *
 * <p>Made in one pass over the tokens, which also refuses what would make the front matter mean something else than it
 * seems to: keys that stand twice, anchors, aliases and tags.
 */
final class YamlMap {
    /** Deep enough for every type of content, and far from what would exhaust a stack. */
    private static final int MAX_DEPTH = 12;

    private static final String QUOTE_IT = "put the whole value in quotation marks";
    private static final Pattern COMMENT = Pattern.compile(": +#");
    private static final Pattern CURLY = Pattern.compile("“[^“”]*”");
    private static final Pattern DIGITS_BEFORE_COMMA = Pattern.compile("([0-9]+), *$");

    /** A key and its value without a space between them. */
    private static final Pattern GLUED = Pattern.compile("([\\w-]+):([^\\s/].*)");

    private final Map<String, Span> keys = new HashMap<>();
    private final Map<String, Span> values = new HashMap<>();
    private final Map<String, List<Located<String>>> keysByMapping = new HashMap<>();
    private final Span yaml;
    private final Diagnostics diagnostics;
    private final int length;
    private boolean sound = true;
    private int lastPoints;
    private int lastOffset;

    private YamlMap(Span yaml, Diagnostics diagnostics) {
        this.yaml = yaml;
        this.length = yaml.text().content().codePointCount(yaml.start(), yaml.end());
        this.lastOffset = yaml.start();
        this.diagnostics = diagnostics;
    }

    /** Returns the map of a piece of YAML, or nothing where diagnostics say what is wrong with it. */
    static Optional<YamlMap> of(Span yaml, YAMLMapper mapper, Diagnostics diagnostics) {
        YamlMap map = new YamlMap(yaml, diagnostics);
        try (JsonParser parser = mapper.createParser(yaml.content())) {
            map.scan((YAMLParser) parser);
        } catch (JacksonException e) {
            map.malformed(e);
        }
        return map.sound ? Optional.of(map) : Optional.empty();
    }

    /** Returns the place of the value at a pointer; for the root, the line that opens the front matter. */
    Span value(String pointer) {
        Span span = values.get(pointer);
        return span == null ? opening() : span;
    }

    /** Returns the place of the key at a pointer. */
    Span key(String pointer) {
        Span span = keys.get(pointer);
        return span == null ? value(pointer) : span;
    }

    /** Returns the place of the value at a pointer, or of the key that leads to the list in which it stands. */
    Span owner(String pointer) {
        return values.containsKey(pointer) && !pointer.isEmpty() ? firstKeyIn(pointer) : opening();
    }

    /** Returns the names and places of the keys of the mapping at a pointer, in their order. */
    List<Located<String>> keysIn(String pointer) {
        return keysByMapping.getOrDefault(pointer, List.of());
    }

    /** Says whether there is a value at a pointer. */
    boolean has(String pointer) {
        return values.containsKey(pointer);
    }

    private Span firstKeyIn(String pointer) {
        return keys.entrySet().stream()
                .filter(e -> e.getKey().startsWith(pointer + "/"))
                .map(Map.Entry::getValue)
                .min((a, b) -> Integer.compare(a.start(), b.start()))
                .orElse(value(pointer));
    }

    private Span opening() {
        Text text = yaml.text();
        return text.span(0, text.lineEnd(1));
    }

    private void scan(YAMLParser parser) {
        JsonToken token = parser.nextToken();
        if (token == JsonToken.VALUE_STRING
                && GLUED.matcher(span(parser).content()).lookingAt()) {
            problem(span(parser), Code.BAD_YAML, "no space stands behind the colon", "put a space behind the colon");
            return;
        } else if (token != JsonToken.START_OBJECT) {
            problem(
                    token == null ? opening() : span(parser),
                    Code.BAD_YAML,
                    token == null ? "the front matter is empty" : "the front matter holds no keys",
                    "write lines such as 'title: The title of the page'");
            return;
        }
        int depth = 1;
        while ((token = parser.nextToken()) != null) {
            String pointer = parser.streamReadContext().pathAsPointer().toString();
            if (isAliasAnchorOrTag(parser)) {
                problem(
                        span(parser),
                        Code.YAML_ALIAS,
                        "YAML anchors, aliases and tags are not allowed",
                        "put a value that begins with &, * or ! in quotation marks");
                return;
            }
            if (token == JsonToken.VALUE_STRING || token == JsonToken.PROPERTY_NAME) {
                checkCharacters(parser);
            }
            switch (token) {
                case PROPERTY_NAME -> key(pointer, span(parser), parser.currentName());
                case START_OBJECT, START_ARRAY -> {
                    values.putIfAbsent(parentOfStart(parser), span(parser));
                    if (++depth > MAX_DEPTH) {
                        problem(span(parser), Code.TOO_LARGE, "the front matter is nested too deeply");
                        return;
                    }
                }
                case END_OBJECT, END_ARRAY -> depth--;
                default -> {
                    Span value = span(parser);
                    values.put(pointer, value);
                    // YAML's other way to write nothing comes through as text.
                    if (token == JsonToken.VALUE_NULL || value.content().equals("~")) {
                        noValue(pointer, parser.streamReadContext().inArray());
                    } else if (!parser.streamReadContext().inArray()) {
                        checkCurlyMarks(value);
                    }
                }
            }
        }
    }

    private void noValue(String pointer, boolean inArray) {
        Span key = key(pointer);
        String behind = yaml.text().content().substring(key.end(), yaml.end()).stripLeading();
        boolean hasColon = behind.startsWith(":");
        Matcher number = DIGITS_BEFORE_COMMA.matcher(yaml.text().content()).region(yaml.start(), key.start());
        Matcher glued = GLUED.matcher(key.content());
        if (inArray) {
            problem(key, Code.WRONG_TYPE, "the element of the list is empty", "give it a value, or leave it out");
        } else if (hasColon && COMMENT.matcher(behind).lookingAt()) {
            problem(
                    key,
                    Code.WRONG_TYPE,
                    "'" + lastName(pointer) + "' has no value, because # begins a comment",
                    QUOTE_IT);
        } else if (hasColon) {
            problem(
                    key,
                    Code.WRONG_TYPE,
                    "'" + lastName(pointer) + "' has no value",
                    "give it a value, or leave it out");
        } else if (glued.matches()) {
            problem(
                    key,
                    Code.WRONG_TYPE,
                    "'" + glued.group(1) + "' has no value",
                    "put a space behind the colon: " + glued.group(1) + ": " + glued.group(2));
        } else if (key.content().matches("[0-9]+") && number.find()) {
            problem(
                    key,
                    Code.WRONG_TYPE,
                    "a comma ends the value before '" + key.content() + "'",
                    "write digits without separators (" + number.group(1) + key.content()
                            + "), or put the value in quotation marks");
        } else {
            problem(key, Code.WRONG_TYPE, "'" + key.content() + "' has no value", "a comma ends a value; " + QUOTE_IT);
        }
    }

    /** Only straight marks are marks of YAML; a list may hold names that are printed with curly ones. */
    private void checkCurlyMarks(Span value) {
        if (CURLY.matcher(value.content()).matches()) {
            diagnostics.add(
                    Diagnostic.at(value, Code.CURLY_MARKS, "the curly quotation marks are a part of the value")
                            .help(
                                    "write straight ones: \"…\"; if readers shall see curly ones, put straight ones around them"));
        }
    }

    /** What may not stand in a file may not be written as an escape sequence, either. */
    private void checkCharacters(YAMLParser parser) {
        parser.getString()
                .codePoints()
                .filter(TextReader::isForbidden)
                .findFirst()
                .ifPresent(c -> problem(
                        span(parser),
                        Code.FORBIDDEN_CHARACTER,
                        String.format("the invisible character U+%04X is not allowed", c),
                        "delete it"));
    }

    /** Jackson tells of some anchors and tags only; but a value or key that has one begins with it. */
    private boolean isAliasAnchorOrTag(YAMLParser parser) {
        String written = span(parser).content();
        return parser.isCurrentAlias()
                || parser.getObjectId() != null
                || parser.getTypeId() != null
                || (!written.isEmpty() && "&*!".indexOf(written.charAt(0)) >= 0);
    }

    /** At the start of an object or list the context is already the inner one; its parent names the value. */
    private static String parentOfStart(JsonParser parser) {
        return parser.streamReadContext().getParent().pathAsPointer().toString();
    }

    private void key(String pointer, Span span, String name) {
        Span first = keys.putIfAbsent(pointer, span);
        if (first == null) {
            keysByMapping
                    .computeIfAbsent(pointer.substring(0, pointer.lastIndexOf('/')), m -> new ArrayList<>())
                    .add(new Located<>(name, span));
        } else {
            problem(
                    span,
                    Code.DUPLICATE_KEY,
                    "the key '" + name + "' stands twice",
                    "it stands in line " + first.line());
        }
    }

    private void malformed(JacksonException e) {
        sound = false;
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYamlEngineException failure) {
                diagnostics.add(MalformedYaml.describe(yaml, failure));
                return;
            }
        }
        // Jackson's own limits, such as those on the length of a number.
        TokenStreamLocation location = e.getLocation();
        int start = location == null || location.getCharOffset() < 0 ? yaml.start() : offset(location);
        problem(
                yaml.text().span(start, start),
                Code.BAD_YAML,
                "the YAML cannot be read here: " + e.getOriginalMessage());
    }

    private Span span(JsonParser parser) {
        int start = offset(parser.currentTokenLocation());
        int end = Math.max(start, offset(parser.currentLocation()));
        return yaml.text().span(start, trimmed(start, end));
    }

    /** A token's end can lie behind its line; shown is what the curator wrote. */
    private int trimmed(int start, int end) {
        String content = yaml.text().content();
        int trimmed = end;
        while (trimmed > start && Character.isWhitespace(content.charAt(trimmed - 1))) {
            trimmed--;
        }
        return trimmed;
    }

    /**
     * SnakeYAML Engine counts code points; a text counts UTF-16 code units. Places come nearly in order, so that the way
     * from the last one is short.
     */
    private int offset(TokenStreamLocation location) {
        int points = (int) Math.min(location.getCharOffset(), length);
        lastOffset = yaml.text().content().offsetByCodePoints(lastOffset, points - lastPoints);
        lastPoints = points;
        return lastOffset;
    }

    private static String lastName(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    private void problem(Span span, Code code, String message) {
        problem(span, code, message, null);
    }

    private void problem(Span span, Code code, String message, @Nullable String help) {
        sound = false;
        diagnostics.add(Diagnostic.at(span, code, message).help(help));
    }
}
