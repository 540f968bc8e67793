package sourcebook.feed;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import sourcebook.artifact.Rendition;
import sourcebook.artifact.SiteFile;
import sourcebook.json.Json;
import sourcebook.site.Publication;

/** Writes feeds as JSON Feed 1.1. */
public final class JsonFeed {
    private JsonFeed() {}

    /** Returns the file. The format has absolute addresses only, so that on a site without one they are left out. */
    public static SiteFile of(Feed feed, Publication publication) {
        boolean placed = publication.url() != null;
        String path = Rendition.JSON_FEED.path(feed.path());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", "https://jsonfeed.org/version/1.1");
        json.put("title", feed.title());
        if (placed) {
            json.put("home_page_url", feed.page());
            json.put("feed_url", publication.url() + "/" + path);
        }
        json.put("language", feed.language());
        json.put("authors", List.of(Map.of("name", feed.author())));
        List<Map<String, Object>> items = new ArrayList<>();
        for (Feed.Entry entry : feed.entries()) {
            Map<String, Object> item = new LinkedHashMap<>();
            item.put("id", entry.id());
            if (placed) {
                item.put("url", entry.href());
            }
            item.put("title", entry.title());
            item.put("content_text", entry.text());
            item.put("date_published", entry.updated());
            item.put("tags", List.of(entry.kind().toString()));
            items.add(item);
        }
        json.put("items", items);
        return new SiteFile(path, Json.file(json));
    }
}
