package sourcebook.parse;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;
import sourcebook.diagnostic.Edit;
import sourcebook.diagnostic.Suggestion;
import sourcebook.text.Span;

/**
 * Reads mappings into records of one type; every problem is found in one go, with its place.
 *
 * <p>A component is a {@linkplain Shape.Key key}. What is left out is null, and a list
 * that is left out is empty; {@link Required} keys may not be left out, and required lists may not be empty.
 *
 * <p>Jackson's databind is not used: a short run is over before the JVM has loaded and compiled it.
 */
final class RecordReader<T> implements ValueReader {
    private static final ClassValue<RecordReader<?>> READERS = new ClassValue<>() {
        @Override
        protected RecordReader<?> computeValue(Class<?> type) {
            return new RecordReader<>(type);
        }
    };

    private final Constructor<T> constructor;
    private final Shape.Mapping shape;
    private final Map<String, Key> keys = new LinkedHashMap<>();

    /** A key that a record knows. */
    private record Key(String name, boolean required, boolean list, ValueReader reader) {
        static Key of(Shape.Key key) {
            return new Key(
                    key.name(),
                    key.required(),
                    key.value() instanceof Shape.ListOf,
                    ValueReader.of(key.value(), key.required()));
        }
    }

    private RecordReader(Class<T> type) {
        shape = Shape.ofRecord(type);
        shape.keys().forEach(key -> keys.put(key.name(), Key.of(key)));
        try {
            constructor = type.getDeclaredConstructor(Arrays.stream(type.getRecordComponents())
                    .map(RecordComponent::getType)
                    .toArray(Class<?>[]::new));
        } catch (NoSuchMethodException e) {
            throw new AssertionError("every record has this one", e);
        }
    }

    /** Returns the reader for a type of records. */
    @SuppressWarnings("unchecked")
    static <T> RecordReader<T> of(Class<T> type) {
        return (RecordReader<T>) READERS.get(type);
    }

    /** Returns the names of the keys that are required, or of the others, in the order of the record. */
    List<String> keys(boolean required) {
        return keys.values().stream()
                .filter(k -> k.required == required)
                .map(Key::name)
                .toList();
    }

    /** Returns the record that a piece of YAML is, or nothing where diagnostics say what is wrong with it. */
    Optional<T> read(Span yaml, Diagnostics diagnostics) {
        Diagnostics found = new Diagnostics();
        Optional<YamlNode.Mapping> root = YamlReader.read(yaml, shape, found);
        // What a command has written is as long as what it tells of.
        boolean bounded = FrontMatter.class.isAssignableFrom(constructor.getDeclaringClass());
        Optional<Diagnostic> exceeded = root.filter(r -> bounded).flatMap(FrontMatterBounds::exceededBy);
        exceeded.ifPresent(found::add);
        Optional<T> read = root.filter(r -> exceeded.isEmpty()).map(r -> read(r, r.span(), found));
        diagnostics.addAll(found.sorted());
        return read.filter(r -> !found.hasErrors());
    }

    @Override
    public @Nullable T read(YamlNode node, Diagnostics diagnostics) {
        return node instanceof YamlNode.Mapping mapping
                ? read(mapping, mapping.firstKey(), diagnostics)
                : ValueReader.wrongType(
                        node, "a mapping with the keys " + String.join(", ", keys.keySet()), null, diagnostics);
    }

    /** @param place where it is said that a key is missing */
    private T read(YamlNode.Mapping mapping, Span place, Diagnostics diagnostics) {
        Set<String> misspelled = checkKeys(mapping, diagnostics);
        List<@Nullable Object> values = new ArrayList<>();
        for (Key key : keys.values()) {
            YamlNode.Entry entry = mapping.entries().get(key.name);
            Object value = entry == null ? null : key.reader.read(entry.value(), diagnostics);
            values.add(value == null && key.list ? List.of() : value);
            if (!key.required || misspelled.contains(key.name)) {
                continue;
            }
            if (entry == null) {
                String line = "'" + key.name + ": …'";
                boolean braces = mapping.span().content().equals("{");
                diagnostics.add(Diagnostic.at(place, Code.MISSING_KEY, "the key '" + key.name + "' is missing")
                        .help(braces ? "add " + line + " between the braces" : "add a line " + line));
            } else if (key.list && entry.value().isEmptyList()) {
                diagnostics.add(Diagnostic.at(entry.key(), Code.MISSING_KEY, "the list '" + key.name + "' is empty")
                        .help("name at least one"));
            }
        }
        T read = create(values);
        if (read instanceof Ruled ruled) {
            ruled.check(mapping, diagnostics);
        }
        return read;
    }

    /** Reports keys that are not known, and returns those that are probably meant. */
    private Set<String> checkKeys(YamlNode.Mapping mapping, Diagnostics diagnostics) {
        Set<String> names = mapping.entries().keySet();
        if (keys.keySet().containsAll(names)) {
            return Set.of();
        }
        Set<String> misspelled = new HashSet<>();
        Map<String, Long> forms =
                names.stream().collect(Collectors.groupingBy(Suggestion::form, Collectors.counting()));
        mapping.entries().forEach((name, entry) -> {
            if (!keys.containsKey(name)) {
                Optional<String> nearest = Suggestion.nearest(name, keys.keySet());
                nearest.ifPresent(misspelled::add);
                diagnostics.add(Diagnostic.at(entry.key(), Code.UNKNOWN_KEY, "the key '" + name + "' is not known here")
                        .help(nearest.map(n -> "did you mean '" + n + "'?")
                                .orElseGet(() -> "known keys are: " + String.join(", ", new TreeSet<>(keys.keySet()))))
                        .mendedBy(Suggestion.respelled(name, keys.keySet())
                                .filter(key -> forms.getOrDefault(Suggestion.form(name), 0L) == 1)
                                .map(key -> Edit.of(entry.key(), name, key))
                                .orElse(null)));
            }
        });
        return misspelled;
    }

    private T create(List<@Nullable Object> values) {
        try {
            return constructor.newInstance(values.toArray());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError("a record keeps what its reader gives it", e);
        }
    }
}
