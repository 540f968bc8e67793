package sourcebook.parse;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.lang.reflect.Field;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sourcebook.date.DateInWords;
import sourcebook.date.EdtfDate;
import sourcebook.date.EdtfException;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diagnostic.Suggestion;
import sourcebook.text.Located;
import sourcebook.text.Span;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.BeanProperty;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.deser.DeserializationProblemHandler;
import tools.jackson.databind.deser.ValueInstantiator;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads front matter into records; every problem is found in one go, with its place. */
final class FrontMatterReader {
    private static final String RUN = "run";

    /** The keys of each record by their names, looked up once, because reflection is slow. */
    private static final ClassValue<Map<String, Key>> KEYS = new ClassValue<>() {
        @Override
        protected Map<String, Key> computeValue(Class<?> type) {
            Map<String, Key> keys = new TreeMap<>();
            for (RecordComponent component : type.getRecordComponents()) {
                Key key = Key.of(component);
                keys.put(key.name, key);
            }
            return keys;
        }
    };

    private static final YAMLMapper MAPPER = YAMLMapper.builder()
            // Unknown keys are reported by checkKeys: Jackson sees them in a copy that does not know its place.
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(new SimpleModule()
                    .addDeserializer(Located.class, new LocatedDeserializer(null))
                    .addDeserializer(Integer.class, new WholeNumberDeserializer()))
            .addHandler(new Problems())
            .build();

    /** Returns the front matter, or nothing where diagnostics say what is wrong with it. */
    <T> Optional<T> read(Span yaml, Class<? extends T> type, Diagnostics diagnostics) {
        return YamlMap.of(yaml, MAPPER, diagnostics).flatMap(map -> bind(yaml, map, type, diagnostics));
    }

    private <T> Optional<T> bind(Span yaml, YamlMap map, Class<? extends T> type, Diagnostics diagnostics) {
        Run run = new Run(map, diagnostics, new HashSet<>());
        @Nullable T bound = null;
        try {
            bound = MAPPER.readerFor(type).withAttribute(RUN, run).readValue(yaml.content());
        } catch (JacksonException e) {
            String pointer = e.getPath().stream()
                    .map(p -> "/" + (p.getPropertyName() == null ? p.getIndex() : p.getPropertyName()))
                    .collect(Collectors.joining());
            run.problem(
                    pointer,
                    map.value(pointer),
                    Code.WRONG_TYPE,
                    "the value cannot be read: " + e.getOriginalMessage(),
                    null);
        }
        checkKeys(type, "", run);
        if (bound != null) {
            checkValues(bound, run);
        }
        return run.reported.isEmpty() ? Optional.ofNullable(bound) : Optional.empty();
    }

    /**
     * Walks the types along the keys that are given, and reports every key that its type does not know, and every
     * required one that is absent, unless it is there with a misspelled key or a wrong value.
     */
    private static void checkKeys(Class<?> type, String pointer, Run run) {
        Map<String, Key> known = KEYS.get(type);
        Set<String> misspelled = new HashSet<>();
        for (Located<String> key : run.map.keysIn(pointer)) {
            Key found = known.get(key.value());
            String at = pointer + "/" + key.value();
            if (found == null) {
                Optional<String> nearest = Suggestion.nearest(key.value(), known.keySet());
                nearest.ifPresent(misspelled::add);
                run.problem(
                        at,
                        key.span(),
                        Code.UNKNOWN_KEY,
                        "the key '" + key.value() + "' is not known here",
                        nearest.map(n -> "did you mean '" + n + "'?")
                                .orElse("known keys are: " + String.join(", ", known.keySet())));
            } else if (found.element != null) {
                for (int i = 0; run.map.has(at + "/" + i); i++) {
                    if (!run.reported.contains(at + "/" + i)) {
                        checkKeys(found.element, at + "/" + i, run);
                    }
                }
            }
        }
        known.forEach((name, key) -> {
            if (key.required && !misspelled.contains(name)) {
                checkRequired(name, key.list, pointer, run);
            }
        });
    }

    private static void checkRequired(String key, boolean list, String pointer, Run run) {
        String at = pointer + "/" + key;
        if (!run.map.has(at)) {
            boolean inBraces =
                    !pointer.isEmpty() && run.map.value(pointer).content().startsWith("{");
            run.problem(
                    at,
                    run.map.owner(pointer),
                    Code.MISSING_KEY,
                    "the key '" + key + "' is missing",
                    inBraces ? "add '" + key + ": …' between the braces" : "add a line '" + key + ": …'");
        } else if (list && !run.map.has(at + "/0") && !run.hasReported(at)) {
            run.problem(at, run.map.key(at), Code.MISSING_KEY, "the list '" + key + "' is empty", "name at least one");
        }
    }

    private static void checkValues(Object bound, Run run) {
        Integer order =
                bound instanceof Topic topic ? topic.order() : bound instanceof FreePage page ? page.order() : null;
        if (order != null && order < 1) {
            run.problem("/order", run.map.value("/order"), Code.BAD_VALUE, "an order counts from 1", "write 1 or more");
        }
        if (bound instanceof Source source) {
            Located<String> language = source.language();
            if (language != null && !LanguageTag.isKnown(language.value())) {
                run.problem(
                        language.span(),
                        Code.BAD_VALUE,
                        "'" + language.value() + "' is not a language tag (BCP 47)",
                        LanguageTag.meantBy(language.value())
                                .map(tag -> "write " + tag)
                                .orElse("write for example 'en'"));
            }
            for (Source.Position position : source.positions()) {
                if (position.unnamed() != null && !position.by().isEmpty()) {
                    run.problem(
                            position.claim() == null
                                    ? run.map.owner("/positions")
                                    : position.claim().span(),
                            Code.BAD_VALUE,
                            "a position is taken either 'by' named actors or by 'unnamed' ones",
                            "make two positions of it");
                }
                for (Figure figure : position.figures()) {
                    if (figure.amount() != null && !figure.hasReadableAmount()) {
                        run.problem(
                                figure.amount().span(),
                                Code.BAD_VALUE,
                                "'" + figure.amount().value() + "' is neither a number nor a word",
                                "write digits without separators, and limits under 'bound'");
                    }
                }
            }
        }
        if (bound instanceof Agreement agreement) {
            for (Agreement.Provision provision : agreement.provisions()) {
                if (provision.id() != null
                        && !DocumentParser.isId(provision.id().value())) {
                    run.problem(
                            provision.id().span(),
                            Code.BAD_ID,
                            "'" + provision.id().value() + "' is not an id",
                            "use a-z, 0-9 and single hyphens");
                }
            }
        }
    }

    /**
     * A key that a record knows.
     *
     * @param list whether its value is a list
     * @param element type of the list's elements where they are records, otherwise null
     */
    private record Key(
            String name,
            boolean required,
            boolean list,
            @Nullable Class<?> element) {
        static Key of(RecordComponent component) {
            try {
                Field field = component.getDeclaringRecord().getDeclaredField(component.getName());
                JsonProperty named = field.getAnnotation(JsonProperty.class);
                Class<?> element = component.getGenericType() instanceof ParameterizedType list
                                && list.getActualTypeArguments()[0] instanceof Class<?> type
                                && type.isRecord()
                        ? type
                        : null;
                return new Key(
                        named == null ? component.getName() : named.value(),
                        field.isAnnotationPresent(Required.class),
                        List.class.equals(component.getType()),
                        element);
            } catch (NoSuchFieldException e) {
                throw new AssertionError(e);
            }
        }
    }

    /** What one reading needs to know and remember. */
    private record Run(YamlMap map, Diagnostics diagnostics, Set<String> reported) {
        static Run of(DeserializationContext context) {
            return (Run) context.getAttribute(RUN);
        }

        void problem(String pointer, Span span, Code code, String message, @Nullable String help) {
            reported.add(pointer);
            diagnostics.add(Diagnostic.at(span, code, message).help(help));
        }

        void problem(Span span, Code code, String message, @Nullable String help) {
            problem("@" + span, span, code, message, help);
        }

        /** Says whether something was reported at the pointer or below it. */
        boolean hasReported(String pointer) {
            return reported.stream().anyMatch(r -> r.equals(pointer) || r.startsWith(pointer + "/"));
        }
    }

    private static String pointer(JsonParser parser) {
        return parser.streamReadContext().pathAsPointer().toString();
    }

    /** Turns what Jackson would throw into diagnostics, and goes on. */
    private static final class Problems extends DeserializationProblemHandler {
        @Override
        public @Nullable Object handleMissingInstantiator(
                DeserializationContext context,
                Class<?> type,
                ValueInstantiator instantiator,
                JsonParser parser,
                String failure) {
            return handleUnexpectedToken(context, context.constructType(type), parser.currentToken(), parser, failure);
        }

        @Override
        public @Nullable Object handleUnexpectedToken(
                DeserializationContext context, JavaType target, JsonToken token, JsonParser parser, String failure) {
            Run run = Run.of(context);
            boolean start = token.isStructStart();
            String pointer = start
                    ? parser.streamReadContext().getParent().pathAsPointer().toString()
                    : pointer(parser);
            run.problem(
                    pointer,
                    run.map.value(pointer),
                    Code.WRONG_TYPE,
                    wanted(target) + " is expected here, not " + given(token),
                    target.isCollectionLikeType() ? "write it as a list: [one, two]" : null);
            parser.skipChildren();
            return null;
        }

        @Override
        public @Nullable Object handleWeirdStringValue(
                DeserializationContext context, Class<?> type, String value, String failure) {
            Run run = Run.of(context);
            String pointer = pointer(context.getParser());
            List<String> allowed = type.isEnum() ? constants(type) : List.of();
            String nearest = Suggestion.help(value, allowed);
            run.problem(
                    pointer,
                    run.map.value(pointer),
                    allowed.isEmpty() ? Code.WRONG_TYPE : Code.BAD_VALUE,
                    allowed.isEmpty()
                            ? wanted(context.constructType(type)) + " is expected here, not '" + value + "'"
                            : "'" + value + "' is not allowed here",
                    allowed.isEmpty()
                            ? null
                            : (nearest == null ? "" : nearest + " ") + "allowed are: " + String.join(", ", allowed));
            return null;
        }

        private static List<String> constants(Class<?> type) {
            return Arrays.stream(type.getFields())
                    .filter(Field::isEnumConstant)
                    .map(f -> f.getAnnotation(JsonProperty.class).value())
                    .toList();
        }

        private static String wanted(JavaType type) {
            if (type.isCollectionLikeType()) {
                return "a list";
            } else if (type.isTypeOrSubTypeOf(Record.class) && !type.hasRawClass(Located.class)) {
                return "a mapping with the keys "
                        + Arrays.stream(type.getRawClass().getRecordComponents())
                                .map(c -> Key.of(c).name)
                                .collect(Collectors.joining(", "));
            }
            return "text";
        }

        private static String given(JsonToken token) {
            return switch (token) {
                case START_OBJECT -> "a mapping";
                case START_ARRAY -> "a list";
                case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> "a number";
                case VALUE_TRUE, VALUE_FALSE -> "true or false";
                default -> "text";
            };
        }
    }

    /** Reads a whole number, 0 or more; Jackson would cut off a fraction. */
    private static final class WholeNumberDeserializer extends ValueDeserializer<Integer> {
        private static final BigInteger MAX = BigInteger.valueOf(Integer.MAX_VALUE);

        @Override
        public @Nullable Integer deserialize(JsonParser parser, DeserializationContext context) {
            if (parser.currentToken() == JsonToken.VALUE_NUMBER_INT) {
                BigInteger number = parser.getBigIntegerValue();
                if (number.signum() >= 0 && number.compareTo(MAX) <= 0) {
                    return number.intValue();
                }
            }
            Run run = Run.of(context);
            boolean start = parser.currentToken().isStructStart();
            String pointer = start
                    ? parser.streamReadContext().getParent().pathAsPointer().toString()
                    : pointer(parser);
            String given = parser.getString();
            boolean quoted = parser.currentToken() == JsonToken.VALUE_STRING && given.matches("[0-9]{1,9}");
            run.problem(
                    pointer,
                    run.map.value(pointer),
                    Code.WRONG_TYPE,
                    "a whole number is expected here",
                    quoted ? "write it without quotation marks: " + given : null);
            parser.skipChildren();
            return null;
        }
    }

    /** Reads text or a date together with its place. */
    private static final class LocatedDeserializer extends ValueDeserializer<Located<?>> {
        private final @Nullable JavaType content;

        LocatedDeserializer(@Nullable JavaType content) {
            this.content = content;
        }

        @Override
        public ValueDeserializer<?> createContextual(DeserializationContext context, BeanProperty property) {
            JavaType type = context.getContextualType();
            return new LocatedDeserializer(type.containedType(0));
        }

        @Override
        public @Nullable Located<?> deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.currentToken().isScalarValue()) {
                return (Located<?>) context.handleUnexpectedToken(context.constructType(String.class), parser);
            }
            Run run = Run.of(context);
            String pointer = pointer(parser);
            Span span = run.map.value(pointer);
            String value = parser.getString();
            if (value.isBlank()) {
                run.problem(pointer, span, Code.WRONG_TYPE, "the text is empty", "give it a value, or leave it out");
                return null;
            }
            if (content == null || !content.hasRawClass(EdtfDate.class)) {
                return new Located<>(value, span);
            }
            try {
                return new Located<>(EdtfDate.parse(value), span);
            } catch (EdtfException e) {
                run.problem(
                        pointer,
                        at(span, value, e.index()),
                        Code.BAD_DATE,
                        "'" + value + "' is not a date: " + e.getMessage(),
                        DateInWords.in(value, 0, value.length())
                                .map(d -> "write " + d.edtf())
                                .orElse("write for example 2024-06-19, 2024-06, 2024-06~ or 2023-09-13/.."));
                return null;
            }
        }

        /** The date's character at an index; the whole date where quotation marks or escapes shift it. */
        private static Span at(Span span, String value, int index) {
            boolean plain = span.content().equals(value) && index < value.length();
            return plain ? span.text().span(span.start() + index, span.end()) : span;
        }
    }
}
