package sourcebook.link;

import java.util.function.Function;

/**
 * Something that follows from a whole site, and is derived once for each site that is asked for it.
 *
 * @see Site#fact
 */
public final class Fact<T> {
    private final Function<Site, T> derivation;

    public Fact(Function<Site, T> derivation) {
        this.derivation = derivation;
    }

    T of(Site site) {
        return derivation.apply(site);
    }
}
