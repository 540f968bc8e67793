package sourcebook.link;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made when it is first asked for, once, whatever the number of threads. */
public final class Lazy<T> implements Supplier<T> {
    private final Supplier<T> made;
    private volatile @Nullable T value;

    public Lazy(Supplier<T> made) {
        this.made = made;
    }

    @Override
    public T get() {
        T known = value;
        if (known == null) {
            synchronized (this) {
                known = value;
                if (known == null) {
                    known = made.get();
                    value = known;
                }
            }
        }
        return known;
    }
}
