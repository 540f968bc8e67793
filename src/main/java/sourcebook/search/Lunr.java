package sourcebook.search;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sourcebook.text.ProgramFile;

/** The search library lunr (https://lunrjs.com), as its WebJar holds it. */
final class Lunr {
    /** The version that {@code pom.xml} names. */
    static final String VERSION = "2.3.9";

    private static final String JAR = "/META-INF/resources/webjars/lunr/" + VERSION + "/";

    private static final Pattern QUOTED = Pattern.compile("'([a-z]+)'");

    private Lunr() {}

    /** Returns the script for browsers: lunr under its license, and how words become terms. */
    static String script() {
        return "/*\n" + file("LICENSE") + "*/\n" + file("lunr.min.js") + terms();
    }

    /** Returns the English words that lunr passes over, in lower case. */
    static Set<String> stopWords() {
        String list = file("lib/stop_word_filter.js");
        return QUOTED.matcher(list.substring(list.indexOf("lunr.stopWordFilter =")))
                .results()
                .map(r -> r.group(1))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String terms() {
        return ProgramFile.text(Lunr.class, "terms.js");
    }

    private static String file(String name) {
        return ProgramFile.text(Lunr.class, JAR + name);
    }
}
