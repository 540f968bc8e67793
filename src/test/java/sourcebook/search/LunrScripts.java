package sourcebook.search;

import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.ScriptableObject;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Runs the script that browsers get: lunr itself, whole, and what goes with it. */
final class LunrScripts implements AutoCloseable {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Context context = new ContextFactory().enterContext();
    private final ScriptableObject scope;

    LunrScripts() {
        context.setLanguageVersion(Context.VERSION_ES6);
        scope = context.initSafeStandardObjects();
        run(Lunr.script());
    }

    void run(String script) {
        context.evaluateString(scope, script, "test", 1, null);
    }

    /** Makes a variable of data. */
    void set(String name, Object value) {
        run("var " + name + " = " + MAPPER.writeValueAsString(value) + ";");
    }

    /** Returns the value of an expression, as far as JSON can hold it. */
    JsonNode get(String expression) {
        Object json = context.evaluateString(scope, "JSON.stringify(" + expression + ")", "test", 1, null);
        return MAPPER.readTree(Context.toString(json));
    }

    @Override
    public void close() {
        context.close();
    }
}
