package sourcebook.parse;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import sourcebook.date.DateInWords;
import sourcebook.date.EdtfDate;
import sourcebook.date.EdtfException;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diagnostic.Edit;
import sourcebook.diagnostic.Suggestion;
import sourcebook.text.Located;
import sourcebook.text.Span;
import tools.jackson.core.JsonToken;

/** How a piece of YAML becomes the value of a record's component. */
@FunctionalInterface
interface ValueReader {
    /** A whole day only: with fewer digits, a dash can part two years. */
    Pattern DASHED_DAY = Pattern.compile("^([0-9]{4})[\\p{Pd}−]([0-9]{2})[\\p{Pd}−]([0-9]{2})$");

    /** Returns the value, or null where a diagnostic says what is wrong with it. */
    @Nullable
    Object read(YamlNode node, Diagnostics diagnostics);

    /**
     * Returns the reader for a shape.
     *
     * @param required whether it is the shape of what may not be left out
     */
    static ValueReader of(Shape shape, boolean required) {
        if (shape instanceof Shape.ListOf list) {
            return list(of(list.element(), false));
        } else if (shape instanceof Shape.Mapping mapping) {
            return RecordReader.of(mapping.type());
        } else if (shape instanceof Shape.OneOf constants) {
            return constant(constants.type().getEnumConstants());
        }
        return switch ((Shape.Plain) shape) {
            case TEXT -> (node, diagnostics) -> text(node, required, diagnostics);
            case WORDS -> (node, diagnostics) -> located(node, required, diagnostics);
            case DATE -> (node, diagnostics) -> date(node, required, diagnostics);
            case DAY -> (node, diagnostics) -> day(node, required, diagnostics);
            case WHOLE_NUMBER -> ValueReader::wholeNumber;
            case TRUTH -> ValueReader::truth;
        };
    }

    /** Returns what can be done about an empty value. */
    static String giveOne(boolean required) {
        return "give it a value" + (required ? "; it may not be left out" : ", or leave it out");
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

    private static @Nullable String text(YamlNode node, boolean required, Diagnostics diagnostics) {
        if (!(node instanceof YamlNode.Scalar scalar)) {
            return wrongType(node, "text", null, diagnostics);
        }
        if (scalar.value().isBlank()) {
            diagnostics.add(Diagnostic.at(node.span(), Code.WRONG_TYPE, "the text is empty")
                    .help(giveOne(required)));
            return null;
        }
        return scalar.value();
    }

    private static @Nullable Located<String> located(YamlNode node, boolean required, Diagnostics diagnostics) {
        String value = text(node, required, diagnostics);
        return value == null ? null : new Located<>(value, node.span());
    }

    private static @Nullable Located<EdtfDate> date(YamlNode node, boolean required, Diagnostics diagnostics) {
        Located<String> text = located(node, required, diagnostics);
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
                            .orElse("write for example 2024-06-19, 2024-06, 2024-06~ or 2023-09-13/.."))
                    .mendedBy(Edit.of(text.span(), value, meantDate(value))));
            return null;
        }
    }

    /** Returns the date that a text in words, or a whole day with other dashes, says beyond doubt; or null. */
    private static @Nullable String meantDate(String value) {
        Optional<String> inWords = DateInWords.in(value, 0, value.length())
                .filter(d -> d.end() == value.length())
                .map(DateInWords::edtf);
        String meant = inWords.orElseGet(() -> DASHED_DAY.matcher(value).replaceFirst("$1-$2-$3"));
        try {
            EdtfDate.parse(meant);
            return meant;
        } catch (EdtfException e) {
            return null;
        }
    }

    /** The date's character at an index; the whole date where quotation marks or escapes shift it. */
    private static Span at(Span span, String value, int index) {
        boolean plain = span.content().equals(value) && index < value.length();
        return plain ? span.text().span(span.start() + index, span.end()) : span;
    }

    private static @Nullable LocalDate day(YamlNode node, boolean required, Diagnostics diagnostics) {
        Located<String> text = located(node, required, diagnostics);
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
                .help(small ? "write it without quotation marks: " + digits : null)
                .mendedBy(small ? Edit.of(node.span(), node.span().content(), unquoted(node, digits)) : null));
        return null;
    }

    /** Returns a number that stands in quotation marks without them, unless YAML would take it for another one; or null. */
    private static @Nullable String unquoted(YamlNode node, String digits) {
        boolean quoted = node.span().content().matches("([\"'])" + digits + "\\1");
        return quoted && !digits.matches("0.+") ? digits : null;
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
                    .help((nearest == null ? "" : nearest + " ") + "allowed are: " + String.join(", ", allowed))
                    .mendedBy(Edit.of(
                            node.span(),
                            value,
                            Suggestion.respelled(value, allowed).orElse(null))));
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
