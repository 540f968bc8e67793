package sourcebook.probe;

import java.util.Comparator;
import sourcebook.text.Span;

/**
 * A small wrong change that keeps a file well-formed.
 *
 * @param kind what it changes
 * @param area where it stands
 * @param footing on what the place rests
 * @param place what is replaced; empty where something is added
 * @param now what stands there then; empty where something is taken out
 */
public record Falsification(Kind kind, Area area, Footing footing, Span place, String now) {
    /** Sorts by file and place. */
    public static final Comparator<Falsification> ORDER = Comparator.comparing(Falsification::path)
            .thenComparingInt(f -> f.place.start())
            .thenComparing(Falsification::kind)
            .thenComparing(Falsification::now);

    /** Returns the file, relative to the project. */
    public String path() {
        return place.text().path();
    }

    /** Returns the whole file with the change. */
    public String content() {
        String content = place.text().content();
        return content.substring(0, place.start()) + now + content.substring(place.end());
    }

    /**
     * Returns where something of the changed file stood before.
     *
     * @param offset 0-based offset in the changed file
     */
    int before(int offset) {
        int end = place.start() + now.length();
        return offset >= end ? offset - end + place.end() : Math.min(offset, place.end());
    }

    /** Returns what to do so that it is noticed. */
    public String guard() {
        return switch (kind) {
            case CITATION, ANCHOR ->
                "put into the sentence what only the cited place has: a number, a name, quoted words";
            case LINK -> "name in the sentence what only the linked page has: a day, a participant";
            default -> footing.guard();
        };
    }

    /** Returns the words before and after the change. */
    public String shown() {
        return quoted(place.content()) + " -> " + quoted(now);
    }

    private static String quoted(String words) {
        return words.isEmpty() ? "nothing" : "'" + words.strip().replaceAll("\\s+", " ") + "'";
    }
}
