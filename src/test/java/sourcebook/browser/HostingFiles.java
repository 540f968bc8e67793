package sourcebook.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The headers of which the manual gives a file for each kind of host. */
final class HostingFiles {
    private static final Path FOLDER = Path.of("src/docs/hosting");

    private HostingFiles() {}

    /** Returns the headers as Netlify gets them. */
    static Map<String, String> headers() {
        return read("_headers", "^  ([A-Za-z-]+): (.+)$");
    }

    /** Returns the headers as Apache gets them. */
    static Map<String, String> apache() {
        return read(".htaccess", "^  Header always set ([A-Za-z-]+) \"([^\"]+)\"$");
    }

    /** Returns the headers as nginx gets them. */
    static Map<String, String> nginx() {
        return read("nginx.conf", "^add_header ([A-Za-z-]+) \"([^\"]+)\" always;$");
    }

    private static Map<String, String> read(String file, String line) {
        Map<String, String> headers = new LinkedHashMap<>();
        try {
            Matcher matcher = Pattern.compile(line, Pattern.MULTILINE).matcher(Files.readString(FOLDER.resolve(file)));
            while (matcher.find()) {
                headers.put(matcher.group(1), matcher.group(2));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return headers;
    }
}
