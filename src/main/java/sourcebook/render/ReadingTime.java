package sourcebook.render;

import sourcebook.parse.Parsed.Document;

/** How long it takes to read a page. */
final class ReadingTime {
    /** Words a minute; adults read non-fiction in English at 238 on average (Brysbaert 2019). */
    private static final int READING_SPEED = 238;

    private ReadingTime() {}

    /** Returns the minutes for what a page itself says and quotes, at least one. */
    static int minutes(Document document) {
        int words = document.body().sentences().stream()
                .mapToInt(s -> s.text().split("\\s+").length)
                .sum();
        words += document.body().quotations().stream()
                .mapToInt(q -> q.words().split("\\s+").length)
                .sum();
        return Math.max(1, Math.round((float) words / READING_SPEED));
    }
}
