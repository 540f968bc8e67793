package sourcebook.probe;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import sourcebook.text.Span;

/** Chooses by seed and place, so that a choice depends on no other one and on no order of work. */
record Choice(long seed) {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** Returns one of several things, or nothing if there is none. */
    <T> Optional<T> one(List<T> options, Span place, Kind kind) {
        return one(options, place, kind, option -> true);
    }

    /** Returns one of several things that fits, or nothing if none does. Where most fit, few are looked at. */
    <T> Optional<T> one(List<T> options, Span place, Kind kind, Predicate<T> fits) {
        if (options.isEmpty()) {
            return Optional.empty();
        }
        int first = (int) Long.remainderUnsigned(rank(place, kind, ""), options.size());
        return Stream.concat(options.subList(first, options.size()).stream(), options.subList(0, first).stream())
                .filter(fits)
                .findFirst();
    }

    /** Returns a number by which falsifications are drawn: those with the lowest ones first. */
    long rank(Falsification falsification) {
        return rank(falsification.place(), falsification.kind(), falsification.now());
    }

    private long rank(Span place, Kind kind, String more) {
        long hash = FNV_OFFSET ^ seed;
        String key = place.text().path() + ":" + place.start() + ":" + kind.name() + ":" + more;
        for (int i = 0; i < key.length(); i++) {
            hash = (hash ^ key.charAt(i)) * FNV_PRIME;
        }
        // The last step of SplitMix64 spreads what FNV leaves close together.
        hash = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        hash = (hash ^ (hash >>> 27)) * 0x94d049bb133111ebL;
        return hash ^ (hash >>> 31);
    }
}
