package sourcebook.parse;

import org.jspecify.annotations.Nullable;
import sourcebook.diagnostic.Code;
import sourcebook.diagnostic.Diagnostic;
import sourcebook.diagnostic.Diagnostics;

/** A page that has a place among others, counted from 1. */
interface Ordered extends Ruled {
    @Nullable
    Integer order();

    @Override
    default void check(YamlNode.Mapping given, Diagnostics diagnostics) {
        Integer order = order();
        if (order != null && order < 1) {
            diagnostics.add(Diagnostic.at(given.value("order"), Code.BAD_VALUE, "an order counts from 1")
                    .help("write 1 or more"));
        }
    }
}
