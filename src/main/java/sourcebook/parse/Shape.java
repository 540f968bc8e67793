package sourcebook.parse;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import sourcebook.date.EdtfDate;

/**
 * What a piece of YAML has to look like, so that a value of some type can be read from it. Readers follow it, and so does
 * whatever tells others what they read.
 */
public sealed interface Shape {
    /** A single value. */
    enum Plain implements Shape {
        /** Text that says something. */
        TEXT,
        /** The same, of which the place is kept. */
        WORDS,
        /** A date in EDTF. */
        DATE,
        /** A day, {@code 2024-06-19}. */
        DAY,
        /** A whole number, 0 or more, that an {@code int} can hold. */
        WHOLE_NUMBER,
        TRUTH
    }

    /**
     * One of the constants of an enumeration, which are written as they show themselves.
     *
     * @param type the enumeration
     */
    record OneOf(Class<?> type) implements Shape {
        /** Returns what can be written, in the order of the constants. */
        public List<String> constants() {
            return Arrays.stream(type.getEnumConstants()).map(Object::toString).toList();
        }
    }

    /** A list of values of one shape. */
    record ListOf(Shape element) implements Shape {}

    /**
     * A mapping.
     *
     * @param type the record that is read from it
     * @param keys in the order of the record's components
     */
    record Mapping(Class<?> type, List<Key> keys) implements Shape {}

    /**
     * A key that a mapping may have; {@code firstPublished} is written {@code first-published}.
     *
     * @param required whether it may not be left out; if its value is a list, that may not be empty
     */
    record Key(String name, boolean required, Shape value) {
        private static Key of(RecordComponent component) {
            return new Key(
                    component.getName().replaceAll("(?=[A-Z])", "-").toLowerCase(Locale.ROOT),
                    component.isAnnotationPresent(Required.class),
                    Shape.of(component.getGenericType()));
        }
    }

    /** Returns the shape of the front matter of a family. */
    static Mapping of(Family family) {
        return ofRecord(family.type());
    }

    /** Returns the shape of the record of an attestation. */
    static Mapping ofAttestation() {
        return ofRecord(AttestationRecord.class);
    }

    /** Returns the shape of the record of a review. */
    static Mapping ofReview() {
        return ofRecord(Review.class);
    }

    /** Returns the shape from which a record is read: a key for each component. */
    static Mapping ofRecord(Class<?> type) {
        return new Mapping(
                type, Arrays.stream(type.getRecordComponents()).map(Key::of).toList());
    }

    private static Shape of(Type type) {
        if (type instanceof ParameterizedType generic) {
            Type content = generic.getActualTypeArguments()[0];
            return generic.getRawType() == List.class
                    ? new ListOf(of(content))
                    : content == EdtfDate.class ? Plain.DATE : Plain.WORDS;
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return ofRecord(plain);
        }
        Map<Class<?>, Plain> known = Map.of(
                String.class, Plain.TEXT,
                Integer.class, Plain.WHOLE_NUMBER,
                Boolean.class, Plain.TRUTH,
                LocalDate.class, Plain.DAY);
        return plain.isEnum()
                ? new OneOf(plain)
                : Objects.requireNonNull(known.get(plain), () -> "YAML cannot hold a value of " + plain);
    }
}
