package sourcebook.support;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import sourcebook.link.SentenceText;
import sourcebook.link.Site;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Source;

/** Takes a source that is cited as a whole to pieces. */
final class Pieces {
    private Pieces() {}

    /** Returns everything that is recorded of a source, each record and each sentence by itself. */
    static List<Evidence> of(Document document, Site site, FeatureReader reader) {
        Source source = Site.source(document);
        List<Consumer<Evidence>> records = new ArrayList<>();
        records.add(e -> e.add(source.title().value()));
        document.body().sentences().forEach(s -> records.add(e -> e.add(SentenceText.of(s, site))));
        document.body().quotations().forEach(q -> records.add(e -> e.addWords(q)));
        source.positions().forEach(p -> records.add(e -> e.add(p, document)));
        source.reactions().forEach(r -> records.add(e -> e.add(r)));
        source.provisions().forEach(p -> records.add(e -> e.add(p.text())));
        source.actors().forEach(m -> records.add(e -> e.add(m)));
        List<Evidence> pieces = new ArrayList<>();
        for (Consumer<Evidence> record : records) {
            Evidence piece = new Evidence(site, reader);
            piece.widen();
            record.accept(piece);
            pieces.add(piece);
        }
        return pieces;
    }
}
