package sourcebook.search;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.ContextFactory;
import org.mozilla.javascript.Function;
import org.mozilla.javascript.ScriptableObject;

/**
 * Finds the terms of texts with the script that a browser runs, {@code terms.js}: no stemmer in Java gives the same stems
 * for all names. Each spelling of a word is asked for once. An object belongs to the thread that made it.
 */
final class Terms implements AutoCloseable {
    private final Context context = new ContextFactory().enterContext();
    private final ScriptableObject scope;
    private final ScriptableObject script;
    private final Function term;
    private final Pattern word;
    private final Map<String, String> known = new HashMap<>();

    /** @param language BCP 47 tag of the language of the site; only English has stems and words without a term */
    Terms(String language) {
        context.setLanguageVersion(Context.VERSION_ES6);
        // Compiling takes longer than it saves.
        context.setInterpretedMode(true);
        scope = context.initSafeStandardObjects();
        context.evaluateString(scope, Lunr.parts(), "lunr", 1, null);
        script = (ScriptableObject) scope.get("sourcebookTerms");
        ScriptableObject.putProperty(script, "english", isEnglish(language));
        term = (Function) script.get("term");
        word = Pattern.compile(Context.toString(script.get("WORD")));
    }

    /** Says whether the language is one in which words of one stem have one term. */
    static boolean isEnglish(String language) {
        return Locale.forLanguageTag(language).getLanguage().equals("en");
    }

    /** Returns the terms of a text, in order; words that are in every text have none. */
    List<String> of(String text) {
        List<String> terms = new ArrayList<>();
        Matcher matcher = word.matcher(text);
        while (matcher.find()) {
            String found = known.computeIfAbsent(matcher.group(), this::term);
            if (!found.isEmpty()) {
                terms.add(found);
            }
        }
        return terms;
    }

    private String term(String written) {
        return Context.toString(term.call(context, scope, script, new Object[] {written}));
    }

    @Override
    public void close() {
        context.close();
    }
}
