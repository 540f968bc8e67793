package sourcebook.parse;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import tools.jackson.core.JsonToken;

/** How a piece of YAML becomes the value of a record's component. */
@FunctionalInterface
interface ValueReader {
    Map<Class<?>, ValueReader> PLAIN = Map.of(
            String.class, ValueReader::text,
            Integer.class, ValueReader::wholeNumber,
            Boolean.class, ValueReader::truth,
            LocalDate.class, ValueReader::day);

    /** Returns the value, or null where a diagnostic says what is wrong with it. */
    @Nullable
    Object read(YamlNode node, Diagnostics diagnostics);

    /** Returns the reader for a component's type. The constants of an enumeration are written as they show themselves. */
    static ValueReader of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type content = generic.getActualTypeArguments()[0];
            return generic.getRawType() == List.class
                    ? list(of(content))
                    : content == EdtfDate.class ? ValueReader::date : ValueReader::located;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return RecordReader.of(plain);
        }
        return plain.isEnum()
                ? constant(plain.getEnumConstants())
                : Objects.requireNonNull(PLAIN.get(plain), () -> "front matter cannot hold a value of " + plain);
    }

    private static ValueReader list(ValueReader element) {
        return (node, diagnostics) -> {
            if (!(node instanceof YamlNode.Sequence sequence)) {
                return wrongType(node, "a list", "write it as a list: [one, two]", diagnostics);
            }
            List<Object> read = new ArrayList<>();
            for (YamlNode given : sequence.elements()) {
                Object value = element.read(given, diagnostics);
                if (value != null) {
                    read.add(value);
                }
            }
            return List.copyOf(read);
        };
    }

    private static @Nullable String text(YamlNode node, Diagnostics diagnostics) {
        if (!(node instanceof YamlNode.Scalar scalar)) {
            return wrongType(node, "text", null, diagnostics);
        }
        if (scalar.value().isBlank()) {
            diagnostics.add(Diagnostic.at(node.span(), Code.WRONG_TYPE, "the text is empty")
                    .help("give it a value, or leave it out"));
            return null;
        }
        return scalar.value();
    }

    private static @Nullable Located<String> located(YamlNode node, Diagnostics diagnostics) {
        String value = text(node, diagnostics);
        return value == null ? null : new Located<>(value, node.span());
    }

    private static @Nullable Located<EdtfDate> date(YamlNode node, Diagnostics diagnostics) {
        Located<String> text = located(node, diagnostics);
        if (text == null) {
            return null;
        }
        String value = text.value();
        try {
            return new Located<>(EdtfDate.parse(value), text.span());
        } catch (EdtfException e) {
            diagnostics.add(Diagnostic.at(
                            at(text.span(), value, e.index()),
                            Code.BAD_DATE,
                            "'" + value + "' is not a date: " + e.getMessage())
                    .help(DateInWords.in(value, 0, value.length())
                            .map(d -> "write " + d.edtf())
                            .orElse("write for example 2024-06-19, 2024-06, 2024-06~ or 2023-09-13/..")));
            return null;
        }
    }

    /** The date's character at an index; the whole date where quotation marks or escapes shift it. */
    private static Span at(Span span, String value, int index) {
        boolean plain = span.content().equals(value) && index < value.length();
        return plain ? span.text().span(span.start() + index, span.end()) : span;
    }

    private static @Nullable LocalDate day(YamlNode node, Diagnostics diagnostics) {
        Located<String> text = located(node, diagnostics);
        try {
            return text == null ? null : LocalDate.parse(text.value());
        } catch (DateTimeException e) {
            diagnostics.add(Diagnostic.at(node.span(), Code.BAD_DATE, "'" + text + "' is not a day"));
            return null;
        }
    }

    /** Reads a whole number, 0 or more. */
    private static @Nullable Integer wholeNumber(YamlNode node, Diagnostics diagnostics) {
        String digits = node instanceof YamlNode.Scalar scalar ? scalar.value() : "";
        boolean number = node instanceof YamlNode.Scalar scalar && scalar.type() == JsonToken.VALUE_NUMBER_INT;
        boolean small = digits.matches("[0-9]{1,10}") && Long.parseLong(digits) <= Integer.MAX_VALUE;
        if (number && small) {
            return Integer.valueOf(digits);
        }
        diagnostics.add(Diagnostic.at(node.span(), Code.WRONG_TYPE, "a whole number is expected here")
                .help(small ? "write it without quotation marks: " + digits : null));
        return null;
    }

    private static @Nullable Boolean truth(YamlNode node, Diagnostics diagnostics) {
        return node instanceof YamlNode.Scalar scalar && scalar.type().isBoolean()
                ? Boolean.valueOf(scalar.value())
                : wrongType(node, "true or false", null, diagnostics);
    }

    private static ValueReader constant(Object[] constants) {
        return (node, diagnostics) -> {
            if (!(node instanceof YamlNode.Scalar scalar)) {
                return wrongType(node, "text", null, diagnostics);
            }
            String value = scalar.value();
            for (Object constant : constants) {
                if (constant.toString().equals(value)) {
                    return constant;
                }
            }
            List<String> allowed =
                    Arrays.stream(constants).map(Object::toString).toList();
            String nearest = Suggestion.help(value, allowed);
            diagnostics.add(Diagnostic.at(node.span(), Code.BAD_VALUE, "'" + value + "' is not allowed here")
                    .help((nearest == null ? "" : nearest + " ") + "allowed are: " + String.join(", ", allowed)));
            return null;
        };
    }

    /** Says that something else is wanted, and returns null. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // Null is of every type.
    static <T> @Nullable T wrongType(YamlNode node, String wanted, @Nullable String help, Diagnostics diagnostics) {
        diagnostics.add(Diagnostic.at(node.span(), Code.WRONG_TYPE, wanted + " is expected here, not " + node.kind())
                .help(help));
        return null;
    }
}
