package sourcebook.search;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The search library lunr (https://lunrjs.com), as its WebJar holds it. */
final class Lunr {
    /** The version that {@code pom.xml} names. */
    static final String VERSION = "2.3.9";

    private static final String JAR = "/META-INF/resources/webjars/lunr/" + VERSION + "/";

    private Lunr() {}

    /** Returns the script for browsers: lunr under its license, and how words become terms. */
    static String script() {
        return "/*\n" + file("LICENSE") + "*/\n" + file("lunr.min.js") + terms();
    }

    /** Returns the parts of lunr that the terms need, which are read much faster than the whole. */
    static String parts() {
        return "var lunr = {};\n"
                + file("lib/utils.js")
                + file("lib/token.js")
                + file("lib/pipeline.js")
                + file("lib/stop_word_filter.js")
                + file("lib/stemmer.js")
                + terms();
    }

    private static String terms() {
        return read("terms.js");
    }

    static String file(String name) {
        return read(JAR + name);
    }

    private static String read(String resource) {
        try (InputStream in = Lunr.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("no " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
