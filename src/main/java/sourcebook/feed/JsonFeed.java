package sourcebook.feed;

import java.util.List;
import sourcebook.artifact.Rendition;
import sourcebook.artifact.SiteFile;
import sourcebook.json.Json;
import sourcebook.json.JsonObject;
import sourcebook.site.Publication;

/** Writes feeds as JSON Feed 1.1. */
public final class JsonFeed {
    private JsonFeed() {}

    /** Returns the file. The format has absolute addresses only, so that on a site without one they are left out. */
    public static SiteFile of(Feed feed, Publication publication) {
        String path = Rendition.JSON_FEED.path(feed.path());
        String url = publication.url();
        List<JsonObject> items = feed.entries().stream()
                .map(entry -> new JsonObject()
                        .with("id", entry.id())
                        .withAny("url", url == null ? null : entry.href())
                        .with("title", entry.title())
                        .with("content_text", entry.text())
                        .with("date_published", entry.updated())
                        .with("tags", List.of(entry.kind().toString())))
                .toList();
        JsonObject json = new JsonObject()
                .with("version", "https://jsonfeed.org/version/1.1")
                .with("title", feed.title())
                .withAny("home_page_url", url == null ? null : feed.page())
                .withAny("feed_url", url == null ? null : url + "/" + path)
                .with("language", feed.language())
                .with("authors", List.of(new JsonObject().with("name", feed.author())))
                .with("items", items);
        return new SiteFile(path, Json.file(json));
    }
}
