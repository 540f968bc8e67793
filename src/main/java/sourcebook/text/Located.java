package sourcebook.text;

/**
 * A value and the place where a file gives it.
 *
 * @param value the value
 * @param span the place
 */
public record Located<T>(T value, Span span) {
    @Override
    public String toString() {
        return value.toString();
    }
}
