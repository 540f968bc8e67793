package sourcebook.parse;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.language.QuotationMarks;
import sourcebook.read.TextReader;
import sourcebook.read.Unseen;
import sourcebook.text.Located;
import sourcebook.text.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads a piece of YAML into a tree, in one pass over its tokens. What would make it mean something else than it seems to
 * is refused on the way: keys that stand twice, anchors, aliases and tags.
 */
final class YamlReader {
    /** Deep enough for every type of content, and far from what would exhaust a stack. */
    private static final int MAX_DEPTH = 12;

    /** More than stands between a number and the digits behind the comma in it. */
    private static final int MAX_NUMBER = 40;

    private static final YAMLFactory FACTORY = YAMLFactory.builder().build();

    private static final Pattern COLON = Pattern.compile("\\s*+:( +#)?");
    private static final Pattern DIGITS_BEFORE_COMMA = Pattern.compile("(?<![0-9])([0-9]+), *$");

    /** A key and its value without a space between them. */
    private static final Pattern GLUED = Pattern.compile("([\\w-]+):([^\\s/].*)");

    private final YamlNode.Mapping root;
    private final @Nullable Shape shape;
    private final Span yaml;
    private final String content;
    private final YAMLParser parser;
    private final Diagnostics diagnostics;
    private final int length;
    private int lastPoints;
    private int lastOffset;

    /** A list or mapping that is being read, with what it has to look like as far as that is known. */
    private record Open(YamlNode node, @Nullable Shape shape) {
        @Nullable
        Shape within(Located<String> key) {
            return shape instanceof Shape.ListOf list
                    ? list.element()
                    : key(key).map(Shape.Key::value).orElse(null);
        }

        boolean requires(Located<String> key) {
            return key(key).filter(Shape.Key::required).isPresent();
        }

        private Optional<Shape.Key> key(Located<String> key) {
            return shape instanceof Shape.Mapping mapping
                    ? mapping.keys().stream()
                            .filter(k -> k.name().equals(key.value()))
                            .findFirst()
                    : Optional.empty();
        }
    }

    private YamlReader(Span yaml, @Nullable Shape shape, YAMLParser parser, Diagnostics diagnostics) {
        this.root = new YamlNode.Mapping(opening(yaml), new LinkedHashMap<>());
        this.shape = shape;
        this.yaml = yaml;
        this.content = yaml.text().content();
        this.parser = parser;
        this.diagnostics = diagnostics;
        this.length = content.codePointCount(yaml.start(), yaml.end());
        this.lastOffset = yaml.start();
    }

    /**
     * Returns the mapping that a piece of YAML is, or nothing where diagnostics say what is wrong with it.
     *
     * @param shape what it has to look like; null where nobody needs to know what may be left out
     * @param diagnostics the problems of this piece alone
     */
    static Optional<YamlNode.Mapping> read(Span yaml, @Nullable Shape shape, Diagnostics diagnostics) {
        try (YAMLParser parser = (YAMLParser) FACTORY.createParser(ObjectReadContext.empty(), yaml.content())) {
            YamlReader reader = new YamlReader(yaml, shape, parser, diagnostics);
            try {
                reader.document();
            } catch (JacksonException e) {
                reader.malformed(e);
            }
            return diagnostics.hasErrors() ? Optional.empty() : Optional.of(reader.root);
        }
    }

    /** Returns the line that opens the front matter. */
    static Span opening(Span yaml) {
        return yaml.text().span(0, yaml.text().lineEnd(1));
    }

    private void document() {
        JsonToken token = parser.nextToken();
        Span span = token == null ? opening(yaml) : span();
        if (token == JsonToken.START_OBJECT) {
            mapping();
        } else if (token == JsonToken.VALUE_STRING
                && GLUED.matcher(span.content()).lookingAt()) {
            problem(span, Code.BAD_YAML, "no space stands behind the colon", "put a space behind the colon");
        } else {
            problem(
                    span,
                    Code.BAD_YAML,
                    token == null ? "the front matter is empty" : "the front matter holds no keys",
                    "write lines such as 'title: The title of the page'");
        }
    }

    private void mapping() {
        Deque<Open> open = new ArrayDeque<>();
        open.push(new Open(root, shape));
        Located<String> key = new Located<>("", root.span());
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.END_OBJECT || token == JsonToken.END_ARRAY) {
                open.pop();
                continue;
            }
            Span span = span();
            String written = span.content();
            if (isAliasAnchorOrTag(written)) {
                problem(
                        span,
                        Code.YAML_ALIAS,
                        "YAML anchors, aliases and tags are not allowed",
                        "put a value that begins with &, * or ! in quotation marks");
                return;
            } else if (open.isEmpty()) {
                problem(
                        span,
                        Code.BAD_YAML,
                        "a second YAML document begins here",
                        "take out the three hyphens or periods before it");
                return;
            }
            if (written.indexOf('\\') >= 0) {
                checkCharacters(span);
            }
            Open within = open.element();
            YamlNode parent = within.node;
            if (token == JsonToken.PROPERTY_NAME) {
                key = new Located<>(parser.currentName(), span);
                checkKey(key, (YamlNode.Mapping) parent);
                continue;
            }
            YamlNode node = node(token, span);
            if (parent instanceof YamlNode.Mapping mapping) {
                mapping.entries().putIfAbsent(key.value(), new YamlNode.Entry(key.span(), node));
            } else if (parent instanceof YamlNode.Sequence sequence) {
                sequence.elements().add(node);
            }
            if (node instanceof YamlNode.Scalar scalar) {
                checkScalar(scalar, written, parent instanceof YamlNode.Mapping ? key : null, within.requires(key));
                continue;
            }
            open.push(new Open(node, within.within(key)));
            if (open.size() > MAX_DEPTH) {
                problem(span, Code.TOO_LARGE, "the front matter is nested too deeply", null);
                return;
            }
        }
    }

    private YamlNode node(JsonToken token, Span span) {
        return switch (token) {
            case START_OBJECT -> new YamlNode.Mapping(span, new LinkedHashMap<>());
            case START_ARRAY -> new YamlNode.Sequence(span, new ArrayList<>());
            // Where text is meant, 1e999 is these letters, and not what they would be as a number.
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new YamlNode.Scalar(span, span.content(), token);
            default -> new YamlNode.Scalar(span, parser.getString(), token);
        };
    }

    private void checkKey(Located<String> key, YamlNode.Mapping mapping) {
        YamlNode.Entry first = mapping.entries().get(key.value());
        if (first != null) {
            problem(
                    key.span(),
                    Code.DUPLICATE_KEY,
                    "the key '" + key.value() + "' stands twice",
                    "it stands in line " + first.key().line());
        }
    }

    /**
     * @param key of which it is the value; null for an element of a list
     * @param required whether the key may not be left out
     */
    private void checkScalar(YamlNode.Scalar scalar, String written, @Nullable Located<String> key, boolean required) {
        // YAML's other way to write nothing comes through as text.
        if (scalar.type() == JsonToken.VALUE_NULL || written.equals("~")) {
            if (key == null) {
                problem(scalar.span(), Code.WRONG_TYPE, "the element of the list is empty", ValueReader.giveOne(false));
            } else {
                noValue(key, required);
            }
        } else if (key != null && isInCurlyMarks(written)) {
            problem(
                    scalar.span(),
                    Code.CURLY_MARKS,
                    "the curly quotation marks are a part of the value",
                    "write straight ones: \"…\"; if readers shall see curly ones, put straight ones around them");
        }
    }

    /** Only straight marks are marks of YAML; a list may hold names that are printed with curly ones. */
    private static boolean isInCurlyMarks(String written) {
        return written.length() > 1
                && written.charAt(0) != '"'
                && QuotationMarks.isOpening(written.charAt(0))
                && QuotationMarks.read(written, 0, written.length())
                        .pairs()
                        .equals(List.of(new QuotationMarks.Pair(0, written.length() - 1)));
    }

    private void noValue(Located<String> key, boolean required) {
        Span span = key.span();
        Matcher colon = COLON.matcher(content).region(span.end(), yaml.end());
        boolean hasColon = colon.lookingAt();
        Matcher number = DIGITS_BEFORE_COMMA
                .matcher(content)
                .useTransparentBounds(true)
                .region(Math.max(yaml.start(), span.start() - MAX_NUMBER), span.start());
        Matcher glued = GLUED.matcher(span.content());
        String message = "'" + span.content() + "' has no value";
        String help = "a comma ends a value; " + MalformedYaml.QUOTE_IT;
        if (hasColon && colon.group(1) != null) {
            message = "'" + key.value() + "' has no value, because # begins a comment";
            help = MalformedYaml.QUOTE_IT;
        } else if (hasColon) {
            message = "'" + key.value() + "' has no value";
            help = ValueReader.giveOne(required);
        } else if (glued.matches()) {
            message = "'" + glued.group(1) + "' has no value";
            help = "put a space behind the colon: " + glued.group(1) + ": " + glued.group(2);
        } else if (span.content().matches("[0-9]+") && number.find()) {
            message = "a comma ends the value before '" + span.content() + "'";
            help = "write digits without separators (" + number.group(1) + span.content()
                    + "), or put the value in quotation marks";
        }
        problem(span, Code.WRONG_TYPE, message, help);
    }

    /** What may not stand in a file may not be written as an escape sequence, either. */
    private void checkCharacters(Span span) {
        String meant = parser.getString();
        Unseen.in(meant, span).ifPresent(diagnostics::add);
        meant.codePoints()
                .filter(TextReader::isForbidden)
                .findFirst()
                .ifPresent(c -> problem(
                        span,
                        Code.FORBIDDEN_CHARACTER,
                        String.format("the invisible character U+%04X is not allowed", c),
                        "delete it"));
    }

    /** Jackson tells of some anchors and tags only; but a value or key that has one begins with it. */
    private boolean isAliasAnchorOrTag(String written) {
        return parser.isCurrentAlias()
                || parser.getObjectId() != null
                || parser.getTypeId() != null
                || (!written.isEmpty() && "&*!".indexOf(written.charAt(0)) >= 0);
    }

    private void malformed(JacksonException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof MarkedYamlEngineException failure) {
                diagnostics.add(MalformedYaml.describe(yaml, failure));
                return;
            }
        }
        // Jackson's own limits, such as the one on the length of a name.
        TokenStreamLocation location = e.getLocation();
        int start = location == null || location.getCharOffset() < 0 ? yaml.start() : offset(location);
        problem(
                yaml.text().span(start, start),
                Code.BAD_YAML,
                "the YAML cannot be read here: " + e.getOriginalMessage(),
                null);
    }

    /** Returns the place of the current token. Its end can lie behind its line; shown is what the curator wrote. */
    private Span span() {
        int start = offset(parser.currentTokenLocation());
        int end = Math.max(start, offset(parser.currentLocation()));
        while (end > start && Character.isWhitespace(content.charAt(end - 1))) {
            end--;
        }
        return yaml.text().span(start, end);
    }

    /**
     * SnakeYAML Engine counts code points; a text counts UTF-16 code units. Places come nearly in order, so that the way
     * from the last one is short.
     */
    private int offset(TokenStreamLocation location) {
        int points = (int) Math.min(location.getCharOffset(), length);
        lastOffset = content.offsetByCodePoints(lastOffset, points - lastPoints);
        lastPoints = points;
        return lastOffset;
    }

    private void problem(Span span, Code code, String message, @Nullable String help) {
        diagnostics.add(Diagnostic.at(span, code, message).help(help));
    }
}
