package sourcebook.render;

import sourcebook.link.SentenceText;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Sentence;

/** What a page is about, in its own first sentences, for search engines and previews. */
final class Description {
    private static final int LENGTH = 200;

    private Description() {}

    /** Returns the first sentences of a page, as plain text. */
    static String of(Document document, FragmentWriter writer) {
        StringBuilder plain = new StringBuilder();
        for (Sentence sentence : document.body().sentences()) {
            if (plain.length() > LENGTH) {
                break;
            }
            plain.append(plain.isEmpty() ? "" : " ").append(writer.plain(sentence));
        }
        return SentenceText.shortened(plain.toString(), LENGTH);
    }
}
