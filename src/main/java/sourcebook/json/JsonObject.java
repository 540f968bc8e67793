package sourcebook.json;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object whose members stand in the order in which they are added. */
public final class JsonObject {
    private final Map<String, Object> members = new LinkedHashMap<>();

    /** Adds a member. */
    public JsonObject with(String name, Object value) {
        members.put(name, value);
        return this;
    }

    /** Adds a member, unless there is no value, or an empty one. */
    public JsonObject withAny(String name, @Nullable Object value) {
        if (value == null
                || (value instanceof Collection<?> list && list.isEmpty())
                || (value instanceof JsonObject object && object.members.isEmpty())) {
            return this;
        }
        return with(name, value);
    }

    /** Adds all members of another object. */
    public JsonObject withAll(JsonObject other) {
        members.putAll(other.members);
        return this;
    }

    Map<String, Object> members() {
        return members;
    }
}
