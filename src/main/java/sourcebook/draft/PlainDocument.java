package sourcebook.draft;

import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import sourcebook.parse.HeaderValue;
import sourcebook.text.Text;

/**
 * Reads plain text and Markdown. Plain text says nothing of itself; its first line is mostly the title. Markdown may have
 * front matter, such as programs write that save pages as notes, and a heading.
 */
final class PlainDocument {
    private static final Pattern HEADER = Pattern.compile("\\A---[ \\t]*\\R(?s:.*?)\\R---[ \\t]*(?:\\R|\\z)");
    private static final Pattern WITHOUT_VALUE =
            Pattern.compile("(?m)^[\\w-]+:[ \\t]*(?:\"\"|'')?[ \\t]*\\R(?=[\\w-]+:|---)");
    private static final Pattern HEADING = Pattern.compile("(?m)^# ++([^\\n]{1,400})$");

    private PlainDocument() {}

    static Found text(String content, String key) {
        Metadata metadata = new Metadata();
        firstLine(content, metadata);
        return found(key, metadata, content);
    }

    static Found markdown(String content, String key) {
        Metadata metadata = new Metadata();
        Matcher header = HEADER.matcher(content);
        String body = header.find() ? content.substring(header.end()) : content;
        if (body.length() < content.length()) {
            // Programs write keys that they have no value for; without these, the others can be read.
            header(new Text(key, WITHOUT_VALUE.matcher(header.group()).replaceAll("")), metadata);
        }
        Matcher heading = HEADING.matcher(body);
        if (heading.find()) {
            metadata.title(heading.group(1).replaceFirst("[ #]+$", ""), "first heading");
        }
        firstLine(body, metadata);
        return found(key, metadata, body);
    }

    private static Found found(String key, Metadata metadata, String content) {
        String text = content.strip();
        PrintedDay.propose(text, metadata);
        Byline.propose(text, metadata);
        return new Found(key, metadata, text);
    }

    private static void firstLine(String content, Metadata metadata) {
        content.lines().filter(l -> !l.isBlank()).findFirst().ifPresent(l -> metadata.title(l, "first line"));
    }

    private static void header(Text text, Metadata metadata) {
        Map<String, BiConsumer<String, String>> takers = Map.ofEntries(
                Map.entry("title", metadata::title),
                Map.entry("author", metadata::author),
                Map.entry("authors", metadata::author),
                Map.entry("creator", metadata::author),
                Map.entry("published", metadata::published),
                Map.entry("date", metadata::published),
                Map.entry("language", metadata::language),
                Map.entry("lang", metadata::language),
                Map.entry("publisher", metadata::publisher),
                Map.entry("site", metadata::publisher),
                Map.entry("url", metadata::url),
                Map.entry("source", metadata::url),
                Map.entry("doi", metadata::doi));
        List<HeaderValue> values = HeaderValue.of(text);
        for (HeaderValue value : values) {
            String key = value.path().replaceFirst("/[0-9]+$", "");
            BiConsumer<String, String> taker = takers.get(key);
            if (taker != null) {
                taker.accept(value.value().value(), "front matter " + key);
            }
        }
    }
}
