package sourcebook.artifact;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sourcebook.date.EdtfDate;

/**
 * The SHA-256 digest (FIPS 180-4) of a value's canonical form; equal values have equal ones, on every machine and in every
 * run. Values are text, numbers, dates, truth values, constants, bytes, fingerprints, and records, lists, sets and maps of these.
 */
public final class Fingerprint implements Comparable<Fingerprint> {
    /** Length in bytes. */
    public static final int LENGTH = 32;

    private static final int BUFFER = 1 << 13;

    private final byte[] digest;

    private Fingerprint(byte[] digest) {
        this.digest = digest;
    }

    /**
     * Returns the fingerprint of several values in their order.
     *
     * @throws IllegalArgumentException if one has no canonical form
     */
    public static Fingerprint of(@Nullable Object... values) {
        Form form = new Form();
        for (Object value : values) {
            form.add(value);
        }
        return form.fingerprint();
    }

    /** Returns the fingerprint of a file's content: the plain digest of its bytes. */
    public static Fingerprint ofBytes(byte[] bytes) {
        return new Fingerprint(sha256().digest(bytes));
    }

    /** Returns the fingerprint with the given digest of {@value #LENGTH} bytes. */
    public static Fingerprint withDigest(byte[] digest) {
        return new Fingerprint(digest.clone());
    }

    /** Returns the digest. */
    public byte[] digest() {
        return digest.clone();
    }

    @Override
    public int compareTo(Fingerprint other) {
        return Arrays.compare(digest, other.digest);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fingerprint fingerprint && Arrays.equals(fingerprint.digest, digest);
    }

    @Override
    public int hashCode() {
        return ByteBuffer.wrap(digest).getInt();
    }

    /** Returns the digest in hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(digest);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** The name of a record and how to ask for its components; looked up once, because reflection is slow. */
    private record Shape(byte[] name, List<Method> accessors) {
        private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
            @Override
            protected Shape computeValue(Class<?> type) {
                List<Method> accessors = Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getAccessor)
                        .toList();
                accessors.forEach(a -> a.setAccessible(true));
                return new Shape(type.getName().getBytes(StandardCharsets.UTF_8), accessors);
            }
        };
    }

    /** The canonical form: of each value its type and, where that does not say it, its length, then what it consists of. */
    private static final class Form {
        private final MessageDigest digest = sha256();
        private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

        void add(@Nullable Object value) {
            if (value == null) {
                tag('0');
            } else if (value instanceof String text) {
                tag('s');
                bytes(text.getBytes(StandardCharsets.UTF_8));
            } else if (value instanceof Record data) {
                record(data);
            } else if (value instanceof List<?> list) {
                tag('l');
                number(list.size());
                list.forEach(this::add);
            } else if (value instanceof Map<?, ?> map) {
                map(map);
            } else if (value instanceof Enum<?> constant) {
                tag('e');
                add(constant.name());
            } else if (value instanceof Boolean truth) {
                tag(truth ? 't' : 'f');
            } else if (value instanceof Integer || value instanceof Long) {
                tag('n');
                room(Long.BYTES).putLong(((Number) value).longValue());
            } else if (value instanceof Set<?> set) {
                tag('u');
                add(set.stream().map(Fingerprint::of).sorted().toList());
            } else if (value instanceof Optional<?> optional) {
                add(optional.orElse(null));
            } else if (value instanceof Fingerprint fingerprint) {
                tag('p');
                bytes(fingerprint.digest);
            } else if (value instanceof byte[] bytes) {
                tag('b');
                bytes(bytes);
            } else if (value instanceof EdtfDate date) {
                tag('a');
                add(date.toString());
            } else if (value instanceof BigDecimal number) {
                tag('d');
                add(number.toPlainString());
            } else {
                throw new IllegalArgumentException("no canonical form: " + value.getClass());
            }
        }

        private void record(Record data) {
            Shape shape = Shape.SHAPES.get(data.getClass());
            tag('r');
            bytes(shape.name);
            if (data instanceof Late<?> late) {
                add(late.basis());
                return;
            }
            try {
                for (Method accessor : shape.accessors) {
                    add(accessor.invoke(data));
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalArgumentException("cannot read " + data.getClass(), e);
            }
        }

        private void map(Map<?, ?> map) {
            SortedMap<String, Object> sorted = new TreeMap<>();
            map.forEach((key, value) -> sorted.put((String) key, value));
            tag('m');
            number(sorted.size());
            sorted.forEach((key, value) -> {
                add(key);
                add(value);
            });
        }

        private void tag(char type) {
            room(1).put((byte) type);
        }

        private void number(int length) {
            room(Integer.BYTES).putInt(length);
        }

        private void bytes(byte[] bytes) {
            number(bytes.length);
            if (bytes.length > buffer.remaining()) {
                flush();
            }
            if (bytes.length > buffer.capacity()) {
                digest.update(bytes);
            } else {
                buffer.put(bytes);
            }
        }

        private ByteBuffer room(int length) {
            if (buffer.remaining() < length) {
                flush();
            }
            return buffer;
        }

        private void flush() {
            digest.update(buffer.array(), 0, buffer.position());
            buffer.clear();
        }

        Fingerprint fingerprint() {
            flush();
            return new Fingerprint(digest.digest());
        }
    }
}
