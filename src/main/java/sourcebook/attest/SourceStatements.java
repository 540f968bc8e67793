package sourcebook.attest;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import sourcebook.evidence.Attestation;
import sourcebook.link.SentenceText;
import sourcebook.link.Site;
import sourcebook.message.Messages;
import sourcebook.parse.Figure;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Sentence;
import sourcebook.parse.Source;
import sourcebook.text.Located;
import sourcebook.text.Span;
import sourcebook.text.Wording;

/** Everything that a source's file says of the source's text: the sentences of the summary, and the records in front matter. */
final class SourceStatements {
    private final Source source;
    private final Wording wording;
    private final List<Statement> all = new ArrayList<>();

    /**
     * A statement.
     *
     * @param words what can be compared with the text; empty where it is for a person to read
     * @param span where it stands
     * @param hash of all that it says, in one line, by which a record knows it
     */
    record Statement(String words, Span span, String hash) {}

    private SourceStatements(Document document, Wording wording) {
        this.source = document.source();
        this.wording = wording;
    }

    /** Returns the statements of a source's file. */
    static List<Statement> of(Document document, Site site) {
        SourceStatements statements = new SourceStatements(document, site.wording());
        statements.addHead();
        statements.addRecords();
        for (int i = 0; i < document.body().sentences().size(); i++) {
            Sentence sentence = document.body().sentences().get(i);
            String text = SentenceText.of(sentence, site);
            boolean isSummary = i < document.body().leadSentences();
            String hash = SentenceText.hash(sentence, document, site);
            if (!hash.isEmpty()) {
                statements.all.add(new Statement(isSummary ? text : "", sentence.span(), hash));
            }
        }
        return statements.all;
    }

    private void addHead() {
        Span span = source.title().span();
        add(
                span,
                "",
                "",
                "source",
                source.title(),
                source.label(),
                source.publisher(),
                source.authors(),
                source.published(),
                source.language(),
                source.kind(),
                source.obtained(),
                source.events(),
                source.silent());
        for (Source.Mention mention : source.actors()) {
            add(mention.actor().span(), "", "", "actor", mention.actor(), mention.role(), mention.written());
        }
    }

    private void addRecords() {
        for (Position position : source.positions()) {
            add(
                    position.claim().span(),
                    figures(position, wording),
                    figures(position, Messages.OF_RECORDS),
                    "position",
                    position.claim(),
                    position.by(),
                    position.unnamed(),
                    position.voice(),
                    position.direction(),
                    position.certainty(),
                    position.date(),
                    position.words(),
                    position.quotation(),
                    position.note(),
                    figures(position, Figure::period),
                    figures(position, Figure::per),
                    position.restsOn());
        }
        for (Source.Reaction reaction : source.reactions()) {
            add(
                    reaction.by().get(0).span(),
                    reaction.act(),
                    reaction.act(),
                    "reaction",
                    reaction.by(),
                    reaction.event(),
                    reaction.stance(),
                    reaction.act(),
                    reaction.date(),
                    reaction.quotation());
        }
        for (Source.ReportedProvision provision : source.provisions()) {
            add(
                    provision.provision().span(),
                    "",
                    "",
                    "provision",
                    provision.agreement(),
                    provision.provision(),
                    provision.text(),
                    provision.words(),
                    provision.quotation());
        }
    }

    private static List<String> figures(Position position, Function<Figure, @Nullable Object> part) {
        return position.figures().stream()
                .map(f -> String.valueOf(part.apply(f)))
                .toList();
    }

    private static String figures(Position position, Wording wording) {
        return position.figures().stream()
                .map(f -> f.counted(wording) + " " + f.item()
                        + f.aside(wording).map(a -> " (" + a + ")").orElse(""))
                .collect(Collectors.joining(". "));
    }

    private void add(Span span, String words, String recorded, @Nullable Object... parts) {
        String form = Stream.of(parts).map(SourceStatements::plain).collect(Collectors.joining(" | "));
        all.add(new Statement(words, span, Attestation.hash(recorded.isEmpty() ? form : form + " | " + recorded)));
    }

    private static String plain(@Nullable Object part) {
        return part instanceof List<?> list
                ? list.stream().map(SourceStatements::plain).collect(Collectors.joining(", "))
                : part instanceof Located<?> located ? String.valueOf(located.value()) : Objects.toString(part, "");
    }
}
