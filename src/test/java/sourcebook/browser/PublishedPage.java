package sourcebook.browser;

import org.jsoup.nodes.Document;

/**
 * A page of the briefing.
 *
 * @param path its path on the site
 * @param family what its body's class says: {@code topic}, {@code claims}
 * @param html the page as it was published
 */
record PublishedPage(String path, String family, Document html) {}
