package sourcebook.link;

import java.util.List;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Sentence;

/**
 * A page that refers to another one.
 *
 * @param from the page in which the references stand
 * @param sentences the sentences in which they stand; empty where they stand in headings and attributions only
 */
public record Backlink(Document from, List<Sentence> sentences) {}
