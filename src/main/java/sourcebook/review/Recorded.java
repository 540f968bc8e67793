package sourcebook.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import sourcebook.link.SentenceIds;
import sourcebook.link.SentenceText;
import sourcebook.link.Site;
import sourcebook.link.Versions;
import sourcebook.message.Messages;
import sourcebook.parse.Figure;
import sourcebook.parse.Parsed.Document;
import sourcebook.parse.Position;
import sourcebook.parse.Quotation;
import sourcebook.parse.Sentence;
import sourcebook.parse.Source;
import sourcebook.text.Located;
import sourcebook.text.Span;
import sourcebook.text.Wording;

/** Says in one line each what is recorded of a source, and nothing of how the line is written in its file. */
final class Recorded {
    /** What of an attribution is for the program: marks of quotation and links, the dash, and attributes. */
    private static final Pattern MARKUP =
            Pattern.compile("^[> ]*(?:—|--)|\\[\\[(?:[^\\[\\]|]*\\|)?([^\\[\\]|]*)\\]\\]|\\{[^{}]*\\}");

    private final Site site;
    private final Document document;
    private final Source source;
    private final List<Line> lines = new ArrayList<>();

    /**
     * One thing that is recorded.
     *
     * @param span where it stands, in one line
     * @param anchor the anchor with which it is cited, or null
     */
    record Line(Span span, @Nullable String anchor, String text) {}

    private Recorded(Site site, Document document) {
        this.site = site;
        this.document = document;
        this.source = document.source();
    }

    /** Returns everything that is recorded of a source, in the order of its file. */
    static List<Line> of(Document document, Site site) {
        Recorded recorded = new Recorded(site, document);
        recorded.add();
        recorded.lines.sort(Comparator.comparingInt(l -> l.span().start()));
        return List.copyOf(recorded.lines);
    }

    private void add() {
        add(source.title().span(), null, heading());
        List<String> ids = SentenceIds.of(site).of(document);
        for (int i = 0; i < ids.size(); i++) {
            Sentence sentence = document.body().sentences().get(i);
            add(firstLine(sentence.span()), ids.get(i), SentenceText.of(sentence, site));
        }
        source.positions().forEach(p -> add(p.claim().span(), p.claim().value(), position(p)));
        source.silent().forEach(c -> add(c.span(), null, "says nothing on " + title(c)));
        document.body().quotations().forEach(q -> add(firstLine(q.span()), q.id(), quotation(q)));
        source.reactions().forEach(r -> add(r.by().get(0).span(), "reactions", reaction(r)));
        source.provisions().forEach(p -> add(p.provision().span(), "reported-provisions", provision(p)));
        source.actors().forEach(a -> add(a.actor().span(), "actors", mention(a)));
    }

    private void add(Span span, @Nullable String anchor, String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        if (!line.isEmpty()) {
            lines.add(new Line(span, anchor, line));
        }
    }

    static Span firstLine(Span span) {
        int lineEnd = Math.max(span.start(), span.text().lineEnd(span.line()));
        return span.text().span(span.start(), Math.min(span.end(), lineEnd));
    }

    private String heading() {
        List<String> line = new ArrayList<>();
        line.add("the text “" + source.title() + "”");
        line.add("published by " + names(List.of(source.publisher())));
        line.add(source.authors().isEmpty() ? "" : "written by " + String.join(", ", source.authors()));
        line.add(source.published() == null ? "undated" : "published " + source.published());
        line.add(source.kind());
        line.add(Messages.OF_RECORDS.of("obtained." + source.obtained()));
        return joined(line);
    }

    private String position(Position position) {
        List<String> line = new ArrayList<>();
        line.add(holder(position) + ": " + position.direction() + " as " + position.certainty() + " that "
                + title(position.claim()));
        line.add(position.date() == null ? "" : "on " + position.date());
        line.add(words(position.words()));
        line.add(quoted(position.quotation()));
        position.figures().forEach(f -> line.add("figure: " + figure(f)));
        line.add(position.note() == null ? "" : "note: " + position.note());
        line.add(
                position.restsOn().isEmpty()
                        ? ""
                        : "rests on "
                                + position.restsOn().stream()
                                        .map(o -> name(o.value()))
                                        .collect(Collectors.joining(", ")));
        return joined(line);
    }

    private String holder(Position position) {
        if (position.unnamed() != null) {
            return position.unnamed().value();
        } else if (position.voice() != null) {
            return position.voice() == Position.Voice.OWN
                    ? "the source itself"
                    : "somebody, the source does not say who";
        }
        return names(position.by());
    }

    private static String figure(Figure figure) {
        Wording wording = Messages.OF_RECORDS;
        return figure.counted(wording) + " of " + figure.item()
                + figure.rate(wording).map(r -> " per " + r).orElse("")
                + figure.aside(wording).map(a -> " (" + a + ")").orElse("")
                + (figure.period() == null ? "" : " in " + figure.period());
    }

    /** The line that attributes it has speakers, date, venue and reporter, as they are written; actors by their names. */
    private String quotation(Quotation quotation) {
        String block = quotation.span().content();
        String attribution = block.substring(Math.max(block.lastIndexOf('\n'), block.lastIndexOf('\r')) + 1);
        List<String> line = new ArrayList<>();
        line.add("“" + quotation.words() + "”");
        line.add(MARKUP.matcher(attribution)
                .replaceAll(m -> m.group(1) == null ? "" : Matcher.quoteReplacement(name(m.group(1))))
                .strip());
        line.add(quotation.statement() == null ? "" : "statement " + quotation.statement());
        line.add(quotation.language() == null ? "" : "in " + quotation.language());
        line.add(Versions.original(site, quotation)
                .map(o -> "originally “" + o.quotation().words() + "”")
                .orElse(""));
        line.add(
                quotation.translator() == null
                        ? ""
                        : "translated by " + name(quotation.translator().target()));
        return joined(line);
    }

    private String reaction(Source.Reaction reaction) {
        List<String> line = new ArrayList<>();
        line.add(names(reaction.by()) + ", " + reaction.stance()
                + (reaction.event() == null ? "" : " in answer to " + title(reaction.event())));
        line.add(reaction.act());
        line.add(reaction.date() == null ? "" : "on " + reaction.date());
        line.add(quoted(reaction.quotation()));
        return joined(line);
    }

    private String provision(Source.ReportedProvision provision) {
        List<String> line = new ArrayList<>();
        line.add("of " + title(provision.agreement()) + ", " + site.label(provision));
        line.add(provision.text());
        line.add(words(provision.words()));
        line.add(quoted(provision.quotation()));
        return joined(line);
    }

    /** Returns how the text calls and describes an actor; empty where it says no more than the name. */
    private String mention(Source.Mention mention) {
        String name = names(List.of(mention.actor()));
        boolean renamed = mention.written() != null && !mention.written().equals(name);
        if (mention.role() == null && !renamed) {
            return "";
        }
        List<String> line = new ArrayList<>();
        line.add("names " + name);
        line.add(mention.role() == null ? "" : "as " + mention.role());
        line.add(renamed ? "written “" + mention.written() + "”" : "");
        return joined(line);
    }

    private static String joined(List<String> parts) {
        return parts.stream().filter(p -> !p.isBlank()).collect(Collectors.joining("; "));
    }

    private static String words(@Nullable Located<String> words) {
        return words == null ? "" : "in the words “" + words + "”";
    }

    /** Words that a record takes from a quotation are a part of it. */
    private String quoted(@Nullable Located<String> id) {
        return id == null
                ? ""
                : document.body()
                        .quotation(id.value())
                        .map(q -> "in the quotation “" + q.words() + "”")
                        .orElse("");
    }

    /** Returns the name of the page with an id; what is none stays. */
    private String name(String id) {
        return site.find(id).map(Document::name).orElse(id);
    }

    private String names(List<Located<String>> actors) {
        return site.documents(actors).stream().map(Document::name).collect(Collectors.joining(", "));
    }

    private String title(Located<String> id) {
        return "“" + site.document(id.value()).title() + "”";
    }
}
